"""Paragraphs of HTML past an insert with which the text was taken to end: a sign-up, teasers, a plea.

The scorer goes by the company, and so takes the last paragraphs under such an insert for a part of it. But they stand
under one element with the story's paragraphs, have the same class, and go on with its words. So do those whose elements
are all called as those around the story's, as the entries of a live page and of a list of things are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise

from newsclean.arrays import Mask, none_of
from newsclean.decide.story.lines import ENDS, claimed_for_else
from newsclean.decide.story.paths import paths_of
from newsclean.decide.story.regained.siblings import LINKS, ParagraphKind, kinds_of
from newsclean.page import Claim, Page

_LEAST = 4  # paragraphs of a kind that are the story's: fewer may be a box
_INSERT = 2  # fragments of one at least: right under the text, or under a picture's caption, as many are notes
_FARTHEST = 25  # fragments of one at most: what is farther belongs to a list; chosen on three fifths of the sites
_FEW = 3  # fragments behind one that are text already
_SHORTEST = 40  # characters
_SHARED = 0.2  # of its long words that the story has; 0.3 does as well
_SHARED_APART = 0.35  # likewise, where each paragraph has an element of its own, as a live page's entries have
_LEAST_APART, _MOST_OF = 5, 0.7  # paragraphs of one path that are the story's, and their share of all with it
_LONG = re.compile(r"\w{5,}")


def resumed_story(page: Page, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which paragraphs under the text are the story's."""
    found = none_of(is_text)
    text = is_text.nonzero()[0].tolist() if page.contexts else []
    if not text:
        return found
    last, claimed = _over_insert(text), frozenset(claimed_for_else(claims))
    own = _story_kinds(page, text)
    kinds = kinds_of(page, last + 1, len(is_text) - 1) if own else {}
    below = _behind_insert(last, [at for at in kinds if kinds[at] in own])
    below = [at for at in below if at not in claimed and _is_sentence(page, at)]
    apart = [at for at in _set_alike(page, text, last) if at not in claimed]
    words = frozenset(_long_words(" ".join(page.texts[at] for at in text))) if below or apart else frozenset()
    found[[at for at in below if _shares(page.texts[at], words, _SHARED)]] = True
    found[[at for at in apart if _shares(page.texts[at], words, _SHARED_APART)]] = True
    return found


def _set_alike(page: Page, text: list[int], last: int) -> list[int]:
    """The sentences behind an insert whose elements are all called as those of most of their like in the story."""
    end = min(last + 1 + _FARTHEST, len(page.texts))
    below = [at for at in range(last + 1, end) if _is_sentence(page, at)]
    if not below:
        return []
    paths = paths_of(page, range(text[0], end))
    long = [at for at in paths if page.widths[at] >= _SHORTEST]
    told = set(text)
    all_of, own = Counter(paths[at] for at in long), Counter(paths[at] for at in long if at in told)
    least = {path for path in own if own[path] >= max(_LEAST_APART, _MOST_OF * all_of[path])}
    return _behind_insert(last, [at for at in below if paths.get(at) in least])


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


def _shares(text: str, words: frozenset[str], least: float) -> bool:
    """Whether a paragraph has some of the story's words."""
    own = set(_long_words(text))
    return len(own & words) > least * len(own) if own else False


def _long_words(text: str) -> list[str]:
    return _LONG.findall(text.casefold())
