"""Where a byline stands in a line without end, and the day beside it.

    … Crane sold to Ellmouth By Ana Lima 4 November 2017 The crane …

A byline word in a capital, in the middle of a line, and a given name behind it: no sentence has them so but at its
start. The name is taken to have two words: how many more there are nothing tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.dates.timestamp import parse_timestamp
from newsclean.names.words import given_names

_BYLINE = re.compile(
    r"(?<!\S)(?:(?:Written|Posted|Reported|Reviewed) )?(?:By|Par|Von|Por|Door|Di|Av|Af|Autor|Autora)\b:? ?"
    r"(?P<first>[^\W\d_a-z][^\W\d_]+) (?:[^\W\d_a-z]\. )?[^\W\d_a-z][\w'’-]+"
)
_BESIDE = 60  # characters on each side of a byline in which its day stands


def byline_edges(text: str) -> Iterator[int]:
    """Where a page is to be parted: before and behind its bylines, and at the days beside them."""
    for match in _BYLINE.finditer(text):
        if match["first"].casefold() in given_names():
            start, end = match.span()
            yield from (start, end)
            yield from _day_edges(text, end, min(len(text), end + _BESIDE))
            yield from _day_edges(text, max(0, start - _BESIDE), start)


def _day_edges(text: str, start: int, end: int) -> Iterator[int]:
    stamp = parse_timestamp(text[start:end], anywhere=True)
    if stamp:
        yield from (start + stamp.span[0], start + stamp.span[1])
