"""Key points: their labels, and prose that has a point."""

import pytest

from newsclean.extractors.deck import find_deck
from tests.extractors.conftest import Claimed

LEFT = (
    "The key points of the plan were known by May.",
    "In brief notes he wrote down what he saw.",
    "Das Wichtigste war den Leuten der Fluss.",
    "L'essentiel du pont a été reconstruit.",
    "Los puntos clave del plan se conocían en mayo.",
)
STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
TAKEN = (
    "Key points",
    "KEY TAKEAWAYS",
    "Das Wichtigste in Kürze",
    "L'essentiel",
    "Puntos clave",
    "Pontos principais",
    "In sintesi",
    "Samenvatting",
    "Коротко о главном",
    "أبرز النقاط",
    "この記事のポイント",
    "核心提示",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert line not in claimed(find_deck, "# River rises again", STORY, line, STORY)


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert line in claimed(find_deck, "# River rises again", line, STORY)
