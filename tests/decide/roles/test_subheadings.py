"""A subheading stands apart: no line that a dump cut off the next is one."""

from collections.abc import Sequence

import numpy as np
import pytest

from newsclean.decide.roles.subheadings import subheadings
from newsclean.model import ROLES, Role
from tests.conftest import make_page

BODY, HEADING = map(ROLES.index, (Role.BODY, Role.SUBHEADING))
REST = "to plan every trip of the winter"
PARAGRAPH = "Harbour Pilot has been a good friend of the ferries since the lighthouse was built in the north."


def found(*lines: str, joins: Sequence[float], heading: float = 0.7, text: Sequence[bool] = ()) -> list[bool]:
    """Whether each line is a subheading, if the scorer takes all for one by `heading`."""
    scores = np.full((len(lines), len(ROLES)), 0.001, np.float32)
    scores[:, HEADING], scores[:, BODY] = heading, 1 - heading
    is_text = np.array(text or [True] * len(lines))
    return list(map(bool, subheadings(make_page(*lines), scores, np.array(joins, np.float32), is_text)))


@pytest.mark.parametrize(("join", "is_heading"), [(0.7, True), (0.75, False)])
def test_what_the_next_line_goes_on_with_is_none(join: float, is_heading: bool) -> None:
    assert found("Use", REST, joins=(0, join))[0] is is_heading
    assert found(REST, "Use", joins=(0, join))[1] is is_heading


def test_a_line_that_may_be_apart_stays_what_the_scorer_says() -> None:
    assert found("Use", REST, joins=(0, 0.3), heading=0.51) == [True, True]
    assert found("Use", REST, joins=(0, 0.0), heading=0.49) == [False, False]


def test_what_begins_as_a_paragraph_does_goes_on_with_no_heading() -> None:
    assert found("Pilots", PARAGRAPH, joins=(0, 0.9))[0]
    assert not found("Pilots", PARAGRAPH[:79], joins=(0, 0.9))[0]
    assert not found("Pilots", PARAGRAPH[0].lower() + PARAGRAPH[1:], joins=(0, 0.9))[0]


def test_only_the_text_goes_on_with_it() -> None:
    assert found("Pilots", "read more", joins=(0, 0.9), text=(True, False))[0]


def test_a_mark_alone_heads_nothing() -> None:
    assert found(".", "Pilots", "***", joins=(0, 0, 0)) == [False, True, True]


def test_what_is_certain_stays() -> None:
    assert found("Use", REST, ".", joins=(0, 1, 0), heading=0.99995) == [True, True, True]


@pytest.mark.parametrize("stop", [".", "。", "।"])
def test_a_sentence_is_none(stop: str) -> None:
    assert not found(f"The ferries wait{stop}", joins=(0,), heading=0.96)[0]
    assert found(f"The ferries wait{stop}", joins=(0,), heading=0.98)[0]


@pytest.mark.parametrize("line", ["2. Find a pilot.", "Who waits?", "Pilots, U.S"])
def test_a_numbered_line_a_question_and_a_stop_within_are_no_sentence(line: str) -> None:
    assert found(line, joins=(0,))[0]
