"""The times of a line, read with the lines beside it: a label over a day, a time of day over it or under it.

For example:

    Last updated on / Nov 3, 2017 / 10:54 AM EST
"""

from __future__ import annotations

from newsclean.assemble.dates.day_order import is_day_first
from newsclean.dates.clocks import is_clock
from newsclean.dates.timestamp import Timestamp, parse_timestamp
from newsclean.dates.words import lex, may_have
from newsclean.decide.decide import Decision
from newsclean.model import SIGNATURE_ROLES, Role
from newsclean.page import Page

_LONGEST_LABEL = 40  # characters of "This story was originally published" on a line of its own
_LABELS = "PU"  # kinds of words


def read_times(page: Page, decision: Decision, index: int, parsed: Timestamp | None = None) -> Timestamp | None:
    """The times of a line, read with the label and the time of day on the lines beside it.

    That is "Updated" over "Nov 3, 2017", and "10:54 AM EST" under it or over it.
    """
    text, today, day_first = page.texts[index], page.options.today, None
    stamp = parsed or parse_timestamp(text, today=today, anywhere=_may_stand_anywhere(page, decision, index))
    if stamp is None or _is_clock_of_day(page, index):
        return None
    if before := label_before(page, index):
        text = f"{before} {text}"
        stamp = parse_timestamp(text, today=today) or stamp
    if stamp.ambiguous:
        day_first = is_day_first(page)
        stamp = parse_timestamp(text, today=today, day_first=day_first) or stamp
    if not stamp.has_time and (clock := _clock_beside(page, decision, index)):
        timed = parse_timestamp(f"{text} {clock}", today=today, day_first=day_first)
        return timed if timed and timed.has_time else stamp
    return stamp


def _may_stand_anywhere(page: Page, decision: Decision, index: int) -> bool:
    """Whether a date may stand among other words: in a byline, and in a date's line that says what it is of."""
    role = decision.roles[index]
    return role is Role.BYLINE or (role is Role.DATELINE and is_labelled(page, index))


def _clock_beside(page: Page, decision: Decision, index: int) -> str:
    """The time of day alone on the line over a day's, unless it is that of a day above it, or under it; else ''."""
    over, under = index - 1, index + 1
    if _is_clock(page, decision, over) and not _is_day(page, over - 1):
        return page.texts[over]
    return page.texts[under] if _is_clock(page, decision, under) else ""


def _is_clock(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line is a time of day; marked as one, unless its role says so."""
    if not 0 <= index < len(page.texts):
        return False
    return is_clock(page.texts[index], is_marked=decision.roles[index] not in SIGNATURE_ROLES)


def _is_clock_of_day(page: Page, index: int) -> bool:
    """Whether a line is the time of day of the day beside it: with a day for today, it would be today's."""
    if page.options.today is None or not is_clock(page.texts[index]):
        return False
    return _is_day(page, index - 1) or _is_day(page, index + 1)


def _is_day(page: Page, index: int) -> bool:
    """Whether a line states a day, and no time of it."""
    stamp = parse_timestamp(page.texts[index], today=page.options.today) if 0 <= index < len(page.texts) else None
    return stamp is not None and not stamp.has_time


def is_labelled(page: Page, index: int) -> bool:
    """Whether a word of publishing stands in a line, or alone on the line before it."""
    return _says_when(page.texts[index]) or bool(label_before(page, index))


def _says_when(text: str) -> bool:
    """Whether a text has a word of publishing or of updating, in any language of the vocabulary."""
    if text.isascii() and not may_have(text, _LABELS):
        return False
    return any(kind in _LABELS for kind in lex(text).skeleton)


def label_before(page: Page, index: int) -> str:
    """The line before one where it is a label and nothing else ("Last updated on"), else ''."""
    before = page.texts[index - 1] if index else ""
    is_label = 0 < len(before) <= _LONGEST_LABEL and _says_when(before) and not any(map(str.isdigit, before))
    return before if is_label else ""
