"""The times over a live page's entries."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.entry_times import entry_times
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."


def found(*lines: str, text: int = 20) -> list[int]:
    """The lines found, where the first `text` are text."""
    return np.flatnonzero(entry_times(make_page(*lines), np.arange(len(lines)) < text)).tolist()


@pytest.mark.parametrize("times", [("21:40 Uhr", "20:55 Uhr", "20.10 Uhr"), ("20:01", "19:48", "7:39")])
def test_three_of_a_text_are_no_part_of_it(times: tuple[str, ...]) -> None:
    lines = [line for time in times for line in (time, STORY)]
    assert found(*lines) == [0, 2, 4]


@pytest.mark.parametrize(
    "times", [("9:00", "10:30", "12:15"), ("7.10 Uhr", "8.45 Uhr", "9.00 Uhr"), ("9:30 am", "12:15 pm", "2:00 pm")]
)
def test_a_programme_s_and_a_chronicle_s_times_stay(times: tuple[str, ...]) -> None:
    assert found(*(line for time in times for line in (time, STORY))) == []


def test_entries_before_midnight_and_noon_are_older() -> None:
    times = ("12:40 am", "11:55 pm", "12:10 pm", "11:50 a.m.")
    assert found(*(line for time in times for line in (time, STORY))) == [0, 2, 4, 6]


def test_one_or_two_stay() -> None:
    assert found(STORY, "2:30", STORY, "3:15", STORY) == []
    assert found("9:05 am", STORY, "9:05 am", STORY, "9:05 am") == []


@pytest.mark.parametrize("line", ["4.58", "3.15", "Lunch at 12:30", "2 - 3", "1904"])
def test_other_lines_stay(line: str) -> None:
    assert found("21:40", STORY, "20:55", STORY, line) == []


def test_those_over_a_line_of_the_text_count_as_well_and_a_lists_times_do_not() -> None:
    lines = ("21:40", STORY, "20:55", STORY, "20:10", STORY)
    page, is_text = make_page(*lines), np.array([False, True] * 3)
    assert np.flatnonzero(entry_times(page, is_text)).tolist() == [0, 2, 4]
    listed = (STORY, "21:40", "Bridge opens", "20:55", "Crane sold", "20:10", "Fog rises", STORY)
    is_text = np.array([line == STORY for line in listed])
    assert np.flatnonzero(entry_times(make_page(*listed), is_text)).tolist() == []


def test_times_under_the_text_are_anothers() -> None:
    assert found("21:40", STORY, "20:55", STORY, "20:10", "Fog rises", text=4) == []
    assert found(STORY, text=0) == []
