"""Openings of stories: the table of what is taken, the lines that are left, and laws."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.openings.opening import parse_opening

_TODAY = date(2024, 3, 15)
_STORY = "Officials said on Monday that the river had risen."


def _lines(name: str) -> list[str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("# ")]


@pytest.mark.parametrize("line", _lines("openings_not.txt"))
def test_sentence_that_looks_like_an_opening_is_none(line: str) -> None:
    """Colons, dashes and brackets near the start of a sentence make no opening."""
    assert parse_opening(line, today=_TODAY) is None


@pytest.mark.parametrize("line", _lines("openings_table.txt"))
def test_opening_is_parsed(line: str) -> None:
    """An opening gives its place, agency and date, and ends where the sentence begins."""
    opening, *parts = line.split("\t")
    found = parse_opening(opening + _STORY, today=_TODAY)
    assert found is not None
    values = [str(value) if value else "-" for value in (found.place, found.agency, found.date)]
    assert (values, found.end) == (parts, len(opening))


def test_date_without_year_needs_today() -> None:
    """Without today, a day without a year is an opening's mark, but no date."""
    found = parse_opening("RIVERSIDE, Nov 4 (AP) — " + _STORY)
    assert found is not None
    assert (found.place, found.date) == ("RIVERSIDE", None)


def test_opening_without_story_is_none() -> None:
    """A place and a mark with nothing behind them open no story."""
    assert parse_opening("WASHINGTON — ") is None


def test_list_of_openings_covers_languages() -> None:
    """The table stays as large as was agreed."""
    assert len(_lines("openings_table.txt")) >= 60
    assert len(_lines("openings_not.txt")) >= 40


@given(st.text(max_size=200))
def test_any_text_is_accepted(text: str) -> None:
    """An opening lies inside its text."""
    found = parse_opening(text)
    assert found is None or 0 < found.end <= len(text)


@given(
    st.lists(
        st.sampled_from("( ) - — : / . , Reuters BERLIN Berlin 12 März dpa = 【 】 電 3月 Ohio".split()), max_size=14
    )
)
def test_shuffled_parts_are_accepted(parts: list[str]) -> None:
    """Parts of openings in any order raise nothing, and what is found ends inside the text."""
    text = " ".join(parts) + _STORY
    found = parse_opening(text, today=_TODAY)
    assert found is None or 0 < found.end <= len(text)
