"""What of a dump's text stands under the end of its story: another story, the page's own words.

No element of a dump tells where the story ends, but what stands under stories does: its tags, or two of share buttons,
a box about the author, a plea for money, comments, an account, the page's foot and a menu, one after the other. Within
a story such things stand too, but alone, and mostly towards its begin.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.decide.features import Floats
from newsclean.decide.story import Mask
from newsclean.model import ROLES, Role
from newsclean.page import Claim, Page

_LEAST_LINES = 5  # of a text that goes on under its end
_FROM_TAGS = 0.5  # of the text's characters, from which a line that an extractor claims for tags ends it
_UNDER = [
    ROLES.index(role)
    for role in (
        Role.TAGS, Role.SOCIAL, Role.AUTHOR_BIO, Role.DONATION, Role.COMMENTS, Role.SUBSCRIPTION, Role.FOOTER,
        Role.NAVIGATION,
    )
]  # fmt: skip
_LEAST = 2  # such roles
_FROM = 0.7  # likewise, from which they end it; 0.65 and 0.75 do as well, with 0.5 pages of several parts are lost
_SURE = 0.8  # probability of such a role, if no extractor claims it; 0.7 and 0.9 do as well


def past_ending(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """What of the text stands under its end. On unseen sites 92 dumps gain by it, and 8 lose."""
    past = np.zeros_like(is_text)
    text = np.flatnonzero(is_text)
    if page.format == "html" or len(text) < _LEAST_LINES:
        return past
    kinds = scores.argmax(axis=1)
    is_sure, is_tag = scores.max(axis=1) >= _SURE, past.copy()
    is_sure[[claim.index for claim in claims if kinds[claim.index] == ROLES.index(claim.role)]] = True
    is_tag[[claim.index for claim in claims if claim.role is Role.TAGS]] = True
    kinds[~(is_sure & np.isin(kinds, _UNDER))] = -1
    kinds[_cells(page.texts)] = -1
    shares = np.cumsum(page.tokens.lengths[text]) / page.tokens.lengths[text].sum()
    for at in np.flatnonzero((np.diff(text) > 1) & (shares[:-1] >= _FROM_TAGS)).tolist():
        gap = slice(int(text[at]) + 1, int(text[at + 1]))
        found = set(kinds[gap].tolist()) - {-1}
        if is_tag[gap].any() or (shares[at] >= _FROM and len(found) >= _LEAST):
            past[gap.stop :] = is_text[gap.stop :]
            break
    return past


def _cells(texts: Sequence[str]) -> list[int]:
    """Lines that stand twice within three: cells of a table within the story, whatever they are taken for."""
    pairs = ((at, at + step) for step in (1, 2) for at in range(len(texts) - step) if texts[at] == texts[at + step])
    return [at for pair in pairs for at in pair]
