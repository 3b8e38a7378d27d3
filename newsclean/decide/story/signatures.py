"""Lines at the ends of the text that sign it, dates and bylines: they are no part of it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.arrays import Mask
from newsclean.model import Role
from newsclean.page import Claim, Page

_LONGEST = {Role.DATELINE: 80, Role.BYLINE: 200}  # characters


def signatures(page: Page, claims: Sequence[Claim], is_text: Mask, joins: Mask) -> dict[Role, Mask]:
    """The datelines and bylines at the end of the text, by role.

    `joins` tells which fragments go on with the one before, as "by Ana Lima" within a sentence that a dump cut.
    """
    lengths, text = page.tokens.lengths, is_text.nonzero()[0].tolist()
    claimed = {
        claim.index: claim.role
        for claim in sorted(claims, key=_is_byline)  # "Ana Lima • 4 March 2024" is a byline first
        if claim.role in _LONGEST and lengths[claim.index] <= _LONGEST[claim.role] and not joins[claim.index]
    }
    found = {role: np.zeros_like(is_text) for role in _LONGEST}
    while len(text) > 1 and text[-1] in claimed:  # never all of the text
        last = text.pop()
        found[claimed[last]][last] = True
    return found


def _is_byline(claim: Claim) -> bool:
    return claim.role is Role.BYLINE
