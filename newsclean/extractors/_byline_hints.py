"""Which fragments of a page can be a byline at all, told by their tokens at once: most of a page's lines cannot.

A byline has a byline word near its start, a common given name, an author whom the metadata states, or stands in an
element that is named for the author; in scripts without spaces any short line may be one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from newsclean.page import Page
from newsclean.text.name_words import given_names
from newsclean.text.names import NEWSROOMS, opening_words
from newsclean.text.names_cjk import has_cjk
from newsclean.text.tokens import Class, Hashes, tokenize

Mask = NDArray[np.bool_]

_LONGEST_CJK = 80  # characters of a byline in Chinese, Japanese or Korean
_LONGEST_NAME = 90  # characters of a line that is a byline for the name in it
_LONGEST_LINE = 600
_LONGEST_PLAIN = 200  # characters; a longer line must open with its byline word
_FIRST_TOKENS = 20  # tokens in which a byline word stands: a date with its time and zone goes before it
_LONG_FIRST_TOKENS = 6
_FILTER_BITS = 16  # of a token's hash, for the table that most tokens are told by


def hinted(page: Page, known: Iterable[str], in_author_context: Mask) -> tuple[Mask, Mask]:
    """For each fragment, whether it may have a byline word, and whether it may be a byline for the names in it.

    `known` are the authors that the metadata states.
    """
    tokens = page.tokens
    place = np.arange(len(tokens.hashes)) - tokens.first[tokens.texts]
    reach = np.where(tokens.lengths[tokens.texts] > _LONGEST_PLAIN, _LONG_FIRST_TOKENS, _FIRST_TOKENS)
    opens = _texts_with(page, _isin(tokens.hashes, _openers()) & (place < reach)) & (tokens.lengths <= _LONGEST_LINE)
    named = in_author_context | (_texts_with(page, _isin(tokens.hashes, _given())) & _is_like_names(page))
    if authors := list(known):
        named |= _texts_with(
            page, np.isin(tokens.hashes, tokenize([" ".join(name.split()) for name in authors]).hashes)
        )
    in_cjk = _in_cjk(page)
    return opens | in_cjk | _is_glued(page), (named | in_cjk) & (tokens.lengths <= _LONGEST_NAME) & (tokens.lengths > 0)


def _is_like_names(page: Page) -> Mask:
    """Texts with a date, with a capital for about each word, or in a script without capitals."""
    classes = page.tokens.classes
    capitals = classes[:, Class.UPPER] >= _CAPITALS * page.tokens.counts
    return capitals | (classes[:, Class.DIGIT] > 0) | (classes[:, Class.LETTER] > 0)


_CAPITALS = 0.4  # a word: "Ana María de la Cruz y Pedro del Río" has five for nine


def _texts_with(page: Page, is_hit: Mask) -> Mask:
    found = np.zeros(len(page.texts), bool)
    found[page.tokens.texts[is_hit]] = True
    return found


def _in_cjk(page: Page) -> Mask:
    """Short lines with Han, kana or Hangul."""
    classes = page.tokens.classes
    is_candidate = (classes[:, Class.UNSPACED] + classes[:, Class.LETTER] > 0) & (page.tokens.lengths <= _LONGEST_CJK)
    for index in np.flatnonzero(is_candidate):
        is_candidate[index] = classes[index, Class.UNSPACED] > 0 or has_cjk(page.texts[index])
    return is_candidate


def _is_glued(page: Page) -> Mask:
    """Lines whose first word may be a byline word with a name glued to it: "ByAna Lima"."""
    return np.fromiter((text[:2] in _GLUED or text[:3] in _GLUED for text in page.texts), bool, len(page.texts))


_GLUED = frozenset(("By", "BY", "Von", "Par", "Por"))


def _isin(hashes: Hashes, known: tuple[Hashes, Mask]) -> Mask:
    """Which hashes are among the known ones: a table tells most that are not."""
    values, table = known
    found = table[(hashes >> np.uint64(64 - _FILTER_BITS)).astype(np.int64)]
    at = np.flatnonzero(found)
    where = np.minimum(np.searchsorted(values, hashes[at]), len(values) - 1)
    found[at] = values[where] == hashes[at]
    return found


@lru_cache(maxsize=1)
def _openers() -> tuple[Hashes, Mask]:
    return _table((*opening_words(), *NEWSROOMS))


@lru_cache(maxsize=1)
def _given() -> tuple[Hashes, Mask]:
    return _table(given_names())


def _table(words: Iterable[str]) -> tuple[Hashes, Mask]:
    """The hashes of the words' first tokens, sorted, and a table of their leading bits."""
    tokens = tokenize(sorted(words))
    values = np.unique(tokens.hashes[tokens.first[tokens.counts > 0]])
    table = np.zeros(1 << _FILTER_BITS, bool)
    table[(values >> np.uint64(64 - _FILTER_BITS)).astype(np.int64)] = True
    return values, table
