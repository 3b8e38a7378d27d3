"""Promotion of one author: labels, and prose about authors."""

import pytest

from newsclean.extractors._labels import ITEM, LABEL
from newsclean.extractors.featured_author import find_featured_author
from tests.conftest import PageOf
from tests.extractors.conftest import Claimed

LEFT = (
    "The featured author read for an hour.",
    "He wanted more from the author than a signature.",
    "Man hat mehr von dem Autor erwartet.",
    "C'est une pièce du même auteur.",
    "Es el segundo libro de este autor.",
    "Это другая книга того же автора.",
)
TAKEN = (
    "Featured_Author",
    "Featured Author",
    "More from this author",
    "More from Ana Lima",
    "More by Ana Lima",
    "Mehr von dieser Autorin",
    "Du même auteur",
    "Más de este autor",
    "Mais deste autor",
    "Dello stesso autore",
    "Meer van deze auteur",
    "Все материалы автора",
    "この著者の記事",
    "作者其他文章",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_featured_author, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_featured_author, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Featured_Author", "- Crane sold again", "- Ferry late")
    assert claimed(find_featured_author, *list_, "The river rose.") == [
        "Featured_Author",
        "Crane sold again",
        "Ferry late",
    ]


@pytest.mark.parametrize(("line", "weight"), [("More from Ana Lima", ITEM), ("More from Sport", LABEL)])
def test_a_name_weighs_more_than_a_section(page_of: PageOf, line: str, weight: float) -> None:
    page = page_of(line, "Crane sold again")
    assert max(claim.weight for claim in find_featured_author(page)) == weight
