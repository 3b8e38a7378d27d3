"""What looks like a shop among the menu's entries over a dump's headline is the menu's."""

import numpy as np

from newsclean.decide.roles.menu import even_menu
from newsclean.model import ROLES, Role
from tests.conftest import make_page

LETTERS = {
    "M": Role.NAVIGATION,
    "P": Role.PROMO,
    "H": Role.HEADLINE,
    "B": Role.BODY,
    "D": Role.DONATION,
    "S": Role.SOCIAL,
}


def evened(roles: str, format: str = "text") -> str:
    """The roles of lines after it, a letter each."""
    found = even_menu(make_page(*roles, format=format), np.array([ROLES.index(LETTERS[letter]) for letter in roles]))
    by_role = {role: letter for letter, role in LETTERS.items()}
    return "".join(by_role[ROLES[role]] for role in found)


def test_a_shop_between_entries_over_the_headline_is_the_menu_s() -> None:
    assert evened("MPPMPMHB") == "MMMMMMHB"


def test_beside_anything_else_it_stays() -> None:
    for roles in ("PMHB", "MPHB", "MPDMHB", "MDMHB", ""):
        assert evened(roles) == roles


def test_below_the_headline_it_stays() -> None:
    assert evened("MHBMPM") == "MHBMPM"


def test_without_a_headline_nothing_is_over_it() -> None:
    assert evened("MPMB") == "MPMB"


def test_html_has_its_elements_for_that() -> None:
    assert evened("MPMHB", format="html") == "MPMHB"
