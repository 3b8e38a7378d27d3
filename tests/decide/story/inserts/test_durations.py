"""How long recordings take."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.durations import durations
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."


def found(*lines: str) -> list[int]:
    """The durations where all lines are text."""
    return np.flatnonzero(durations(make_page(*lines), np.ones(len(lines), bool))).tolist()


@pytest.mark.parametrize("line", ["6 min", "06:42", "0:00 / 6:42", "6 мин", "6分", "12 Min.", "1:02:33"])
def test_it_stands_beside_a_player_s_button(line: str) -> None:
    assert found(STORY, "Listen to this article", line, STORY) == [2]
    assert found(STORY, line, "Play video", STORY) == [1]


@pytest.mark.parametrize("line", ["6 min of fog", "Tide 06:42", "12 ferries sail", "2,4 m", ""])
def test_other_lines_there_stay(line: str) -> None:
    assert found(STORY, "Listen to this article", line, STORY) == []


def test_alone_it_stays() -> None:
    assert found(STORY, "6 min", STORY) == []
