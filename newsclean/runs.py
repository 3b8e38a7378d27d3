"""Runs of neighbours among the indices of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def runs(indices: Iterable[int]) -> Iterator[range]:
    """The runs of neighbours among rising indices: 2, 3, 7 are the runs 2 to 3 and 7."""
    start = end = -1
    for index in indices:
        if index != end:
            if end >= 0:
                yield range(start, end)
            start = index
        end = index + 1
    if end >= 0:
        yield range(start, end)
