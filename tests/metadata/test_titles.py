import pytest

from newsclean.metadata import Metadata
from newsclean.metadata.titles import stated_titles

TITLE = "River rises for a third night"


def stated(**values: object) -> tuple[str, ...]:
    return stated_titles(Metadata(**values))  # type: ignore[arg-type]


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


def test_what_stands_behind_the_site_is_a_title_where_it_is_longer() -> None:
    assert stated(title="Ellmouth Herald - Fog closes the harbour for a third day")[1:] == (
        "Ellmouth Herald",
        "Fog closes the harbour for a third day",
    )
    assert stated(title="Fog closes the harbour - Herald")[1:] == ("Fog closes the harbour",)
