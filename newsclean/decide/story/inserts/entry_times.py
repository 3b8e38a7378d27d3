"""The times over a live page's entries that were taken for text: "21:40 Uhr", "20:55 Uhr", "20:10 Uhr".

A time of day on a line of its own says when an entry was written, and the newest entry stands first. One or two may be
how long a film takes, or a score. Times that go on are a programme's or a chronicle's: "9:00", "10:30", "12:15".
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsclean.arrays import Mask, none_of
from newsclean.dates.clocks import is_clock
from newsclean.page import Page

_LEAST = 3  # such lines from the text's first line to its last
_LONGEST = 20  # characters
_TIME = re.compile(r"(\d?\d)[:.h](\d\d)")  # the quick look; "4.58" alone is a number
_HALF = re.compile(r"([ap])\.? ?m\b", re.IGNORECASE)


def entry_times(page: Page, is_text: Mask) -> Mask:
    """Which lines of the text are one, or stand over one of it. None is the text's on unseen sites."""
    found = none_of(is_text)
    text = is_text.nonzero()[0]
    if not len(text):
        return found
    first = max(0, int(text[0]) - 1)
    short = (page.tokens.lengths[first : text[-1]] <= _LONGEST).nonzero()[0] + first
    times = [at for at in short.tolist() if _TIME.search(page.texts[at]) and _is_time(page.texts[at])]
    if len({page.texts[at] for at in times}) >= _LEAST and _go_back([_minutes(page.texts[at]) for at in times]):
        found[[at for at in times if is_text[at] or is_text[at + 1]]] = True
    return found


def _is_time(text: str) -> bool:
    return is_clock(text, is_marked=":" not in text)


def _go_back(times: list[int]) -> bool:
    """Whether most of some times are earlier than the one before them."""
    return sum(time < before for before, time in pairwise(times)) * 2 > len(times) - 1


def _minutes(text: str) -> int:
    """The minutes from midnight to the time of day that a text has."""
    hour, minute = map(int, _TIME.findall(text)[0])
    half = _HALF.search(text)
    return (hour % 12 + 12 * (half[1] in "Pp") if half else hour) * 60 + minute
