"""Lists of what others read: their labels, and prose that tells of what is read."""

import pytest

from newsclean.extractors.most_read import find_most_read
from tests.extractors.conftest import Claimed

LEFT = (
    "The most read of his novels came out in 1961.",
    "It was the most popular of the three bridges.",
    "Der Roman war das meistgelesene Buch des Jahres.",
    "C'était l'un des journaux les plus lus de la vallée.",
    "Fue lo más leído en la plaza durante una semana.",
    "Это была самая читаемая книга в городе.",
    "この小説は町で最も読まれている。",
)
TAKEN = (
    "Most Read News",
    "MOST READ",
    "Most read in Sport",
    "Trending",
    "Die meistgelesenen Artikel",
    "Meistgelesen",
    "Les plus lus",
    "Lo más leído",
    "Mais lidas",
    "I più letti",
    "Meest gelezen",
    "Самое читаемое",
    "الأكثر قراءة",
    "アクセスランキング",
    "热门文章",
    "सबसे ज्यादा पढ़ी गई",
    "En çok okunanlar",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_most_read, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_most_read, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Most Read News", "- Crane sold again", "- Ferry late")
    assert claimed(find_most_read, *list_, "The river rose.") == ["Most Read News", "Crane sold again", "Ferry late"]
