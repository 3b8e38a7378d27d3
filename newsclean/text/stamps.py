"""The grammar of dates and times in a line: its stamps, in order, before anybody asks which was published and which updated.

Regular expressions over the skeleton of `datewords`; no stamp is ever filled up from the clock: what a line leaves open
("8 January, 17:46", "yesterday", "3 hours ago") is taken from `today`, and without it there is no stamp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple

from newsclean.text.datewords import Lexed, load_vocabulary, word_key
from newsclean.text.zones import US_ZONES, fixed_offset, with_zone

_NOT_IN_NUMBER = r"(?<![dYn][./:-])(?<![+?#/-])"
_NO_MORE_NUMBER = r"(?![./-]?[dYn])"
_FULL = tuple(
    re.compile(pattern)
    for pattern in (
        # 4 November 2017; 12 de março de 2024; 12-Mar-24; ۲۲ اسفند ۱۴۰۲
        r"(?P<d>d)(?:\.?o)?\.?[ \-/,]{0,2}(?:f[ .']{0,2}){0,2}(?P<M>[MBJ])"
        r"(?:[ \-/,.]{0,3}(?:f )?(?P<Y>Y)|\.?[\-/']{1,2}(?P<y>d)(?![:.\dhd])| '(?P<y2>d))",
        # November 4, 2017; Nov. 4th 2017
        r"(?P<M>[MB])(?:\.? ?|[-/])(?P<d>d)o?[ ,.\-/]{1,3}(?:f )?(?P<Y>Y)",
        # Nov 4 10:54:00 GMT 2017
        r"(?P<M>M)\.? (?P<d>d),? (?P<h>d):(?P<m>d)(?::(?P<s>d))?(?: (?P<z>Z))? (?P<Y>Y)",
        # 2024. március 12.; 2024 m. kovo 12 d.
        r"(?P<Y>Y)\.?(?: ?a)?[ \-/.,]{1,3}(?:f )?(?P<M>[MBJ])\.?[ \-/.](?P<d>d)\.?(?: f\b)?",
        # 12 mars 2024 in CJK and Vietnamese: 2024年3月12日; 12 tháng 3, 2024
        r"(?P<Y>Y) ?y ?(?P<N>d) ?m ?(?P<d>d) ?j",
        r"(?P<d>d) ?T ?(?P<N>d)[ ,/]{1,2}(?:x )?(?P<Y>Y)",
        # 2024-03-12, 2024. 3. 12.
        _NOT_IN_NUMBER + r"(?P<Y>Y)(?P<sep>[./-]) ?(?P<N>d)(?P=sep) ?(?P<d>d)" + _NO_MORE_NUMBER,
        # 12.03.2024, 3/12/24, 12. 3. 2024, 12 / 03 / 2024
        _NOT_IN_NUMBER + r"(?P<a>d)(?P<sep> ?[./-]) ?(?P<b>d)(?P=sep) ?(?P<Y>Y)(?![./-]?[dn])",
        _NOT_IN_NUMBER + r"(?P<a>d)(?P<sep>[./-])(?P<b>d)(?P=sep)(?P<y>d)(?![.:/-]?[dYn])",
    )
)
_YEARLESS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<d>d)(?:\.?o)?\.?[ \-]{0,2}(?:f[ .']{0,2}){0,2}(?P<M>[MBJ])(?![ \-]?[dY] ?[^:d.hH])",
        r"(?P<M>M)\.? ?(?P<d>d)o?(?![\dYn])(?![:.]d)",
        r"(?P<N>d) ?m ?(?P<d>d) ?j",
    )
)
_CLOCK = (
    r"(?:(?P<p>p)[. ]{0,2})?"
    r"(?:(?P<mil>Y)(?= ?[hZ])|(?P<h>d)(?:(?P<dot>[:.])(?P<m>d)(?:[:.](?P<s>d)(?:[.,][dYn])?)?"
    r"| ?[hH][ .]?(?:(?P<m2>d)(?: ?[IS])?(?: ?(?P<s2>d) ?S)?)?|(?= ?p)))"
    r"(?: ?h(?!d))?\.?(?: ?(?P<q>p))?"
)
_ZONE = (
    r"(?: ?[(,]? ?(?P<z>Z)(?: ?(?P<zs>[+-])(?:(?P<zh>d)(?::(?P<zm>d))?|(?P<zhm>Y)))?\)?"
    r"| ?(?P<os>[+-])(?P<oh>d):(?P<om>d)| ?(?P<fs>[+-])(?P<ohm>Y))?"
)
_AFTER = re.compile(
    r"(?P<gap>[ ,|/()\-;@.a:]{0,6}(?:W[ ,.|()]{0,3}){0,2}(?:[tf][ .:,]{0,3}){0,3}[(]?)" + _CLOCK + _ZONE + r"(?![:/dYn])"
)
_BEFORE = re.compile(_CLOCK + _ZONE + r"(?P<gap>[ ,|/()\-.tf]{0,5}(?:W[ ,.]{0,3})?(?:f )?)\Z")
_ALONE = re.compile(r"(?P<gap>)(?<![dYn.:+$-])(?<!T )" + _CLOCK + _ZONE + r"(?![:/dYn])")
_US_SLASH = re.compile(r"[ap]m", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1900, 2099  # of a page that could have been scraped
_BUDDHIST = range(2443, 2643)  # 1900 to 2099 in Thai years
_JALALI = range(1300, 1500)  # 1921 to 2121
_BUDDHIST_SHIFT = 543


class Stamp(NamedTuple):
    """One date of a line: the tokens first to last (exclusive), and whether it has a time and could be read otherwise."""

    first: int
    last: int
    moment: datetime
    has_time: bool
    ambiguous: bool = False
    relative: bool = False
    bare: bool = False  # a time without a date


@dataclass(frozen=True, slots=True)
class Context:
    """What a caller knows beside the line."""

    today: date | None = None
    day_first: bool | None = None

    @property
    def day(self) -> date | None:
        """The day of `today`."""
        return self.today.date() if isinstance(self.today, datetime) else self.today


def find_stamps(line: Lexed, context: Context) -> list[Stamp]:
    """The stamps of a line, in order: dates with a year; else, given today, dates without, or time past."""
    stamps = list(_find_dates(line, context, _FULL, 0))
    if context.today is None:
        return stamps
    if not stamps:
        return list(_find_ago(line, context)) or list(_find_dates(line, context, _YEARLESS, 0)) or _find_days(line, context)
    known = Context(stamps[-1].moment.date(), context.day_first)
    return stamps + list(_find_dates(line, known, _YEARLESS, stamps[-1].last))


def find_times(line: Lexed, start: int) -> Iterator[tuple[int, int, time]]:
    """Times of day from a token on: (first token, last token, time)."""
    for match in _ALONE.finditer(line.skeleton, start):
        clock = _clock(line, match)
        if clock is not None:
            yield match.start(), match.end(), clock


def _find_dates(line: Lexed, context: Context, grammar: tuple[re.Pattern[str], ...], start: int) -> Iterator[Stamp]:
    at, floor = start, start
    while match := _earliest(line.skeleton, grammar, at):
        read = _read_day(line, match, context)
        if read is None:
            at = match.start() + 1
            continue
        stamp = _with_time(line, match, read, floor)
        yield stamp
        at = floor = stamp.last


def _earliest(skeleton: str, grammar: tuple[re.Pattern[str], ...], at: int) -> re.Match[str] | None:
    found = [match for pattern in grammar if (match := pattern.search(skeleton, at))]
    return min(found, key=lambda match: (match.start(), -match.end()), default=None)


class _Day(NamedTuple):
    day: date
    ambiguous: bool


def _read_day(line: Lexed, match: re.Match[str], context: Context) -> _Day | None:
    """The day that a match states; None if there is no such day, or no year and no today."""
    groups = match.re.groupindex
    if "a" in groups:
        return _numeric_day(line, match, context)
    if "M" in groups and line.skeleton[match.start("M")] == "J":
        return _jalali_day(line, match, context)
    day = line.number(match.start("d"))
    month = line.values[match.start("M")] if "M" in groups else line.number(match.start("N"))
    year = _year(line, match)
    if year is None:
        recent = _recent(month, day, context) if context.day else None
        return _Day(recent, False) if recent else None
    if year in _JALALI and "N" in groups:
        return _Day(found, False) if (found := from_jalali(year, month, day)) else None
    other = load_vocabulary().other_months.get(word_key(line.texts[match.start("M")])) if "M" in groups else None
    found = _date(year, month, day)
    if other and found and _weekday(line, match) not in (None, found.weekday()):
        found = _date(year, other, day)
    return _Day(found, False) if found else None


def _jalali_day(line: Lexed, match: re.Match[str], context: Context) -> _Day | None:
    year = line.number(match.start("Y")) if "Y" in match.re.groupindex and match["Y"] else None
    if year is None:
        return None
    found = from_jalali(year, line.values[match.start("M")], line.number(match.start("d")))
    return _Day(found, False) if found else None


def _numeric_day(line: Lexed, match: re.Match[str], context: Context) -> _Day | None:
    """12/03/2024: by the only reading there is, the weekday beside it, the caller, the zone, else day first."""
    year = _year(line, match)
    first, second = line.number(match.start("a")), line.number(match.start("b"))
    if year is None or ("y" in match.re.groupindex and len(line.texts[match.start("a")]) < len("1") + 0):
        return None
    by_day, by_month = _date(year, second, first), _date(year, first, second)
    if by_day is None or by_month is None or first == second:
        only = by_day or (by_month if match["sep"].strip() != "." else None)
        return _Day(only, False) if only else None
    weekday = _weekday(line, match)
    if weekday is not None and (weekday == by_day.weekday()) != (weekday == by_month.weekday()):
        return _Day(by_day if weekday == by_day.weekday() else by_month, False)
    if match["sep"].strip() == ".":
        return _Day(by_day, False)
    if context.day_first is not None:
        return _Day(by_day if context.day_first else by_month, True)
    return _Day(by_month if _is_american(line) else by_day, True)


def _is_american(line: Lexed) -> bool:
    """Whether the line names a zone of the United States."""
    return any(kind == "Z" and text.lower() in US_ZONES for kind, text in zip(line.skeleton, line.texts, strict=False))


def _weekday(line: Lexed, match: re.Match[str]) -> int | None:
    """The weekday named just before or after a date."""
    near = re.compile(r"W\.?[ ,]{0,2}\Z").search(line.skeleton, max(0, match.start() - 4), match.start())
    near = near or re.compile(r"[ ,(]{1,2}(?=W)").match(line.skeleton, match.end())
    if near is None:
        return None
    index = near.start() if line.skeleton[near.start()] == "W" else near.end()
    return line.values[index]


def _year(line: Lexed, match: re.Match[str]) -> int | None:
    """The year of a match, Buddhist years and years of two digits brought to the common era."""
    for name in ("Y", "y", "y2"):
        if name in match.re.groupindex and match[name]:
            year = line.number(match.start(name))
            if name != "Y":
                return _short_year(line.texts[match.start(name)])
            return year - _BUDDHIST_SHIFT if year in _BUDDHIST else year
    return None


def _short_year(digits: str) -> int | None:
    """'24 is 2024: two digits, and none before the Web."""
    year = 2000 + int(digits)
    return year if len(digits) == len("24") and year <= _LAST_SHORT_YEAR else None


_LAST_SHORT_YEAR = 2049


def _date(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _recent(month: int, day: int, context: Context) -> date | None:
    """The last such day up to the day after today (the page's zone may be ahead of the clock's)."""
    today = context.day
    if today is None:
        return None
    for year in (today.year + 1, today.year, today.year - 1):
        found = _date(year, month, day)
        if found and found <= today + timedelta(days=1):
            return found
    return None


def from_jalali(year: int, month: int, day: int) -> date | None:
    """A day of the Iranian calendar, by the 33-year rule (exact for 1800 to 2256)."""
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):  # noqa: PLR2004 - the calendar's own numbers
        return None
    leaps = (year - 979) // 33 * 8 + ((year - 979) % 33 + 3) // 4
    days = 365 * (year - 979) + leaps + (month - 1) * 30 + min(month - 1, 6) + day - 1
    return date(1600, 3, 20) + timedelta(days=days)


def _with_time(line: Lexed, match: re.Match[str], read: _Day, floor: int) -> Stamp:
    """The stamp of a day and of the time right after it, right before it, or inside."""
    midnight = datetime(read.day.year, read.day.month, read.day.day)
    weekday = _WEEKDAY_BEFORE.search(line.skeleton, max(floor, match.start() - 8), match.start())
    first = weekday.start() if weekday else match.start()
    if "h" in match.re.groupindex:
        after: re.Match[str] | None = match
    else:
        after = _AFTER.match(line.skeleton, match.end())
    if after and (moment := _at(line, after, midnight)):
        return Stamp(first, after.end(), moment, True, read.ambiguous)
    before = _search_before(line.skeleton, floor, match.start())
    if before and (moment := _at(line, before, midnight)):
        return Stamp(before.start(), match.end(), moment, True, read.ambiguous)
    return Stamp(first, match.end(), midnight, False, read.ambiguous)


_WEEKDAY_BEFORE = re.compile(r"W[ ,.]{0,3}(?:f[ .]{1,2})?\Z")


def _search_before(skeleton: str, floor: int, end: int) -> re.Match[str] | None:
    start = max(floor, end - _LONGEST_BEFORE)
    return _BEFORE.search(skeleton, start, end)


_LONGEST_BEFORE = 24  # tokens of a time, its zone and what stands between it and the date


def _at(line: Lexed, match: re.Match[str], midnight: datetime) -> datetime | None:
    clock = _clock(line, match)
    if clock is None:
        return None
    return _zoned(line, match, midnight.replace(hour=clock.hour, minute=clock.minute, second=clock.second))


def _clock(line: Lexed, match: re.Match[str]) -> time | None:
    """The time of day of a match; None if it is none ("25:10", "3.5", "17:3")."""
    groups = match.re.groupindex
    if "mil" in groups and match["mil"]:
        return _time(int(match_text(line, match, "mil")) // 100, int(match_text(line, match, "mil")) % 100, 0)
    minute = match_text(line, match, "m")
    if minute and len(minute) != len("05"):
        return None
    minute = minute or match_text(line, match, "m2")
    second = match_text(line, match, "s") or match_text(line, match, "s2")
    hour = _hour(line, match)
    return None if hour is None else _time(hour, int(minute or 0), int(second or 0))


def _hour(line: Lexed, match: re.Match[str]) -> int | None:
    hour = line.number(match.start("h"))
    if "p" not in match.re.groupindex:
        return hour
    index = match.start("p") if match["p"] else match.start("q") if match["q"] else -1
    if index < 0:
        return hour
    if hour > 12:  # noqa: PLR2004 - "17:45 PM" is 17:45
        return hour
    return hour % 12 + line.values[index]


def _time(hour: int, minute: int, second: int) -> time | None:
    if hour == 24 and minute == 0:  # noqa: PLR2004 - midnight, as German writes it
        hour = 0
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None  # noqa: PLR2004


def match_text(line: Lexed, match: re.Match[str], name: str) -> str:
    """The text of the token that a group matched, '' where it matched none."""
    index = match.start(name) if name in match.re.groupindex else -1
    return line.texts[index] if index >= 0 else ""


def _zoned(line: Lexed, match: re.Match[str], moment: datetime) -> datetime:
    """`moment` in the zone that the match states: an abbreviation, an offset, or an offset from one."""
    zone = _stated_offset(line, match)
    if zone is not None:
        return moment.replace(tzinfo=zone)
    abbreviation = match_text(line, match, "z")
    return with_zone(moment, abbreviation) if abbreviation else moment


_OFFSETS = (("zs", "zh", "zm"), ("zs", "zhm", ""), ("os", "oh", "om"), ("fs", "ohm", ""))


def _stated_offset(line: Lexed, match: re.Match[str]) -> tzinfo | None:
    for sign, hours, minutes in _OFFSETS:
        digits = match_text(line, match, hours)
        if not digits:
            continue
        if len(digits) == len("0530"):
            digits, extra = digits[:2], digits[2:]
        else:
            extra = match_text(line, match, minutes) if minutes else ""
        total = int(digits) * 60 + int(extra or 0)
        return fixed_offset(-total if match_text(line, match, sign) == "-" else total)
    return None


def _find_ago(line: Lexed, context: Context) -> Iterator[Stamp]:
    """ "3 hours ago", "vor 2 Tagen", "منذ ساعة": the patterns of time past, longest first."""
    indices = [i for i, kind in enumerate(line.skeleton) if kind.isalnum() or kind == "?"]
    keys = ["0" if line.skeleton[i] == "d" else word_key(line.texts[i]) for i in indices]
    patterns = load_vocabulary().ago
    at = 0
    while at < len(keys):
        for size in range(min(_LONGEST_PATTERN, len(keys) - at), 1, -1):
            entry = patterns.get(" ".join(keys[at : at + size]))
            if entry is None:
                continue
            window = indices[at : at + size]
            numbers = [line.number(i) for i in window if line.skeleton[i] == "d"] or [entry[1]]
            yield Stamp(window[0], window[-1] + 1, *_before(context, entry[0], numbers), relative=True)
            at += size - 1
            break
        at += 1


_LONGEST_PATTERN = 6  # tokens; CLDR's longest has six


def _before(context: Context, unit: str, numbers: list[int]) -> tuple[datetime, bool]:
    """The moment that long before today, and whether its hour is known. Two numbers are hours and minutes."""
    today, count = context.today, numbers[0]
    assert today is not None
    if unit in ("minutes", "hours"):
        if isinstance(today, datetime):
            extra = timedelta(minutes=sum(numbers[1:]))
            return (today - timedelta(**{unit: count}) - extra).replace(microsecond=0), True
        return datetime.combine(today, time()), False
    zone = today.tzinfo if isinstance(today, datetime) else None
    day = _months_before(context.day, unit, count) if unit in ("months", "years") else None
    if day is None:
        day = (context.day or date.min) - timedelta(days=count * (7 if unit == "weeks" else 1))
    return datetime.combine(day, time(), zone), False


def _months_before(day: date | None, unit: str, count: int) -> date | None:
    if day is None:
        return None
    months = day.year * 12 + day.month - 1 - count * (12 if unit == "years" else 1)
    for last in (day.day, 30, 29, 28):
        found = _date(months // 12, months % 12 + 1, min(day.day, last))
        if found:
            return found
    return None


def _find_days(line: Lexed, context: Context) -> list[Stamp]:
    """ "Yesterday, 17:45", "Thursday 1:30 PM": the last such day."""
    for index, kind in enumerate(line.skeleton):
        if kind not in "DW" or context.day is None:
            continue
        value = line.values[index]
        back = value if kind == "D" else (context.day.weekday() - value) % 7
        day = context.day - timedelta(days=back)
        match = re.compile(re.escape(kind)).match(line.skeleton, index)
        assert match is not None
        stamp = _with_time(line, match, _Day(day, False), 0)
        if stamp.has_time or kind == "D":
            return [stamp._replace(relative=True)]
    return []


def utc(seconds: float) -> datetime | None:
    """The moment so many seconds after 1970."""
    try:
        return datetime.fromtimestamp(seconds, timezone.utc)
    except (OverflowError, OSError, ValueError):
        return None
