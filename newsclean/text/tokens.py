"""All texts of a page as arrays: character classes and word hashes, computed at once instead of text by text.

A token is a run of letters and marks, or a run of digits; in scripts without spaces (Chinese, Japanese, Thai
and their neighbours) every letter is a token. Tokens are compared by 64-bit hashes of their lower-case form,
so a phrase of any language is found by one array look-up, however many phrases there are. All numbers have
the same hash: "3 comments" and "12 comments" are one phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Hashes, Ints
from newsclean.text.characters import IRREGULAR, Class, class_table, lower_table
from newsclean.text.points import CHUNK, chunks

_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_PHRASE = np.uint64(0xD6E8FEB86659FD93)
_MIX = np.uint64(0xFF51AFD7ED558CCD)
NUMBER = np.uint64(0xA24BAED4963EE407)
_BATCH = 1 << 17  # characters of the texts that are tokenized at once
_TOKEN = 5  # characters of one, with what parts it from the next, in most languages


class Words:
    """The hashes of all tokens of some texts. They may be let go of, if they can be made `again` when asked for."""

    __slots__ = ("_again", "_alone", "_hashes")

    def __init__(
        self,
        hashes: Hashes | None,
        again: Callable[[], Hashes] | None = None,
        alone: Callable[[int], Hashes] | None = None,
    ) -> None:
        """`alone` makes those of one text, which takes no more memory than it has."""
        self._hashes, self._again, self._alone = hashes, again, alone

    @property
    def hashes(self) -> Hashes:
        """One a token."""
        if self._hashes is None:
            assert self._again is not None
            self._hashes = self._again()
        return self._hashes

    def of(self, text: int, place: slice) -> Hashes:
        """Those of one text, which stand at a place among all, if these were not let go of."""
        return self._alone(text) if self._hashes is None and self._alone else self.hashes[place]

    def let_go(self) -> None:
        """Let go of the hashes, which take about as much as the texts."""
        if self._again is not None:
            self._hashes = None


class Tokens(NamedTuple):
    """The tokens of n texts, in order.

    `hashes` has one entry a token; `first` and `counts` one entry a text: the index of its first token, and how many
    it has. `classes` is (n, 13): how many characters of each `Class` a text has; `lengths` its characters; `edges` is
    (n, 3): the classes of its first, last and last but one character (SPACE where there is none).
    """

    words: Words
    first: Ints
    counts: Ints
    classes: NDArray[np.int32]
    lengths: Ints
    edges: NDArray[np.uint8]

    @property
    def hashes(self) -> Hashes:
        """The hash of each token."""
        return self.words.hashes

    def words_of(self, text: int) -> Hashes:
        """The hashes of a text's tokens."""
        first = self.first[text]
        return self.words.of(text, slice(first, first + self.counts[text]))

    def stretch(self, start: int, stop: int) -> Tokens:
        """The tokens of the texts from `start` to `stop`, of which there is one at least."""
        at, begin = slice(start, stop), self.first[start]
        return Tokens(
            Words(None, lambda: self.hashes[begin : self.first[stop - 1] + self.counts[stop - 1]]),
            self.first[at] - begin,
            self.counts[at],
            self.classes[at],
            self.lengths[at],
            self.edges[at],
        )

    def texts_of(self, at: Ints) -> Ints:
        """The texts that the tokens `at` stand in."""
        return self.first.searchsorted(at, "right") - 1

    @property
    def texts(self) -> NDArray[np.int32]:
        """The text that each token stands in."""
        return np.arange(len(self.counts), dtype=np.int32).repeat(self.counts)


def tokenize(texts: list[str]) -> Tokens:
    """The tokens of `texts`, none of which may hold a line feed. Of a large page some texts at a time."""
    ends = np.fromiter(map(len, texts), np.int64, len(texts)).cumsum()
    size = int(ends[-1]) if len(ends) else 0
    cuts = ends.searchsorted(np.arange(_BATCH, size, _BATCH))
    if not len(cuts):
        return _tokenize(texts)
    bounds = np.unique([0, *(cuts + 1).tolist(), len(texts)]).tolist()
    return _in_parts(texts, bounds, size // _TOKEN)


def _in_parts(texts: list[str], bounds: list[int], likely: int) -> Tokens:
    """The tokens of texts, of which there are likely so many, put where they stay part by part: none is there twice."""
    n = len(texts)
    classes, edges = np.empty((n, len(Class)), np.int32), np.empty((n, 3), np.uint8)
    counts, lengths, hashes = np.empty(n, np.int64), np.empty(n, np.int64), np.empty(likely, np.uint64)
    at = 0
    for start, stop in pairwise(bounds):
        part, here = _tokenize(texts[start:stop]), slice(start, stop)
        end = at + len(part.hashes)
        if end > len(hashes):
            hashes.resize(2 * end, refcheck=False)
        hashes[at:end] = part.hashes
        counts[here], classes[here], lengths[here], edges[here] = part[2:]
        at = end
    hashes.resize(at, refcheck=False)
    words = Words(hashes, lambda: tokenize(texts).hashes, lambda text: tokenize(texts[text : text + 1]).hashes)
    return Tokens(words, counts.cumsum() - counts, counts, classes, lengths, edges)


def _tokenize(texts: list[str]) -> Tokens:
    joined = "\n".join([*texts, ""])
    bounds = _bounds(texts)
    lengths = bounds[1:] - bounds[:-1] - 1
    kinds = _kinds(joined)
    hashes, places = _words(joined, kinds, bounds, _NONE)
    first, counts = places[:-1], places[1:] - places[:-1]
    return Tokens(
        Words(hashes),
        first,
        counts,
        _class_counts(kinds, bounds),
        lengths,
        _edge_classes(kinds, bounds[:-1], lengths),
    )


def words_of_texts(texts: list[str]) -> list[Hashes]:
    """The hashes of the words of each text, which are all that is wanted of them."""
    joined = "\n".join([*texts, ""])
    hashes, places = _words(joined, _kinds(joined), _bounds(texts), _NONE)
    return [hashes[first:end] for first, end in pairwise(places.tolist())]


def words_of_names(names: list[str]) -> tuple[Hashes, Ints]:
    """The hashes of the words of `names`, "ArticleBody" being two, and the index of each name's first one."""
    if not names:
        return np.zeros(0, np.uint64), _NONE
    joined = "\n".join([*names, ""])
    kinds = _kinds(joined)
    humps = ((kinds[1:] == _UPPER) & (kinds[:-1] == _LOWER)).nonzero()[0] + 1
    hashes, places = _words(joined, kinds, _bounds(names), humps)
    return hashes, places[:-1]


def _bounds(texts: Sequence[str]) -> Ints:
    """(n + 1,): where each of n texts begins in all of them with a line feed behind each, and where the last ends."""
    bounds = np.zeros(len(texts) + 1, np.int64)
    (np.fromiter(map(len, texts), np.int64, len(texts)) + 1).cumsum(out=bounds[1:])
    return bounds


def _words(joined: str, kinds: NDArray[np.uint8], bounds: Ints, humps: Ints) -> tuple[Hashes, Ints]:
    """(hashes of the tokens, index of the first one at or behind each of `bounds`, the places where texts begin)."""
    if any(letter in joined for letter in IRREGULAR):
        dotted = [match.start() for match in re.finditer("İ", joined)]
        joined = joined.lower()
        humps = humps if len(joined) == len(kinds) else _NONE
        kinds = _kinds(joined)
        bounds = bounds + np.searchsorted(dotted, bounds)
    begins, ends = _token_edges(kinds, humps)
    hashes = _hashes(joined, begins, ends)
    hashes[kinds[begins] == _DIGIT] = NUMBER
    return hashes, begins.searchsorted(bounds)


_LOWER, _UPPER, _DIGIT = map(int, (Class.LOWER, Class.UPPER, Class.DIGIT))  # eight times as fast to compare with
_NONE = np.zeros(0, np.int64)


def phrases(tokens: Tokens, longest: int) -> Iterator[Hashes]:
    """For each size from 1 to `longest`: the hash of every run of that many tokens, by its first token.

    Runs over a text's end are among them.
    """
    hashes = tokens.hashes
    runs = hashes
    for size in range(1, longest + 1):
        if size > 1:
            runs = longer(runs[:-1], hashes[size - 1 :])
        if not len(runs):
            return
        yield runs


def longer(runs: Hashes, hashes: Hashes) -> Hashes:
    """The hashes of runs of tokens that go on with one more each."""
    return runs * _PHRASE + hashes


def _kinds(text: str) -> NDArray[np.uint8]:
    """The class of each character."""
    table = class_table()
    parts = [table.take(points, mode="clip") for points in chunks(text)]
    return parts[0] if len(parts) == 1 else np.concatenate([np.zeros(0, np.uint8), *parts])


def _class_counts(kinds: NDArray[np.uint8], bounds: Ints) -> NDArray[np.int32]:
    """(n, 13) class counts of the texts between `bounds`; the line feed at a text's end counts for none."""
    n, size = len(bounds) - 1, len(Class)
    counts = np.zeros(n * size, np.int32)
    for at in range(0, len(kinds), CHUNK):
        part = kinds[at : at + CHUNK]
        low = int(bounds.searchsorted(at, "right")) - 1
        high = int(bounds.searchsorted(at + len(part)))
        inner = np.minimum(np.maximum(bounds[low : high + 1], at), at + len(part))
        keys = np.arange(0, (high - low) * size, size).repeat(inner[1:] - inner[:-1])
        keys += part
        counts[low * size : high * size] += np.bincount(keys, minlength=(high - low) * size)
    classes = counts.reshape(n, size)
    classes[:, Class.SPACE] -= 1
    return classes


def _edge_classes(kinds: NDArray[np.uint8], starts: Ints, lengths: Ints) -> NDArray[np.uint8]:
    """(n, 3): the classes of each text's first, last and last but one character."""
    last = starts + lengths - 1
    edges = kinds.take((starts, last, last - 1), mode="clip") if len(kinds) else np.zeros((3, 0), np.uint8)
    edges *= lengths >= _LEAST  # SPACE is 0
    return edges.T


_LEAST = np.array([[1], [1], [2]])  # characters of a text that has such an edge


def _token_edges(kinds: NDArray[np.uint8], humps: Ints) -> tuple[Ints, Ints]:
    """(starts, ends) of the tokens; `humps` are further places to cut at."""
    group = np.frombuffer(kinds.tobytes().translate(_GROUPS), np.uint8)  # `take` makes eight bytes of each
    edge = np.empty(len(group) + 1, bool)
    edge[0] = edge[-1] = True
    np.not_equal(group[1:], group[:-1], out=edge[1:-1])
    edge[:-1] |= group == 3
    edge[humps] = True
    is_word = group > 0
    starts, ends = (edge[:-1] & is_word).nonzero()[0], (edge[1:] & is_word).nonzero()[0]
    ends += 1
    return starts, ends


_WORD_GROUPS = {Class.LOWER: 1, Class.UPPER: 1, Class.LETTER: 1, Class.DIGIT: 2, Class.UNSPACED: 3}
_GROUPS = bytes(_WORD_GROUPS.get(Class(kind), 0) if kind < len(Class) else 0 for kind in range(256))


def _hashes(text: str, starts: Ints, ends: Ints) -> Hashes:
    """Polynomial hashes of stretches of the lower-case text, by prefix sums modulo 2**64, then mixed.

    A chunk at a time: at its start all sums before it are `total`, and the base's powers go on from `scale`.
    """
    powers, inverses = _power_table()
    values, shifts = np.zeros(len(starts), np.uint64), np.empty(len(starts), np.uint64)
    total, scale, shift = 0, 1, 1
    for index, points in enumerate(chunks(text)):
        at = index * CHUNK
        prefix = np.zeros(len(points) + 1, np.uint64)
        (lower_table().take(points, mode="clip") * powers[: len(points)]).cumsum(out=prefix[1:])
        if index:
            prefix = prefix * np.uint64(scale) + np.uint64(total)
        here = slice(*starts.searchsorted((at, at + len(points))))
        begins = starts[here] - at
        values[here] -= prefix[begins]
        shifts[here] = inverses[begins] * np.uint64(shift)
        here = slice(*ends.searchsorted((at, at + len(points)), "right"))
        values[here] += prefix[ends[here] - at]
        total, scale, shift = int(prefix[-1]), scale * _BASE_CHUNK % _MODULUS, shift * _INVERSE_CHUNK % _MODULUS
    values *= shifts
    del shifts  # before what is as large is made: in scripts without spaces, of each character
    values ^= values >> np.uint64(31)
    values *= _MIX
    values ^= values >> np.uint64(29)
    return values


_MODULUS = 1 << 64
_BASE_CHUNK = pow(_BASE, CHUNK, _MODULUS)
_INVERSE_CHUNK = pow(_BASE, -CHUNK, _MODULUS)


@lru_cache(maxsize=1)
def _power_table() -> tuple[Hashes, Hashes]:
    """(base**i, base**-i) modulo 2**64 for each i within a chunk."""
    return _power_series(_BASE), _power_series(pow(_BASE, -1, _MODULUS))


def _power_series(base: int) -> Hashes:
    series = np.full(CHUNK, base, np.uint64)
    series[:1] = 1
    return np.multiply.accumulate(series)
