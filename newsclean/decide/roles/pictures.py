"""Pictures that show their alternative text alone: no captions, and between the story's paragraphs no shop's either."""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.model import COLUMN, Role
from newsclean.page import Page


def unname_pictures(page: Page, scores: Floats, is_text: Mask) -> None:
    """What the scorer gives a picture as a caption, or within the story as a promo, becomes that of `other`."""
    if "img" not in page.tags:
        return
    at = np.array([index for index, tag in enumerate(page.tags) if tag == "img"], np.int64)
    text = is_text.nonzero()[0]
    within = at[(at > text[0]) & (at < text[-1])] if len(text) else at[:0]
    for pictures, role in ((at, COLUMN[Role.CAPTION]), (within, COLUMN[Role.PROMO])):
        scores[pictures, COLUMN[Role.OTHER]] += scores[pictures, role]
        scores[pictures, role] = 0
