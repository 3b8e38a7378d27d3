"""Share buttons: their words, and people who share a kitchen."""

import pytest

from newsclean.extractors.social import find_social
from tests.extractors.conftest import Claimed

LEFT = (
    "They share one kitchen and two stoves.",
    "Her share of the mill was small.",
    "Sie teilen eine Küche und zwei Öfen.",
    "Ils vont partager une cuisine.",
    "Comparten una cocina y dos hornos.",
    "Они решили поделиться хлебом.",
)
TAKEN = (
    "Share on Facebook",
    "Share",
    "Share this article",
    "Artikel teilen",
    "Partager",
    "Compartir",
    "Compartilhe",
    "Condividi su Facebook",
    "Deel dit artikel",
    "Поделиться",
    "مشاركة",
    "シェアする",
    "分享",
    "Paylaş",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_social, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_social, line) == [line]


def test_leaves_the_list_under_a_label(claimed: Claimed) -> None:
    assert claimed(find_social, "Share on Facebook", "- Crane sold again", "- Ferry late") == ["Share on Facebook"]
