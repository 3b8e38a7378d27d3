from dataclasses import replace

import pytest

from newsclean.assemble.head.kicker import RULE, kicker_of, with_kicker
from newsclean.decide.decide import Decision
from newsclean.metadata import Metadata
from newsclean.model import COLUMN, Role
from newsclean.page import CERTAIN, Claim
from newsclean.readers.html.reader import read_html
from tests.assemble.conftest import Decided, decision_of

TITLE = "River rises for a third night"
LONG = "Harbour towns and the river that runs through them"
STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def test_a_page_without_a_kicker_has_none(decided: Decided) -> None:
    for page in (decided(), decided("navigation: Home", "footer: Contact us")):
        assert kicker_of(*page) is None


def test_the_kicker_stands_by_the_headline(decided: Decided) -> None:
    page = decided("navigation: Home", "kicker: ANALYSIS", f"headline: {TITLE}", STORY)
    assert kicker_of(*page) == "ANALYSIS"


def test_a_kicker_below_the_story_is_another_s(decided: Decided) -> None:
    assert kicker_of(*decided(f"headline: {TITLE}", STORY, "kicker: ANALYSIS", "latest: Crane sold")) is None


@pytest.mark.parametrize(
    "line", ["3 min read", "(EN)", "…", "Home / Politics", "Home", "1", "Updated", "Anzeige", "Subscribe"]
)
def test_a_line_without_a_label_s_letters_is_no_kicker(decided: Decided, line: str) -> None:
    assert kicker_of(*decided(f"kicker: {line}", f"headline: {TITLE}", STORY, head=1)) is None


@pytest.mark.parametrize("line", ["Kommentar", "Harbour", "Sport", "Updated charts"])
def test_a_label_of_a_section_or_a_kind_of_text_is_a_kicker(decided: Decided, line: str) -> None:
    assert kicker_of(*decided(f"kicker: {line}", f"headline: {TITLE}", STORY, head=1)) == line


@pytest.mark.parametrize(
    "line",
    [
        "Search", "CLOSE MENU", "Back to selection", "Click here to search:", "Mehr anzeigen", "もっと見る", "On",
        "खोजें", "ค้นหา", "ACCUEIL",
        "News | Harbour | Ferries |", "News / Harbour / ‘No need to panic’",
        f"now reading: {TITLE}", f"Harbour{TITLE}", TITLE, "May 06, 2025", "4 March 2024, 10:54",
    ],
)  # fmt: skip
def test_a_button_a_trail_a_day_and_what_says_the_headline_are_no_kickers(decided: Decided, line: str) -> None:
    assert kicker_of(*decided(f"kicker: {line}", f"headline: {TITLE}", STORY, head=1)) is None


@pytest.mark.parametrize("line", ["POLL:", "Parcels from afar :", "News | Harbour", "Close quarters", "More on rivers"])
def test_what_looks_like_a_button_may_be_a_kicker(decided: Decided, line: str) -> None:
    assert kicker_of(*decided(f"kicker: {line}", f"headline: {TITLE}", STORY, head=1)) == line


@pytest.mark.parametrize("line", ["Politics / January 11, 2024", "Politics Jan. 11, 2024", "Politics | May 11, 2024"])
def test_the_day_behind_a_kicker_is_none_of_it(decided: Decided, line: str) -> None:
    assert kicker_of(*decided(f"kicker: {line}", f"headline: {TITLE}", STORY, head=1)) == "Politics"


def test_an_author_is_no_kicker(decided: Decided) -> None:
    lines = ("kicker: Ana Lima", f"headline: {TITLE}", "byline: By Ana Lima", STORY)
    claim = Claim(2, Role.BYLINE, CERTAIN, "byline", ("Ana Lima",))
    assert kicker_of(*decided(*lines, claims=(claim,), head=1)) is None
    assert kicker_of(*decided(*lines, head=1)) == "Ana Lima"


def test_a_kicker_over_the_headline_goes_before_one_under_it(decided: Decided) -> None:
    page = decided("kicker: „Harbour“", f"headline: {TITLE}", "kicker: Review", STORY, head=1)
    assert kicker_of(*page) == "„Harbour“"


def test_what_the_page_says_again_below_is_a_kicker_over_the_headline(decided: Decided) -> None:
    lines = ("navigation: Search", "navigation: Harbour", f"headline: {TITLE}", STORY, "tags: HARBOUR")
    page, decision = decided(*lines, head=2)
    decision = with_kicker(page, likely(decision))
    assert decision.roles[1] is Role.KICKER
    assert decision.rules[1] == RULE
    assert kicker_of(page, decision) == "Harbour"


def test_so_is_a_line_under_the_last_entry_of_a_list_whatever_list_it_was_taken_for(decided: Decided) -> None:
    lines = ("most_read: - Bus strike", "most_read: Harbour", f"headline: {TITLE}", STORY, "tags: Harbour")
    page, decision = decided(*lines, head=2)
    assert with_kicker(page, likely(decision)).roles[1] is Role.KICKER


@pytest.mark.parametrize(
    ("lines", "head"),
    [
        (("navigation: Harbour", f"headline: {TITLE}", STORY), 1),  # it stands there alone
        (("navigation: Harbour", "navigation: Harbour", f"headline: {TITLE}", STORY), 2),  # above alone
        (("navigation: - Harbour", f"headline: {TITLE}", STORY, "tags: Harbour"), 1),  # an entry of a list
        (("navigation: Accueil", f"headline: {TITLE}", STORY, "footer: Accueil"), 1),
        (("navigation: HOME", "navigation: Harbour", f"headline: {TITLE}", STORY, "tags: Harbour"), 2),  # a trail
        (("navigation: Home »", "navigation: Harbour", f"headline: {TITLE}", STORY, "tags: Harbour"), 2),
        (("tags: Harbour", f"headline: {TITLE}", STORY, "tags: Harbour"), 1),
        (
            (
                "navigation: " + "Harbour and the towns " * 3,
                f"headline: {TITLE}",
                STORY,
                "tags: " + "Harbour and the towns " * 3,
            ),
            1,
        ),
        (("navigation: Harbour", f"headline: {TITLE}", "kicker: Review", STORY, "tags: Harbour"), 1),  # there is one
        ((STORY, "navigation: Harbour", f"headline: {TITLE}", "tags: Harbour"), 2),  # another story's
        ((f"headline: {TITLE}", STORY, "tags: Harbour"), 0),
    ],
)
def test_other_lines_over_the_headline_are_none(decided: Decided, lines: tuple[str, ...], head: int) -> None:
    page, decision = decided(*lines, head=head)
    assert with_kicker(page, likely(decision)).roles == decision.roles


def test_what_the_scorer_rules_out_is_none(decided: Decided) -> None:
    page, decision = decided("navigation: Harbour", f"headline: {TITLE}", STORY, "tags: Harbour", share=0.99, head=1)
    assert with_kicker(page, decision) is decision


@pytest.mark.parametrize(("stated", "is_kicker"), [("harbour", True), ("Sport", False)])
def test_in_html_the_stated_section_is_one(decided: Decided, stated: str, is_kicker: bool) -> None:
    page, decision = decided("navigation: Harbour", f"headline: {TITLE}", STORY, "tags: Harbour", format="html", head=1)
    page = replace(page, metadata=Metadata(meta={"article:section": (stated,)}))
    assert (with_kicker(page, decision).roles[0] is Role.KICKER) == is_kicker


def likely(decision: Decision) -> Decision:
    """The same, with every line a little likely to be a kicker."""
    scores = decision.scores.copy()
    scores[:, COLUMN[Role.KICKER]] += 0.1
    return replace(decision, scores=scores)


@pytest.mark.parametrize(
    ("nav", "kicker"), [("nav", None), ('nav class="Breadcrumb"', "Podcasts"), ("div", "Podcasts")]
)
def test_nor_is_an_entry_of_a_nav_element(nav: str, kicker: str | None) -> None:
    """The scorer may take the one right over the headline for one."""
    entries = "".join(f"<p><a href=/>{entry}</a></p>" for entry in ("News", "Sport", "Culture", "Podcasts"))
    page = read_html(f"<html><body><{nav}>{entries}</{nav.split(maxsplit=1)[0]}><h1>{TITLE}</h1><p>{STORY[6:]}</p>")
    roles = [*[Role.NAVIGATION] * 3, Role.KICKER, Role.HEADLINE, Role.BODY]
    assert kicker_of(page, replace(decision_of(roles), head=4)) == kicker
