"""The columns of Markdown whose blank lines somebody dropped: they say which lines are paragraphs of their own.

Two line breaks are folded to one by those who clean by hand, and html2text has a setting for it; by the rules of
Markdown such a page would be one paragraph from heading to heading, menu, byline and all.
"""

from __future__ import annotations

import math
from itertools import pairwise

_MARKS = frozenset("#*-+>|=~`0123456789_")  # that open lines of no prose
_LINKS = ("](", "][", "http")
_WRAPPED = range(50, 101)  # characters of a line that a tool wrapped
_LEAST = 3  # whole paragraphs on a line
_LEAST_FULL = 10  # lines that were wrapped
_LEAST_BLANK = 0.02  # of the lines, where blank lines part wrapped paragraphs
_MOST_BLANK = 0.25  # where whole lines are blocks
_ODD = 50  # one line in so many may be longer than the columns
_HARD_BREAK = "  "
_UNSEEN = " \t\x1f"


def columns(text: str) -> float:
    """How long a line gets before the next one goes on with it: infinite where none does, 0 where blank lines tell."""
    if text.count("\n\n") > _MOST_BLANK * text.count("\n"):  # most pages
        return 0
    lines = [line.rstrip("\x1f") for line in text.strip().split("\n")]
    pairs = [(line, under.strip(_UNSEEN)) for line, under in pairwise(lines) if _is_prose(line)]
    whole = [_goes_under(*pair) for pair in pairs if len(pair[0]) > _WRAPPED[-1]]
    wrapped = [(line, under) for line, under in pairs if len(line) in _WRAPPED]
    sizes = [sum(len(line) for line, _ in pairs if len(line) > _WRAPPED[-1]), sum(len(line) for line, _ in wrapped)]
    if sizes[0] > sizes[1]:
        return math.inf if sum(whole) >= _LEAST and 2 * sum(whole) >= len(whole) else 0
    blank = sum(not line.strip(_UNSEEN) for line in lines)
    return _width(wrapped) if blank < _LEAST_BLANK * len(lines) else 0


def is_full(line: str, after: str, width: float) -> bool:
    """Whether a line had no room for the first word of the next."""
    return len(line) + 1 + len(after.split(None, 1)[0]) > width


def _is_prose(line: str) -> bool:
    return line.strip(_UNSEEN)[:1] not in _MARKS and not any(mark in line for mark in _LINKS)


def _goes_under(line: str, under: str) -> bool:
    """Whether prose stands right under a line, and no hard break between."""
    return under != "" and under[0] not in _MARKS and not line.endswith(_HARD_BREAK)


def _width(wrapped: list[tuple[str, str]]) -> int:
    """The width that lines were wrapped at; 0 where they were not."""
    sizes = sorted(len(line) for line, _ in wrapped)
    if len(sizes) < _LEAST_FULL:
        return 0
    width = sizes[-1 - len(sizes) // _ODD]
    full = sum(under != "" and is_full(line, under, width) for line, under in wrapped)
    return width if full >= _LEAST_FULL and 2 * full > len(wrapped) else 0
