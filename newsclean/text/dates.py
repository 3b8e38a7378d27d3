"""Dates as news pages state them: in a line that says when, in a metadata value, in a URL. None is guessed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from itertools import chain
from typing import NamedTuple

from newsclean.text.clocks import whole_clock
from newsclean.text.datelines import find_labels, is_dateline
from newsclean.text.datewords import lex, may_have_day
from newsclean.text.days import Context
from newsclean.text.stamps import Stamp, find_stamps
from newsclean.text.zones import dateutil_zone, fixed_offset

_MAX_LINE = 200  # characters; the longest dateline of the annotated dumps has 118
_HEAD = 90  # characters of a longer line that may begin with its date
_MAX_RELATIVE = 60  # characters of a line that may state a time without a digit ("an hour ago")
_MAX_STAMPS = 4  # published, updated, and each once more for small screens; a line of more lists dates
_DIGIT = re.compile(r"\d")
_FULL_DIGITS = re.compile(r"\d{4}|\d ?[-/.．／] ?\d|['’]\d")  # a date with its year has a year, or numbers in a row
_LONG_START = 30  # characters in which the day of a long line stands: "Wednesday, 12 September 2024"


class Timestamp(NamedTuple):
    """What a line says of when its article was published and updated.

    Times are aware where the line gives a zone, else naive; at midnight where `has_time` is False. `span` is
    (start, end) of the dates in the line, in characters. `ambiguous`: day and month could be the other way round.
    """

    published: datetime | None
    updated: datetime | None
    span: tuple[int, int]
    has_time: bool
    ambiguous: bool


def parse_timestamp(
    text: str, *, today: datetime | date | None = None, day_first: bool | None = None, anywhere: bool = False
) -> Timestamp | None:
    """The times that a line states, None for a line that is no dateline.

    "3 hours ago", "yesterday" and dates without a year are counted from `today`, and are None without it. `day_first`
    settles 12/03/2024 where the line does not; left open, the day stands first but beside a zone of the United States.
    A line of more than 200 characters is one only if it begins with its date. `anywhere` takes the dates of a line that
    says other things, too.
    """
    is_long = len(text) > _MAX_LINE
    if not _may_have_date(text, today, is_long):
        return None
    line = lex(text[:_HEAD] if is_long else text)
    stamps = find_stamps(line, Context(today, day_first))
    if not stamps or len(stamps) > _MAX_STAMPS or (is_long and stamps[0].first > 1):
        return None
    labels = find_labels(line, stamps)
    if not (anywhere or is_dateline(line, stamps, labels)):
        return None
    span = line.starts[stamps[0].first], line.starts[stamps[-1].last]
    return _timestamp(stamps, labels, span)


def is_clock(text: str, *, is_marked: bool = False) -> bool:
    """Whether a line is a time of day and nothing else: "6:49 PM EDT", "18:49 Uhr", "18:49".

    With `is_marked`, only one that a word or a zone marks as such: "2:30" may be how long a film takes.
    """
    if len(text) > _MAX_CLOCK or not _DIGIT.search(text):
        return False
    line = lex(text)
    return whole_clock(line) is not None and (not is_marked or not _MARKS.isdisjoint(line.skeleton))


_MAX_CLOCK = 30  # characters of "at 06:49:00 p.m. (GMT+05:30)"
_MARKS = frozenset("pZhtHI")  # of the skeleton


def _may_have_date(text: str, today: date | None, is_long: bool) -> bool:
    """The quick tests that spare most lines the lexer: digits, as dates have them, at the start of a long line."""
    if is_long:
        return _DIGIT.search(text, 0, _LONG_START) is not None
    if not _DIGIT.search(text):
        return today is not None and len(text) <= _MAX_RELATIVE
    return today is not None or (_FULL_DIGITS.search(text) is not None and (not text.isascii() or may_have_day(text)))


def _timestamp(stamps: list[Stamp], labels: list[str], span: tuple[int, int]) -> Timestamp:
    published = _first(stamps, labels, "P") or _unlabelled(stamps, labels)
    updated = _first(stamps, labels, "U") or _later(stamps, published)
    return Timestamp(
        published.moment if published else None,
        updated.moment if updated else None,
        span,
        (published or updated or stamps[0]).has_time,
        any(stamp.ambiguous for stamp in stamps),
    )


def _unlabelled(stamps: list[Stamp], labels: list[str]) -> Stamp | None:
    """The first date without a word of its own; of two the earlier, as some pages print that of the update first."""
    plain = [stamp for stamp, label in zip(stamps, labels, strict=True) if not label]
    return min(plain, key=_clock_time) if len(plain) == _PAIR else next(iter(plain), None)


_PAIR = 2


def _first(stamps: list[Stamp], labels: list[str], label: str) -> Stamp | None:
    return next((stamp for stamp, own in zip(stamps, labels, strict=True) if own == label), None)


def _later(stamps: list[Stamp], published: Stamp | None) -> Stamp | None:
    """A later date without a word of its own: pages print the day of publishing, and that of the update."""
    if published is None:
        return None
    return next((stamp for stamp in stamps if _clock_time(stamp) > _clock_time(published)), None)


def _clock_time(stamp: Stamp) -> datetime:
    """The moment by its own clock."""
    return stamp.moment.replace(tzinfo=None)


_EPOCH = re.compile(r"\d{10}(?:\.\d{1,6})?|\d{13}", re.ASCII)
_EPOCH_YEARS = range(1990, 2100)  # of the Web
_MILLISECONDS = 10**11  # so many seconds end in the year 5138
_MAX_VALUE = 100  # characters


def parse_iso(value: str | float) -> datetime | None:
    """A metadata value: ISO 8601, RFC 2822, a plain date, or seconds or milliseconds since 1970; else a dateline."""
    if isinstance(value, (int, float)):
        return None if isinstance(value, bool) else _epoch(value)
    text = value.strip().strip("\"'") if isinstance(value, str) else ""
    if _EPOCH.fullmatch(text):
        return _epoch(float(text))
    if not text or len(text) > _MAX_VALUE:
        return None
    found = _with_dateutil(text)
    if found is None and (line := parse_timestamp(text)):
        found = line.published or line.updated
    return found


def _epoch(number: float) -> datetime | None:
    try:
        moment = datetime.fromtimestamp(number / 1000 if number >= _MILLISECONDS else number, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return moment if moment.year in _EPOCH_YEARS else None


# Both have year, month and day, so that dateutil fills up nothing but the time of day, with midnight.
_ISO = re.compile(
    r"(?:19|20)\d\d(?P<sep>[- ]?)(?:0[1-9]|1[0-2])(?P=sep)(?:0[1-9]|[12]\d|3[01])(?:(?<=[- ]..)|(?!\d))"
    r"(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d\d:?\d\d|[+-]\d\d|[A-Z]{2,5})\b)?)?",
    re.ASCII | re.IGNORECASE,
)
_RFC = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} (?:19|20)\d\d \d\d?:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|[A-Z]{1,5}))?",
    re.ASCII,
)
_SPACED = re.compile(r"(?<=\A\d{4}) (?=\d\d )|(?<=\A\d{4} \d\d) (?=\d\d)")  # 2023 12 22
_MIDNIGHT = datetime(2000, 1, 1)


def _with_dateutil(text: str) -> datetime | None:
    """ISO 8601 or RFC 2822 at the start of a text, whatever follows."""
    match = _ISO.match(text) or _RFC.match(text)
    if match is None:
        return None
    from dateutil import parser  # few pages need it, and it takes 10 ms to load

    try:
        moment = parser.parse(_SPACED.sub("-", match[0]), default=_MIDNIGHT, tzinfos=dateutil_zone)
        offset = moment.utcoffset()
    except (ValueError, OverflowError):
        return None
    return moment if offset is None else moment.replace(tzinfo=fixed_offset(int(offset.total_seconds() // 60)))


def is_day(moment: datetime) -> bool:
    """Whether a moment is a day without a time, as far as can be told: midnight, in whatever zone."""
    return moment.time() == time()


_MAX_URL = 2000
_URL_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[/_.-]?)(?P<m>0[1-9]|1[0-2]|(?<=[/_.-])[1-9])(?P=sep)"
    r"(?P<d>0[1-9]|[12]\d|3[01]|(?<=[/_.-])[1-9])(?!\d)",
    re.ASCII,
)


_URL_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_URL_NAMED = re.compile(
    rf"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[/-])(?P<m>{'|'.join(_URL_MONTHS)})(?P=sep)(?P<d>\d\d?)(?!\d)",
    re.ASCII | re.IGNORECASE,
)


def date_in_url(url: str) -> date | None:
    """The day in a URL: /2023/12/22/, /2023-12-22-title, title-20231222, /2023/dec/22/. The first that is one."""
    for match in chain(_URL_DATE.finditer(url, 0, _MAX_URL), _URL_NAMED.finditer(url, 0, _MAX_URL)):
        month = match["m"].lower()
        try:
            number = int(month) if month.isdigit() else _URL_MONTHS.index(month) + 1
            return date(int(match["y"]), number, int(match["d"]))
        except ValueError:
            continue
    return None
