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


def test_a_list_of_addresses_is_one_with_its_labels(claimed: Claimed) -> None:
    """What lynx puts under a page."""
    addresses = [f"{number}. http://herald.example/{number}" for number in range(3)]
    addresses[1:1] = ["4. mailto:?subject=The river rose", "5. javascript: void(0)"]
    lines = (
        "The river rose.",
        "References",
        "Visible links:",
        *addresses,
        "Hidden links:",
        "6. http://herald.example/6",
    )
    assert claimed(find_navigation, *lines) == list(lines[1:])


def test_few_addresses_and_those_in_sentences_are_none(claimed: Claimed) -> None:
    addresses = ("http://herald.example/1", "http://herald.example/2")
    assert claimed(find_navigation, "References", *addresses) == []
    assert claimed(find_navigation, *[f"Read http://herald.example/{number}" for number in range(4)]) == []
    many = [f"{number}. http://herald.example/{number}" for number in range(4)]
    assert claimed(find_navigation, "References:", *many) == []  # the story's
    assert claimed(find_navigation, "References", *many, "About the author") == []
