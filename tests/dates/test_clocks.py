"""Lines that are a time of day."""

from __future__ import annotations

import pytest

from newsclean.dates.clocks import is_clock


@pytest.mark.parametrize(
    "text", ["6:49 PM EDT", "18:49 Uhr", "18h49", "kl 10.23", "17:45 (GMT+7)", "오후 5시 45분", "5 pm"]
)
def test_a_time_of_day_alone_is_a_clock(text: str) -> None:
    """With the words and the zone that mark it as one."""
    assert is_clock(text)
    assert is_clock(text, is_marked=True)


@pytest.mark.parametrize("text", ["", "18", "25:10", "17:3", "4 March", "at 6:49 PM in Riverside", "6:49 PM, 7:50 PM"])
def test_what_is_more_or_less_than_a_time_of_day_is_no_clock(text: str) -> None:
    """Numbers, days, and times among other words."""
    assert not is_clock(text)


def test_bare_numbers_are_a_clock_without_a_mark() -> None:
    """They may be a time of day ("2:30"), and how long a film takes."""
    assert is_clock("2:30")
    assert not is_clock("2:30", is_marked=True)
