"""What the name of its element tells of an HTML page's standfirst, and what it does not."""

from dataclasses import replace

import pytest

from newsclean.assemble.head.named_standfirst import RULE, with_named_standfirst
from newsclean.decide.decide import Decision
from newsclean.fragments import Fragment
from newsclean.model import Role
from newsclean.page import Claim, Context, Page
from tests.assemble.conftest import decision_of

TITLE = ("headline: River rises for a third night", "h1", "title")
BYLINE = ("byline: By Ana Sol", "div", "byline")
STANDFIRST = "Two schools are open to people"
STORY = ("body: The river rose for a third night in the harbour towns, and the council opened schools.", "p", "")


def page_of(*lines: tuple[str, str, str], share: float = 0.6, around: str = "div") -> tuple[Page, Decision]:
    """An HTML page that its headline opens, and its decision: of each line "role: text", its element and its words."""
    pairs = [line.split(": ", 1) for line, _, _ in lines]
    contexts = (Context(-1, around, "news"), *(Context(0, tag, words) for _, tag, words in lines))
    fragments = tuple(
        Fragment(text, tag, at, context=at)
        for at, ((_, text), (_, tag, _)) in enumerate(zip(pairs, lines, strict=True), 1)
    )
    decision = decision_of([Role(role) for role, _ in pairs], share=share)
    return Page("html", fragments, contexts), replace(decision, head=0)


@pytest.mark.parametrize(
    "words",
    ["strapline", "sub-tit-ll", "ArticleSubtitle x1", "epigraph", "c-article-dek", "styles_articleDek__x1", "chapo"],
)
@pytest.mark.parametrize("role", ["social", "caption", "comments", "promo", "headline"])
def test_a_line_of_an_element_named_for_standfirsts_is_one(words: str, role: str) -> None:
    page, decision = page_of(TITLE, BYLINE, (f"{role}: {STANDFIRST}", "p", words), STORY)
    found = with_named_standfirst(page, decision)
    assert found.roles == (Role.HEADLINE, Role.BYLINE, Role.DECK, Role.BODY)
    assert found.rules[2] == RULE


def test_lines_of_one_name_are_one_standfirst() -> None:
    first, second = (f"comments: {STANDFIRST}", "h2", "sub-tit"), ("subheading: The bridge stays", "h2", "sub-tit")
    page, decision = page_of(TITLE, first, second, BYLINE, STORY)
    assert with_named_standfirst(page, decision).places[Role.DECK] == [1, 2]


@pytest.mark.parametrize("words", ["subtitles", "decked", "share-bar", "subject", "lead", "description", ""])
def test_other_names_say_nothing(words: str) -> None:
    page, decision = page_of(TITLE, (f"caption: {STANDFIRST}", "p", words), STORY)
    assert with_named_standfirst(page, decision) is decision


@pytest.mark.parametrize(
    "line",
    [
        "kicker: Floods in the north",
        "subheading: Two schools are open",
        "caption: Sund in May",  # short
        "promo: We may earn a commission from links on this page.",
        f"newsletter: {STANDFIRST}",
        f"media: {STANDFIRST}",
    ],
)
def test_lines_that_are_none_stay(line: str) -> None:
    page, decision = page_of(TITLE, (line, "p", "dek"), STORY)
    assert with_named_standfirst(page, decision) is decision


def test_the_scorer_s_certainty_of_an_offer_and_claims_go_before_a_name() -> None:
    lines = (TITLE, (f"promo: {STANDFIRST}", "p", "excerpt"), STORY)
    page, decision = page_of(*lines, share=0.8)
    assert with_named_standfirst(page, decision) is decision
    page, decision = page_of(TITLE, (f"social: {STANDFIRST}", "p", "excerpt"), STORY)
    decision = replace(decision, claims=(Claim(1, Role.SOCIAL, 3.0, "social-label"),))
    assert with_named_standfirst(page, decision) is decision


def test_teasers_are_none() -> None:
    teaser, link = (f"comments: {STANDFIRST}", "p", "excerpt"), ("social: Share this", "a", "")
    page, decision = page_of(TITLE, teaser, link, teaser, STORY)
    assert with_named_standfirst(page, decision) is decision
    page, decision = page_of(TITLE, (f"related: {STANDFIRST}", "p", "excerpt"), STORY, share=0.8)
    assert with_named_standfirst(page, decision) is decision


def test_captions_of_figures_are_none() -> None:
    page, decision = page_of(TITLE, (f"caption: {STANDFIRST}", "p", "subtitle"), STORY, around="figure")
    assert with_named_standfirst(page, decision) is decision


def test_a_page_that_has_one_or_no_story_needs_none() -> None:
    named, other = (f"caption: {STANDFIRST}", "p", "dek"), ("deck: What to know of the flood", "p", "")
    for lines in ((TITLE, other, named, STORY), (TITLE, named), (TITLE, STORY, named), ()):
        page, decision = page_of(*lines)
        assert with_named_standfirst(page, decision) is decision
    page, decision = page_of(TITLE, named, STORY)
    assert with_named_standfirst(page, hidden := replace(decision, head=-1)) is hidden
    assert with_named_standfirst(replace(page, format="markdown"), decision) is decision


def test_the_name_of_the_element_around_counts_where_the_own_has_none() -> None:
    page, decision = page_of(TITLE, (f"caption: {STANDFIRST}", "p", ""), STORY)
    contexts = (*page.contexts, Context(0, "div", "standfirst"))
    contexts = (*contexts[:2], Context(4, "p", ""), *contexts[3:])
    assert with_named_standfirst(replace(page, contexts=contexts), decision).roles[1] is Role.DECK
