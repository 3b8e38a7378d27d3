"""Entries of a live page that were lost: sentences under a time, as those under some of its times are text.

    20:41
    The ferry has left the harbour, nine days after the storm.
    19:07
    Ana Lima
    Divers have checked every pile of the quay twice.

The scorer loses the thread of short entries, and takes some for comments or for the teasers of a list. Of comments and
lists themselves it takes none for text, or few, and these stand under a story.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from newsclean.arrays import Mask, none_of
from newsclean.dates.clocks import is_clock
from newsclean.dates.timestamp import parse_timestamp
from newsclean.decide.story.lines import claimed_for_else, sentences_among
from newsclean.page import Claim, Page, once_a_page
from newsclean.runs import runs
from newsclean.text.characters import Class
from newsclean.text.forms import form_of

_LEAST = 4  # entries
_LONGEST = 40  # characters of a time, with its day
_MINUTE = re.compile(r"\d{1,3}(?: ?\+ ?\d{1,2})? ?(?:['’′]|\.|\.? ?[Mm]in\w{0,5}\.?)")  # "90+3'", "67. Minute"
_ANY_DAY = date(2000, 1, 1)  # from which "5 minutes ago" is counted
_CLOSE = range(2, 16)  # lines from one time to the next
_MOST_OVER = 2  # sentences of the text: under a whole story stand its comments, or other stories
_TOLD = 0.3  # of the entries, from which all are text


def live_entries(page: Page, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which sentences stand under the times of a live page, and are none of the text yet."""
    found = none_of(is_text)
    for times in _told(page, is_text):
        found[[at for own in _entries(page, times) for at in own]] = True
    if found.any():
        found[claimed_for_else(claims)] = False
    return found & ~is_text


def among_entries(page: Page, is_text: Mask) -> Mask:
    """Which lines stand from the first time of a live page to the last one's sentences: no story ends there."""
    found = none_of(is_text)
    for times in _told(page, is_text):
        *_, last = _entries(page, times)
        found[times[0] : max(last, default=times[-1]) + 1] = True
    return found


def _told(page: Page, is_text: Mask) -> Iterator[list[int]]:
    """The series under little text of which some entries with a sentence have one that is text."""
    series = _series(page) if is_text.any() else []
    text = sentences_among(page, is_text.nonzero()[0].tolist()) if series else []
    for times in series:
        entries = [own for own in _entries(page, times) if own]
        told = sum(any(is_text[at] for at in own) for own in entries)
        if len(entries) >= _LEAST and bisect(text, times[0]) <= _MOST_OVER and told >= _TOLD * len(entries):
            yield times


@once_a_page
def _series(page: Page) -> list[list[int]]:
    """Lines that are times of one form, each close to the one before."""
    forms: defaultdict[str, list[int]] = defaultdict(list)
    may_be = (page.tokens.classes[:, Class.DIGIT] > 0) & (page.tokens.lengths <= _LONGEST)
    for at in may_be.nonzero()[0].tolist():
        forms[form_of(page.texts[at])].append(at)
    series = []
    for lines in forms.values():
        times = [at for at in lines if _is_time(page.texts[at])] if len(lines) >= _LEAST else []
        parts = [0, *(place for place in range(1, len(times)) if times[place] - times[place - 1] not in _CLOSE)]
        series += [times[start:stop] for start, stop in pairwise((*parts, len(times))) if stop - start >= _LEAST]
    return series


def _is_time(text: str) -> bool:
    is_minute = _MINUTE.fullmatch(text) is not None
    return is_minute or is_clock(text) or parse_timestamp(text, today=_ANY_DAY) is not None


def _entries(page: Page, times: Sequence[int]) -> Iterator[list[int]]:
    """The sentences under each time; under the last one those that stand together, as close to it as elsewhere."""
    for start, end in pairwise(times):
        yield sentences_among(page, range(start + 1, end))
    longest = max(after - time for time, after in pairwise(times))
    under = sentences_among(page, range(times[-1] + 1, min(times[-1] + longest, len(page.texts))))
    yield list(next(runs(under), ()))
