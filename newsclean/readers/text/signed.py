"""Where a byline stands in a line of more than one element, and the day beside it.

    … Crane sold to Ellmouth By Ana Lima 4 November 2017 The crane …

That is a byline word with a capital and a given name behind it; few sentences begin so. The name is taken to have two
words and an initial: how many more there are nothing tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsclean.dates.timestamp import parse_timestamp
from newsclean.names.words import given_names
from newsclean.text.patterns import lazily

_BYLINE = lazily(
    r"(?<!\S)(?:(?:Written|Posted|Reported|Reviewed) )?(?:By|Par|Von|Por|Door|Di|Av|Af|Autor|Autora)\b:? ?"
    r"(?P<first>[^\W\d_a-z][^\W\d_]+) (?:[^\W\d_a-z]\. )?[^\W\d_a-z][\w'’-]+"
)
_MOST = 50  # bylines of a page
_BESIDE = 60  # characters on each side of a byline in which its day stands


def byline_edges(text: str) -> Iterator[int]:
    """Where a page is to be parted: before and behind its bylines, and at the days beside them."""
    named = (match.span() for match in _BYLINE().finditer(text) if match["first"].casefold() in given_names())
    for start, end in islice(named, _MOST):
        yield from (start, end)
        yield from _day_edges(text, end, end + _BESIDE)
        yield from _day_edges(text, max(0, start - _BESIDE), start)


def _day_edges(text: str, start: int, end: int) -> Iterator[int]:
    stamp = parse_timestamp(text[start:end], anywhere=True)
    if stamp:
        yield from (start + stamp.span[0], start + stamp.span[1])
