"""Sentences over the comments' label."""

import numpy as np
import pytest

from newsclean.decide.story.regained.over_comments import over_comments
from newsclean.model import ROLES, Role
from newsclean.page import Claim
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."
LAST = "The harbour board will meet again on Friday."


def found(*lines: str, label: int, role: Role = Role.COMMENTS, told: Role = Role.COMMENTS) -> list[int]:
    """The lines found over a label that is claimed for `told`, where `STORY` is text and all else looks like `role`."""
    scores = np.full((len(lines), len(ROLES)), 0.001, np.float32)
    scores[:, ROLES.index(role)] = 0.9
    claims = [Claim(label, told, 4, f"{told}-label")]
    is_text = np.array([line == STORY for line in lines])
    return np.flatnonzero(over_comments(make_page(*lines), scores, claims, is_text)).tolist()


def test_they_are_the_story_s_last() -> None:
    assert found(STORY, LAST, "5 comments", "Fog again.", label=2) == [1]
    assert found(STORY, LAST, LAST, "5 comments", label=3) == [1, 2]


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        ((STORY, LAST, LAST, LAST, "5 comments"), 4),
        ((STORY, "Fog again", LAST, "5 comments"), 3),
        ((STORY, LAST[:-1], "5 comments"), 2),
        ((STORY, "It rains.", "5 comments"), 2),
        (("5 comments", STORY, LAST), 0),
        ((LAST, "5 comments"), 1),
    ],
)
def test_other_lines_there_are_not(lines: tuple[str, ...], label: int) -> None:
    assert found(*lines, label=label) == []


def test_what_is_something_else_stays() -> None:
    assert found(STORY, LAST, "5 comments", label=2, role=Role.CAPTION) == []
    assert found(STORY, LAST, "Most read", label=2, told=Role.MOST_READ) == []
