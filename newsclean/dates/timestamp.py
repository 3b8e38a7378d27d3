"""The times that a line states, of publishing and of updating: "4 March 2024, updated 10:54". None is guessed."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple

from newsclean.dates.datelines import find_labels, is_dateline
from newsclean.dates.days import Context
from newsclean.dates.stamps import Stamp, find_stamps
from newsclean.dates.words import lex, may_have_day

_MAX_LINE = 200  # characters; the longest dateline of the annotated dumps has 118
_HEAD = 90  # characters of a longer line that may begin with its date
_MAX_RELATIVE = 60  # characters of a line that may state a time without a digit ("an hour ago")
_MAX_STAMPS = 4  # published, updated, and each once more for small screens; a line of more lists dates
_DIGIT = re.compile(r"\d")
_FULL_DIGITS = re.compile(  # a date with its year has a year, or numbers in a row
    r"[\d'’\u0e01-\u0e4f](?:(?<=\d)(?:\d{3}| ?[-/.．／] ?\d|-[A-Za-z]{3}-\d| ?年)|(?<=['’])\d"
    r"|(?<=[\u0e01-\u0e4f])\.? ?\d\d(?!\d))"
)
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
