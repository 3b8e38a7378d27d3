"""Lists of stories under their labels that stand over the headline or under the story.

    Latest news
    Glacier shrinks faster than expected
    Six villages without power after the gale
    Related

Where a page is little else than lists the scorer takes their titles for text. Left alone is a list within the story,
and one between the headline and the first paragraph, which may say what stands in the story.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.decide.roles.titled import titles_under
from newsclean.extractors._labels import entries_under
from newsclean.lexicon.loader import WHOLE
from newsclean.model import COLUMN, Role
from newsclean.page import ENTRY_TAGS, Page

_LISTS = (Role.MOST_READ, Role.RELATED, Role.LATEST, Role.OPINION)
_LIKELY = 0.5  # probability of a headline


def labelled_lists(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which of the text is such a list, with its label."""
    if not is_text.any():
        return np.zeros_like(is_text)
    lists = sorted(_lists(page), key=lambda lines: lines.start)
    heads = (scores[:, COLUMN[Role.HEADLINE]] >= _LIKELY).nonzero()[0]
    head = int(heads[0]) if len(heads) else len(is_text)
    left = is_text.copy()
    for lines in lists:
        if lines.start < head and not left[: lines.start].any():
            left[lines.start : lines.stop] = False
    for lines in reversed(lists):
        if not left[lines.stop :].any():
            left[lines.start : lines.stop] = False
    return is_text & ~left if left.any() else np.zeros_like(is_text)


def _lists(page: Page) -> Iterator[range]:
    """Each label without a mark that has a list under it, and that list."""
    for role in _LISTS:
        for label in page.cues.find(role, WHOLE):
            entries = len(list(entries_under(page, label))) or (
                len(titles_under(page, label)) if page.format == "text" else 0
            )
            if entries and page.tags[label] not in ENTRY_TAGS:
                yield range(label, label + 1 + entries)
