"""Stories on the same matter: labels, the inserts between paragraphs, and people who are related."""

import pytest

from newsclean.extractors.related import find_related
from tests.extractors.conftest import Claimed

LEFT = (
    "He related the story to his brother.",
    "Nobody is related to the mayor.",
    "She may also like the new bridge.",
    "Er will mehr über das Thema lesen.",
    "Il faut lire aussi les petites lignes.",
    "Ella lee también por la noche.",
    "Он читает также по вечерам.",
)
TAKEN = (
    "Related stories",
    "You may also like",
    "RELATED:",
    "Mehr zum Thema",
    "Lire aussi : Le pont rouvre",
    "Te puede interesar",
    "Leia também",
    "Leggi anche",
    "Lees ook",
    "Читайте также",
    "اقرأ أيضا",
    "関連記事",
    "相关文章",
    "यह भी पढ़ें",
    "Czytaj także",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_related, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_related, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Related stories", "- Crane sold again", "- Ferry late")
    assert claimed(find_related, *list_, "The river rose.") == ["Related stories", "Crane sold again", "Ferry late"]
