"""Lines at the ends of the text that sign it, dates and bylines: they are no part of it."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.arrays import Mask, none_of
from newsclean.model import Role
from newsclean.names.cjk import is_cjk_uncredited
from newsclean.names.person import is_common_name
from newsclean.page import Claim, Page
from newsclean.text.cjk import has_cjk

_LONGEST = {Role.DATELINE: 80, Role.BYLINE: 200}  # characters
_LONGEST_LABEL = 40  # likewise of a line that names editors


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
    found = {role: none_of(is_text) for role in _LONGEST}
    while len(text) > 1 and (text[-1] in claimed or _names_somebody(page, text[-1])):  # never all of the text
        last = text.pop()
        found[claimed.get(last, Role.BYLINE)][last] = True
    return found


def _names_somebody(page: Page, index: int) -> bool:
    """Whether a line is a name, or says in an East Asian script who edited or checked: "编辑：何苗 审核：唐勇"."""
    text = page.texts[index]
    return len(text) <= _LONGEST_LABEL and (is_cjk_uncredited(text) if has_cjk(text) else is_common_name(text))


def _is_byline(claim: Claim) -> bool:
    return claim.role is Role.BYLINE
