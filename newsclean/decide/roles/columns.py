"""Columns of dumps: what no blank line parts is all menu or all footer.

The scorer takes them for each other all along ("About", "Sport", "Careers"). On the annotated dumps of unseen sites 335
lines are right by it, and 127 wrong. What else a column says of its lines, `elements.py` asks.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Floats, Ints
from newsclean.decide.flags import flags_of
from newsclean.model import COLUMN, Role
from newsclean.page import Page

_LEAST = 3  # lines of a column
_FOOTER, _MENU = 0.45, 0.3  # mean probability of the footer: from the one a column is it, up to the other a menu
_PAIR = [COLUMN[Role.NAVIGATION], COLUMN[Role.FOOTER]]
_IS_PAIR = flags_of((Role.NAVIGATION, Role.FOOTER))


def even_columns(page: Page, scores: Floats, roles: Ints) -> Ints:
    """`roles`, of which each column of menu and footer alone has one. `scores` is (fragments, roles)."""
    if page.format == "html" or not len(roles):
        return roles
    bounds = np.concatenate(([0], (page.lines[1:] - page.lines[:-1] > 1).nonzero()[0] + 1, [len(roles)]))
    is_link = _IS_PAIR[roles]
    starts, sizes = bounds[:-1], bounds[1:] - bounds[:-1]
    menu, footer = scores[:, _PAIR].T * is_link
    share = np.add.reduceat(footer / np.maximum(menu + footer, np.float32(1e-12)), starts) / sizes
    is_column = (np.add.reduceat(is_link, starts, dtype=np.int64) == sizes) & (sizes >= _LEAST)
    is_column &= (share >= _FOOTER) | (share <= _MENU)
    return np.where(is_column.repeat(sizes), np.where(share >= _FOOTER, *_PAIR[::-1]).repeat(sizes), roles)
