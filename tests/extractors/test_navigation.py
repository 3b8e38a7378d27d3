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


@pytest.mark.parametrize("lines", [("1", "2", "Next page"), ("Previous", "1", "2", "…", "48"), ("1", "2", "Next >")])
def test_takes_page_numbers_beside_a_label(claimed: Claimed, lines: tuple[str, ...]) -> None:
    assert set(claimed(find_navigation, "Crane sold again", *lines)) == set(lines)


@pytest.mark.parametrize("lines", [("1", "2"), ("1", "Crane sold again", "2"), ("12345", "67890", "Next page")])
def test_leaves_other_numbers(claimed: Claimed, lines: tuple[str, ...]) -> None:
    assert [text for text in claimed(find_navigation, *lines) if text[0].isdecimal()] == []


def test_leaves_one_number_beside_a_label(claimed: Claimed) -> None:
    assert claimed(find_navigation, "48", "Next page") == ["Next page"]
