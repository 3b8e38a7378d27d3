"""Lines of Markdown that are one link, or a picture's alternative text, and were taken for text.

Where a page has cards, buttons and titles of other stories, Markdown has paragraphs that are one link and stand alone:

    [Seven ferries lie idle in the fog](https://harbour.example/ferries)

A story's own sentences have links in them. Left alone: what the scorer is sure of, and lists of links that are a good
part of the story.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import text_shares
from newsclean.decide.story.lines import unless_most
from newsclean.page import Page

_LINK = 0.9  # of a line's characters; with 0.6 half as many again gain, and twice as many lose
_SURE = 0.9  # probability of text; 0.8 does as well
_MOST = 0.15  # of the text's characters; 0.1 does as well
_LEAD = 3  # lines of the text, in which its first paragraph stands


def linked_lines(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which lines under the text's first are pictures, or one link each with a blank line on both sides."""
    found = none_of(is_text)
    if page.format != "markdown" or not is_text.any():
        return found
    gaps = np.diff(page.lines, prepend=-1, append=page.lines[-1] + 2) > 1
    is_link = (page.link_chars > _LINK * page.tokens.lengths) & gaps[:-1] & gaps[1:]
    is_link &= text_shares(scores) < _SURE
    tags = np.array(page.tags)
    found = is_text & ((is_link & (tags == "p")) | (tags == "img"))
    found[: int(is_text.nonzero()[0][:_LEAD][-1]) + 1] = False
    return unless_most(page, found, is_text, _MOST)
