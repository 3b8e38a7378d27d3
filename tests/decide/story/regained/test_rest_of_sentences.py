"""The pieces of a sentence that a dump cut at its links are text, where most of it is."""

import numpy as np

from newsclean.decide.story.regained.rest_of_sentences import rest_of_sentences
from newsclean.model import ROLES, Role
from newsclean.page import Claim
from tests.conftest import make_page

START, END = "The harbour office of Ellmouth gives the hours of its", "on its page, and by telephone."
LINES = (START, "Home", "and", "Menu", END)


def found(*lines: str, likely: str, text: str, sure: str = "", claims: tuple[Claim, ...] = ()) -> list[int]:
    """The indices that are found; of each line a digit says how likely it is text, the lines at `text` are it."""
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    scores[:, ROLES.index(Role.BODY)] = [int(digit) / 10 for digit in likely]
    scores[:, ROLES.index(Role.NAVIGATION)] = [0.95 if str(at) in sure else 0.5 for at in range(len(lines))]
    is_text = np.array([str(at) in text for at in range(len(lines))], bool)
    page = make_page(*lines)
    return np.flatnonzero(rest_of_sentences(page, scores, claims, is_text, np.ones(len(lines), bool))).tolist()


def test_what_is_lost_of_a_sentence_is_text() -> None:
    assert found(*LINES, likely="90109", text="04") == [1, 2, 3]
    lines = ("The", "Lamplighter", "went down off Ellmouth in a storm, its owner said.")
    assert found(*lines, likely="259", text="12") == [0]


def test_a_sentence_that_is_mostly_none_stays() -> None:
    assert found(*LINES, likely="10109", text="4") == []


def test_without_any_text_nothing_is() -> None:
    """What stands elsewhere, as another story's text, stays there."""
    assert found(*LINES, likely="99999", text="") == []


def test_a_sentence_ends_as_one() -> None:
    """Lines of code, and labels, do not."""
    assert found(*LINES[:4], "on its page, and by telephone", likely="90109", text="04") == []


def test_what_the_scorer_or_a_claim_is_sure_of_stays() -> None:
    assert found(*LINES, likely="90109", text="04", sure="1") == [2, 3]
    assert found(*LINES, likely="90109", text="04", claims=(Claim(3, Role.SOCIAL, 2.0, "social-label"),)) == [1, 2]
    assert found(*LINES, likely="90109", text="04", claims=(Claim(3, Role.BODY, 2.0, "story"),)) == [1, 2, 3]
