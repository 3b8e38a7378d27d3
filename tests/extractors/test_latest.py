"""Lists of new stories: labels, and prose that brings news."""

import pytest

from newsclean.extractors.latest import find_latest
from tests.extractors.conftest import Claimed

LEFT = (
    "The latest news from the valley was a week old.",
    "It was the latest of nine attempts.",
    "Die aktuellen Nachrichten erreichten das Dorf erst am Abend.",
    "Ce sont les dernières nouvelles de la mine.",
    "Trajeron las últimas noticias del puerto.",
    "Он привёз последние новости из города.",
    "最新の記事を彼は読まなかった。",
)
TAKEN = (
    "Latest news",
    "Latest in Business",
    "Breaking news",
    "Aktuelle Nachrichten",
    "Dernières actualités",
    "Últimas noticias",
    "Últimas notícias",
    "Ultime notizie",
    "Laatste nieuws",
    "Последние новости",
    "آخر الأخبار",
    "最新記事",
    "最新消息",
    "Son dakika",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_latest, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_latest, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Latest news", "- Crane sold again", "- Ferry late")
    assert claimed(find_latest, *list_, "The river rose.") == ["Latest news", "Crane sold again", "Ferry late"]
