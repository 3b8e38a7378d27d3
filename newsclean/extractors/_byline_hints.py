"""Which fragments of a page can be a byline at all, told by their tokens at once: most of a page's lines cannot.

A byline has a byline word near its start, a common given name, an author whom the metadata states, or stands in an
element that is named for the author; in scripts without spaces any short line may be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from newsclean.arrays import Ints, Mask, load_arrays
from newsclean.lexicon.word_lists import word_list
from newsclean.names.house import NEWSROOMS
from newsclean.names.noise import LONGEST_LINE
from newsclean.names.openers import LONGEST_PLAIN
from newsclean.names.words import GIVEN_NAMES
from newsclean.page import Page
from newsclean.text.characters import Class
from newsclean.text.cjk import has_cjk
from newsclean.text.tokens import NUMBER, Tokens, longer, phrases, tokenize
from newsclean.text.word_tables import Marks, Table, first_hashes, is_in, marks_by, marks_of, table_of, texts_with

_LONGEST_CJK = 80  # characters of a byline in Chinese, Japanese or Korean
_FIRST_TOKENS = 20  # tokens in which a byline word stands: a date with its time and zone goes before it
_LONG_FIRST_TOKENS = 6
_ANYWHERE = (*NEWSROOMS, "told")  # words of a byline wherever they stand: "…, as told to Ana Lima"
_BRACKET, _UPPER = int(Class.BRACKET), int(Class.UPPER)
_CAPITALS = 0.4  # a word: "Ana María de la Cruz y Pedro del Río" has five for nine
_GLUED = re.compile("(?:By|BY|Von|Par|Por)[A-Z]")
_GLUED_STARTS = frozenset("BVP")
_OPENS, _OPENS_PAIR, _GIVEN = (np.uint8(1 << place) for place in range(3))  # the marks of a token


def hinted(page: Page, near: Mask, short: Mask, known: Iterable[str]) -> tuple[Mask, Mask]:
    """Which fragments of `near` may have a byline word, and which of `short` may be a byline for the names in them.

    `known` are the authors that the metadata states, casefolded.
    """
    marks = marks_by(page.tokens.hashes, _marks())
    named = _has_given_name(page, marks, short & _is_like_names(page)) | _mentions(page, short, list(known))
    in_cjk = _in_cjk(page, near)
    return near & _is_opened(page, marks) | _is_glued(page, near) | in_cjk, named | in_cjk


def _mentions(page: Page, candidates: Mask, known: list[str]) -> Mask:
    """Which of the candidates have one of the known names."""
    found = np.zeros(len(candidates), bool)
    indices = candidates.nonzero()[0].tolist() if known else []
    lows = [page.texts[index].casefold() for index in indices]
    for name in known:
        found[[index for index, low in zip(indices, lows, strict=True) if name in low]] = True
    return found


def _has_given_name(page: Page, marks: Marks, candidates: Mask) -> Mask:
    """Which of the candidates have a common given name."""
    at = (marks & _GIVEN).nonzero()[0]
    at = at[candidates[page.tokens.texts_of(at)]]
    return texts_with(page.tokens, at[is_in(page.tokens.hashes[at], _given())])


def _is_opened(page: Page, marks: Marks) -> Mask:
    """Lines that begin with a label ("Text:"), or have a byline word where one may stand."""
    tokens = page.tokens
    hashes = tokens.hashes
    at, pairs = (marks & _OPENS).nonzero()[0], (marks[:-1] & _OPENS_PAIR).nonzero()[0]
    at, pairs = at[is_in(hashes[at], _openers())], pairs[is_in(longer(hashes[pairs], hashes[pairs + 1]), _pairs())]
    opened = np.zeros(len(page.texts), bool)
    opened[_opened_by(page, np.concatenate((at, pairs)))] = True
    begun = tokens.counts.nonzero()[0]
    opened[begun] |= is_in(tokens.hashes[tokens.first[begun]], _labels())
    return opened & (tokens.lengths <= LONGEST_LINE)


def _opened_by(page: Page, at: Ints) -> Ints:
    """The texts in which byline words `at` stand first, behind a date or a word such as "Posted"."""
    tokens = page.tokens
    texts = tokens.texts_of(at)
    reach = np.where(tokens.lengths[texts] > LONGEST_PLAIN, _LONG_FIRST_TOKENS, _FIRST_TOKENS)
    is_near = at - tokens.first[texts] < reach
    at, texts = at[is_near], texts[is_near]
    first, numbers = tokens.first[texts], (tokens.hashes == NUMBER).nonzero()[0]
    fits = (at == first) | (numbers.searchsorted(at) > numbers.searchsorted(first))
    fits |= is_in(tokens.hashes[first], _leaders()) | is_in(tokens.hashes[at], _anywhere())
    fits |= tokens.edges[texts, 0] == _BRACKET
    fits |= np.array(["@" in text or "|" in text for text in map(page.texts.__getitem__, texts.tolist())], bool)
    return np.asarray(texts[fits])


def _is_like_names(page: Page) -> Mask:
    """Texts with a date, with a capital for about each word, or in a script without capitals."""
    classes = page.tokens.classes
    capitals = classes[:, Class.UPPER] >= _CAPITALS * page.tokens.counts
    return capitals | (classes[:, Class.DIGIT] > 0) | (classes[:, Class.LETTER] > 0)


def _in_cjk(page: Page, near: Mask) -> Mask:
    """Short lines with Han, kana or Hangul."""
    classes = page.tokens.classes
    is_short = near & (page.tokens.lengths <= _LONGEST_CJK)
    found = is_short & (classes[:, Class.UNSPACED] > 0)
    for index in (is_short & ~found & (classes[:, Class.LETTER] > 0)).nonzero()[0].tolist():
        found[index] = has_cjk(page.texts[index])
    return found


def _is_glued(page: Page, near: Mask) -> Mask:
    """Which of the lines `near` may begin with a byline word with a name glued to it: "ByAna Lima"."""
    capital = (near & (page.tokens.edges[:, 0] == _UPPER)).nonzero()[0].tolist()
    found = np.zeros(len(near), bool)
    found[[at for at in capital if page.texts[at][0] in _GLUED_STARTS and _GLUED.match(page.texts[at])]] = True
    return found


@lru_cache(maxsize=1)
def _marks() -> Marks:
    """What a token may be: a byline word, the first of two that are or begin one, a given name."""
    tokens = _byline_words()
    return marks_of((_openers(), table_of(tokens.hashes[tokens.first[tokens.counts > 1]]), _given()))


@lru_cache(maxsize=1)
def _openers() -> Table:
    """The byline words of one token."""
    tokens = _byline_words()
    return table_of(tokens.hashes[tokens.first[tokens.counts == 1]])


@lru_cache(maxsize=1)
def _pairs() -> Table:
    """The first two tokens of byline words of more than one."""
    tokens = _byline_words()
    *_, pairs = phrases(tokens, 2)
    return table_of(pairs[tokens.first[tokens.counts > 1]])


def _byline_words() -> Tokens:
    return tokenize(sorted({*word_list("phrase"), *word_list("preposition"), *_ANYWHERE}))


@lru_cache(maxsize=1)
def _labels() -> Table:
    return table_of(first_hashes(word_list("label") | word_list("no_credit") | word_list("lone_label")))


@lru_cache(maxsize=1)
def _anywhere() -> Table:
    return table_of(first_hashes(_ANYWHERE))


@lru_cache(maxsize=1)
def _leaders() -> Table:
    """The words that a line may begin with before its byline word; an address is left out by who reads the names."""
    return table_of(first_hashes((*word_list("after"), "http", "https", "www")))


@lru_cache(maxsize=1)
def _given() -> Table:
    """The given names, hashed by `newsclean.lexicon.build_tables`: there are many."""
    return table_of(load_arrays(GIVEN_NAMES)["hashes"])
