"""What stands among a menu's entries is the menu's: over a dump's headline shops and offers ("Shop", "Gift guides").

So is what stands deeper under an entry, where Markdown tells; icons of networks are not. On the annotated dumps of
unseen sites 38 lines are right by that, and none is wrong.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Ints
from newsclean.decide.flags import flags_of
from newsclean.model import BOILERPLATE_ROLES, COLUMN, Role
from newsclean.page import Page
from newsclean.runs import runs

_NESTED = flags_of(BOILERPLATE_ROLES - {Role.SOCIAL})
_HEADLINE, _MENU, _PROMO = (COLUMN[role] for role in (Role.HEADLINE, Role.NAVIGATION, Role.PROMO))


def even_menu(page: Page, roles: Ints) -> Ints:
    """`roles`, where promos over the first headline with the menu right above and below are the menu's.

    In Markdown so is what stands deeper in a list than an entry of the menu above it.
    """
    if page.format == "html":
        return roles
    evened = roles.copy()
    if len(headlines := (roles == _HEADLINE).nonzero()[0]):
        for run in runs((roles[: headlines[0]] == _PROMO).nonzero()[0].tolist()):
            if run.start and roles[run.start - 1] == roles[run.stop] == _MENU:
                evened[run.start : run.stop] = _MENU
    if page.format == "markdown":
        at = np.array(_nested(page, evened.tolist()), np.int64)
        evened[at[_NESTED[evened[at]]]] = _MENU
    return evened


def _nested(page: Page, roles: list[int]) -> list[int]:
    """The entries of lists that stand deeper than an entry of the menu, right under it."""
    found: list[int] = []
    entry = None  # the indent of the menu's outermost entry in this list
    before = 0
    lines, indents = page.lines.tolist(), page.indents.tolist()
    for index, (tag, line, indent) in enumerate(zip(page.tags, lines, indents, strict=True)):
        if tag == "li" and entry is not None and indent > entry and line - before <= 1:
            found.append(index)
        else:
            entry = indent if tag == "li" and roles[index] == _MENU else None
        before = line
    return found
