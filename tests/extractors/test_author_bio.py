"""The note about the author: labels, and prose about authors."""

import pytest

from newsclean.extractors.author_bio import find_author_bio
from tests.extractors.conftest import Claimed

LEFT = (
    "Nobody knew much about the author of the letter.",
    "The author of the plan left in May.",
    "Über die Autorin des Briefes wusste man wenig.",
    "On savait peu à propos de l'auteur de la lettre.",
    "Sabían poco sobre el autor de la carta.",
    "Мало кто знал об авторе письма.",
)
TAKEN = (
    "About the author",
    "About the Authors",
    "Über die Autorin",
    "À propos de l'auteur",
    "Sobre el autor",
    "Sobre a autora",
    "Gli autori",
    "Over de auteur",
    "Об авторе",
    "عن الكاتب",
    "著者プロフィール",
    "作者简介",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_author_bio, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_author_bio, line) == [line]


def test_leaves_the_list_under_a_label(claimed: Claimed) -> None:
    assert claimed(find_author_bio, "About the author", "- Crane sold again", "- Ferry late") == ["About the author"]
