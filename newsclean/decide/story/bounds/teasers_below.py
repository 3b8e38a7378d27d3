"""Teasers of other stories under the story: linked titles, each with its first sentence under it.

    ## [Council sells the lighthouse](/news/lighthouse)
    The council has sold the lighthouse to a baker.
    ## [Who pays for the pier](/news/pier)
    Nobody knows who will pay for the pier.

A roundup's things have linked titles too, but these lead to shops and makers, or stand in the element of its
paragraphs.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Mask, none_of
from newsclean.decide.story.no_story.linked_titles import (
    Teaser,
    lead_into_site,
    linked_titles,
    teasers_under,
)
from newsclean.page import Page

_LEAST = 3  # linked titles under the story, of which some have a teaser that was taken for text
_LEAST_OVER = 2  # paragraphs of the story over them
_MOST_PARAGRAPHS, _LONGEST = 2, 500  # of a teaser; characters
_FURTHER = 20  # fragments under the last teaser, among which further titles are counted


def teasers_below(page: Page, is_text: Mask) -> Mask:
    """What of the text stands under the last linked titles, where that is teasers and a story stands over them.

    Titles are headings: a story's paragraphs have linked lines between them too.
    """
    found = none_of(is_text)
    text = is_text.nonzero()[0]
    if len(text) <= _LEAST_OVER:
        return found
    is_title = none_of(is_text)
    is_title[page.headings] = linked_titles(page)[page.headings]
    if not is_title[text[0] : text[-1]].any():  # as under most stories
        return found
    last = _last(page, is_text, is_title)
    over = text[text < last[0].at] if last else text
    if len(over) < _LEAST_OVER or not last:
        return found
    titles = np.count_nonzero(is_title[over[-1] : text[-1] + _FURTHER])
    if titles >= _LEAST and lead_into_site(page, last):
        found[last[0].at :] = is_text[last[0].at :]
    return found


def _last(page: Page, is_text: Mask, is_title: Mask) -> list[Teaser]:
    """The last titles with text under them, all of which are short and stand apart from the first paragraph."""
    teasers = teasers_under(page, is_text, is_title)
    is_teaser = [
        teaser.paragraphs <= _MOST_PARAGRAPHS and teaser.size <= _LONGEST and _is_apart(page, is_text, teaser)
        for teaser in teasers
    ]
    first = next((at for at in range(len(teasers), 0, -1) if not is_teaser[at - 1]), 0)
    return teasers[first:]


def _is_apart(page: Page, is_text: Mask, teaser: Teaser) -> bool:
    """Whether a teaser stands outside of the element of the story's first paragraph, where elements are known."""
    first = int(page.context_of[int(is_text.argmax())]) if page.contexts else -1
    return first < 0 or page.parents[first] not in page.around(int(page.context_of[teaser.at]))
