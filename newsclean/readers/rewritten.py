"""A text with something else in the place of some of its stretches, which knows where all of it stood."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterable
from typing import TypeAlias

from newsclean.page import Page

Change: TypeAlias = tuple[int, int, str]  # (begin, end, what stands there instead)


class Rewritten(ABC):
    """`text` is what a reader reads, in place of a text as given."""

    def __init__(self, given: str, changes: Iterable[Change]) -> None:
        """`changes` are in order and apart."""
        from array import array  # few pages need it

        parts: list[str] = []
        # Of what stands behind each change the place in the text and as given; there may be millions.
        self._places, self._sources = array("q", (0,)), array("q", (0,))
        done = size = 0
        for begin, end, instead in changes:
            parts += (given[done:begin], instead)
            size += begin - done + len(instead)
            done = end
            self._places.append(size)
            self._sources.append(end)
        self.text = "".join((*parts, given[done:]))

    @abstractmethod
    def restored(self, page: Page) -> Page:
        """The page read of `text`, with the places of the text given, and what is to be told of it."""

    def source(self, place: int) -> int:
        """Where a place in the text stands as given."""
        at = self.changes_before(place)
        return self._sources[at] + place - self._places[at]

    def changes_before(self, place: int) -> int:
        """How many changes end before a place in the text, or at it."""
        return bisect_right(self._places, place) - 1
