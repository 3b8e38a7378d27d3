"""Dates in metadata values and in URLs: "2024-03-04T10:54:00Z", "/2024/03/04/a-title". None is guessed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from itertools import chain

from newsclean.dates.timestamp import parse_timestamp
from newsclean.dates.zones import dateutil_zone, fixed_offset
from newsclean.text.patterns import lazily

_EPOCH = re.compile(r"\d{10}(?:\.\d{1,6})?|\d{13}", re.ASCII)
_DIGITS = re.compile(r"(?:19|20)\d{12}", re.ASCII)  # 20240312104500
# What programs write where there is no day; that of moment 0 is a day earlier west of Greenwich.
NO_DAYS = frozenset((date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1)))
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
    found = _with_dateutil(f"{text[:8]} {text[8:]}" if _DIGITS.fullmatch(text) else text)
    if found is None and (line := parse_timestamp(text)):
        found = line.published or line.updated
    return None if found and found.date() in NO_DAYS else found


def _epoch(number: float) -> datetime | None:
    try:
        moment = datetime.fromtimestamp(number / 1000 if number >= _MILLISECONDS else number, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return moment if moment.year in _EPOCH_YEARS else None


# Both have year, month and day, so that dateutil fills up nothing but the time of day, with midnight.
_ISO = lazily(
    r"(?:19|20)\d\d(?P<sep>[- ]?)(?:0[1-9]|1[0-2])(?P=sep)(?:0[1-9]|[12]\d|3[01])(?:(?<=[- ]..)|(?!\d))"
    r"(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|[+-]\d\d:?\d\d|[+-]\d\d|[A-Z]{2,5})\b)?)?",
    re.ASCII | re.IGNORECASE,
)
_RFC = lazily(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} (?:19|20)\d\d \d\d?:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|[A-Z]{1,5}))?",
    re.ASCII,
)
_SPACED = re.compile(r"(?<=\A\d{4}) (?=\d\d )|(?<=\A\d{4} \d\d) (?=\d\d)")  # 2023 12 22
_MIDNIGHT = datetime(2000, 1, 1)


def _with_dateutil(text: str) -> datetime | None:
    """ISO 8601 or RFC 2822 at the start of a text, whatever follows."""
    match = _ISO().match(text) or _RFC().match(text)
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
_URL_DATE = lazily(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[/_.-]?)(?P<m>0[1-9]|1[0-2]|(?<=[/_.-])[1-9])(?P=sep)"
    r"(?P<d>0[1-9]|[12]\d|3[01]|(?<=[/_.-])[1-9])(?!\d)",
    re.ASCII,
)


_URL_SPLIT = lazily(  # /2024/0312/, /202403/12/, /2024-03/12/
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[/-]?(?P<m>\d\d)[/-]?(?P<d>\d\d)(?=/)", re.ASCII
)
_URL_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_URL_NAMED = lazily(
    rf"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[/-])(?P<m>{'|'.join(_URL_MONTHS)})(?P=sep)(?P<d>\d\d?)(?!\d)",
    re.ASCII | re.IGNORECASE,
)


_URL_DATES = (_URL_DATE, _URL_NAMED, _URL_SPLIT)


def date_in_url(url: str) -> date | None:
    """The day in a URL: /2023/12/22/, /2023-12-22-title, title-20231222, /2023/dec/22/, /2023/1222/. The first."""
    for match in chain.from_iterable(pattern().finditer(url, 0, _MAX_URL) for pattern in _URL_DATES):
        month = match["m"].lower()
        try:
            number = int(month) if month.isdigit() else _URL_MONTHS.index(month) + 1
            return date(int(match["y"]), number, int(match["d"]))
        except ValueError:
            continue
    return None
