"""Lines of a text dump that end in the middle of a sentence, or with one: what follows goes on with them, or does not.

    The pier was closed by the
    Harbour Office
    on Friday (

The scorer tells from kinds of characters and words whether a line goes on with the one before it; that "the", a comma
or an opening bracket ends no sentence it does not see. Of the dumps of unseen sites that part paragraphs at links 110
have more of their truth's paragraphs whole by it, and 16 fewer; others stay as they are.

Two paragraphs joined are both lost, and one that is parted is but one. So what may be a sentence of its own goes on
with one that ends only where the scorer is surer.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.decide.sentences import GOES_ON, ends_sentence
from newsclean.page import Page
from newsclean.text.characters import Class, class_flags, class_table
from newsclean.text.language import stop_words
from newsclean.text.tokens import Tokens, tokenize
from newsclean.text.word_tables import Table, is_in, table_of

_ODDS = math.exp(2.2)  # of a line that ends with a small word, a dash or an opening mark
_COMMA = math.exp(1.4)  # likewise with a comma, as captions and entries do as well
_LEAST = 0.1  # probability, from which such a line can be joined at all
_FEWEST_CUTS = 2  # lines that begin with a comma or a full stop, in a dump that parts paragraphs at links
_CLOSES = class_flags(Class.TERMINAL, Class.COMMA)
_AT_END = np.float32(0.25)  # odds of a sentence under one that ends; 0.5 gives two thirds of it
_NEVER = np.float32(1e-6)
_OPENS = frozenset("([{“„«¿¡-–—")
_MARKS = np.bincount(class_table()[[*map(ord, _OPENS), ord(",")]], minlength=len(Class)) > 0  # classes of these


def weigh_joins(page: Page, joins: Floats, least: float) -> Floats:
    """`joins` (fragments,), how likely each goes on with the one before, by what the lines of a dump say besides.

    Of those that are raised the ones of `least` and more stay as they are.
    """
    if page.format != "text":
        return joins
    joins = _parted_at_ends(page, joins)
    if np.count_nonzero(_CLOSES[page.tokens.edges[:, 0]]) < _FEWEST_CUTS:
        return joins
    texts, tags = page.texts, page.tags
    weighed = joins.copy()
    may_be = (joins > _LEAST) & (joins <= least)
    may_be[1:] &= _may_raise(page.tokens)[:-1]
    doubted = may_be.nonzero()[0]
    for at, share in zip(doubted.tolist(), joins[doubted].tolist(), strict=True):
        if at and not tags[at] and not tags[at - 1]:
            odds = share / (1 - share) * _odds_of(texts[at - 1])
            weighed[at] = odds / (1 + odds)
    return weighed


def _parted_at_ends(page: Page, joins: Floats) -> Floats:
    """`joins`, less where a sentence ends and the next line does not begin within one."""
    parted = joins.copy()
    at = 1 + (ends_sentence(page.tokens)[:-1] & ~GOES_ON[page.tokens.edges[1:, 0]]).nonzero()[0]
    odds = joins[at] / np.maximum(1 - joins[at], _NEVER) * _AT_END
    parted[at] = odds / (1 + odds)
    return parted


def _may_raise(tokens: Tokens) -> Mask:
    """Which lines may end so: told by their tokens, which spares the closer look at 19 lines of 20."""
    marked = _MARKS[tokens.edges[:, 1]]
    if not len(tokens.hashes):
        return np.asarray(marked)
    last = tokens.hashes.take(tokens.first + tokens.counts - 1, mode="clip")
    return np.asarray(marked | is_in(last, _small_words()))


@lru_cache(maxsize=1)
def _small_words() -> Table:
    """The last token of each small word."""
    tokens = tokenize(list(stop_words()))
    return table_of(tokens.hashes[tokens.first + tokens.counts - 1])


def _odds_of(line: str) -> float:
    """By how much the end of a line raises the odds."""
    if line[-1] in _OPENS or (" " in line and line.rsplit(" ", 1)[-1] in stop_words()):
        return _ODDS
    return _COMMA if line[-1] == "," else 1.0
