"""A few lines within a longer run of one role have that role, unless a label or the scorer insists on their own."""

import numpy as np
import pytest

from newsclean.decide.roles.within import even_within
from newsclean.model import ROLES, Role
from tests.conftest import make_page

LETTERS = {
    "M": Role.NAVIGATION,
    "R": Role.RELATED,
    "L": Role.LATEST,
    "P": Role.PROMO,
    "S": Role.SOCIAL,
    "B": Role.BODY,
    "C": Role.COMMENTS,
    "K": Role.CONSENT,
    "Y": Role.BYLINE,
    "A": Role.ADVERTISEMENT,
}


def evened(
    roles: str,
    *,
    share: float = 0.5,
    labels: tuple[int, ...] = (),
    format: str = "text",
    again: str = "",
    headings: tuple[int, ...] = (),
) -> str:
    """The roles of lines after it, a letter each; `labels` read "Latest news"; `share` is each line's for its role.

    All lines with a letter of `again` say the same, those of `headings` are headings.
    """
    lines = [letter if letter in again else f"Crane {chr(97 + index)} sold" for index, letter in enumerate(roles)]
    lines = ["Latest news" if index in labels else line for index, line in enumerate(lines)]
    lines = [f"## {line}" if index in headings else line for index, line in enumerate(lines)]
    own = np.array([ROLES.index(LETTERS[letter]) for letter in roles], np.int64)
    scores = np.full((len(roles), len(ROLES)), 0.1, np.float32)
    scores[np.arange(len(roles)), own] = share
    found = even_within(make_page(*lines, format=format), scores, own)
    by_role = {role: letter for letter, role in LETTERS.items()}
    return "".join(by_role[ROLES[role]] for role in found)


@pytest.mark.parametrize("inner", ["L", "RRR", "P"])
def test_titles_within_a_menu_are_the_menu_s(inner: str) -> None:
    assert evened(f"MM{inner}MM") == "MM" + "M" * len(inner) + "MM"


@pytest.mark.parametrize("roles", ["MMMLLLLMMM", "MLMMM", "MMMLM", "MMMSMMM", "MMMBMMM", "MMMLRMMM", "LMMM", ""])
def test_many_titles_few_entries_around_and_other_roles_stay(roles: str) -> None:
    assert evened(roles) == roles


def test_a_list_that_turns_into_another_and_back_is_one() -> None:
    assert evened("RRRLLRRR") == "R" * 8
    assert evened("RRPRR") == "R" * 5


@pytest.mark.parametrize("roles", ["RRRLLR", "RRRLLPPP", "RRRSSRRR", "RRRLLLLLLLRRR", "SSSLSSS"])
def test_a_long_list_and_one_that_does_not_go_on_stay(roles: str) -> None:
    assert evened(roles) == roles


def test_a_label_within_says_which_list_it_is() -> None:
    assert evened("RRRLLRRR", labels=(3,)) == "RRRLLRRR"
    assert evened("RRRLLRRR", labels=(1,)) == "R" * 8


def test_the_scorer_may_insist() -> None:
    assert evened("RRRLLLLRRR", share=0.99) == "R" * 10  # 4 lines of 2.3 nats
    assert evened("RRRLLLLLRRR", share=0.99) == "RRRLLLLLRRR"


def test_html_has_elements_for_what_a_menu_holds() -> None:
    assert evened("MMMLMMM", format="html") == "MMMLMMM"
    assert evened("CCCSCCC", format="html") == "CCCSCCC"


def test_lists_and_their_parts_are_evened_in_html_too() -> None:
    assert evened("RRRLLRRR", format="html") == "R" * 8
    assert evened("RYR", format="html") == "RRR"


@pytest.mark.parametrize(("form", "inner"), [("CCC", "S"), ("CCC", "SSS"), ("KKK", "CC")])
def test_a_few_lines_within_comments_or_a_notice_are_theirs(form: str, inner: str) -> None:
    assert evened(f"{form}{inner}{form}") == form + form[0] * len(inner) + form


@pytest.mark.parametrize("roles", ["CCCSSSSCCC", "CSCCC", "CCCBCCC", "CCCSKKK", "CCCSMCCC"])
def test_more_lines_and_others_beside_them_stay(roles: str) -> None:
    assert evened(roles) == roles


def test_a_byline_that_is_a_heading_stands_over_a_note_about_the_author() -> None:
    assert evened("RYR", headings=(1,)) == "RYR"


def test_a_byline_between_two_lines_of_a_list_is_a_teaser_s() -> None:
    assert evened("RYR") == "RRR"
    assert evened("BRYRYRL") == "BRRRRRL"


def test_what_the_page_says_again_is_part_of_an_entry() -> None:
    """The section of a story stands in the menu too."""
    assert evened("MMBRMRB", again="M") == "MMBRRRB"
    assert evened("LSLSL", again="S") == "LLLLL"


@pytest.mark.parametrize("roles", ["RYL", "RYYR", "BYR", "MYM", "SYS", "RAR", "RMR", "RMMR", "RBR", "RLR", "YR", "Y"])
def test_between_other_lines_or_said_once_it_stays(roles: str) -> None:
    assert evened(roles, again="A") == roles


def test_what_differs_in_its_number_is_said_again() -> None:
    lines = ["Crane sold", "12 comments", "Ferry late", "7 comments", "Bridge shut"]
    own = np.array([ROLES.index(LETTERS[letter]) for letter in "RCRCR"], np.int64)
    scores = np.full((len(lines), len(ROLES)), 0.1, np.float32)
    assert (even_within(make_page(*lines), scores, own) == ROLES.index(Role.RELATED)).all()
    lines[3] = "7 readers"
    assert (even_within(make_page(*lines), scores, own) == own).all()


def test_what_is_said_again_as_a_story_or_an_advertisement_stays() -> None:
    assert evened("RARAR", again="A") == "RARAR"
    assert evened("RLRLR", again="L") == "RLRLR"
