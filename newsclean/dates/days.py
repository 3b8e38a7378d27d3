"""Days in a line: "04 November 2017", "Nov. 4, 2017", "12.03.2024", "2024年3月12日", "۲۲ اسفند ۱۴۰۲"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from newsclean.dates.words import Lexed, load_vocabulary, word_key
from newsclean.dates.zones import US_ZONES

Grammar = tuple[re.Pattern[str], ...]

# Groups: d day, M month by name, N by number, Y year, y of two digits, t Thai of two, E e era and its year; a and b day
# and month in an order to be settled.
_NO_NUMBER_BEFORE = r"(?<![dYn][./:-])(?<![+?#/-])"
FULL: Grammar = tuple(
    re.compile(pattern)
    for pattern in (
        # 4 November 2017; 12 de março de 2024; 12-Mar-24; ۲۲ اسفند ۱۴۰۲; 12 آذار/مارس 2024; 12 آذار (مارس) 2024
        r"(?P<d>d)(?:\.?o)?\.?[ \-/,]{0,2}(?:f[ .']{0,2}){0,2}(?P<M>[MBJ])(?: ?/ ?[MB]| \([MB]\))?"
        r"(?:[ \-/,.]{0,3}(?:f[ .]{0,2})?(?P<Y>Y)|(?:\.?[\-/']{1,2}| ')(?P<y>d)(?![:.\dhd]))",
        # November 4, 2017; Nov. 4th 2017
        r"(?P<M>[MB])(?:\.? ?|[-/])(?P<d>d)o?[ ,.\-/]{1,3}(?:f )?(?P<Y>Y)",
        # Nov 4 10:54:00 GMT 2017
        r"(?P<M>M)\.? (?P<d>d),? (?P<h>d):(?P<m>d)(?::(?P<s>d))?(?: (?P<z>Z))? (?P<Y>Y)",
        # 2024. március 12.; 2024 m. kovo 12 d.
        r"(?P<Y>Y)\.?(?: ?a)?[ \-/.,]{1,3}(?:f )?(?P<M>[MBJ])(?: ?f)?\.?[ \-/.](?P<d>d)\.?",
        # 12 มี.ค. 67
        r"(?P<d>d) ?(?P<M>[MB])\.? ?(?P<t>d)(?![:.\dhdY])",
        # 2024. gada 12. marts; 2024-yil 12-mart
        r"(?P<Y>Y)[.-]? ?a\.?,? (?P<d>d)[.-]? ?(?P<M>[MB])",
        # 2024 оны 3 дугаар сарын 12; 2024 оны 03-р сарын 12
        r"(?P<Y>Y) a (?P<N>d)(?:-[ao]| o)? m (?P<d>d)",
        # 2024年3月12日; 2024年(令和6年)3月12日
        r"(?P<Y>Y) ?y ?(?:\(E ?d ?y\) ?)?(?P<N>d) ?m ?(?P<d>d) ?j",
        # 令和6年3月12日; 民國113年3月12日
        r"(?P<E>E) ?(?P<e>[dn]) ?y ?(?P<N>d) ?m ?(?P<d>d) ?j",
        # 12 tháng 3 năm 2024
        r"(?P<d>d) ?T ?(?P<N>d)[ ,/]{1,2}(?:x )?(?P<Y>Y)",
        # 2024-03-12; 2024. 3. 12.
        _NO_NUMBER_BEFORE + r"(?P<Y>Y)(?P<sep> ?[./-]) ?(?P<N>d)(?P=sep) ?(?P<d>d)(?![./-]?[dYn])",
        # 12.03.2024; 3/12/2024; 12. 3. 2024; 12 / 03 / 2024; 12.03.2024-17:45
        _NO_NUMBER_BEFORE + r"(?P<a>d)(?P<sep> ?[./-]) ?(?P<b>d)(?P=sep) ?(?P<Y>Y)(?![./]?[dn]|-(?:n|d(?!:)))",
        # 2024 03/12 08:13:20, in which Chinese sites part the year from the day
        r"(?P<Y>Y) (?P<N>d)/(?P<d>d)(?= d:d)",
        # 3/12/24
        _NO_NUMBER_BEFORE + r"(?P<a>d)(?P<sep>[./-])(?P<b>d)(?P=sep)(?P<y>d)(?![.:/-]?[dYn])",
    )
)
_MAY_BE_FULL = re.compile(r"[MBJ](?: ?f)?[. /-]{0,2}d|d[ .o/,f'-]{0,12}[MBJ]|[mT]|[./-] ?d ?[./-] ?[dY]|Y d/d d:")
YEARLESS: Grammar = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<d>d)(?:\.?o)?\.?[ \-]{0,2}(?:f[ .']{0,2}){0,2}(?P<M>[MBJ])(?![ \-]?[dY] ?(?:[^:d.hH]|\Z))",
        r"(?P<M>M)\.? ?(?P<d>d)o?(?![\dYn])(?![:.]d)(?![ ,.]{1,2}Y(?! ?[hZ]))",
        r"(?P<N>d) ?m ?(?P<d>d) ?j",
        _NO_NUMBER_BEFORE + r"(?P<d>d)\. ?(?P<N>d)\.,? (?=d[:.]d(?![.:]))",  # 12.3. 17:45
    )
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2099  # a page that was scraped may be a reprint, but is no older
_YEARS_OF_WEB = 2000
_LAST_SHORT_YEAR = 49  # of two digits: 2000 to 2049, the years of the Web
_BUDDHIST = range(2443, 2643)  # 1900 to 2099 in Thai years
_BUDDHIST_SHIFT = 543
_THAI_CENTURY = 2500 - _BUDDHIST_SHIFT
_JALALI = range(1300, 1500)  # 1921 to 2121


class Context(NamedTuple):
    """What a caller knows beside the line."""

    today: date | None = None
    day_first: bool | None = None

    @property
    def day(self) -> date | None:
        """The day of `today`."""
        return self.today.date() if isinstance(self.today, datetime) else self.today


class Day(NamedTuple):
    """A day of a line and the match it was read from; ambiguous if day and month could be the other way round."""

    day: date
    match: re.Match[str]
    ambiguous: bool = False


def next_day(line: Lexed, context: Context, grammar: Grammar, at: int) -> Day | None:
    """The first day that a grammar finds from a token on."""
    if grammar is FULL and not _MAY_BE_FULL.search(line.skeleton, at):
        return None
    while match := _earliest(line.skeleton, grammar, at):
        found = _read(line, match, context)
        if found is not None:
            return found
        at = match.start() + 1
    return None


def _earliest(skeleton: str, grammar: Grammar, at: int) -> re.Match[str] | None:
    found = [match for pattern in grammar if (match := pattern.search(skeleton, at))]
    return min(found, key=lambda match: (match.start(), -match.end()), default=None)


def _read(line: Lexed, match: re.Match[str], context: Context) -> Day | None:
    """The day of a match; None if there is no such day, or no year and no today."""
    if line.field(match, "t") and not _is_thai(line.field(match, "M")):  # "4 May 20 people"
        return None
    year, number = _year(line, match), line.field(match, "d")
    month = line.value(match, "M") or int(line.field(match, "N") or 0)
    if not number:
        return _read_numeric(line, match, year, context)
    day = _of_calendar(line, match, (year, month, int(number)), context)
    return Day(day, match) if day else None


def _of_calendar(
    line: Lexed, match: re.Match[str], parts: tuple[int | None, int, int], context: Context
) -> date | None:
    year, month, day = parts
    is_jalali = line.kind(match, "M") == "J"
    if year is None:
        return None if is_jalali else _recent(month, day, context)
    if is_jalali or (year in _JALALI and line.field(match, "N")):
        return from_jalali(year, month, day)
    found = _date(year, month, day)
    month_key = word_key(line.field(match, "M"))
    if line.skeleton[match.start("d") + 1 : match.start("d") + 2] == ".":
        month = load_vocabulary().dotted_months.get(month_key, month)
        found = _date(year, month, day)
    other = load_vocabulary().other_months.get(month_key)
    if other and found and _weekday(line, match) not in (None, found.weekday()):
        return _date(year, other, day)
    return found


def _read_numeric(line: Lexed, match: re.Match[str], year: int | None, context: Context) -> Day | None:
    """The day of 12/03/2024: the only one there is, else the one of the weekday beside it, else by order."""
    if year is None:
        return None
    first, second, sep = int(line.field(match, "a")), int(line.field(match, "b")), match["sep"].strip()
    if sep == "." and line.field(match, "y") and _is_east_asian(line):  # 24.03.12
        day = _date(_YEARS_OF_WEB + first, second, int(line.field(match, "y")))
        return Day(day, match) if day else None
    by_day, by_month = _date(year, second, first), _date(year, first, second)
    if by_day is None or by_month is None or by_day == by_month:
        is_version = sep == "." and line.field(match, "y") and len(line.field(match, "a") + line.field(match, "b")) < 4
        only = by_day or (None if is_version else by_month)
        return Day(only, match) if only else None
    weekday = _weekday(line, match)
    if (weekday == by_day.weekday()) != (weekday == by_month.weekday()):
        return Day(by_day if weekday == by_day.weekday() else by_month, match)
    if sep == ".":
        return Day(by_day, match)
    return Day(by_day if _is_day_first(line, context) else by_month, match, ambiguous=True)


def _is_day_first(line: Lexed, context: Context) -> bool:
    """The order where nothing else settles it: the caller's, else that of the zone's country, else day first."""
    if context.day_first is not None:
        return context.day_first
    pairs = zip(line.skeleton, line.texts, strict=False)
    return not any(kind == "Z" and text.lower() in US_ZONES for kind, text in pairs)


_WEEKDAY_BEFORE = re.compile(r"W\.?[ ,]{0,2}\Z")
_WEEKDAY_AFTER = re.compile(r"[ ,(]{1,2}W")


def _weekday(line: Lexed, match: re.Match[str]) -> int | None:
    """The weekday named just before or after a date, Monday 0."""
    before = _WEEKDAY_BEFORE.search(line.skeleton, max(0, match.start() - 4), match.start())
    if before:
        return line.values[before.start()]
    after = _WEEKDAY_AFTER.match(line.skeleton, match.end())
    return line.values[after.end() - 1] if after else None


def _year(line: Lexed, match: re.Match[str]) -> int | None:
    """The year of a match in the common era (or the Jalali one); None where it has none that could be meant."""
    if number := line.field(match, "e"):
        return int(number) + (line.value(match, "E") or 0)
    if number := line.field(match, "t"):
        return _THAI_CENTURY + int(number)
    digits = line.field(match, "Y", "y")
    if not digits:
        return None
    year = int(digits)
    if len(digits) == len("2024"):
        return year - _BUDDHIST_SHIFT if year in _BUDDHIST else year
    return _YEARS_OF_WEB + year if len(digits) == len("24") and year <= _LAST_SHORT_YEAR else None


def _is_east_asian(line: Lexed) -> bool:
    """Whether a line has a word of Japanese, Korean or Chinese, where the year stands first."""
    return any("\u3040" <= text[0] <= "\u9fff" or "\uac00" <= text[0] <= "\ud7a3" for text in line.texts)


def _is_thai(word: str) -> bool:
    return "\u0e00" <= word[:1] <= "\u0e7f"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _recent(month: int, day: int, context: Context) -> date | None:
    """The last such day up to the day after today (the page's zone may be ahead of the clock's); None without today."""
    today = context.day
    if today is None:
        return None
    days = (_date(today.year + years, month, day) for years in (1, 0, -1))
    return next((found for found in days if found and (found - today).days <= 1), None)


def from_jalali(year: int, month: int, day: int) -> date | None:
    """A day of the Iranian calendar, by the rule of 33 years (exact for the years 1178 to 1633)."""
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30) and year in _JALALI):
        return None
    leaps = (year - 979) // 33 * 8 + ((year - 979) % 33 + 3) // 4
    days = 365 * (year - 979) + leaps + (month - 1) * 30 + min(month - 1, 6) + day - 1
    return date(1600, 3, 20) + timedelta(days=days)
