"""A wall's words that were taken for text: "Il vous reste 31 % de cet article à lire. La suite est réservée …".

They stand where the page cuts the story, so as often between its paragraphs as under them. A claim for them would pull
the paragraphs around along.
"""

from __future__ import annotations

import numpy as np

from newsclean.decide.story.found import Mask
from newsclean.lexicon.loader import ANYWHERE, BITS
from newsclean.model import Role
from newsclean.page import Page

_LONGEST = 400  # characters
_LEAST = 3  # lines of a text that a wall stands in


def walls(page: Page, is_text: Mask) -> Mask:
    """Which lines of the text have such words: of the paragraphs in the truths of unseen pages none has."""
    if int(is_text.sum()) < _LEAST:
        return np.zeros_like(is_text)
    has_cue = page.cues.masks[ANYWHERE] & BITS[Role.SUBSCRIPTION] > 0
    return np.asarray(is_text & has_cue & (page.tokens.lengths <= _LONGEST))
