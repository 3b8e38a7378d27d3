"""A lead that is taken for a caption, though it opens as stories do: "[서울=항구뉴스] …", "BERLIN (dpa) - …"."""

from __future__ import annotations

import numpy as np

from newsclean.decide.features import Floats
from newsclean.decide.story.found import CERTAIN_SHARE, Mask
from newsclean.openings.opening import parse_opening
from newsclean.page import Page

_BRACKETS = ("[", "【", "(", "（", "〔")
_LEAST = 40  # characters; those of a script without spaces count as two


def opened_lead(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which fragment right above the story's first one opens with more than a place: an agency, a date, a reporter."""
    found = np.zeros_like(is_text)
    above = int(is_text.argmax()) - 1 if len(is_text) else -1
    if above < 0 or page.tokens.widths[above] < _LEAST or scores[above].max() >= CERTAIN_SHARE:
        return found
    text = page.texts[above]
    opening = parse_opening(text)
    found[above] = opening is not None and bool(opening.agency or opening.date or text.startswith(_BRACKETS))
    return found
