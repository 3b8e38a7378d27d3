"""How long a recording takes, beside the button that plays it.

    Listen to this article
    6 min

Alone such a line may be a table's; beside the words of a player it was text on no page of the development data.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Mask, none_of
from newsclean.lexicon.loader import BEGINS, BITS, WHOLE
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.characters import Class
from newsclean.text.patterns import lazily

_LONGEST = 20  # characters
_DURATION = lazily(r"\d{1,3}(?::\d\d){0,2}(?: ?/ ?\d{1,3}(?::\d\d){1,2})? ?[^\W\d]{0,8}\.?")


def durations(page: Page, is_text: Mask) -> Mask:
    """Which lines of the text are one."""
    found = none_of(is_text)
    may_be = is_text & (page.tokens.lengths <= _LONGEST) & (page.tokens.classes[:, Class.DIGIT] > 0)
    if not may_be.any():  # as on nearly all pages
        return found
    masks = page.cues.masks
    plays = np.concatenate(([False], (masks[WHOLE] | masks[BEGINS]) & BITS[Role.MEDIA] > 0, [False]))
    for at in (may_be & (plays[:-2] | plays[2:])).nonzero()[0].tolist():
        found[at] = _DURATION().fullmatch(page.texts[at]) is not None
    return found
