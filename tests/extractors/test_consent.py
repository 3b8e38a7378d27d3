"""Cookie notices: their sentences and buttons, and cookies that people eat."""

import pytest

from newsclean.extractors.consent import find_consent
from tests.extractors.conftest import Claimed

LEFT = (
    "The cookies were gone by noon.",
    "He could not accept all of it.",
    "Wir backen heute Cookies.",
    "Les cookies étaient encore chauds.",
    "No pudo aceptar todo lo que le dieron.",
    "Он не мог принять всё это.",
)
TAKEN = (
    "We use cookies",
    "Accept all cookies",
    "We use cookies to show you what you like.",
    "Wir verwenden Cookies",
    "Nous utilisons des cookies",
    "Utilizamos cookies",
    "Usamos cookies",
    "Utilizziamo i cookie",
    "Alles accepteren",
    "Мы используем файлы cookie",
    "قبول الكل",
    "同意する",
    "全部接受",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_consent, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_consent, line) == [line]


def test_leaves_the_list_under_a_label(claimed: Claimed) -> None:
    assert claimed(find_consent, "We use cookies", "- Crane sold again", "- Ferry late") == ["We use cookies"]
