"""Lines at the ends of the text that sign it, dates and bylines: they are no part of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.decide.story.found import Mask
from newsclean.extractors.byline import BESIDE_DATE, SIGNATURE, SPLIT
from newsclean.model import Role
from newsclean.page import Claim, Page

_LONGEST = {Role.DATELINE: 80, Role.BYLINE: 200}  # characters
_PARAGRAPH = 80  # characters, from which a line that is no byline begins the story
_WEAK = frozenset((BESIDE_DATE, SIGNATURE, SPLIT))  # take names of the story as often


def signatures(page: Page, claims: Sequence[Claim], is_text: Mask, joins: Mask) -> dict[Role, Mask]:
    """The datelines and bylines at the end of the text, and those over its first paragraph, by role.

    A diary has a date over its first entry too, and more of them within. `joins` tells which fragments go on with the
    one before, as "by Ana Lima" within a sentence that a dump cut. On unseen sites 15 pages and dumps gain by the lines
    at the end, and none loses.
    """
    lengths, text = page.tokens.lengths, is_text.nonzero()[0].tolist()
    claimed = {
        claim.index: claim.role
        for claim in sorted(claims, key=_is_byline)  # "Ana Lima • 4 March 2024" is a byline first
        if claim.role in _LONGEST
        and lengths[claim.index] <= _LONGEST[claim.role]
        and not joins[claim.index]
        and claim.rule not in _WEAK
        and not _is_sentence(page.texts[claim.index])
    }
    found = {role: np.zeros_like(is_text) for role in _LONGEST}
    while len(text) > 1 and text[-1] in claimed:  # never all of the text
        last = text.pop()
        found[claimed[last]][last] = True
    first = next((at for at in text if lengths[at] >= _PARAGRAPH and at not in claimed), -1)
    is_diary = sum(claimed.get(at) is Role.DATELINE for at in text) > 1
    for at in text:
        if at < first and at in claimed and not (is_diary and claimed[at] is Role.DATELINE):
            found[claimed[at]][at] = True
    return found


def _is_byline(claim: Claim) -> bool:
    return claim.role is Role.BYLINE


def _is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence, and has more than names: "Par Ana Lima, on sait que le port reste fermé."."""
    return text.endswith(".") and sum(word[:1].islower() for word in text.split()) > _FEW_SMALL


_FEW_SMALL = 4  # words in small letters
