"""Lists of columns: labels, and prose about what somebody thinks."""

import pytest

from newsclean.extractors.opinion import find_opinion
from tests.extractors.conftest import Claimed

LEFT = (
    "Public opinion turned against the bridge.",
    "In her opinion the roof will hold.",
    "Der Rat war anderer Meinung.",
    "Il a changé d'opinion sur le pont.",
    "La opinión del alcalde no cambió.",
    "Его мнение никто не спросил.",
    "彼の意見は違った。",
)
TAKEN = (
    "Opinion",
    "Editorials",
    "OPINION:",
    "Meinung",
    "Opinions",
    "Opinión",
    "Opinião",
    "Opinioni",
    "Opinie",
    "Мнения",
    "رأي",
    "オピニオン",
    "观点",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_opinion, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_opinion, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Opinion", "- Crane sold again", "- Ferry late")
    assert claimed(find_opinion, *list_, "The river rose.") == ["Opinion", "Crane sold again", "Ferry late"]
