"""Columns of text dumps: lines that no blank line and no indent parts are mostly of one kind.

What the scorer gives a line counts beside what it gives its column: "Trending" among the sections is the menu's. Menu
and footer it takes for each other all along ("About", "Sport", "Careers"): what no blank line parts is all one of them.
On the annotated dumps of unseen sites 335 lines are right by the latter, and 127 wrong; by the former 216, and 33.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Floats, Ints, Mask
from newsclean.decide.flags import flags_of
from newsclean.model import BOILERPLATE_ROLES, COLUMN, Role
from newsclean.page import Page

_LEAST = 3  # lines of a column
_FOOTER, _MENU = 0.45, 0.3  # mean probability of the footer: from the one a column is it, up to the other a menu
_PAIR = [COLUMN[Role.NAVIGATION], COLUMN[Role.FOOTER]]
_IS_PAIR = flags_of((Role.NAVIGATION, Role.FOOTER))
_LONGEST = 60  # lines of a column of any kind: some dumps part hardly anything
_LINK = 40  # characters of a line that listens to its column
_COLUMN = 1.5  # exponent of what the column says; with 1 a fifth fewer lines change, with 2 more for the worse
_MOSTLY = 0.6  # mean probability of what a column is; with 0.5 it is 232 lines and 47
_KINDS = flags_of((Role.NAVIGATION, Role.FOOTER, Role.SOCIAL, Role.SUBSCRIPTION, Role.TAGS, Role.PROMO))
_ALONE = (Role.DONATION, Role.ADVERTISEMENT, Role.OTHER)  # what stands among other things, and is none of theirs
_LISTENS = {
    "text": flags_of(BOILERPLATE_ROLES.difference((*_ALONE, Role.SUBSCRIPTION))),  # "Log in" ends a menu
    "markdown": flags_of(BOILERPLATE_ROLES.difference(_ALONE)),
}


def even_columns(page: Page, scores: Floats, roles: Ints) -> Ints:
    """`roles`, of which those of a column agree more. `scores` is (fragments, roles)."""
    if page.format == "html" or not len(roles):
        return roles
    line, indent = page.lines, page.indents
    is_apart = line[1:] - line[:-1] > 1
    evened = _all_menu_or_footer(scores, roles, _bounds(is_apart))
    if not is_apart.any():
        return evened
    return _by_column(page, scores, evened, _bounds(is_apart | (indent[1:] != indent[:-1])))


def _bounds(is_apart: Mask) -> Ints:
    """Where columns begin, and the end of the last; `is_apart` tells of each line but the first whether one does."""
    is_bound = np.ones(len(is_apart) + 2, bool)
    is_bound[1:-1] = is_apart
    return is_bound.nonzero()[0]


def _all_menu_or_footer(scores: Floats, roles: Ints, bounds: Ints) -> Ints:
    """`roles`, of which each column of menu and footer alone has one."""
    is_link = _IS_PAIR[roles]
    starts, sizes = bounds[:-1], bounds[1:] - bounds[:-1]
    menu, footer = scores[:, _PAIR].T * is_link
    share = np.add.reduceat(footer / np.maximum(menu + footer, np.float32(1e-12)), starts) / sizes
    is_column = (np.add.reduceat(is_link, starts, dtype=np.int64) == sizes) & (sizes >= _LEAST)
    is_column &= (share >= _FOOTER) | (share <= _MENU)
    return np.where(np.repeat(is_column, sizes), np.repeat(np.where(share >= _FOOTER, *_PAIR[::-1]), sizes), roles)


def _by_column(page: Page, scores: Floats, roles: Ints, bounds: Ints) -> Ints:
    """`roles`, those of links by what their column says too; of menu and footer none becomes the other."""
    sizes = bounds[1:] - bounds[:-1]
    listens = _LISTENS[page.format][roles] & (page.tokens.lengths <= _LINK)
    listens &= np.repeat((sizes >= _LEAST) & (sizes <= _LONGEST), sizes)
    at = listens.nonzero()[0]
    if not len(at):
        return roles
    of = np.repeat(np.arange(len(sizes)), sizes)[at]  # the column of each line that listens
    within = _bounds(of[1:] != of[:-1])
    first, listeners = within[:-1], within[1:] - within[:-1]
    own = scores[at]
    own /= np.maximum(own.sum(axis=1, keepdims=True), np.float32(1e-12))
    column = np.add.reduceat(own, first) / listeners[:, None].astype(np.float32)
    heard = np.repeat(np.arange(len(first)), listeners)
    best = (own * (column**_COLUMN)[heard]).argmax(axis=1)
    changes = _KINDS[best] & (column[heard, best] >= _MOSTLY) & ~(_IS_PAIR[roles[at]] & _IS_PAIR[best])
    evened = roles.copy()
    evened[at[changes]] = best[changes]
    return evened
