"""Lines of a text dump that end in the middle of a sentence, or with one: what follows goes on with them, or does not.

    The pier was closed by the
    Harbour Office
    on Friday (

The scorer tells from kinds of characters and words whether a line goes on with the one before it; that "the", a comma
or an opening bracket ends no sentence it does not see. Of the dumps of unseen sites that part paragraphs at links 110
have more of their truth's paragraphs whole by it, and 16 fewer; others stay as they are.

A script without capitals leaves the scorer less to tell by. There a line of text that does not end as a sentence does,
short ones that do not either and one more of text are one sentence, cut at its links:

    وكان نحو أربعمئة شخص ينتظرون على
    رصيف الميناء
    وقد أمضى كثيرون منهم الليالي هناك.

Two paragraphs joined are both lost, and one that is parted is but one. So what may be a sentence of its own goes on
with one that ends only where the scorer is surer.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.decide.scorer import SIGNATURE, text_shares
from newsclean.decide.sentences import GOES_ON, ends_sentence
from newsclean.decide.story.lines import is_without_stops
from newsclean.model import COLUMN, Role
from newsclean.page import Page
from newsclean.text.characters import Class, class_flags, class_table
from newsclean.text.language import stop_words
from newsclean.text.tokens import Tokens, tokenize
from newsclean.text.word_tables import Table, is_in, table_of

_ODDS = math.exp(2.2)  # of a line that ends with a small word, a dash or an opening mark
_COMMA = math.exp(1.4)  # likewise with a comma, as captions and entries do as well
_CASELESS = class_flags(Class.LETTER, Class.UNSPACED)
_BEGUN, _MOST_LINKED, _LONGEST_LINKED = 20, 3, 40  # width of a sentence's begin; lines of links in it, width of each
_LIKELY_BEGUN, _LIKELY_REST = 0.2, 0.5  # probability of text of the begin, of the rest
_LIKELY_HEAD = 0.5  # probability of a headline, a byline or a date, from which a line is no link within
_HEAD = [COLUMN[Role.HEADLINE], *SIGNATURE]
_LEAST = 0.1  # probability, from which such a line can be joined at all
_FEWEST_CUTS = 2  # lines that begin with a comma or a full stop, in a dump that parts paragraphs at links
_CLOSES = class_flags(Class.TERMINAL, Class.COMMA)
_AT_END = np.float32(0.25)  # odds of a sentence under one that ends; 0.5 gives two thirds of it
_NEVER = np.float32(1e-6)
_OPENS = frozenset("([{“„«¿¡-–—")
_MARKS = np.bincount(class_table()[[*map(ord, _OPENS), ord(",")]], minlength=len(Class)) > 0  # classes of these


def weigh_joins(page: Page, scores: Floats, joins: Floats, least: float) -> Floats:
    """`joins` (fragments,), how likely each goes on with the one before, by what the lines of a dump say besides.

    Of those that are raised the ones of `least` and more stay as they are.
    """
    if page.format != "text":
        return joins
    joins = _joined_caseless(page, scores, _parted_at_ends(page, joins))
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


def _joined_caseless(page: Page, scores: Floats, joins: Floats) -> Floats:
    """`joins`, sure within sentences of a script without capitals that were cut at their links."""
    first, last, _ = page.tokens.edges.T
    shares, goes_on = text_shares(scores), _CASELESS[last] | (_CASELESS[first] & (last == Class.COMMA))
    begun = (goes_on & (shares >= _LIKELY_BEGUN) & (page.widths >= _BEGUN)).nonzero()[0].tolist()
    joined = joins.copy() if begun else joins
    is_link = goes_on & (page.widths <= _LONGEST_LINKED) & (scores[:, _HEAD].max(axis=1) < _LIKELY_HEAD)
    for at in begun:
        end = at + 1
        while end - at <= _MOST_LINKED and end < len(joins) and _follows(page, end) and is_link[end]:
            end += 1
        is_cut = at + 1 < end < len(joins) and _follows(page, end) and shares[end] >= _LIKELY_REST
        if is_cut and not is_without_stops(page.texts[at]):
            joined[at + 1 : end + 1] = 1
    return joined


def _follows(page: Page, at: int) -> bool:
    """Whether a line stands right under the one before, and neither is an entry."""
    lines = page.lines
    return not page.tags[at] and not page.tags[at - 1] and lines[at] == lines[at - 1] + 1


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
