"""What the extractors of bylines and datelines share: how near a fragment is to paragraphs of a story."""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Ints, Mask
from newsclean.page import Page

PROSE = 140  # characters; a teaser's summary is seldom longer, a story's paragraph seldom shorter
_FAR = 40  # fragments down to the story: byline, share row, caption; what stands farther over it is none of it
_FEW = 2  # paragraphs; a page with fewer may have a story of short lines
_MOST = 4_000  # fragments of such a page that are read; each may take as long as ten others


def prose_before(page: Page) -> Ints:
    """For every fragment, and the end, how many paragraphs of a story stand before it."""
    is_prose = (page.widths >= PROSE) & (page.link_chars * 2 < page.tokens.lengths)
    before = np.zeros(len(is_prose) + 1, np.int64)
    is_prose.cumsum(out=before[1:])
    return before


def near_story(prose: Ints, tail_reach: int) -> Mask:
    """For every fragment, whether it stands a little over a paragraph of prose, or up to `tail_reach` under one.

    On a page without prose, whether it is among the first ones.
    """
    at = np.arange(len(prose) - 1)
    below = prose[np.minimum(at + _FAR, len(at))] > prose[at]
    above = prose[at] > prose[np.maximum(at - tail_reach, 0)]
    return np.asarray(below | above | ((prose[-1] < _FEW) & (at < _MOST)))
