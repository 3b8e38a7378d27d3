"""The dates of a line, each with its time, before anybody asks which was published and which updated.

No stamp is filled up from the clock: what a line leaves open ("8 January, 17:46", "yesterday", "3 hours ago") is taken
from `today`, and without it there is no stamp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from newsclean.dates.clocks import clock_after, clock_before, find_clocks, read_moment
from newsclean.dates.days import FULL, YEARLESS, Context, Day, Grammar, next_day
from newsclean.dates.words import Lexed, load_vocabulary, word_key

_WEEKDAY_BEFORE = re.compile(r"W(?:-x)?[ ,.]{0,3}(?:f[ .]{1,2})?\Z")
_LONGEST_WEEKDAY = 8  # tokens of a weekday and what stands between it and the date
_LONGEST_PATTERN = 6  # tokens of "3 hours ago"; CLDR's longest has six


class Stamp(NamedTuple):
    """One date of a line: its tokens, first to last (exclusive); its moment, at midnight if it has no time."""

    first: int
    last: int
    moment: datetime
    has_time: bool
    ambiguous: bool = False
    is_relative: bool = False


def find_stamps(line: Lexed, context: Context) -> list[Stamp]:
    """The stamps of a line, in order: dates with a year; else, given today, dates without, or time past."""
    stamps = list(_find_dates(line, context, FULL, 0))
    if stamps:
        return [*stamps, *_find_updates(line, context, stamps[-1])]
    if context.today is None:
        return []
    ago = list(_find_ago(line, context))
    return ago or list(_find_dates(line, context, YEARLESS, 0)) or _find_relative(line, context)


def _find_dates(line: Lexed, context: Context, grammar: Grammar, start: int) -> Iterator[Stamp]:
    while day := next_day(line, context, grammar, start):
        stamp = _with_time(line, day.match, day, start)
        yield stamp
        start = stamp.last


def _with_time(line: Lexed, match: re.Match[str], day: Day, floor: int) -> Stamp:
    """The stamp of a day and of the time inside its match, right after it, or right before it."""
    midnight = datetime.combine(day.day, time())
    weekday = _WEEKDAY_BEFORE.search(line.skeleton, max(floor, match.start() - _LONGEST_WEEKDAY), match.start())
    first = weekday.start() if weekday else match.start()
    after = match if "h" in match.re.groupindex else clock_after(line, match.end())
    if after and (moment := read_moment(line, after, midnight)):
        return Stamp(first, after.end(), moment, True, day.ambiguous)
    before = clock_before(line, floor, match.start())
    if before and (moment := read_moment(line, before, midnight)):
        return Stamp(before.start(), match.end(), moment, True, day.ambiguous)
    return Stamp(first, match.end(), midnight, False, day.ambiguous)


_YEAR = timedelta(days=363)  # to the last day but one that the update of a date can have, without its year
_UPDATED_AT = re.compile(r"[ (,.|/-]{0,4}(?:x (?:t )?)?U[ :.tf|-]{0,5}d ?[:.h] ?d")
_UPDATED_ON = re.compile(r"[ (,.|/-]{0,4}(?:x (?:t )?)?U")


def _find_updates(line: Lexed, context: Context, last: Stamp) -> list[Stamp]:
    """After the last full date: "(Updated 4:30 am)" is of that day, "Updated January 2" of the year after it."""
    if _UPDATED_AT.match(line.skeleton, last.last):
        for match in find_clocks(line, last.last):
            moment = read_moment(line, match, last.moment) or last.moment
            return [Stamp(match.start(), match.end(), moment, True, last.ambiguous)]
    if not _UPDATED_ON.match(line.skeleton, last.last):
        return []
    year_on = last.moment.date() + _YEAR if last.moment.year < date.max.year else date.max
    return list(_find_dates(line, context._replace(today=year_on), YEARLESS, last.last))


def _find_ago(line: Lexed, context: Context) -> Iterator[Stamp]:
    """The stamps of "3 hours ago", "vor 2 Tagen", "منذ ساعة": of the patterns of time past, the longest first."""
    indices = [i for i, kind in enumerate(line.skeleton) if kind.isalnum()]
    keys = ["0" if line.skeleton[i] == "d" else word_key(line.texts[i]) for i in indices]
    patterns = load_vocabulary().ago
    at = 0
    while at < len(keys):
        sizes = range(min(_LONGEST_PATTERN, len(keys) - at), 1, -1)
        size = next((size for size in sizes if " ".join(keys[at : at + size]) in patterns), 0)
        if size:
            unit, count = patterns[" ".join(keys[at : at + size])]
            window = indices[at : at + size]
            numbers = [int(line.texts[i]) for i in window if line.skeleton[i] == "d"] or [count]
            moment, has_time = _before(context, unit, numbers)
            yield Stamp(window[0], window[-1] + 1, moment, has_time, is_relative=True)
        at += size or 1


def _before(context: Context, unit: str, numbers: list[int]) -> tuple[datetime, bool]:
    """The moment so long before today, and whether its hour is known. Two numbers are hours and minutes."""
    today, day, count = context.today, context.day or date.min, numbers[0]
    if unit in ("now", "seconds", "minutes", "hours"):
        if isinstance(today, datetime):
            past = timedelta() if unit == "now" else timedelta(**{unit: count}) + timedelta(minutes=sum(numbers[1:]))
            return (today - past).replace(microsecond=0), True
        return datetime.combine(day, time()), False
    if unit in ("months", "years"):
        day = _months_before(day, count * (12 if unit == "years" else 1))
    else:
        day -= timedelta(days=count * (7 if unit == "weeks" else 1))
    return datetime.combine(day, time(), today.tzinfo if isinstance(today, datetime) else None), False


def _months_before(day: date, months: int) -> date:
    """The same day so many months before, or the last of its month."""
    total = max(day.year * 12 + day.month - 1 - months, 12)
    first = date(total // 12, total % 12 + 1, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


_LABELLED = re.compile(r"[PU][ .:|f-]{0,4}\Z")
_LABELLED_TIME = re.compile(r"[PU][ .:|f-]{0,4}(?:t[ .]{0,2})?d[:.h]d")
_TIME_ALONE = re.compile(r"(?:t\.? )?d[:.]d (?:h|p|Z)\.?")


def _find_relative(line: Lexed, context: Context) -> list[Stamp]:
    """The stamp of "Yesterday, 17:45", "Thursday 1:30 PM", "Stand: 20:03 Uhr": the last such day or time."""
    today = context.day or date.min
    for index, kind in enumerate(line.skeleton):
        if kind in "DW":
            value = line.values[index]
            day = today - timedelta(days=value if kind == "D" else (today.weekday() - value) % 7)
            match = _ANY.match(line.skeleton, index)
            stamp = _with_time(line, match, Day(day, match), 0) if match else None
            if stamp and (stamp.has_time or _LABELLED.search(line.skeleton, 0, index) or _is_alone(line, kind, value)):
                return [_past(stamp, context) if kind == "W" else stamp._replace(is_relative=True)]
    return _find_time(line, context)


_ANY = re.compile(".")
_DAY_ALONE = re.compile(r"(?:.{0,40}\|)?[ .,|]*D[ .,|]*")  # "Yesterday", "Ana Lima | Yesterday"
_DAY_SIGNED = re.compile(r"b [^D]{1,60}[|,-] ?D[ .,|]*")  # "By Ana Lima, today"


def _is_alone(line: Lexed, kind: str, days: int) -> bool:
    """Whether a day is all that a line says, or stands behind a byline or a mark.

    "Today" alone may be a section, or a programme.
    """
    is_alone = days > 0 and _DAY_ALONE.fullmatch(line.skeleton) is not None
    return kind == "D" and (is_alone or _DAY_SIGNED.fullmatch(line.skeleton) is not None)


def _past(stamp: Stamp, context: Context) -> Stamp:
    """The stamp of a weekday, a week before where its time is still to come."""
    moment, today = stamp.moment, context.today
    if isinstance(today, datetime) and stamp.has_time and _is_after(moment, today):
        moment -= timedelta(days=7)
    return stamp._replace(moment=moment, is_relative=True)


def _is_after(moment: datetime, today: datetime) -> bool:
    """Whether a moment is later than today's, by their clocks where one of them has no zone."""
    if moment.tzinfo and today.tzinfo:
        return moment > today
    return moment.replace(tzinfo=None) > today.replace(tzinfo=None)


def _find_time(line: Lexed, context: Context) -> list[Stamp]:
    """A time alone, if a word or a mark says it is one: today's, or yesterday's if it is still to come.

    Behind "Updated 16:20" another with its word may stand: "Published 14:05".
    """
    if not (_LABELLED_TIME.match(line.skeleton) or _TIME_ALONE.fullmatch(line.skeleton)):
        return []
    stamps: list[Stamp] = []
    midnight = datetime.combine(context.day or date.min, time())
    for match in find_clocks(line, 0):
        if stamps and not _LABELLED.search(line.skeleton, 0, match.start()):
            break
        moment = read_moment(line, match, midnight) or midnight
        stamps.append(Stamp(match.start(), match.end(), _last_before(moment, context), True, is_relative=True))
    return stamps


def _last_before(moment: datetime, context: Context) -> datetime:
    """The last moment at the same time of day that is not after today's; as it is, where today is a day alone."""
    if not isinstance(context.today, datetime) or not date.min.year < moment.year < date.max.year:
        return moment
    days = (moment + timedelta(days=count) for count in (1, 0))  # a zone may be a day ahead
    return next((day for day in days if not _is_after(day, context.today)), moment - timedelta(days=1))
