"""What of a dump's text stands over its signed headline: teasers, what a menu says of its entries, another story's end.

A headline that the scorer is sure of, with a byline or a date right under it, is where a story begins.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import SIGNATURE
from newsclean.model import COLUMN, Role
from newsclean.page import Page

_LEAST_LINES = 5  # of a text that begins over its headline
_SURE = 0.8  # probability of a headline; with 0.7 one page is lost, and with any unsigned one twelve
_WITHIN = 5  # lines under it; 2 to 12 do as well
_MOST = 0.3  # of the text's characters over it; where it is half, the story may be the one over it


def over_headline(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """What of the text stands over its headline. On unseen sites 48 dumps gain by it, and one loses."""
    found = none_of(is_text)
    sizes = (page.tokens.lengths * is_text).cumsum()
    if page.format == "html" or np.count_nonzero(is_text) < _LEAST_LINES:
        return found
    is_head = ~is_text & (scores[:, COLUMN[Role.HEADLINE]] >= _SURE) & (sizes <= _MOST * sizes[-1])
    for head in is_head.nonzero()[0][::-1].tolist():
        if any(kind in SIGNATURE for kind in scores[head + 1 : head + 1 + _WITHIN].argmax(axis=1).tolist()):
            found[:head] = is_text[:head]
            break
    return found
