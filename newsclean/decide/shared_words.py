"""Which words of a page's texts stand in others too, in its prose, and in its titles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Hashes, Mask
from newsclean.text.hash_index import order_of
from newsclean.text.tokens import Tokens

_PART = 1 << 16  # tokens that are sorted at once, up to a million of them
_MOST_BITS = 4  # that tell a part: with more each part of a still larger page would take as long as all its texts


class _ByWord(NamedTuple):
    """The tokens of some words, sorted: their hashes, the texts they stand in, and whether one is not that before."""

    hashes: Hashes
    texts: NDArray[np.int32]
    is_new: Mask


def _by_word(tokens: Tokens) -> Iterator[_ByWord]:
    """The tokens of a page; of a large one in parts, each of which has all tokens of its words."""
    texts = tokens.texts
    if len(texts) <= _PART:
        yield _sorted(tokens.hashes, texts)
        return
    bits, part = min((len(texts) // _PART).bit_length(), _MOST_BITS), np.empty(len(texts), np.uint8)
    for start in range(0, len(texts), _PART):
        part[start : start + _PART] = tokens.hashes[start : start + _PART] >> np.uint64(64 - bits)
    for number in range(1 << bits):
        at = (part == number).nonzero()[0]
        yield _sorted(tokens.hashes[at], texts[at])


def _sorted(hashes: Hashes, texts: NDArray[np.int32]) -> _ByWord:
    """The tokens by word, those of a word by text."""
    order = order_of(hashes)
    hashes = hashes[order]
    return _ByWord(hashes, texts[order], _changes(hashes))


class Words(NamedTuple):
    """What n texts share: `shared` (2, n) how many words with other texts, and with prose elsewhere on the page;

    `total` (n,) how many words a text has, each once; `of_title` (titles, n) how many tokens are a title's words.
    """

    shared: NDArray[np.int32]
    total: NDArray[np.int32]
    of_title: NDArray[np.int32]


def count_words(tokens: Tokens, titles: list[Hashes], prose: int) -> Words:
    """Counts over all words of the page, part by part; texts of more than `prose` characters are prose."""
    n = len(tokens.counts)
    found = Words(np.zeros((2, n), np.int32), np.zeros(n, np.int32), np.zeros((len(titles), n), np.int32))
    is_prose = tokens.lengths > prose
    for by_word in _by_word(tokens):
        _add_shared(found, by_word, is_prose)
        for row, title in enumerate(titles):
            places = zip(
                *(by_word.hashes.searchsorted(title, side).tolist() for side in ("left", "right")), strict=True
            )
            found.of_title[row] += np.bincount(
                np.concatenate([by_word.texts[first:end] for first, end in places]), minlength=n
            )
    return found


def _add_shared(found: Words, by_word: _ByWord, is_prose: Mask) -> None:
    """Add the words of one part."""
    n = len(is_prose)
    is_pair = by_word.is_new | _changes(by_word.texts)  # a word and a text that has it, once
    word, text = by_word.is_new.cumsum(dtype=np.int32)[is_pair], by_word.texts[is_pair]
    in_prose = is_prose[text]
    texts = np.bincount(word)
    prose = np.bincount(word[in_prose], minlength=len(texts))
    is_shared = (texts > 1)[word]
    is_in_other_prose = np.where(in_prose, (prose > 1)[word], (prose > 0)[word])
    for row, which in enumerate((is_shared, is_in_other_prose)):
        found.shared[row] += np.bincount(text[which], minlength=n)
    found.total[:] += np.bincount(text, minlength=n)


def _changes(values: NDArray[Any]) -> Mask:
    """Whether a value is not the one before it."""
    changes = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes
