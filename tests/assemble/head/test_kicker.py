import pytest

from newsclean.assemble.head.kicker import kicker_of
from newsclean.model import Role
from newsclean.readers.html.reader import read_html
from tests.assemble.conftest import Decided, decision_of, html_of

TITLE = "River rises for a third night"
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
    assert kicker_of(*decided(f"kicker: {line}", f"headline: {TITLE}", STORY), 1) is None


@pytest.mark.parametrize("line", ["Kommentar", "Harbour", "Sport", "Updated charts"])
def test_a_label_of_a_section_or_a_kind_of_text_is_a_kicker(decided: Decided, line: str) -> None:
    assert kicker_of(*decided(f"kicker: {line}", f"headline: {TITLE}", STORY), 1) == line


def test_a_kicker_over_the_headline_goes_before_one_under_it(decided: Decided) -> None:
    page = decided("kicker: „Harbour“", f"headline: {TITLE}", "kicker: Review", STORY)
    assert kicker_of(*page, 1) == "„Harbour“"


def test_the_last_entry_of_a_menu_is_no_kicker() -> None:
    menu = [f"navigation: {entry}" for entry in ("News", "Sport", "Culture", "Podcasts")]
    page, decision = html_of(*menu, f"headline: {TITLE}", STORY, share=0.7)
    assert kicker_of(page, decision, 4) is None
    page, decision = html_of(*menu[2:], f"headline: {TITLE}", STORY, share=0.7)  # a trail to the section
    assert kicker_of(page, decision, 2) == "Podcasts"


@pytest.mark.parametrize(
    ("nav", "kicker"), [("nav", None), ('nav class="Breadcrumb"', "Podcasts"), ("div", "Podcasts")]
)
def test_nor_is_an_entry_of_a_nav_element(nav: str, kicker: str | None) -> None:
    """The scorer may take the one right over the headline for one."""
    entries = "".join(f"<p><a href=/>{entry}</a></p>" for entry in ("News", "Sport", "Culture", "Podcasts"))
    page = read_html(f"<html><body><{nav}>{entries}</{nav.split(maxsplit=1)[0]}><h1>{TITLE}</h1><p>{STORY[6:]}</p>")
    roles = [*[Role.NAVIGATION] * 3, Role.KICKER, Role.HEADLINE, Role.BODY]
    assert kicker_of(page, decision_of(roles), 4) == kicker
