"""Weather, markets, games: labels, and prose about the weather."""

import pytest

from newsclean.extractors.widget import find_widget
from tests.extractors.conftest import Claimed

LEFT = (
    "The weather turned on the second day.",
    "His horoscope had promised a calm week.",
    "Das Wetter schlug am zweiten Tag um.",
    "La météo avait annoncé du vent.",
    "El tiempo cambió el segundo día.",
    "Погода испортилась на второй день.",
    "天気は二日目に変わった。",
)
TAKEN = (
    "Horoscope",
    "Weather",
    "Crossword",
    "Wetter",
    "Météo",
    "El tiempo",
    "Previsão do tempo",
    "Previsioni meteo",
    "Weerbericht",
    "Погода",
    "الطقس",
    "天気予報",
    "天气",
    "날씨",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_widget, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_widget, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Horoscope", "- Crane sold again", "- Ferry late")
    assert claimed(find_widget, *list_, "The river rose.") == ["Horoscope", "Crane sold again", "Ferry late"]
