"""Sentences that a text dump cut at their links and at words set otherwise, a piece to a line.

What begins in small letters or with a mark goes on with the line before it, and so does a link over such a line:

    The pier was closed on
    Friday
    , the harbour office said.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newsclean.arrays import Mask
from newsclean.page import Page
from newsclean.text.characters import Class, class_flags
from newsclean.text.language import stop_words
from newsclean.text.tokens import Tokens

LONG = 40  # characters of a sentence's longest piece, and more than those of a link within; with 25 a third get worse
GOES_ON = class_flags(Class.TERMINAL, Class.COMMA, Class.LOWER)  # no sentence begins so
_CASELESS = class_flags(Class.LETTER, Class.UNSPACED)
_CLOSES = class_flags(Class.QUOTE, Class.BRACKET)  # behind the end of one
_TERMINAL = int(Class.TERMINAL)  # compared faster


def cut_sentences(page: Page, is_joined: Mask | None = None) -> Iterator[slice]:
    """The lines of each sentence that a text dump cut, where one is long enough to be no list of labels.

    With `is_joined`, of links over a line that goes on only those that the scorer joins to the line before: it tells
    that of the story's lines, and of no others. So do lines of a script without capitals.
    """
    if page.format != "text" or not len(page.fragments):
        return
    lengths = page.tokens.lengths
    may_go_on = np.append(False, ~ends_sentence(page.tokens)[:-1])
    begins = page.tokens.edges[:, 0]
    goes_on = GOES_ON[begins] & may_go_on
    if is_joined is not None:
        goes_on |= is_joined & may_go_on & _CASELESS[begins]
    may_be = may_go_on & ~goes_on & (lengths < LONG) & np.append(goes_on[1:], False)
    for at in (may_be if is_joined is None else may_be & is_joined).nonzero()[0].tolist():
        goes_on[at] = _is_within(page, at, goes_on[at - 1])
    bounds = np.append(~goes_on, True).nonzero()[0]
    is_cut = (bounds[1:] - bounds[:-1] > 1) & (np.maximum.reduceat(lengths, bounds[:-1]) >= LONG)
    yield from map(slice, bounds[:-1][is_cut].tolist(), bounds[1:][is_cut].tolist())


def ends_sentence(tokens: Tokens) -> Mask:
    """Whether each text ends as a sentence does, perhaps within quotes or brackets."""
    _, last, before_last = tokens.edges.T
    return np.asarray((last == _TERMINAL) | (_CLOSES[last] & (before_last == _TERMINAL)))


def _is_within(page: Page, at: int, follows: bool) -> bool:
    """Whether a link stands within a sentence: what is over it is long, a piece itself, or ends with a small word.

    A link over a colon is a label, that opens one.
    """
    over, below = page.texts[at - 1], page.texts[at + 1]
    return below[0] != ":" and (follows or len(over) >= LONG or over.rsplit(" ", 1)[-1].lower() in stop_words())
