"""A story's table of contents: links that say its headings. It is no text, as it says nothing of its own."""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Mask
from newsclean.page import HEADINGS, Page

_LEAST = 3  # entries
_LINKED = 0.9  # of an entry's characters


def contents_of(page: Page, is_text: Mask) -> Mask:
    """Which fragments of the text are entries of its table of contents.

    On unseen sites 14 pages of HTML gain by it, and 5 lose, 0.004 at most.
    """
    is_entry = np.zeros_like(is_text)
    is_linked = is_text & (page.link_chars >= _LINKED * page.tokens.lengths) & (page.link_chars > 0)
    linked = [at for at in is_linked.nonzero()[0].tolist() if page.tags[at] not in HEADINGS]
    if len(linked) < _LEAST:
        return is_entry
    headings = {page.texts[at].casefold() for at in page.headings}
    if len(headings) < _LEAST:
        return is_entry
    entries = [at for at in linked if page.texts[at].casefold() in headings]
    if len(entries) >= _LEAST:
        is_entry[entries] = True
    return is_entry
