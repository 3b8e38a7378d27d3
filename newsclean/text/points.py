"""Texts as arrays of code points, and classes of characters as tables: a long text is looked through at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Mask

Points = NDArray[np.uint32]

LONG = 400  # characters from which a table is faster than a regex
CHUNK = 1 << 16  # characters looked through at once: a text of 50 MB needs no array of its size
_TABLE = 0x10000  # code points with an entry of their own


def code_points(text: str) -> Points:
    """The code points of `text`, lone surrogates too."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def chunks(text: str, overlap: int = 0) -> Iterator[Points]:
    """The code points of `text`, a chunk at a time; each chunk but the last holds `overlap` characters of the next."""
    for start in range(0, len(text), CHUNK):
        yield code_points(text[start : start + CHUNK + overlap])


def is_in(points: Points, members: str) -> Mask:
    """Which of `points` are in a regex class of characters below U+10000.

    `members` is what stands in the brackets: single characters and ranges, nothing escaped.
    """
    return _table(members).take(points, mode="clip")


@cache
def _table(members: str) -> Mask:
    """The class as a table; its last entry stands for all the characters above it."""
    table = np.zeros(_TABLE + 1, bool)
    for low, high in _MEMBER.findall(members):
        table[ord(low) : ord(high or low) + 1] = True
    return table


_MEMBER = re.compile("(.)(?:-(.))?", re.DOTALL)
