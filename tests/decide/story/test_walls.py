"""Lines of the text that only a wall has."""

import numpy as np
import pytest

from newsclean.decide.story.walls import walls
from newsclean.model import Role
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."
WALL = "Il vous reste 31.2% de cet article à lire. La suite est réservée aux abonnés."


def found(*lines: str, text: int = 9, role: Role = Role.SUBSCRIPTION) -> list[int]:
    """The lines found to be a wall's, or of another `role`, where the first `text` are text."""
    return np.flatnonzero(walls(make_page(*lines), np.arange(len(lines)) < text, role)).tolist()


@pytest.mark.parametrize(
    "wall",
    [
        WALL,
        "Die NBZ benötigt JavaScript für wichtige Funktionen. Ihr Browser verhindert dies momentan.",
        "Já conhece as vantagens de ser assinante da Gazeta? Leia todas as colunas.",
        "Dziękujemy, że przeczytałeś nasz artykuł do końca.",
    ],
)
def test_they_are_a_wall_s_wherever_they_stand(wall: str) -> None:
    assert found(STORY, wall, STORY, wall) == [1, 3]


@pytest.mark.parametrize("line", ["She let her subscription lapse.", "Les abonnés du gaz attendent.", WALL * 6])
def test_other_lines_are_none(line: str) -> None:
    assert found(STORY, STORY, STORY, line) == []


def test_what_is_no_text_stays_what_it_is() -> None:
    assert found(STORY, STORY, STORY, WALL, text=3) == []


def test_a_page_that_is_a_wall_alone_stays() -> None:
    assert found(WALL, STORY) == []


@pytest.mark.parametrize(
    "line",
    ["The Harbour letter brings you the week's best stories straight to your inbox.", "after newsletter promotion"],
)
def test_a_sign_up_s_words_are_as_well(line: str) -> None:
    assert found(STORY, line, STORY, role=Role.NEWSLETTER) == [1]
    assert found(STORY, line, STORY) == []
    assert found(STORY, "The parish newsletter had been printed there since 1911.", STORY, role=Role.NEWSLETTER) == []
