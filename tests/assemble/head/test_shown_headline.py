"""The line that shows the headline has that role alone."""

from dataclasses import replace

import pytest

import newsclean
from newsclean.assemble.head.shown_headline import RULE, with_headline
from newsclean.decide.decide import Decision
from newsclean.model import ROLES, Role
from newsclean.page import Claim
from tests.assemble.conftest import Decided

TITLE = "River rises for a third night"
STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def likely(decision: Decision, index: int, share: float) -> Decision:
    """`decision` with a probability of headline for one fragment."""
    scores = decision.scores.copy()
    scores[index, ROLES.index(Role.HEADLINE)] = share
    return replace(decision, scores=scores)


@pytest.mark.parametrize("role", [Role.OTHER, Role.COMMENTS, Role.NAVIGATION])
def test_it_has_it_whatever_else_it_was_taken_for(decided: Decided, role: Role) -> None:
    page, decision = decided(f"{role}: {TITLE}", STORY, claims=(Claim(0, role, 1.0, "cue"),), head=0)
    found = with_headline(page, decision, TITLE)
    assert (found.roles[0], found.rules[0], found.claims) == (Role.HEADLINE, RULE, ())
    assert found.roles[1:] == decision.roles[1:]


@pytest.mark.parametrize("role", [Role.BODY, Role.SUBHEADING, Role.DECK])
def test_a_line_of_the_text_is_it_where_the_scorer_half_thinks_so(decided: Decided, role: Role) -> None:
    page, decision = decided(f"{role}: {TITLE}", STORY, head=0)
    assert with_headline(page, likely(decision, 0, 0.4), TITLE).roles[0] is Role.HEADLINE
    assert with_headline(page, likely(decision, 0, 0.1), TITLE).roles == decision.roles


@pytest.mark.parametrize(("format", "is_it"), [("html", True), ("markdown", False)])
def test_a_heading_of_html_is_it_where_no_other_line_has_the_role(decided: Decided, format: str, is_it: bool) -> None:
    page, decision = decided(f"subheading: ## {TITLE}", STORY, format=format, head=0)
    heading = replace(page, fragments=(page.fragments[0]._replace(text=TITLE, tag="h2"), *page.fragments[1:]))
    assert (with_headline(heading, decision, TITLE).roles[0] is Role.HEADLINE) is is_it
    other = decision.with_role([1], Role.HEADLINE, "model")
    assert with_headline(heading, replace(other, head=0), TITLE).roles[0] is Role.SUBHEADING


def test_a_long_paragraph_that_was_the_best_guess_stays_text(decided: Decided) -> None:
    long = STORY.removeprefix("body: ") + " Nobody was hurt, said the mayor, who had slept in the town hall."
    page, decision = decided(f"body: {long}", STORY, head=0)
    assert with_headline(page, likely(decision, 0, 0.4), long).roles == decision.roles


def test_where_another_line_shows_it_a_menu_keeps_its_entry(decided: Decided) -> None:
    page, decision = decided(f"headline: {TITLE}", f"navigation: {TITLE}", STORY, head=1)
    assert with_headline(page, decision, TITLE) is decision


def test_a_line_that_says_more_or_stands_below_stays(decided: Decided) -> None:
    for head, headline in ((0, TITLE), (2, TITLE), (-1, None)):
        page, decision = decided(f"other: {TITLE} again", STORY, f"related: {TITLE}", head=head)
        assert with_headline(page, decision, headline) is decision


PARAGRAPHS = (
    "The council of Ellmouth voted on Monday to close the pool for good, nine years after it was last repaired.",
    "“We have waited long enough,” said Ana Lima, who has run the ferry office since 2011 and swims there daily.",
    "Engineers found cracks in two of its walls last spring, and repairs would have cost 4.2 million, the town said.",
    "Residents complained that lorries were sent through the town at night; the ministry did not reply to them.",
)


@pytest.mark.parametrize("title", ["Pool to close for good", "What the pool was worth", "Swimmers lose their pool"])
def test_a_plain_dump_does_not_say_its_headline_in_the_text(title: str) -> None:
    article = newsclean.clean("\n\n".join((title, *PARAGRAPHS)))
    assert article.headline == title
    assert tuple(paragraph.text for paragraph in article.body) == PARAGRAPHS
    assert article.segments[0].role is Role.HEADLINE


def test_a_dump_without_a_title_has_no_headline() -> None:
    assert newsclean.clean("\n\n".join(PARAGRAPHS)).headline is None
    assert newsclean.clean("\n".join(("By Ana Lima and Joe Roe", "May 14, 2024", *PARAGRAPHS))).headline is None


def test_short_titles_and_sentences_of_scripts_without_spaces() -> None:
    lines = (
        "市議会は火曜日の夜、老朽化した港の橋を九年ぶりに開通させることを決めた。",
        "市長は「長い間お待たせした」と述べ、費用は四百二十万円だったと説明した。",
        "技術者は昨年の春、橋脚の二本にひびを見つけ、修理を急ぐよう求めていたが、予算が足りなかった。",
    )
    assert newsclean.clean("\n".join(lines)).headline is None
    assert newsclean.clean("\n".join(("港が閉鎖", *lines))).headline == "港が閉鎖"


@pytest.mark.parametrize("role", [Role.NAVIGATION, Role.KICKER, Role.SUBSCRIPTION])
def test_lines_right_over_it_that_say_it_are_it_too(decided: Decided, role: Role) -> None:
    lines = (f"{role}: {TITLE}", "navigation: Home", f"{role}: {TITLE}", f"headline: {TITLE}", STORY)
    page, decision = decided(*lines, head=3)
    assert with_headline(page, decision, TITLE).places[Role.HEADLINE] == [0, 2, 3]


@pytest.mark.parametrize(
    ("lines", "head"),
    [
        (("navigation: Home", f"navigation: {TITLE}", *["navigation: Sport"] * 6, f"headline: {TITLE}", STORY), 8),
        ((f"other: {TITLE}", f"headline: {TITLE}", STORY), 1),  # what a picture shows
        ((f"navigation: {TITLE} again", f"headline: {TITLE}", STORY), 1),
        ((f"headline: {TITLE}", f"navigation: {TITLE}", STORY), 0),
        ((f"navigation: {TITLE}", "headline: River rises", STORY), 1),
    ],
)
def test_others_keep_their_role(decided: Decided, lines: tuple[str, ...], head: int) -> None:
    page, decision = decided(*lines, head=head)
    assert with_headline(page, decision, TITLE) is decision


def test_what_two_words_say_a_menu_says_too(decided: Decided) -> None:
    page, decision = decided("navigation: Garden tips", "headline: Garden tips", STORY, head=1)
    assert with_headline(page, decision, "Garden tips") is decision


@pytest.mark.parametrize("role", [Role.BODY, Role.SUBHEADING, Role.DECK])
def test_text_that_says_it_again_is_it_too(decided: Decided, role: Role) -> None:
    page, decision = decided(f"headline: {TITLE}", f"{role}: {TITLE}", STORY, head=0)
    assert with_headline(page, decision, TITLE).places[Role.HEADLINE] == [0, 1]
    page, decision = decided(f"{role}: {TITLE}", f"{role}: {TITLE}", "dateline: 4 March 2024", STORY, head=0)
    assert with_headline(page, decision, TITLE).places[Role.HEADLINE] == [0, 1]


@pytest.mark.parametrize(
    ("lines", "is_it"),
    [
        (("dateline: 4 March 2024", f"body: {TITLE}", STORY), True),
        (("navigation: Home", f"body: {TITLE}", "byline: By Ana Lima", STORY), True),
        (("navigation: Home", f"body: {TITLE}", STORY), False),
        (("dateline: 4 March 2024", f"body: {TITLE}.", STORY), False),  # a sentence
    ],
)
def test_in_a_dump_text_beside_the_day_or_the_byline_is_it(
    decided: Decided, lines: tuple[str, ...], is_it: bool
) -> None:
    page, decision = decided(*lines, head=1)
    found = with_headline(page, decision, lines[1].partition(": ")[2])
    assert (found.roles[1] is Role.HEADLINE) is is_it


LISTED = ("Most Read", "- Crane of the harbour sold again", "- Ferry to the islands late", "May 14, 2024")


def test_an_entry_over_the_day_is_no_headline() -> None:
    assert newsclean.clean("\n".join((*LISTED, *PARAGRAPHS))).headline is None


@pytest.mark.parametrize("label", ["Newsletter", "Support us", "Opinion"])
def test_a_label_over_the_day_is_no_headline(label: str) -> None:
    assert newsclean.clean("\n".join((label, "May 14, 2024", *PARAGRAPHS))).headline is None


def test_the_title_under_the_day_is_the_headline_and_not_the_text() -> None:
    article = newsclean.clean("\n".join((*LISTED, "Pool to close for good", *PARAGRAPHS)))
    assert article.headline == "Pool to close for good"
    assert tuple(paragraph.text for paragraph in article.body) == PARAGRAPHS


def test_a_subheading_is_no_headline_of_a_dump_without_one() -> None:
    article = newsclean.clean("\n\n".join((*PARAGRAPHS[:2], "What the engineers found", *PARAGRAPHS[2:])))
    assert article.headline is None
    assert "What the engineers found" in article.text


@pytest.mark.parametrize(
    "day", ["Freitag, 22. Februar 2019, 17:41 Uhr", "Publicado el 22 de febrero de 2019, 17:41", "22 February 2019"]
)
def test_a_day_with_the_words_around_it_is_no_headline(day: str) -> None:
    article = newsclean.clean("\n".join((day, *PARAGRAPHS)))
    assert article.headline is None
    assert article.dateline is not None
    assert str(article.dateline.published)[:10] == "2019-02-22"
