"""Which texts begin as a part of a long one does: those of the fragments in the body that a page states."""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Hashes
from newsclean.text.hash_index import order_of
from newsclean.text.points import code_points

GRAM, _FACTOR = 16, 0x9E3779B97F4A7C15


def starts_within(body: str, starts: list[str]) -> list[bool]:
    """Which starts a body has. Most are told by a look-up of their first characters, where a search reads it all."""
    grams, asked = _grams(body), _grams("".join(start[:GRAM] for start in starts))[::GRAM]
    order = order_of(grams)
    known = grams[order]
    at = known.searchsorted(asked)
    may_be, places = known.take(at, mode="clip") == asked, order.take(at, mode="clip")
    found = zip(starts, may_be.tolist(), places.tolist(), strict=True)
    return [may and (body.startswith(start, place) or start in body) for start, may, place in found]


def _grams(text: str) -> Hashes:
    """The hash of every `GRAM` characters in a row."""
    grams, factor = code_points(text) * np.uint64(_FACTOR), _FACTOR  # so that the last one counts in the first bits
    for size in (1, 2, 4, 8):
        grams = grams[:-size] * np.uint64(factor) + grams[size:]
        factor = factor * factor % (1 << 64)
    return grams
