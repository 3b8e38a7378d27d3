"""Dates as news pages state them: a line that says when it was published, a metadata value, a URL. Never guessed."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from newsclean.text.datewords import Lexed, lex
from newsclean.text.stamps import Context, Stamp, find_stamps, find_times, utc
from newsclean.text.zones import dateutil_zone, fixed_offset

_MAX_LINE = 200  # characters; the longest dateline of the annotated dumps has 118
_HEAD = 90  # characters of a longer line that may begin with its date
_MAX_STAMPS = 4  # printed, updated, and each repeated; a line of more is a list of dates
_DIGIT = re.compile(r"\d")
_RELATIVE_LINE = 60  # characters of a line that may state a time without a digit


class Timestamp(NamedTuple):
    """What a line says of when its article was published and updated.

    Times are aware where the line gives a zone, else naive, midnight where `has_time` is False. `span` is (start, end)
    of the dates in the line, in characters. `ambiguous`: day and month could be the other way round.
    """

    published: datetime | None
    updated: datetime | None
    span: tuple[int, int]
    has_time: bool
    ambiguous: bool


def parse_timestamp(
    text: str, *, today: datetime | date | None = None, day_first: bool | None = None
) -> Timestamp | None:
    """The times that a line states, None for a line that is no dateline.

    "3 hours ago", "yesterday" and dates without a year are read from `today`, and are None without it. `day_first`
    settles 12/03/2024; left open, a zone or a weekday in the line does, else the day is taken to stand first.
    """
    if not _may_have_date(text, today):
        return None
    line = lex(text if len(text) <= _MAX_LINE else text[:_HEAD])
    stamps = find_stamps(line, Context(today, day_first))
    stamps = _with_update(line, stamps) if stamps else _labelled_time(line, today)
    if not stamps or len(stamps) > _MAX_STAMPS:
        return None
    labels = _labels(line, stamps)
    if not is_dateline(line, stamps, labels) or (len(text) > _MAX_LINE and stamps[0].first > 1):
        return None
    return _timestamp(line, stamps, labels)


def _may_have_date(text: str, today: date | None) -> bool:
    """The first, cheap test: a digit near the start of the line or, where today is known, a short line."""
    if len(text) <= _MAX_LINE:
        return _DIGIT.search(text) is not None or (today is not None and len(text) <= _RELATIVE_LINE)
    return _DIGIT.search(text, 0, _HEAD) is not None


def _timestamp(line: Lexed, stamps: list[Stamp], labels: list[str]) -> Timestamp:
    published = _first(stamps, labels, "P") or _first(stamps, labels, "")
    updated = _first(stamps, labels, "U") or _later(stamps, published)
    span = line.starts[stamps[0].first], line.starts[stamps[-1].last]
    stated = published or updated or stamps[0]
    return Timestamp(
        published.moment if published else None,
        updated.moment if updated else None,
        span,
        stated.has_time,
        any(stamp.ambiguous for stamp in stamps),
    )


def _first(stamps: list[Stamp], labels: list[str], label: str) -> Stamp | None:
    return next((stamp for stamp, own in zip(stamps, labels, strict=True) if own == label), None)


def _later(stamps: list[Stamp], published: Stamp | None) -> Stamp | None:
    """A second, later date without a word of its own: pages print the day of publishing, then that of the update."""
    if published is None:
        return None
    later = (stamp for stamp in stamps if stamp.moment.replace(tzinfo=None) > published.moment.replace(tzinfo=None))
    return next(later, None)


def _labels(line: Lexed, stamps: list[Stamp]) -> list[str]:
    """P, U or '' for each stamp: the last such word before it or, where words follow their dates ("… 更新"), after it."""
    skeleton = line.skeleton
    edges = [0, *(stamp.last for stamp in stamps)]
    before = [_last_label(skeleton[start : stamp.first]) for start, stamp in zip(edges, stamps, strict=False)]
    if before[0] or not _LABEL_AFTER.match(skeleton, edges[-1]):
        return before
    after = (_LABEL_AFTER.match(skeleton, edge) for edge in edges[1:])
    return [match["label"] if match else "" for match in after]


def _last_label(skeleton: str) -> str:
    labels = [kind for kind in skeleton if kind in "PU"]
    return labels[-1] if labels else ""


_LABEL_AFTER = re.compile(r"[ ,|(\-f]{0,4}(?P<label>[PU])(?![ :.(tf|-]{0,5}d)")


def _with_update(line: Lexed, stamps: list[Stamp]) -> list[Stamp]:
    """ "30 August 2023 1:55 am (Updated 4:30 am)": a labelled time after the last date is of that day."""
    last = stamps[-1]
    if last.has_time and _UPDATED_AT.match(line.skeleton, last.last):
        for first, end, clock in find_times(line, last.last):
            moment = last.moment.replace(hour=clock.hour, minute=clock.minute, second=clock.second)
            return [*stamps, Stamp(first, end, moment, True, last.ambiguous, last.relative)]
    return stamps


_UPDATED_AT = re.compile(r"[ (,|/-]{0,4}U[ :.tf|-]{0,5}d[:.h]d")


def _labelled_time(line: Lexed, today: date | None) -> list[Stamp]:
    """ "Stand: 20:03 Uhr", "13:37 Uhr": a time alone is today's, or yesterday's if it is still to come."""
    if today is None or not (_LABELLED.match(line.skeleton) or _TIME_ALONE.fullmatch(line.skeleton)):
        return []
    day = today.date() if isinstance(today, datetime) else today
    for first, last, clock in find_times(line, 0):
        moment = datetime.combine(day, clock)
        if isinstance(today, datetime) and moment > today.replace(tzinfo=None):
            moment -= timedelta(days=1)
        return [Stamp(first, last, moment, True, relative=True)]
    return []


_LABELLED = re.compile(r"[PU][ .:|f-]{0,4}(?:t[ .]{0,2})?d[:.h]d")
_TIME_ALONE = re.compile(r"(?:t\.? )?d[:.]d (?:h|p|Z)\.?")


def is_dateline(line: Lexed, stamps: list[Stamp], labels: list[str]) -> bool:
    """Whether what stands around the dates of a line is what stands around a dateline: labels, names, sections."""
    skeleton = line.skeleton
    head, tail = skeleton[: stamps[0].first], skeleton[stamps[-1].last :]
    if "c" in head or _UNTIL.search(head) or _has_range(skeleton, stamps):
        return False
    words = len(_WORDS.findall(head)), len(_WORDS.findall(tail))
    if _is_sentence(line, sum(words)) or not _ends_well(line, stamps[-1].last, words[1]):
        return False
    if any(labels):
        return max(words) <= _MAX_WORDS
    return _begins_well(line, stamps[0], words[0])


_UNTIL = re.compile(r"q[ :.ft(]{0,5}\Z")
_WORDS = re.compile(r"[xMBJWDZnYd?]")
_MAX_WORDS = 14  # beside a labelled date; "By Ana Lima and Ben Okri, Staff Writers | Updated …"
_MAX_TAIL = 10
_MAX_BARE_TAIL = 4  # words that follow a date without a mark between: "June 8, 2023 Share link"
_MAX_NAME = 4


def _has_range(skeleton: str, stamps: list[Stamp]) -> bool:
    """ "3 June 2024 - 5 June 2024", "from … to …": a span of time, not a date of publishing."""
    gaps = (skeleton[one.last : two.first] for one, two in zip(stamps, stamps[1:], strict=False))
    return any(_RANGE.fullmatch(gap) for gap in gaps)


_RANGE = re.compile(r" ?(?:-|q|t)[ f]*")


def _is_sentence(line: Lexed, words: int) -> bool:
    """A full stop at the end, and words in lower case."""
    if words < _SENTENCE or not line.skeleton.rstrip().endswith("."):
        return False
    return sum(_is_lower(text) for text, kind in zip(line.texts, line.skeleton, strict=False) if kind == "x") >= _SENTENCE


_SENTENCE = 4  # words


def _is_lower(text: str) -> bool:
    return text.islower()


def _ends_well(line: Lexed, last: int, words: int) -> bool:
    """What follows the last date: nothing, or a few words; no prose that runs on."""
    if words == 0:
        return True
    mark = _TAIL_MARK.match(line.skeleton, last)
    index = mark.end() if mark else last
    if line.skeleton[last:index].strip(" ,") == "":
        return words <= _MAX_BARE_TAIL + 4 * (line.skeleton[index] in "bPU") and not _runs_on(line, index)
    return words <= _MAX_TAIL and ":" not in line.skeleton[last:index].strip()[:1]


_TAIL_MARK = re.compile(r"[^A-Za-z\dymjHI?]*")


def _runs_on(line: Lexed, index: int) -> bool:
    return line.skeleton[index] == "x" and line.texts[index].islower() and line.texts[index] not in _TAIL_WORDS


_TAIL_WORDS = frozenset("min mins minute minutes read reads lesezeit share shares comments views hours".split())


def _begins_well(line: Lexed, stamp: Stamp, words: int) -> bool:
    """What stands before a date without a label: nothing, "By Ana Lima", or a name or section and a mark."""
    head = line.skeleton[: stamp.first].rstrip()
    if words == 0 or head.startswith("b"):
        return words <= _MAX_WORDS and not head.endswith(":") or words == 0
    if head[-1] in "|-/)]":
        return words <= 2 * _MAX_NAME
    return words <= _MAX_NAME and head[-1] in "x," and _is_name(line, stamp.first)


def _is_name(line: Lexed, end: int) -> bool:
    """Whether the words before a token are written as names are."""
    pairs = zip(line.texts[:end], line.skeleton, strict=False)
    return not any(kind == "x" and text.islower() for text, kind in pairs)


def parse_iso(value: str | float) -> datetime | None:
    """A metadata value: ISO 8601, RFC 2822, a plain date, or seconds or milliseconds since 1970; else a dateline."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _epoch(float(value))
    text = value.strip() if isinstance(value, str) else ""
    if _EPOCH.fullmatch(text):
        return _epoch(float(text))
    if not text or len(text) > _MAX_VALUE or not _DIGIT.search(text):
        return None
    return _parse_with_dateutil(text) or _parse_line(text)


_EPOCH = re.compile(r"\d{10}(?:\.\d{1,6})?|\d{13}", re.ASCII)
_MAX_VALUE = 100
_MILLISECONDS = 10**11  # more than that many seconds would be after the year 5000


def _epoch(number: float) -> datetime | None:
    moment = utc(number / 1000 if number >= _MILLISECONDS else number)
    return moment if moment and _FIRST_EPOCH <= moment.year <= _LAST_EPOCH else None


_FIRST_EPOCH, _LAST_EPOCH = 1990, 2099  # the Web's years


def _parse_with_dateutil(text: str) -> datetime | None:
    """ISO 8601 and RFC 2822 by dateutil, only where the text states year, month and day itself."""
    from dateutil import parser

    match = _ISO.match(text) or _RFC.match(text)
    if match is None:
        return None
    zoned = _ZONE_NAME.sub("", match[0])
    try:
        moment = parser.parse(zoned, default=_DEFAULT, tzinfos=dateutil_zone)
        offset = moment.utcoffset()
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=fixed_offset(int(offset.total_seconds() // 60))) if offset is not None else moment


_DEFAULT = datetime(2000, 1, 1)  # fills the time of day only: the patterns have year, month and day
_ISO = re.compile(
    r"(?:19|20)\d\d-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?!\d)"
    r"(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)? ?(?:Z|[+-]\d\d:?\d\d|[+-]\d\d|[A-Z]{2,5})?)?",
    re.ASCII | re.IGNORECASE,
)
_RFC = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} (?:19|20)\d\d \d\d?:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|[A-Z]{1,5}))?", re.ASCII
)
_ZONE_NAME = re.compile(r"\([A-Za-z ]*\)\Z")


def _parse_line(text: str) -> datetime | None:
    found = parse_timestamp(text)
    return (found.published or found.updated) if found else None


def date_in_url(url: str) -> date | None:
    """The day in a URL's path: /2023/12/22/, /2023-12-22-title, title-20231222. The last one, if there are several."""
    found = None
    for match in _URL_DATE.finditer(url[:_MAX_URL]):
        found = _day(match) or found
    return found


_MAX_URL = 2000
_URL_DATE = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<sep>[/_.-]?)(?P<m>0[1-9]|1[0-2]|(?<=[/_.-])[1-9])(?P=sep)"
    r"(?P<d>0[1-9]|[12]\d|3[01]|(?<=[/_.-])[1-9])(?!\d)",
    re.ASCII,
)


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
