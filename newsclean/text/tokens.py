"""All texts of a page as arrays: character classes and word hashes, computed at once instead of text by text.

A token is a run of letters and marks, or a run of digits; in scripts without spaces (Chinese, Japanese, Thai
and their neighbours) every letter is a token. Tokens are compared by 64-bit hashes of their lower-case form,
so a phrase of any language is found by one array look-up, however many phrases there are. All numbers have
the same hash: "3 comments" and "12 comments" are one phrase.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Hashes = NDArray[np.uint64]

_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_PHRASE = np.uint64(0xD6E8FEB86659FD93)
_MIX = np.uint64(0xFF51AFD7ED558CCD)
NUMBER = np.uint64(0xA24BAED4963EE407)
_TABLE = 0x10000  # code points with an own entry; those above are classed by range
# Scripts written without spaces: Thai, Lao, Myanmar, Khmer, kana, Han.
_UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF))
_PUNCTUATION = {
    "TERMINAL": ".!?…。！？｡．।॥؟۔።՞։",
    "COMMA": ",;:،؛、，；：",
    "QUOTE": "\"'“”‘’«»„‚‹›「」『』《》`´＂",
    "DASH": "-–—―‐‑−－",
    "BRACKET": "()[]{}<>（）【】［］",
    "MARK_SIGN": "|/\\•·‣▪●○◦▸►▶→←◄×✕*+#_~^▼▲■□◆｜",
}


class Class(IntEnum):
    """What a character is."""

    SPACE = 0
    LOWER = 1
    UPPER = 2
    LETTER = 3  # of a script without case
    UNSPACED = 4  # of a script without spaces: a token of its own
    DIGIT = 5
    TERMINAL = 6
    COMMA = 7
    QUOTE = 8
    DASH = 9
    BRACKET = 10
    MARK_SIGN = 11
    OTHER = 12


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of n texts, in order.

    `hashes`, `texts`, `starts` (offset of the first character in the joined lower-case texts) have one entry a
    token; `first` and `counts` one entry a text: the index of its first token, and how many it has. `classes` is
    (n, 13): how many characters of each `Class` a text has; `lengths` its characters; `edges` is (n, 3): the
    classes of its first, last and last but one character (SPACE where there is none).
    """

    hashes: Hashes
    texts: Ints
    first: Ints
    counts: Ints
    classes: Ints
    lengths: Ints
    edges: NDArray[np.uint8]


def tokenize(texts: list[str], *, camel: bool = False) -> Tokens:
    """The tokens of `texts`, none of which may hold a line feed; `camel` parts 'ArticleBody' into two."""
    joined = "\n".join(texts)
    points = _code_points(joined)
    kinds = _class_table()[np.minimum(points, _TABLE)]
    lower = joined.lower()
    classes, lengths, edges = _class_counts(points, kinds, len(texts))
    humps = np.zeros(0, np.int64)
    if lower != joined:
        if camel and len(lower) == len(joined):
            humps = np.flatnonzero((kinds[1:] == Class.UPPER) & (kinds[:-1] == Class.LOWER)) + 1
        points = _code_points(lower)
        kinds = _class_table()[np.minimum(points, _TABLE)]
    starts, ends = _token_edges(kinds, humps)
    owners = np.cumsum(points == 10)[starts] if len(starts) else np.zeros(0, np.int64)
    counts = np.bincount(owners, minlength=len(texts)) if texts else np.zeros(0, np.int64)
    first = np.cumsum(counts) - counts
    hashes = _hashes(points, starts, ends)
    hashes[kinds[starts] == Class.DIGIT] = NUMBER
    return Tokens(hashes, owners, first, counts, classes, lengths, edges)


def phrases(tokens: Tokens, longest: int) -> Iterator[Hashes]:
    """For each size from 1 to `longest`: the hash of every run of that many tokens, by its first token.

    Runs over a text's end are among them.
    """
    hashes = tokens.hashes
    runs = hashes
    for size in range(1, longest + 1):
        if size > 1:
            runs = runs[:-1] * _PHRASE + hashes[size - 1 :]
        if not len(runs):
            return
        yield runs


def _code_points(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _class_counts(points: NDArray[np.uint32], kinds: NDArray[np.uint8], n: int) -> tuple[Ints, Ints, NDArray[np.uint8]]:
    """(n, 13) class counts, n lengths and (n, 3) edges; the line feeds between texts count for none."""
    if not n:
        return np.zeros((0, len(Class)), np.int64), np.zeros(0, np.int64), np.zeros((0, 3), np.uint8)
    feeds = np.flatnonzero(points == 10)
    starts = np.concatenate(([0], feeds + 1))
    lengths = np.concatenate((feeds, [len(points)])) - starts
    owner = np.repeat(np.arange(n), lengths + 1)[: len(points)]
    counts = np.bincount(owner * len(Class) + kinds, minlength=n * len(Class)).reshape(n, len(Class))
    counts[: n - 1, Class.SPACE] -= 1
    padded = np.append(kinds, np.uint8(Class.SPACE))
    at = np.stack((starts, starts + lengths - 1, starts + lengths - 2), axis=1)
    edges = np.where(lengths[:, None] >= (1, 1, 2), padded[np.maximum(at, 0)], Class.SPACE).astype(np.uint8)
    return counts, lengths, edges


def _token_edges(kinds: NDArray[np.uint8], humps: Ints) -> tuple[Ints, Ints]:
    """(starts, ends) of the tokens; `humps` are further places to cut at."""
    group = _GROUPS[kinds]
    edge = np.empty(len(group) + 1, bool)
    edge[0] = edge[-1] = True
    np.not_equal(group[1:], group[:-1], out=edge[1:-1])
    edge[:-1] |= group == 3
    edge[humps] = True
    edges = np.flatnonzero(edge)
    starts, ends = edges[:-1], edges[1:]
    is_token = group[starts] > 0
    return starts[is_token], ends[is_token]


_GROUPS = np.zeros(len(Class), np.uint8)
_GROUPS[[Class.LOWER, Class.UPPER, Class.LETTER]] = 1
_GROUPS[Class.DIGIT] = 2
_GROUPS[Class.UNSPACED] = 3


def _hashes(points: NDArray[np.uint32], starts: Ints, ends: Ints) -> Hashes:
    """Polynomial hashes of the stretches, by prefix sums modulo 2**64, then mixed."""
    powers, inverses = _powers(len(points))
    prefix = np.zeros(len(points) + 1, np.uint64)
    np.cumsum(points * powers, out=prefix[1:])
    values = (prefix[ends] - prefix[starts]) * inverses[starts]
    values ^= values >> np.uint64(31)
    values *= _MIX
    values ^= values >> np.uint64(29)
    return values


def _powers(size: int) -> tuple[Hashes, Hashes]:
    """(base**i, base**-i) modulo 2**64 for i below `size`."""
    if size <= _CHUNK:
        powers, inverses = _power_table()
        return powers[:size], inverses[:size]
    return _power_series(_BASE, size), _power_series(pow(_BASE, -1, 1 << 64), size)


_CHUNK = 1 << 16  # characters; most pages are shorter


@lru_cache(maxsize=1)
def _power_table() -> tuple[Hashes, Hashes]:
    return _power_series(_BASE, _CHUNK), _power_series(pow(_BASE, -1, 1 << 64), _CHUNK)


def _power_series(base: int, size: int) -> Hashes:
    series = np.full(size, base, np.uint64)
    series[:1] = 1
    return np.multiply.accumulate(series)


@lru_cache(maxsize=1)
def _class_table() -> NDArray[np.uint8]:
    """The class of each code point below 65,536, and of all those above (emoji, rare scripts) in the last entry."""
    table = np.full(_TABLE + 1, Class.OTHER, np.uint8)
    for point in range(0x3000):
        table[point] = _class_of(chr(point))
    table[0x3000] = Class.SPACE
    table[0xA000:0xD800] = Class.LETTER  # Yi … Hangul
    for low, high in _UNSPACED:
        span = table[low : high + 1]
        span[(span == Class.OTHER) | (span == Class.LETTER)] = Class.UNSPACED
    table[0xFB50:0xFE00] = table[0xFE70:0xFEFF] = Class.LETTER  # Arabic presentation forms
    table[0xFF10:0xFF1A] = Class.DIGIT
    for name, characters in _PUNCTUATION.items():
        table[[ord(character) for character in characters]] = Class[name]
    return table


def _class_of(character: str) -> Class:
    category = unicodedata.category(character)
    if category == "Ll":
        return Class.LOWER
    if category in ("Lu", "Lt"):
        return Class.UPPER
    if category[0] in "LM":
        return Class.LETTER
    if category == "Nd":
        return Class.DIGIT
    return Class.SPACE if category[0] == "Z" or character.isspace() else Class.OTHER
