"""Times of day in a line: "10:54", "5.45 p.m. EDT", "kl 10.23", "17h45", "오후 5시 45분", "17:45 (GMT+7)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from newsclean.dates.words import Lexed, lex
from newsclean.dates.zones import fixed_offset, with_zone
from newsclean.text.patterns import lazily

_CLOCK = (
    r"(?:(?P<p>p)[. ]{0,2})?"
    r"(?:(?P<military>Y)(?= ?[hZ])"
    r"|(?P<h>d)(?:(?:[:.]|: )(?P<m>d)(?:[:.](?P<s>d)(?:[.,][dYn])?)?"
    r"| ?[hH][ .]?(?:(?P<m2>d)(?: ?[IS])?(?: ?(?P<s2>d) ?S)?)?"
    r"|(?= ?p)))"
    r"(?: ?h(?!d))?\.?(?: ?(?P<q>p))?"
)
_ZONE = (
    r"(?: ?[(,]? ?(?P<z>Z)(?: ?(?P<zs>[+-])(?:(?P<zh>d)(?::(?P<zm>d))?|(?P<zhm>Y)))?\)?"
    r"| ?(?P<os>[+-])(?P<oh>d):(?P<om>d)| ?(?P<fs>[+-])(?P<ohm>Y))?"
)
_END = r"(?![:/dYn])"
# "17 d., antradienis, 13:41"; of a date that has its month, "ag" is "at" in Irish and no August
_AFTER = re.compile(
    r"[ ,|/()\-;@.a:]{0,6}(?:f[ .,]{1,3}(?=W))?(?:[Wmj][ ,.|()]{0,3}){0,2}(?:[tfh][ .:,-]{0,3}|B (?=d:d)){0,3}\(?"
    + _CLOCK
    + _ZONE
    + _END
)
_BEFORE = lazily(_CLOCK + _ZONE + r"[ ,|/()\-.tf]{0,5}(?:W[ ,.]{0,3})?(?:f )?\Z")
_ALONE = lazily(r"(?<![dYn.:+$-])" + _CLOCK + _ZONE + _END)
_WHOLE = lazily(r"(?:t[. ]{0,2})?" + _CLOCK + _ZONE + r"[ .,|]{0,3}")
_DIGIT = re.compile(r"\d")
_LONGEST_BEFORE = 24  # tokens of a time, its zone and what stands between it and the date
_NOON = 12


def clock_after(line: Lexed, at: int) -> re.Match[str] | None:
    """The time that stands right after a date, which ends at a token."""
    return _AFTER.match(line.skeleton, at)


def clock_before(line: Lexed, floor: int, at: int) -> re.Match[str] | None:
    """The time that stands right before a date, which begins at a token; not before the token `floor`."""
    return _BEFORE().search(line.skeleton, max(floor, at - _LONGEST_BEFORE), at)


def find_clocks(line: Lexed, start: int) -> Iterator[re.Match[str]]:
    """The times of day from a token on, to be read by `read_moment`."""
    return (match for match in _ALONE().finditer(line.skeleton, start) if read_clock(line, match) is not None)


def is_clock(text: str, *, is_marked: bool = False) -> bool:
    """Whether a line is a time of day and nothing else: "6:49 PM EDT", "18:49 Uhr", "18:49".

    With `is_marked`, only one that a word or a zone marks as such: "2:30" may be how long a film takes.
    """
    if len(text) > _MAX_CLOCK or not _DIGIT.search(text):
        return False
    line = lex(text)
    return _whole_clock(line) is not None and (not is_marked or not _MARKS.isdisjoint(line.skeleton))


_MAX_CLOCK = 30  # characters of "at 06:49:00 p.m. (GMT+05:30)"
_MARKS = frozenset("pZhtHI")  # of the skeleton


def _whole_clock(line: Lexed) -> re.Match[str] | None:
    """The time of day that is all of a line."""
    match = _WHOLE().fullmatch(line.skeleton)
    return match if match and read_clock(line, match) is not None else None


def read_moment(line: Lexed, match: re.Match[str], midnight: datetime) -> datetime | None:
    """The moment of a day at the time of a match, aware where it states a zone; None if it is no time of day.

    "24:00", as German writes midnight, is 0:00 of the day after.
    """
    clock = read_clock(line, match)
    if clock is None:
        return None
    moment = midnight.replace(hour=clock.hour, minute=clock.minute, second=clock.second)
    if line.field(match, "h", "military")[:2] == _MIDNIGHT_HOUR and midnight.date() < date.max:
        moment += timedelta(days=1)
    zone = _stated_offset(line, match)
    return moment.replace(tzinfo=zone) if zone else with_zone(moment, line.field(match, "z"))


def read_clock(line: Lexed, match: re.Match[str]) -> time | None:
    """The time of day of a match; None if it is none ("25:10", "17:3")."""
    military = line.field(match, "military")
    if military:
        return _time(int(military[:2]), int(military[2:]), 0)
    if len(line.field(match, "m") or "00") != len("00"):
        return None
    minute, second = line.field(match, "m", "m2"), line.field(match, "s", "s2")
    return _time(_hour(line, match), int(minute or 0), int(second or 0))


def _hour(line: Lexed, match: re.Match[str]) -> int:
    """The hour, by the half of the day that stands beside it ("17:45 PM" is 17:45)."""
    hour = int(line.field(match, "h"))
    half = line.value(match, "p", "q")
    return hour if half is None or hour > _NOON else hour % _NOON + half


_MIDNIGHT_HOUR = "24"


def _time(hour: int, minute: int, second: int) -> time | None:
    if (hour, minute) == (int(_MIDNIGHT_HOUR), 0):
        hour = 0
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


_OFFSETS = (("zs", "zh", "zm"), ("zs", "zhm", ""), ("os", "oh", "om"), ("fs", "ohm", ""))


def _stated_offset(line: Lexed, match: re.Match[str]) -> tzinfo | None:
    """The zone that "+02:00", "+0200", "GMT+7" or "UTC+05:30" states."""
    if not line.field(match, "zs", "os", "fs"):
        return None
    for sign, hours, minutes in _OFFSETS:
        digits = line.field(match, hours)
        if digits:
            digits += line.field(match, minutes).zfill(2) if len(digits) <= len("07") else ""
            total = int(digits[:-2]) * 60 + int(digits[-2:])
            return fixed_offset(-total if line.field(match, sign) == "-" else total)
    return None
