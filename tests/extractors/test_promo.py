"""Sponsored content: labels, and prose about sponsors."""

import pytest

from newsclean.extractors.promo import find_promo
from tests.extractors.conftest import Claimed

LEFT = (
    "The firm had sponsored the race for years.",
    "The content of the crates was never paid for.",
    "Der Lauf wurde jahrelang von der Mühle bezahlt.",
    "La course était sponsorisée par le moulin.",
    "La carrera era patrocinada por el molino.",
    "Партнёрский договор подписали в мае.",
)
TAKEN = (
    "Sponsored content",
    "SPONSORED",
    "Paid content",
    "Gesponsert",
    "Contenu sponsorisé",
    "Contenido patrocinado",
    "Conteúdo patrocinado",
    "Contenuto sponsorizzato",
    "Gesponsord",
    "Партнёрский материал",
    "محتوى ممول",
    "スポンサー",
    "赞助内容",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_promo, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_promo, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Sponsored content", "- Crane sold again", "- Ferry late")
    assert claimed(find_promo, *list_, "The river rose.") == ["Sponsored content", "Crane sold again", "Ferry late"]
