"""Teasers of other stories under the story: linked titles, each with its first sentence under it.

    ## [Council sells the lighthouse](/news/lighthouse)
    The council has sold the lighthouse to a baker.
    ## [Who pays for the pier](/news/pier)
    Nobody knows who will pay for the pier.

A text dump shows no links. There titles and teasers stand by turns under a label of related stories or the like:

    You may also like
    Council sells the lighthouse
    The council has sold the lighthouse to a baker.

A roundup's things have linked titles too, but these lead to shops and makers, or stand in the element of its
paragraphs.
"""

from __future__ import annotations

from itertools import chain, takewhile

import numpy as np

from newsclean.arrays import Ints, Mask, none_of
from newsclean.decide.story.lines import ENDS
from newsclean.decide.story.no_story.linked_titles import (
    Teaser,
    lead_into_site,
    linked_titles,
    teasers_under,
)
from newsclean.labels.listed import is_day, is_label
from newsclean.lexicon.loader import WHOLE
from newsclean.model import STORY_LISTS
from newsclean.page import Page
from newsclean.text.titles import reads_like_title

_LEAST = 3  # linked titles under the story, of which some have a teaser that was taken for text
_LEAST_OVER = 2  # paragraphs of the story over them
_MOST_PARAGRAPHS, _LONGEST = 2, 500  # of a teaser; characters
_MOST_UNDER = 2  # lines under a title of a text dump: its teaser or its author, and its day
_TIMES = 1.5  # as much text as stands over a label may be its teasers
_FURTHER = 20  # fragments under the last teaser, among which further titles are counted


def teasers_below(page: Page, is_text: Mask) -> Mask:
    """What of the text is such teasers, under which nothing of the story stands."""
    text = is_text.nonzero()[0]
    if len(text) <= _LEAST_OVER:
        return none_of(is_text)
    return _under_label(page, is_text, text) if page.format == "text" else _under_links(page, is_text, text)


def _under_links(page: Page, is_text: Mask, text: Ints) -> Mask:
    """What stands under the last linked titles, where that is teasers and a story stands over them.

    Titles are headings: a story's paragraphs have linked lines between them too.
    """
    found = none_of(is_text)
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


def _under_label(page: Page, is_text: Mask, text: Ints) -> Mask:
    """What stands under a label in turns of title and teaser down to the text's last line, if that is not most."""
    found, lengths = none_of(is_text), page.tokens.lengths
    labels = chain.from_iterable(page.cues.find(role, WHOLE) for role in STORY_LISTS)
    for label in sorted(at for at in labels if text[_LEAST_OVER - 1] < at < text[-1]):
        end, teasers = _turns(page, label)
        if teasers >= _LEAST and end > text[-1]:  # of all labels only the last has turns that reach so far
            is_little = lengths[text[text > label]].sum() <= _TIMES * lengths[text[text < label]].sum()
            found[label:] = is_text[label:] & is_little
    return found


def _turns(page: Page, label: int) -> tuple[int, int]:
    """(where the turns under a label end, how many titles have a teaser)."""
    at, teasers = label + 1, 0
    while at < len(page.texts) and reads_like_title(page.texts[at]) and not is_label(page, at):
        below = range(at + 1, len(page.texts))[: _MOST_UNDER + 2]
        under = list(takewhile(lambda line: _is_under_title(page, line), below))
        if len(under) - any(is_day(page.texts[line]) for line in under) > _MOST_UNDER:
            break
        teasers += any(page.texts[line].endswith(ENDS) and len(page.texts[line]) <= _LONGEST for line in under)
        at += 1 + len(under)
    return at, teasers


def _is_under_title(page: Page, line: int) -> bool:
    text = page.texts[line]
    return not (reads_like_title(text) or is_label(page, line)) or is_day(text)
