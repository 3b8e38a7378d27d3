import pytest

from newsclean.metadata import Metadata
from newsclean.page import Page
from newsclean.text.titles import clean_title, stated_titles, title_heads, title_tail, words_of

TITLE = "River rises for a third night"


def stated(**values: object) -> tuple[str, ...]:
    return stated_titles(Page("html", (), metadata=Metadata(**values)))  # type: ignore[arg-type]


def test_words_are_lower_case_and_without_marks() -> None:
    assert words_of("“River” rises — again!") == ["river", "rises", "again"]
    assert words_of("…") == []


@pytest.mark.parametrize("other", ["River rises for a third day", "River rises", "", "rises River for a third night"])
def test_other_words_are_not_the_same(other: str) -> None:
    assert words_of(other) != words_of(TITLE)


@pytest.mark.parametrize(
    "other", [TITLE, TITLE.upper(), "River rises, for a third night.", "  “River” rises for a third night"]
)
def test_case_marks_and_blanks_do_not_count(other: str) -> None:
    assert words_of(other) == words_of(TITLE)


def test_no_metadata_states_no_title() -> None:
    assert stated() == ()
    assert stated(title=" ", json_ld=({"headline": 7}, {"headline": ["x"]}), meta={"og:title": ("",)}) == ()


@pytest.mark.parametrize("separator", [" | ", " - ", " – ", " — ", " · ", " » ", "|"])
def test_a_site_s_name_is_taken_off(separator: str) -> None:
    title = f"{TITLE}{separator}Harbour Post"
    found = stated(title=title)
    assert title in found
    assert TITLE in found


@pytest.mark.parametrize("title", ["Post-war bridge reopens", "Ferry: two-hour wait", "River rises"])
def test_marks_inside_words_do_not_part(title: str) -> None:
    assert stated(title=title) == (title,)


def test_titles_stand_in_order_of_trust_and_once() -> None:
    found = stated(
        title=f"{TITLE} | Harbour Post",
        meta={"og:title": ("River rises again", "Crane sold"), "twitter:title": (TITLE,)},
        json_ld=({"headline": f" {TITLE}\n"}, {"name": "x"}),
    )
    assert found[:2] == (TITLE, "River rises again")
    assert len(set(found)) == len(found)
    assert "Crane sold" not in found


def test_a_title_parts_at_its_separators() -> None:
    title = f"{TITLE} - Books | Harbour Post"
    assert title_heads(title) == [TITLE, f"{TITLE} - Books", title]
    assert title_tail(title) == "Harbour Post"
    assert title_tail(TITLE) == ""


@pytest.mark.parametrize("trail", ["Home » ", "HOME / Harbour / ", "Home > Harbour > ", "Home ▸"])
def test_a_trail_from_the_home_page_is_taken_off(trail: str) -> None:
    assert clean_title(trail + TITLE) == TITLE


@pytest.mark.parametrize("title", ["Home: a harbour without ships", "Homes / gardens of the harbour", "Home »"])
def test_a_title_about_homes_stays(title: str) -> None:
    assert clean_title(title) == title


def test_what_stands_behind_the_site_is_a_title_where_it_is_longer() -> None:
    assert stated(title="Ellmouth Herald - Fog closes the harbour for a third day")[1:] == (
        "Ellmouth Herald",
        "Fog closes the harbour for a third day",
    )
    assert stated(title="Fog closes the harbour - Herald")[1:] == ("Fog closes the harbour",)
