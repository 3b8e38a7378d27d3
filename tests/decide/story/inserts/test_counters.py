"""What a site counts of a story, among its text."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.counters import counters
from tests.conftest import make_page


def found(line: str) -> bool:
    """Whether a line among the text is a counter."""
    return bool(counters(make_page("The fog came in.", line, "The fog went out."), np.ones(3, bool))[1])


@pytest.mark.parametrize(
    "line",
    [
        "Read 1023 times",
        "Hits: 1734",
        "(12 votes)",
        "Letto 88 volte",
        "Zugriffe: 1.734",
        "Просмотров: 312",
        "조회수 312",
    ],
)
def test_a_number_and_what_it_counts(line: str) -> None:
    assert found(line)


@pytest.mark.parametrize(
    "line", ["Hits", "He read it 12 times", "12 votes were lost", "Read 1023", "3 readers wrote to the harbour master"]
)
def test_other_lines_are_the_story_s(line: str) -> None:
    assert not found(line)
