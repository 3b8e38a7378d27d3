"""A wall's words that were taken for text: "Il vous reste 31 % de cet article à lire. La suite est réservée …".

Or a sign-up's: "The week's best stories, straight to your inbox." They stand where the page cuts the story, so as often
between its paragraphs as under them. A claim for them would pull the paragraphs around along.
"""

from __future__ import annotations

import numpy as np

from newsclean.decide.story.found import Mask
from newsclean.lexicon.loader import ANYWHERE, BITS
from newsclean.model import Role
from newsclean.page import Page

_LONGEST = 250  # characters; an advertisement of an issue that the truth has has 360
_LEAST = 3  # lines of a text that a wall stands in


def walls(page: Page, is_text: Mask, role: Role = Role.SUBSCRIPTION) -> Mask:
    """Which lines of the text have words of a `role`, by default a wall's.

    Of a wall's no line in the truths of unseen pages and dumps has any; of a sign-up's one has, and nine are no text.
    """
    if int(is_text.sum()) < _LEAST:
        return np.zeros_like(is_text)
    has_cue = page.cues.masks[ANYWHERE] & BITS[role] > 0
    return np.asarray(is_text & has_cue & (page.tokens.lengths <= _LONGEST))
