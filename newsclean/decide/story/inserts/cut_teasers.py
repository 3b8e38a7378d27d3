"""Teasers of other stories in a dump that were taken for text: cut off in the middle, right under their title.

    Related:
    Crane sold for scrap
    The crane that stood over the harbour for ninety years was sold on Monday to a dealer from …

A paragraph of the story stands under such a title too, but goes on to its end.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.flags import flags_of
from newsclean.decide.scorer import without_text
from newsclean.decide.story.lines import ELLIPSES
from newsclean.model import STORY_LISTS
from newsclean.page import Claim, Page

_LEAST = 60  # characters; 40 and 80 do as well
_IS_LIST = flags_of(STORY_LISTS)


def cut_teasers(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which lines of the text end with an ellipsis, and stand right under a line of a list of stories."""
    found = none_of(is_text)
    if page.format == "html":
        return found
    may_be = (is_text[1:] & ~is_text[:-1] & (page.widths[1:] >= _LEAST)).nonzero()[0] + 1
    at = [index for index in may_be.tolist() if page.texts[index].endswith(ELLIPSES)]
    if at:
        over = np.array(at) - 1
        claimed = {claim.index for claim in claims if claim.role in STORY_LISTS}
        is_claimed = [index in claimed for index in over.tolist()]
        found[at] = _IS_LIST[without_text(scores[over]).argmax(axis=1)] | is_claimed
    return found
