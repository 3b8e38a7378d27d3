"""The pieces of a sentence that a dump cut at its links are of one role."""

import numpy as np
import pytest

from newsclean.decide.roles.cut_sentences import even_sentences
from newsclean.model import ROLES, Role
from tests.conftest import make_page

PROMISE = "By signing up to the ferry letter you agree to our"
LETTERS = {
    "N": Role.NEWSLETTER,
    "F": Role.FOOTER,
    "S": Role.SOCIAL,
    "O": Role.OTHER,
    "R": Role.RELATED,
    "B": Role.BODY,
}


def evened(roles: str, *lines: str, format: str = "text") -> str:
    """The roles of lines after it, a letter each."""
    found = even_sentences(make_page(*lines, format=format), np.array([ROLES.index(LETTERS[role]) for role in roles]))
    by_role = {role: letter for letter, role in LETTERS.items()}
    return "".join(by_role[ROLES[role]] for role in found)


def test_links_within_a_sentence_are_of_its_longest_piece() -> None:
    lines = (PROMISE, "Terms of use", "and", "Privacy notice", ", and get no advertisements.", "Imprint")
    assert evened("NFOFFF", *lines) == "NNNNNF"


def test_pieces_of_a_clear_role_stay() -> None:
    assert evened("NSF", PROMISE, "Ellmouth on a network", "and others") == "NSN"


@pytest.mark.parametrize(
    ("roles", "lines"),
    [
        ("NFF", (PROMISE + " terms.", "Terms of use", "and more")),  # the sentence has ended
        ("NFF", (PROMISE, "Terms of use", "Privacy notice")),  # nothing goes on behind the link
        ("NFF", (PROMISE[:39], "Terms of use", "and more")),  # no sentence long enough
        ("RFF", (PROMISE, "Terms of use", "and more")),  # no form, notice or plea
        ("BFF", (PROMISE, "Terms of use", "and more")),
        ("", ()),
    ],
)
def test_what_is_no_such_sentence_stays(roles: str, lines: tuple[str, ...]) -> None:
    assert evened(roles, *lines) == roles


def test_only_text_dumps_are_cut_so() -> None:
    assert evened("NFO", PROMISE, "Terms of use", "and more", format="markdown") == "NFO"
