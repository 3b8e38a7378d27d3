"""Paragraphs of HTML between others of their kind, all of which are the story's.

The scorer goes by words and shape, and so takes a short paragraph for a caption ("That was in March."), one about the
story's own product for a promo. But it stands under one element with the story's paragraphs and has the same class,
while captions, teasers and boxes have elements of their own. Of such paragraphs without links and without a claim, 120
are in the truths of unseen pages and 15 are not: most of these are stray marks, dates and credits.

Some systems set each paragraph in an element of its own, so that no two stand under one, or make it of a `<div>`. There
a sentence is the story's if all elements around it are called the same as those around most of its like between the
story's first paragraph and its last: of such ones on unseen sites 16 are in the truths, and one is not.

A heading of such a path right over a paragraph of the story is one of its subheadings: 20 such ones of unseen sites are
in the truths, and two are not.

Code and other preformatted text between the story's paragraphs is the story's too: 14 unseen pages gain by it, and 5
lose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import TEXT, text_shares
from newsclean.decide.story.lines import ENDS, claimed_for_else
from newsclean.decide.story.paths import paths_of
from newsclean.model import COLUMN, Role
from newsclean.page import HEADINGS, Claim, Page

_LEAST = 5  # paragraphs of a kind; 3 and 10 do as well
_SHARE = 0.7  # of them that are the story's; 0.5 and 0.8 do as well
LINKS = 0.2  # of its characters, up to which a paragraph is no link
_LEAST_ALIKE = 3  # sentences of the story with one path; of fewer characters than these are labels
_LEAST_SENTENCE = 40
_LEAST_HEADINGS = 2  # of a path that are the story's
_SURE = 0.9  # probability of another role, up to which what is no sentence is the story's
_LEAST_LINE = 8  # characters of what is no sentence: shorter ones are labels of players and buttons
_LIKELY_CODE = 0.02  # probability of text, from which preformatted text is the story's
_PLEA = 0.95  # probability of one, from which a sentence is no text
_PLEAS = [  # what reads like a paragraph, and is none
    COLUMN[role] for role in (Role.NEWSLETTER, Role.SUBSCRIPTION, Role.DONATION, Role.CONSENT, Role.SOCIAL)
]
ParagraphKind: TypeAlias = tuple[int, str]  # the element around, and the class


def among_siblings(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which fragments are the story's, since paragraphs beside them are, and nothing sets them apart from those."""
    found = none_of(is_text)
    text = is_text.nonzero()[0].tolist() if page.contexts else []
    if len(text) < _LEAST:
        return found
    kinds = kinds_of(page, text[0], text[-1])
    all_of, told = Counter(kinds.values()), Counter(kinds[at] for at in text if at in kinds)
    for at, kind in kinds.items():
        if not is_text[at] and told[kind] >= max(_LEAST - 1, _SHARE * all_of[kind]):
            found[at] = _may_be(page, scores[at], at)
    code = [at for at in range(text[0], text[-1]) if page.tags[at] == "pre"]
    found[code] = text_shares(scores[code]) >= _LIKELY_CODE
    found |= _with_path(page, scores, is_text, text) | _headings(page, is_text, text)
    found[claimed_for_else(claims)] = False
    return found & ~is_text


def _with_path(page: Page, scores: Floats, is_text: Mask, text: list[int]) -> Mask:
    """Which sentences between the first of the `text` and its last have the path of the story's."""
    found = none_of(is_text)
    lost = [at for at in range(text[0], text[-1]) if not is_text[at] and _is_sentence(page, scores[at], at)]
    if not lost:
        return found
    paths = paths_of(page, range(text[0], text[-1] + 1))
    all_of, told = Counter(paths.values()), Counter(paths[at] for at in text if at in paths)
    for at in lost:
        path = paths.get(at)
        found[at] = path is not None and told[path] >= max(_LEAST_ALIKE, _SHARE * all_of[path])
    return found


def _headings(page: Page, is_text: Mask, text: list[int]) -> Mask:
    """Which headings right over a paragraph of the story have the path of those that are the story's."""
    found = none_of(is_text)
    headings = [at for at in page.headings if text[0] <= at < text[-1]]
    lost = [at for at in headings if not is_text[at] and is_text[at + 1] and page.tags[at] in HEADINGS]
    if not lost:
        return found
    paths = paths_of(page, headings)
    all_of, told = Counter(paths.values()), Counter(paths[at] for at in headings if is_text[at] and at in paths)
    for at in lost:
        path = paths.get(at)
        found[at] = path is not None and told[path] >= max(_LEAST_HEADINGS, _SHARE * all_of[path])
    return found


def _is_sentence(page: Page, scores: Floats, at: int) -> bool:
    """Whether a fragment is a sentence and may be the story's; what is no `<p>` is no caption besides."""
    is_caption = page.tags[at] != "p" and scores.argmax() == COLUMN[Role.CAPTION]
    text = page.texts[at]
    is_long = page.widths[at] >= _LEAST_SENTENCE and page.tags[at] not in HEADINGS
    return bool(is_long) and text.endswith(ENDS) and not is_caption and _may_be(page, scores, at)


def kinds_of(page: Page, first: int, last: int) -> dict[int, ParagraphKind]:
    """Of each `<p>` from the `first` fragment to the `last` what it has in common with its siblings."""
    return {
        at: (page.contexts[context].parent, page.contexts[context].words)
        for at, context in enumerate(page.context_of[first : last + 1].tolist(), first)
        if context >= 0 and page.tags[at] == "p"
    }


def _may_be(page: Page, scores: Floats, at: int) -> bool:
    """Whether a paragraph says something, is no link, and surely no plea."""
    text = page.texts[at]
    if page.link_chars[at] > LINKS * len(text) or not any(map(str.isalnum, text)):
        return False
    best = scores.argmax()
    if best in _PLEAS and scores[best] > _PLEA:
        return False
    return text.endswith(ENDS) or (len(text) >= _LEAST_LINE and bool(np.delete(scores, TEXT).max() <= _SURE))
