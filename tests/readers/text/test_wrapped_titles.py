"""Titles that a wrapped page cut: those on lines of their own over the story, and what goes on by its words."""

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean.readers.text.reader import read_text
from tests.laws.checks import check

STORY = (
    "Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside the bay with their"
    " horns sounding every two minutes, while the ferries stayed where they were.",
    "The harbour master said that no pilot would go out before the lighthouse could be seen from the pier, as has been"
    " the rule for forty years, whatever the owners of the ships say.",
    "Two of the ships carry fruit from the south, and their owners fear that much of it will be lost. A third has cars"
    " on board for a dealer in Northmere, who has asked the council for help in finding another port.",
    "Fishermen said they had lost the best week of the season. Prices at the market rose by a fifth, and several stalls"
    " stayed closed, among them the oldest one.",
)
TEXT = "\n\n".join("\n".join(wrap(text, 80)) for text in STORY)


def texts(*over: str, story: str = TEXT) -> list[str]:
    """The fragments over the story, of a page whose blocks stand apart."""
    page = read_text("\n\n".join((*over, story)))
    return page.texts[: -len(STORY)]


@pytest.mark.parametrize(
    "title",
    [
        "Fog closes Ellmouth harbour for a third day\nand eleven ships wait outside",
        "Fog Closes Ellmouth Harbour for a Third\nDay: Eleven Ships Wait Outside",
        "Nebel sperrt Hafen von Ellmünde, und elf\nSchiffe warten vor der Bucht",
        "How Climate Change Is Stressing the Global\nFood Supply and What the Ports of the North\nDo About It",
    ],
    ids=["small letters", "a small word", "capitals", "three lines"],
)
def test_a_title_over_the_story_is_whole(title: str) -> None:
    whole = title.replace("\n", " ")
    assert texts("Home", title, "By Ana Lima", "March 1, 2021") == ["Home", whole, "By Ana Lima", "March 1, 2021"]
    article = newsclean.clean(f"{title}\n\nBy Ana Lima\n\nMarch 1, 2021\n\n{TEXT}")
    assert (article.headline, article.authors, article.text) == (whole, ("Ana Lima",), "\n\n".join(STORY))


def test_a_line_goes_on_in_small_letters_wherever_it_stands() -> None:
    title = "Fog closes Ellmouth harbour for a third day\nand eleven ships wait outside"
    assert texts(f"Home\nSport\n{title}\nBy Ana Lima")[2:] == [title.replace("\n", " "), "By Ana Lima"]


@pytest.mark.parametrize(
    "block",
    [
        "Ten soups for fog\nWhy lighthouses are sold",
        "Ten soups for fog and snow\nWhy the lighthouses of Ellmouth are sold",
        "Fog closes Ellmouth harbour for a third day\nBy Ana Lima",
        "Fog closes Ellmouth harbour for a third day\nwritten by our editors",
        "Fog closes Ellmouth harbour for a third day\nMonday, 1 March 2021",
        "Fog closes Ellmouth harbour for a third day\nYou will not believe who waits…",
        "Fog closes Ellmouth harbour for a third day.\nEleven ships wait outside",
        "By Ana Lima and Tom Reed\nMonday, 1 March 2021 8:15",
        "\n".join(f"Ellmouth harbour closes again, part {number}" for number in "ABCDE"),
    ],
    ids=[
        "short lines",
        "room for a word",
        "byline",
        "editors",
        "day",
        "a sentence under it",
        "sentence",
        "signed",
        "many lines",
    ],
)
def test_other_lines_stay_apart(block: str) -> None:
    assert texts(block) == block.split("\n")


def test_only_the_last_block_over_the_story_is_a_title_by_its_form() -> None:
    first = "Nebel sperrt Hafen von Ellmünde, und elf\nSchiffe warten vor der Bucht"
    second = "Fog Closes Ellmouth Harbour Once More As\nEleven Ships Wait Outside"
    assert texts(first, second) == [*first.split("\n"), second.replace("\n", " ")]


def test_a_page_that_was_not_wrapped_keeps_its_lines() -> None:
    title = "Fog closes Ellmouth harbour for a third day\nand eleven ships wait outside"
    assert texts(title, story="\n\n".join(STORY)) == title.split("\n")


@pytest.mark.parametrize(("paragraphs", "is_it"), [(4, True), (3, False)])
def test_a_page_has_some_wrapped_paragraphs(paragraphs: int, is_it: bool) -> None:
    title = "Fog closes Ellmouth harbour for a third day\nand eleven ships wait outside"
    page = read_text("\n\n".join((title, *TEXT.split("\n\n")[:paragraphs])))
    assert (page.texts[0] == title.replace("\n", " ")) is is_it


@pytest.mark.parametrize(("long", "is_it"), [(0, True), (1, False)])
def test_a_page_has_hardly_a_long_line(long: int, is_it: bool) -> None:
    title = "Fog closes Ellmouth harbour for a third day\nand eleven ships wait outside"
    page = read_text("\n\n".join((title, TEXT, *["It is the longest closure since 1987, they said. " * 3] * long)))
    assert (page.texts[0] == title.replace("\n", " ")) is is_it


@pytest.mark.parametrize(
    ("block", "is_it"),
    [
        ("Fog at the old pier\nand eleven ships", False),  # 19 letters
        ("Fog at the olden pier\nand eleven ships", True),
    ],
)
def test_a_titles_line_has_a_length(block: str, is_it: bool) -> None:
    assert (len(texts(block)) == 1) is is_it


_LINES = (
    "Fog closes Ellmouth harbour for a third day",
    "and eleven ships wait",
    "Home",
    "",
    "- Soup",
    *TEXT.split("\n"),
)


@given(st.lists(st.sampled_from(_LINES), max_size=30).map("\n".join))
def test_no_character_is_lost(text: str) -> None:
    check(f"{text}\n\n{TEXT}")
