"""Topics: labels, lists of words behind one, and prose about tags on crates."""

import pytest

from newsclean.extractors.tags import find_tags
from tests.extractors.conftest import Claimed

LEFT = (
    "The tags on the crates were in three languages.",
    "He tagged along with the surveyors.",
    "Die Schlagworte des Wahlkampfs kannte jeder.",
    "Les étiquettes étaient tombées des caisses.",
    "Las etiquetas se habían caído de las cajas.",
    "На ящиках были теги на трёх языках.",
)
TAKEN = (
    "Tags",
    "Tags:",
    "Tags: bridge, river, council",
    "Schlagworte",
    "Mots-clés",
    "Etiquetas",
    "Tag: ponte, fiume",
    "Trefwoorden",
    "Теги",
    "الوسوم",
    "タグ",
    "标签",
    "Etiketler",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_tags, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_tags, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Tags", "- Crane sold again", "- Ferry late")
    assert claimed(find_tags, *list_, "The river rose.") == ["Tags", "Crane sold again", "Ferry late"]
