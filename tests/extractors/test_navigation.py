"""Menus: their entries, and prose about homes and searches."""

import pytest

from newsclean.extractors.navigation import find_navigation
from tests.extractors.conftest import Claimed

LEFT = (
    "Home is where the mill stood.",
    "The search for the boat went on.",
    "Das Menü des Gasthofs hat vier Gänge.",
    "L'accueil du pont a été froid.",
    "El inicio de la obra se retrasó.",
    "Главная улица была закрыта.",
)
TAKEN = (
    "Skip to content",
    "Home",
    "Menu",
    "Search",
    "Startseite",
    "Accueil",
    "Inicio",
    "Página inicial",
    "Torna alla home",
    "Voorpagina",
    "Главная",
    "الرئيسية",
    "トップページ",
    "首页",
    "Ana sayfa",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_navigation, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_navigation, line) == [line]


def test_leaves_the_list_under_a_label(claimed: Claimed) -> None:
    assert claimed(find_navigation, "Skip to content", "- Crane sold again", "- Ferry late") == ["Skip to content"]
