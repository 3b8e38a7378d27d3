"""What stands among a menu's entries is the menu's: over a dump's headline shops and offers ("Shop", "Gift guides").

On the annotated dumps of unseen sites 98 lines are right by that, and 17 wrong.
"""

from __future__ import annotations

from newsclean.arrays import Ints
from newsclean.model import COLUMN, Role
from newsclean.page import Page
from newsclean.runs import runs

_HEADLINE, _MENU, _PROMO = (COLUMN[role] for role in (Role.HEADLINE, Role.NAVIGATION, Role.PROMO))


def even_menu(page: Page, roles: Ints) -> Ints:
    """`roles`, where promos over the first headline with the menu right above and below are the menu's."""
    if page.format == "html":
        return roles
    evened = roles.copy()
    if len(headlines := (roles == _HEADLINE).nonzero()[0]):
        for run in runs((roles[: headlines[0]] == _PROMO).nonzero()[0].tolist()):
            if run.start and roles[run.start - 1] == roles[run.stop] == _MENU:
                evened[run.start : run.stop] = _MENU
    return evened
