"""What stands in one element is of one role, unless the scorer holds more against that than a change costs."""

import math

import numpy as np
import pytest

from newsclean.decide.roles.elements import even_elements
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.readers.html.reader import read_html
from newsclean.readers.text.reader import read_text

CHANGE, IN_BLOCK, IN_LIST = 2.0, 3.0, 4.0  # nats
LETTERS = {
    "M": Role.NAVIGATION,
    "R": Role.RELATED,
    "L": Role.LATEST,
    "P": Role.PROMO,
    "D": Role.DONATION,
    "O": Role.OTHER,
    "F": Role.FOOTER,
    "S": Role.SOCIAL,
    "B": Role.BODY,
    "C": Role.CAPTION,
}


def evened(markup: str, *, nats: float = 1.0, settled: tuple[int, ...] = (), page: Page | None = None) -> str:
    """The roles after it of a page whose every text is its role's letter; `nats` are held against every other role."""
    page = page or read_html(f"<html><body>{markup}</body></html>")
    own = np.array([ROLES.index(LETTERS[text[0]]) for text in page.texts], np.int64)
    scores = np.full((len(own), len(ROLES)), math.exp(-nats), np.float32)
    scores[np.arange(len(own)), own] = 1
    scores[own == ROLES.index(Role.BODY)] = 0  # as the story's text comes
    is_settled = np.isin(np.arange(len(own)), settled)
    by_role = {role: letter for letter, role in LETTERS.items()}
    return "".join(by_role[ROLES[role]] for role in even_elements(page, scores, own, is_settled))


def a_list(letters: str) -> str:
    """A list, an entry a letter."""
    return "<ul>" + "".join(f"<li>{letter} {index}</li>" for index, letter in enumerate(letters)) + "</ul>"


@pytest.mark.parametrize("letters", ["RRLRR", "LRRRR", "RRRRM"])
def test_one_entry_of_a_list_is_the_list_s(letters: str) -> None:
    (most,) = {letter for letter in letters if letters.count(letter) > 1}
    assert evened(a_list(letters)) == most * len(letters)


def test_what_the_scorer_is_surer_of_than_a_change_costs_stays() -> None:
    box = "<div>" + "".join(f"<p>{letter}</p>" for letter in "RRLRR") + "</div>"
    assert evened(box, nats=CHANGE - 0.1) == "RRRRR"
    assert evened(box, nats=CHANGE + 0.1) == "RRLRR"


def test_an_entry_right_in_a_list_changes_for_more() -> None:
    assert evened(a_list("RRLRR"), nats=IN_LIST - 0.1) == "RRRRR"
    assert evened(a_list("RRLRR"), nats=IN_LIST + 0.1) == "RRLRR"
    assert evened(a_list("RRLRR").replace("ul>", "ol>"), nats=IN_LIST - 0.1) == "RRRRR"


def test_a_list_of_its_own_within_another_element_stays() -> None:
    assert evened(f"<div>{a_list('MMMM')}{a_list('LLLL')}</div>") == "MMMMLLLL"


def test_parts_of_a_card_are_the_list_s() -> None:
    card = "<div><p>L title</p><p>{} byline</p><p>L more</p></div>"
    cards = "".join(card.format(letter) for letter in "LPML")
    assert evened(f"<section>{cards}</section>") == "L" * 12


def test_elements_around_a_single_one_do_not_count() -> None:
    entry = "<div><div><span>{} 1</span></div></div>"
    assert evened("<div>" + "".join(entry.format(letter) for letter in "RRLRR") + "</div>") == "RRRRR"


def test_what_stands_under_a_heading_is_a_part_of_its_element() -> None:
    part = "<h3>{0} label</h3><p>{0} one</p><p>{0} two</p>"
    assert evened(f"<div>{part.format('R')}{part.format('M')}</div>") == "RRRMMM"
    assert evened(f"<div>{part.format('R')}<h3>R label</h3><p>M one</p><p>R two</p></div>") == "RRRRRR"


def test_a_claim_s_role_stays_and_counts() -> None:
    assert evened(a_list("RRLRR"), settled=(2,)) == "RRLRR"
    assert evened(a_list("RRRLL"), settled=(0, 1, 2)) == "RRRRR"


def test_the_story_and_its_head_have_no_part_in_it() -> None:
    assert evened("<div><p>B text</p><p>R box</p><p>B text</p><p>R box</p><p>L box</p></div>") == "BRBRR"
    assert evened("<div><p>C one</p><p>R box</p><p>R box</p><p>R box</p></div>") == "CRRR"


def test_a_plea_among_a_menu_s_entries_is_the_menu_s() -> None:
    assert evened(a_list("MMDMM")) == "MMMMM"


def test_stray_marks_stand_among_all_others() -> None:
    assert evened(a_list("RRORR")) == "RRORR"


def a_dump(text: str, nats: float = 1.0, settled: tuple[int, ...] = ()) -> str:
    """The roles of a dump's lines after it."""
    return evened("", nats=nats, settled=settled, page=read_text(text))


def test_a_line_in_a_block_of_a_dump_is_the_block_s() -> None:
    block = "R one\nR two\nL three\nR four\nR five"
    assert a_dump(block, nats=IN_BLOCK - 0.1) == "RRRRR"
    assert a_dump(block, nats=IN_BLOCK + 0.1) == "RRLRR"
    assert a_dump(block, settled=(2,)) == "RRLRR"


def test_a_block_of_its_own_stays() -> None:
    assert a_dump("R one\nR two\nR three\n\nL one\nL two\nL three") == "RRRLLL"
    assert a_dump("R one\n  L one\n  L two\n  L three\nR two\nR three") == "RLLLRR"


def test_nothing_in_a_dump_becomes_a_menu_and_icons_stay() -> None:
    assert a_dump("M one\nM two\nL three\nM four\nM five") == "MMLMM"
    assert a_dump("F one\nF two\nS three\nF four\nF five") == "FFSFF"
    assert a_dump("F one\nF two\nM three\nF four\nF five") == "FFFFF"


def test_the_story_of_a_dump_has_no_part_in_it() -> None:
    assert a_dump("B one\nR two\nB three\nR four\nB five\nL six") == "BRBRBR"


def test_pages_without_elements_are_left_as_they_are() -> None:
    assert evened("", page=read_text("")) == ""
    assert evened("", page=Page(format="html", fragments=())) == ""
