"""Ad slots: labels, and prose about advertising."""

import pytest

from newsclean.extractors.advertisement import find_advertisement
from tests.extractors.conftest import Claimed

LEFT = (
    "The advertisement had run for a week before anyone called.",
    "The story continues below ground, where the pumps are.",
    "Die Anzeige hing seit Mai am Tor.",
    "La publicité du cirque couvrait le mur.",
    "La publicidad del circo tapaba el muro.",
    "Реклама цирка закрывала стену.",
    "広告は壁を覆っていた。",
)
TAKEN = (
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below",
    "Anzeige",
    "Publicité",
    "Publicidad",
    "Publicidade",
    "Pubblicità",
    "Advertentie",
    "Реклама",
    "إعلان",
    "広告",
    "广告",
    "विज्ञापन",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_advertisement, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_advertisement, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Advertisement", "- Crane sold again", "- Ferry late")
    assert claimed(find_advertisement, *list_, "The river rose.") == ["Advertisement", "Crane sold again", "Ferry late"]
