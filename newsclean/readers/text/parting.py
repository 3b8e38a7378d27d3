"""A line of a dump in several parts, each a row of its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsclean.readers.text.marks import Row


def within(start: int, end: int, edges: Sequence[int]) -> Sequence[int]:
    """Those of the ascending `edges` between two places."""
    return edges[bisect_right(edges, start) : bisect_left(edges, end)]


def part_row(row: Row, edges: Sequence[int]) -> Iterator[Row]:
    """The parts of a row between those of the `edges`, ascending places of the page's text, that are within it."""
    body, start, end, number, lead = row
    for begin, stop in pairwise((start, *within(start, end, edges), end)):
        piece = body[begin - start : stop - start]
        if part := piece.strip():
            left = begin + len(piece) - len(piece.lstrip())
            yield part, left, left + len(part), number, lead
