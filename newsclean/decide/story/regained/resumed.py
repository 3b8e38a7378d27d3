"""Paragraphs of HTML past an insert with which the text was taken to end: a sign-up, teasers, a plea.

The scorer goes by the company, and so takes the last paragraphs under such an insert for a part of it. But they stand
under one element with the story's paragraphs, have the same class, and go on with its words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise

import numpy as np

from newsclean.arrays import Mask
from newsclean.decide.story.lines import ENDS, claimed_for_else
from newsclean.decide.story.regained.siblings import LINKS, ParagraphKind, kinds_of
from newsclean.page import Claim, Page

_LEAST = 4  # paragraphs of a kind that are the story's: fewer may be a box
_INSERT = 2  # fragments of one at least: right under the text, or under a picture's caption, as many are notes
_FARTHEST = 25  # fragments of one at most: what is farther belongs to a list; chosen on three fifths of the sites
_FEW = 3  # fragments behind one that are text already
_SHORTEST = 40  # characters
_SHARED = 0.2  # of its long words that the story has; 0.3 does as well
_LONG = re.compile(r"\w{5,}")


def resumed_story(page: Page, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which paragraphs under the text are the story's."""
    found = np.zeros_like(is_text)
    text = is_text.nonzero()[0].tolist() if page.contexts else []
    own = _story_kinds(page, text)
    if not own:
        return found
    last = _over_insert(text)
    kinds = kinds_of(page, last + 1, len(is_text) - 1)
    below = _behind_insert(last, [at for at in kinds if kinds[at] in own])
    claimed = frozenset(claimed_for_else(claims))
    below = [at for at in below if at not in claimed and _is_sentence(page, at)]
    words = frozenset(_long_words(" ".join(page.texts[at] for at in text))) if below else frozenset()
    found[[at for at in below if _shares(page.texts[at], words)]] = True
    return found


def _over_insert(text: list[int]) -> int:
    """The last of the text, or of that over an insert which few of it stand behind."""
    pairs = islice(pairwise(reversed(text)), _FEW)
    return next((before for at, before in pairs if at - before > _INSERT), text[-1])


def _behind_insert(last: int, below: list[int]) -> list[int]:
    """Those of the paragraphs `below` the `last` one of the text that an insert parts from it, not a page's rest."""
    if not below or not _INSERT < below[0] - last <= _FARTHEST:
        return []
    end = next((at for before, at in pairwise(below) if at - before > _FARTHEST), below[-1] + 1)
    return [at for at in below if at < end]


def _story_kinds(page: Page, text: list[int]) -> frozenset[ParagraphKind]:
    """The kinds of `<p>` that the story has several of."""
    told = set(text)
    kinds = kinds_of(page, text[0], text[-1]) if text else {}
    counted = Counter(kind for at, kind in kinds.items() if at in told)
    return frozenset(kind for kind, count in counted.items() if count >= _LEAST)


def _is_sentence(page: Page, at: int) -> bool:
    text = page.texts[at]
    return len(text) >= _SHORTEST and text.endswith(ENDS) and bool(page.link_chars[at] <= LINKS * len(text))


def _shares(text: str, words: frozenset[str]) -> bool:
    """Whether a paragraph has some of the story's words."""
    own = set(_long_words(text))
    return len(own & words) > _SHARED * len(own) if own else False


def _long_words(text: str) -> list[str]:
    return _LONG.findall(text.casefold())
