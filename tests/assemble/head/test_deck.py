import pytest

from newsclean.assemble.head.deck import deck_of
from tests.assemble.conftest import Decided

TITLE = "River rises for a third night"
STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def test_a_page_without_a_deck_has_none(decided: Decided) -> None:
    for page in (decided(), decided("navigation: Home", "footer: Contact us")):
        assert deck_of(*page) is None


def test_the_deck_under_the_headline_is_whole(decided: Decided) -> None:
    page = decided(f"headline: {TITLE}", "deck: Two schools are open to people.", STORY)
    assert deck_of(*page) == "Two schools are open to people."


@pytest.mark.parametrize("credit", ["caption: Photo: Harbour Images", "caption: photos by Ana Lima"])
def test_a_picture_s_caption_is_no_part_of_the_deck_over_it(decided: Decided, credit: str) -> None:
    lines = (f"headline: {TITLE}", "deck: Two schools are open to people.", "deck: A ferry in the ice, in May.")
    assert deck_of(*decided(*lines, credit, STORY)) == "Two schools are open to people."
    assert deck_of(*decided(*lines[:2], credit, STORY)) == "Two schools are open to people."
    assert (
        deck_of(*decided(*lines, "social: Share", STORY))
        == "Two schools are open to people. A ferry in the ice, in May."
    )


def test_key_points_stand_on_lines_of_their_own(decided: Decided) -> None:
    page = decided(f"headline: {TITLE}", "deck: - Two schools are open.", "deck: - The ferry stays.", STORY)
    deck = deck_of(*page)
    assert deck is not None
    assert deck.split("\n")[-2:] == ["Two schools are open.", "The ferry stays."]


def test_a_second_headline_under_the_first_is_the_deck(decided: Decided) -> None:
    second = "Two schools in the harbour towns are open to people"
    page = decided(f"headline: {TITLE}", f"headline: {second}", STORY, format="html", head=0)
    assert deck_of(*page, TITLE) == second
    for other in (TITLE + " again", "Harbour towns"):
        page = decided(f"headline: {TITLE}", f"headline: {other}", STORY, format="html", head=0)
        assert deck_of(*page, TITLE) is None
    assert deck_of(*decided(f"headline: {TITLE}", STORY, f"headline: {second}", format="html", head=0), TITLE) is None


def test_the_line_that_says_the_headline_is_no_deck(decided: Decided) -> None:
    line = "Schools open for those who left their houses with a bag and a blanket"
    assert deck_of(*decided(f"deck: {line}", "byline: By Ana Lima", STORY, head=0), line) is None
    assert deck_of(*decided(f"deck: {TITLE}", f"deck: {line}", STORY, head=0), TITLE) == line
    assert deck_of(*decided(f"headline: {TITLE}", f"deck: {line}", STORY, head=0), TITLE) == line


def test_a_trail_s_end_that_says_half_of_the_headline_is_no_deck(decided: Decided) -> None:
    lines = ("deck: River rises", f"headline: {TITLE}", STORY)
    assert deck_of(*decided(*lines, head=1), TITLE) is None
    assert deck_of(*decided(*lines)) == "River rises"
    other = decided("deck: River rises, schools open", *lines[1:], head=1)
    assert deck_of(*other, TITLE) == "River rises, schools open"


def test_the_longest_deck_over_the_story_counts(decided: Decided) -> None:
    standfirst = "Two schools in the harbour towns are open to people whose houses stand in water."
    page = decided(f"headline: {TITLE}", "deck: River at night.", "byline: Ana Lima", f"deck: {standfirst}", STORY)
    assert deck_of(*page) == standfirst


def test_a_deck_right_under_the_headline_goes_before_a_longer_one(decided: Decided) -> None:
    standfirst = "Eleven ships wait outside while the pilots sit at home"
    caption = "A ferry that lies in the ice of the harbour since the second week of January, seen from the lighthouse."
    lines = (f"headline: {TITLE}", f"deck: {standfirst}", "byline: Ana Lima", f"deck: {caption}", STORY)
    assert deck_of(*decided(*lines, head=0), TITLE) == standfirst
    assert deck_of(*decided(*lines), TITLE) == caption
    short = (lines[0], "deck: Eleven ships wait outside", *lines[2:])
    assert deck_of(*decided(*short, head=0), TITLE) == caption
    assert deck_of(*decided(lines[1], *lines[2:]), TITLE) == caption


def test_a_deck_under_the_second_of_two_headlines_stands_under_the_headline_too(decided: Decided) -> None:
    standfirst = "Eleven ships wait outside while the pilots sit at home"
    points = "The pilots want more pay, and the ships have waited outside the harbour since the second week of January."
    lines = (
        f"headline: {TITLE}",
        "byline: Ana Lima",
        "headline: Harbour closed",
        f"deck: {standfirst}",
        "social: Share",
    )
    assert deck_of(*decided(*lines, f"deck: {points}", STORY, head=0), TITLE) == standfirst
    other = (*lines[:2], "social: Share", *lines[3:])
    assert deck_of(*decided(*other, f"deck: {points}", STORY, head=0), TITLE) == points


def test_what_stands_within_the_story_is_no_deck(decided: Decided) -> None:
    line = "deck: Two schools in the harbour towns are open to people."
    assert deck_of(*decided(f"headline: {TITLE}", STORY, STORY, line, STORY)) == line.removeprefix("deck: ")
    assert deck_of(*decided(f"headline: {TITLE}", STORY, STORY, STORY, line, STORY)) is None
