"""Shops, offers and events among a menu's entries over the headline of a dump are the menu's: "Shop", "Gift guides"."""

from __future__ import annotations

import numpy as np

from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.runs import runs
from newsclean.text.tokens import Ints

_HEADLINE, _MENU, _PROMO = (ROLES.index(role) for role in (Role.HEADLINE, Role.NAVIGATION, Role.PROMO))


def even_menu(page: Page, roles: Ints) -> Ints:
    """`roles`, where promos over the first headline with the menu right above and below are the menu's."""
    headlines = np.flatnonzero(roles == _HEADLINE)
    if page.format == "html" or not len(headlines):
        return roles
    evened = roles.copy()
    for run in runs(np.flatnonzero(roles[: headlines[0]] == _PROMO).tolist()):
        if run.start and roles[run.start - 1] == roles[run.stop] == _MENU:
            evened[run.start : run.stop] = _MENU
    return evened
