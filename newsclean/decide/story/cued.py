"""Lines that were taken for text, and have words of another role.

A wall's words ("Il vous reste 31 % de cet article à lire. La suite est réservée …"), a sign-up's ("The week's best
stories, straight to your inbox.", "Sign up for the morning letter …") and what asks to join the house's channel stand
where the page cuts the story, so as often between its paragraphs as under them. A claim for them would pull the
paragraphs around along. Small print ("The views expressed here do not necessarily
reflect …"), the names of those who helped ("Ana Lima contributed to this report.") and what asks to follow the house
stand under the story alone: within it their words are its own.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.arrays import Mask
from newsclean.lexicon.loader import ANYWHERE, BEGINS, BITS, WHOLE
from newsclean.model import Role
from newsclean.page import Page

_LONGEST = 250  # characters; an advertisement of an issue that the truth has has 360
_FORMS = {Role.NEWSLETTER: (ANYWHERE, BEGINS), Role.ADVERTISEMENT: (WHOLE, BEGINS, ANYWHERE)}
_LEAST = 3  # lines of a text that such a line stands in
_LONGEST_LAST = 500  # characters of one of the last lines
_LAST = 4  # lines of the text, of which each may be one


def cued(page: Page, is_text: Mask, role: Role) -> Mask:
    """Which lines of the text have words of a `role`, or begin with a sign-up's or an advertisement's.

    Of a wall's no line in the truths of unseen pages and dumps has any; of a sign-up's one has, and nine are no text;
    of those that one begins none, and four. No line that a notice of advertisements is or begins was text.
    """
    forms = _FORMS.get(role, (ANYWHERE,))
    return is_text & _with_cue(page, role, _LONGEST, forms) & (int(is_text.sum()) >= _LEAST)


def cued_at_end(page: Page, is_text: Mask, role: Role) -> Mask:
    """Which of the last lines of the text have words of a `role`; never all of the text.

    By the footer's, with the cues that came with them, 46 dumps and pages of unseen sites gain, and 6 lose.
    """
    found = np.zeros_like(is_text)
    text = is_text.nonzero()[0]
    if len(text) > _LAST:
        last = text[-_LAST:]
        found[last] = _with_cue(page, role, _LONGEST_LAST)[last]
    return found


def _with_cue(page: Page, role: Role, longest: int, forms: Sequence[int] = (ANYWHERE,)) -> Mask:
    """Which lines of the page have words of a role, and are short enough to be of it."""
    has_cue = np.bitwise_or.reduce(page.cues.masks[list(forms)]) & BITS[role] > 0
    return np.asarray(has_cue & (page.tokens.lengths <= longest))
