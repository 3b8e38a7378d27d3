"""Prints and scans: their running lines are set aside, and what their sheets cut is whole."""

from itertools import pairwise
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Options
from newsclean.readers.asides.sheets import without_running_lines
from newsclean.readers.read import read
from tests.laws.checks import check
from tests.memory import peak_of

TITLE, ADDRESS = "Fog closes Ellmouth harbour for a third day", "https://herald.example/fog"
STORY = (
    "Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside the bay with their"
    " horns sounding every two minutes, while the ferries stayed where they were.",
    "The harbour master said that no pilot would go out before the lighthouse could be seen from the pier, as has been"
    " the rule for forty years.",
    "Two of the ships carry fruit from the south, and their owners fear that much of it will be lost. A third has cars"
    " on board for a dealer in Northmere, who has asked the council for help in finding another port.",
    "Fishermen said they had lost the best week of the season. Prices at the market rose by a fifth, and several stalls"
    " stayed closed.",
)
HEAD = [TITLE, "", "By Ana Lima", "", "March 1, 2021", ""]
LINES = [*HEAD, *(line for text in STORY for line in (*wrap(text, 52), ""))]
SHEETS = ["\n".join(LINES[:15]), "\n".join(LINES[15:22]), "\n".join(LINES[22:])]  # the last begins within a sentence


def printed(sheet: str, by: str = "\f") -> str:
    """The sheets, each in a frame: {0} is its text, {1} its number."""
    return by.join(sheet.format(text, number) for number, text in enumerate(SHEETS, 1))


FRAMES = {
    "blocks": f"3/2/21, 8:15 AM\n\n{TITLE} | The Herald\n\n{{0}}\n\n{ADDRESS}\n\n{{1}}/3\n\n",
    "layout": f"3/2/21, 8:15 AM                    {TITLE} | The Herald\n\n{{0}}\n\n{ADDRESS}          {{1}}/3\n",
    "above": f"02.03.21, 08:15 {TITLE} | The Herald\n{ADDRESS} {{1}}/3\n{{0}}\n",
    "below": f"{TITLE} | The Herald\n\n{ADDRESS}\n\n{{0}}\n\n{{1}} of 3\n\n3/2/2021, 8:15 AM\n\n",
    "German": f"02.03.21, 08:15\n\n{TITLE} | The Herald\n\n{{0}}\n\n{ADDRESS}\n\n{{1}}/3\n\n",
    "Japanese": f"2021/3/2 午前8:15\n\n{TITLE} | The Herald\n\n{{0}}\n\n{ADDRESS}\n\n{{1}}/3\n\n",
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize("by", ["\f", ""])
def test_a_print_gives_its_story(frame: str, by: str) -> None:
    article = check(printed(frame, by))
    assert article.text == "\n\n".join(STORY)
    assert (article.headline, article.authors, article.url) == (TITLE, ("Ana Lima",), ADDRESS)
    assert article.dateline is not None
    assert str(article.dateline.published)[:10] == "2021-03-01"


def test_a_print_may_be_markdown_with_rules_between_its_sheets() -> None:
    sheets = [f"# {SHEETS[0]}\n\n[Home](/) [News](/news)", *SHEETS[1:]]
    frame = f"3/2/21, 8:15 AM {TITLE} | The Herald\n\n{{0}}\n\n{ADDRESS} {{1}}/3\n\n-----\n\n"
    article = newsclean.clean("".join(frame.format(text, number) for number, text in enumerate(sheets, 1)))
    assert (article.headline, article.url) == (TITLE, ADDRESS)
    assert "AM" not in article.text
    assert "week of the season" in article.text


def test_addresses_of_links_are_no_print() -> None:
    entry = "{0} of 3\n\nCourtesy of Jo Marsh\n\n* [Share](https://social.example/share?u=fog)\n\n" + SHEETS[0] + "\n\n"
    assert without_running_lines("".join(entry.format(number) for number in (1, 2, 3))) is None


def test_running_lines_are_segments_of_their_own_but_within_a_paragraph() -> None:
    given = printed(FRAMES["layout"])
    last = given.count("\n") + given.count("\f")
    found = [each for each in newsclean.clean(given).segments if each.rule == "running-line"]
    assert [each.text for each in found] == [
        "3/2/21, 8:15 AM",
        f"{ADDRESS} 1/3 3/2/21, 8:15 AM {TITLE} | The Herald",
        f"{ADDRESS} 3/3",
    ]
    assert [each.line for each in found] == [1, 19, last]
    assert {each.role for each in found} == {newsclean.Role.OTHER}


def test_lines_are_those_of_the_page_as_given() -> None:
    given = printed(FRAMES["blocks"])
    for segment in newsclean.clean(given).segments:
        assert segment.span is not None
        assert segment.line == len(given[: segment.span[0] + 1].splitlines())


@pytest.mark.parametrize("blank", ["\x0b", "\xa0", "\u3000", "---"])
def test_any_blank_between_running_lines_is_part_of_their_stretch(blank: str) -> None:
    given = printed(f"3/2/21, 8:15 AM {TITLE} | The Herald\n{{0}}\n{ADDRESS} {{1}}/3\n{blank}\n")
    assert check(given).text == "\n\n".join(STORY)
    aside = without_running_lines(given)
    assert aside is not None
    assert all(before[1] <= after[0] for before, after in pairwise(aside.stretches))


def test_a_print_of_one_sheet_is_told_by_time_address_and_number() -> None:
    text = "\n".join(LINES)
    head = f"3/2/21, 8:15 AM\n\n{TITLE} | The Herald\n\n{text}"
    assert newsclean.clean(f"{head}\n\n{ADDRESS}\n\n1/1\n\n\f").text == "\n\n".join(STORY)
    assert newsclean.clean(f"{head}\n\n{ADDRESS}    1/1\n").url == ADDRESS
    assert without_running_lines(f"{TITLE}\n\n{text}\n\n{ADDRESS}\n\n1/1") is None


def test_sheets_of_a_paper_say_its_name_and_their_numbers_on_either_side() -> None:
    left, right = "{1} THE ELLMOUTH HERALD, MONDAY\n\n{0}\n\n", "THE ELLMOUTH HERALD, MONDAY {1}\n\n{0}\n\n"
    frames = (left, right, left, right)
    texts = [*SHEETS, "\n".join(wrap("The fair will open on Sunday, and the mayor will speak. " * 12, 60))]
    given = "\f".join(frame.format(text, at) for at, (frame, text) in enumerate(zip(frames, texts, strict=True), 4))
    page = read(given, Options())
    assert [each.text for each in page.aside if each.text][:1] == ["4 THE ELLMOUTH HERALD, MONDAY"]
    assert newsclean.clean(given).text.startswith("\n\n".join(STORY))


def test_numbers_alone_are_running_lines_where_they_count_up() -> None:
    assert newsclean.clean(printed("{0}\n\n- {1} -\n")).text == "\n\n".join(STORY)
    aside = without_running_lines(printed("{0}\n\n2021\n"))
    assert aside is not None
    assert aside.text.count("2021") == 4


def test_who_speaks_on_each_sheet_is_no_running_line() -> None:
    given = printed(f"3/2/21, 8:15 AM   {TITLE} | The Herald\nTHE MAYOR:\n{{0}}\n\n{ADDRESS}   {{1}}/3\n")
    aside = without_running_lines(given)
    assert aside is not None
    assert aside.text.count("THE MAYOR:") == 3
    assert aside.text.count("8:15 AM") == 0


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(LINES),
        "".join(f"The bay in the morning\n\n{number}/3\n\nPhoto: Jo Marsh\n\n" for number in (1, 2, 3)) + SHEETS[0],
        f"1/3\n\n{SHEETS[0]}\n\n{ADDRESS}",
        f"{SHEETS[0]}\nThe team won 1/3 of its games, {ADDRESS} says\n{SHEETS[1]}",
    ],
    ids=["no print", "a gallery", "one number of three", "a fraction"],
)
def test_it_leaves_what_is_no_print(text: str) -> None:
    assert without_running_lines(text) is None


def test_stray_form_feeds_part_no_sheets() -> None:
    aside = without_running_lines(
        "\f".join(("Home", "Advertisement", TITLE, "Advertisement", STORY[0], "Advertisement"))
    )
    assert aside is not None
    assert aside.text.count("Advertisement") == 3


_PIECES = ("3/2/21, 8:15 AM", TITLE, ADDRESS, "1/2", "2/2", "\f", "\n", "  ", "\r\n", "1/1", "7", *STORY)


@given(st.lists(st.sampled_from(_PIECES), max_size=30).map("\n".join))
def test_whatever_the_sheets_are_no_character_is_lost(text: str) -> None:
    check(text)
    check(f"\f{text}\n" * 2)


def test_memory_is_that_of_the_text() -> None:
    page = "Fog closes the harbour.\n" + "\n\x0c" * 200_000
    assert peak_of(without_running_lines, page) < 60 * len(page)
