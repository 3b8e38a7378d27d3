"""Sorted hashes in which others are looked up: by their leading bits, in a third of the time of a binary search."""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Hashes, Ints, Mask

_MOST_BITS = 16  # of a hash, for the table of where the ones with such bits begin


class HashIndex:
    """Sorted hashes. Reading only, so one serves many threads."""

    __slots__ = ("_first", "_most", "_shift", "hashes")

    def __init__(self, hashes: Hashes) -> None:
        self.hashes = hashes
        bits = min(len(hashes).bit_length() + 1, _MOST_BITS)
        self._shift = np.uint64(64 - bits)
        counts = np.bincount(self._leading(hashes), minlength=1 << bits)
        self._first = counts.cumsum() - counts
        self._most = int(counts.max())

    def find(self, hashes: Hashes) -> tuple[Ints, Mask]:
        """(where each of some hashes is, any place for one that is not there; whether it is there)."""
        at = self._first.take(self._leading(hashes))
        for _ in range(self._most):
            at += self.hashes.take(at, mode="clip") < hashes
        return at, self.hashes.take(at, mode="clip") == hashes

    def places(self, hashes: Hashes) -> Ints:
        """The place of each of some hashes, counted from 1; 0 for one that is not there."""
        at, is_there = self.find(hashes)
        return (at + 1) * is_there

    def _leading(self, hashes: Hashes) -> Ints:
        return (hashes >> self._shift).view(np.int64)


def order_of(hashes: Hashes) -> Ints:
    """The places of hashes by their size, those of equal ones in order.

    Hashes with their places in their last bits are sorted in an eighth of the time of a stable `argsort`; what is left
    of a hash, 40 bits and more, still tells words apart.
    """
    places = np.uint64((1 << len(hashes).bit_length()) - 1)
    keys = hashes & ~places
    keys |= np.arange(len(hashes), dtype=np.uint64)
    keys.sort()
    return (keys & places).view(np.int64)
