"""Sign-up boxes: labels, and prose about the letters that clubs print."""

import pytest

from newsclean.extractors.newsletter import find_newsletter
from tests.extractors.conftest import Claimed

LEFT = (
    "The parish newsletter had been printed there since 1911.",
    "She signed up for the fire brigade.",
    "Der Newsletter der Gemeinde war sein Werk.",
    "Il écrivait la newsletter du club depuis dix ans.",
    "El boletín salió con dos días de retraso.",
    "Он вёл рассылку клуба десять лет.",
)
TAKEN = (
    "Sign up for our newsletter",
    "Newsletter",
    "Our newsletters",
    "Newsletter abonnieren",
    "Inscrivez-vous à notre newsletter",
    "Boletín",
    "Nossas newsletters",
    "Iscriviti alla newsletter",
    "Nieuwsbrief",
    "Рассылка",
    "النشرة البريدية",
    "メルマガ",
    "电子报",
    "Nyhetsbrev",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_newsletter, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_newsletter, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Sign up for our newsletter", "- Crane sold again", "- Ferry late")
    assert claimed(find_newsletter, *list_, "The river rose.") == [
        "Sign up for our newsletter",
        "Crane sold again",
        "Ferry late",
    ]
