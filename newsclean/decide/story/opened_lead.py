"""A lead that is taken for a caption, though it opens as stories do: "[서울=항구뉴스] …", "BERLIN (dpa) - …".

Or for the standfirst, though its element has the class of the story's paragraphs, which standfirsts have not.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.decide.scorer import CERTAIN_SHARE
from newsclean.model import COLUMN, Role
from newsclean.openings.opening import parse_opening
from newsclean.page import Page

_BRACKETS = ("[", "【", "(", "（", "〔")
_LEAST = 40  # characters; those of a script without spaces count as two
_ALIKE = 4  # paragraphs of the story with a lead's class: fewer may be in a box of their own


def opened_lead(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which fragment right above the story's first one opens with more than a place: an agency, a date, a reporter.

    Or has its paragraphs' class: of three such standfirsts on unseen sites all are in the truths.
    """
    found = np.zeros_like(is_text)
    above = int(is_text.argmax()) - 1 if len(is_text) else -1
    if above < 0 or page.widths[above] < _LEAST or scores[above].max() >= CERTAIN_SHARE:
        return found
    text = page.texts[above]
    opening = parse_opening(text)
    is_opened = opening is not None and bool(opening.agency or opening.date or text.startswith(_BRACKETS))
    found[above] = is_opened or (scores[above].argmax() == COLUMN[Role.DECK] and _is_alike(page, above, is_text))
    return found


def _is_alike(page: Page, above: int, is_text: Mask) -> bool:
    """Whether a `<p>` has a class, and several of the story's have the same."""
    words = _class_of(page, above)
    return bool(words) and sum(_class_of(page, at) == words for at in is_text.nonzero()[0].tolist()) >= _ALIKE


def _class_of(page: Page, at: int) -> str:
    context = page.fragments[at].context
    return page.contexts[context].words if context >= 0 and page.tags[at] == "p" else ""
