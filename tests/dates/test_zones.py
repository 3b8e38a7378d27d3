"""Time zones by abbreviation."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from dateutil import tz

from newsclean.dates.zones import OFFSETS, US_ZONES, dateutil_zone, fixed_offset, is_zone, with_zone

_WINTER, _SUMMER = datetime(2024, 1, 12, 17, 45), datetime(2024, 7, 12, 17, 45)


@pytest.mark.parametrize("word", ["est", "ist", "et", "Cat", "MET.", "XYZ", "", "A"])
def test_common_words_are_no_zones(word: str) -> None:
    """French "est" and German "ist" are words: a zone is written in capitals."""
    assert not is_zone(word)


@pytest.mark.parametrize("word", ["EST", "ET", "GMT", "gmt", "UTC", "Z", "МСК", "AEDT", "WIB"])
def test_abbreviations_are_zones(word: str) -> None:
    """Abbreviations in capitals are zones, GMT and UTC in any case."""
    assert is_zone(word)


@pytest.mark.parametrize(
    ("abbreviation", "minutes"),
    [
        ("GMT", 0), ("CET", 60), ("CEST", 120), ("BST", 60), ("EST", -300), ("EDT", -240), ("CDT", -300), ("PKT", 300),
        ("IST", 330), ("NPT", 345), ("JST", 540), ("AEST", 600), ("ACST", 570), ("NZDT", 780), ("WIB", 420),
    ],
)  # fmt: skip
def test_offset_of_an_abbreviation(abbreviation: str, minutes: int) -> None:
    """An abbreviation stands for its fixed offset, in every season."""
    for moment in (_WINTER, _SUMMER):
        assert with_zone(moment, abbreviation).utcoffset() == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("abbreviation", "place"),
    [("ET", "America/New_York"), ("CT", "America/Chicago"), ("MT", "America/Denver"), ("PT", "America/Los_Angeles")],
)
def test_us_zones_keep_summer_time(abbreviation: str, place: str) -> None:
    """ET is EST in winter and EDT in summer, as the place's own clock says."""
    for moment in (_WINTER, _SUMMER):
        assert with_zone(moment, abbreviation).utcoffset() == moment.replace(tzinfo=tz.gettz(place)).utcoffset()


def test_unknown_abbreviation_leaves_a_time_naive() -> None:
    """No zone is guessed."""
    assert with_zone(_WINTER, "XYZ") == _WINTER


def test_offsets_are_possible() -> None:
    """Every offset is one that some clock keeps: at most 14 hours, and whole quarters of an hour."""
    assert all(abs(minutes) <= 14 * 60 and minutes % 15 == 0 for minutes in OFFSETS.values())
    assert {name for name in US_ZONES if len(name) > 2} <= set(OFFSETS)
    assert fixed_offset(15 * 60) is None


def test_stated_offset_wins_over_the_name() -> None:
    """For dateutil: "EST+02:00" is what the number says."""
    assert dateutil_zone("EST", 7200) == fixed_offset(120)
    assert dateutil_zone("EST", None) == fixed_offset(-300)
    assert dateutil_zone("XYZ", None) is None
