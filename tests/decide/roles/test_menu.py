"""What looks like a shop among the menu's entries over a dump's headline is the menu's."""

from dataclasses import replace

import numpy as np
import pytest

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


@pytest.mark.parametrize(
    ("lines", "roles", "found"),
    [
        ("*1 *2 *2 *1", "MDDM", "MMMM"),
        ("*1 *2 *3 *2", "MMDP", "MMMM"),
        ("*1 *2 *2 *1", "MMSS", "MMSS"),
        ("*1 *1 *1 *1", "MDDM", "MDDM"),
        ("*1 *2 *1 *2", "DDDD", "DDDD"),
        ("*1 *2 *1 *2", "DDMD", "DDMM"),
        ("*1 _2 *2 *1", "MDDM", "MDDM"),
        ("*1 | *2 *1", "MDDM", "MDDM"),
        ("*1 *2 *2 *1", "MBBM", "MBBM"),
    ],
)
def test_in_markdown_what_stands_deeper_under_an_entry_is_the_menu_s(lines: str, roles: str, found: str) -> None:
    """A line is a mark and its indent; behind a bar one is left blank."""
    page = make_page(*roles, format="markdown")
    tags = {"*": "li", "_": "p", "|": "p"}
    fragments = [
        fragment._replace(tag=tags[mark[0]], indent=int(mark[1:] or 1), line=number * 3 if "|" in lines else number)
        for number, (fragment, mark) in enumerate(zip(page.fragments, lines.split(), strict=True))
    ]
    for format, wanted in (("markdown", found), ("text", roles), ("html", roles)):
        nested = replace(page, format=format, fragments=tuple(fragments))
        assert [
            ROLES[role].value for role in even_menu(nested, np.array([ROLES.index(LETTERS[x]) for x in roles]))
        ] == [LETTERS[letter].value for letter in wanted]
