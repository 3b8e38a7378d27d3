"""Share buttons: their words, and people who share a kitchen."""

import pytest

from newsclean.extractors.social import find_social
from newsclean.readers.markdown.reader import read_markdown
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


def test_takes_icons_that_lead_to_a_network() -> None:
    page = read_markdown(
        "Harbor Courier\n\n* [](https://www.facebook.com/a)\n* [![](/x.png)](https://x.com/a)\n\n"
        "Ferries stop. [](https://x.com/a)\n\nfacebook.com\n\n[![](/x.png)](https://harborcourier.example/)\n"
    )
    claims = list(find_social(page))
    assert [page.texts[claim.index] for claim in claims if claim.rule == "social-icon"] == ["facebook.com", "image"]
