"""Pleas for money: labels, and prose about gifts."""

import pytest

from newsclean.extractors.donation import find_donation
from tests.extractors.conftest import Claimed

LEFT = (
    "A donation from the mill paid for the roof.",
    "They donate their catch to the school.",
    "The club will support the journalist.",
    "Die Spende kam von der Mühle.",
    "Il a fait un don de terre au village.",
    "Donó su casa al pueblo.",
    "Пожертвование сделал завод.",
    "Der Verein half der Schule mit einer Spende von 500 Euro.",
    "Con una donazione di mille euro il mulino ha pagato il tetto.",
    "She asked the council to support the families of the crew.",
)
TAKEN = (
    "Donation",
    "Donate now",
    "Support our journalism",
    "Make a donation",
    "Jetzt spenden",
    "Faire un don",
    "Apoya nuestro periodismo",
    "Doe agora",
    "Dona ora",
    "Doneer nu",
    "Поддержите нас",
    "تبرع الآن",
    "寄付する",
    "捐款",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_donation, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_donation, line) == [line]


def test_takes_the_list_under_a_label(claimed: Claimed) -> None:
    list_ = ("Donation", "- Crane sold again", "- Ferry late")
    assert claimed(find_donation, *list_, "The river rose.") == ["Donation", "Crane sold again", "Ferry late"]


def test_takes_a_paragraph_that_pleads(claimed: Claimed) -> None:
    plea = "Ми пишемо про село завдяки підтримці читачів. Станьте нашим патроном."
    assert claimed(find_donation, plea) == [plea]
    assert claimed(find_donation, plea.ljust(701, "а")) == []


@pytest.mark.parametrize(
    "plea",
    [
        "If you liked this story, please consider supporting our newsroom.",
        "Everything here is free because it is funded by our readers.",
        "Dieser Text kostet nichts. Mit deiner Spende bleibt das so.",
        "Cet article est gratuit : faites un don pour que cela dure.",
        "Este texto es gratis. Haz una donación para que siga así.",
        "Questo testo è gratis: sostieni il nostro giornalismo.",
        "Este texto é gratuito: apoie o nosso jornalismo.",
        "Dit artikel is gratis. Steun onze journalistiek vanaf vijf euro.",
        "Ten tekst jest za darmo. Wesprzyj naszą redakcję.",
        "Texten är gratis. Stöd vår journalistik.",
        "Teksten er gratis. Støt vores journalistik.",
        "Artikkelen er gratis. Støtt vår journalistikk.",
        "Этот текст бесплатный. Поддержите нашу редакцию.",
        "Цей текст безкоштовний. Підтримайте нашу редакцію.",
        "Bu yazı ücretsiz. Bağımsız gazeteciliği destekleyin.",
        "Text je zdarma. Podpořte naši redakci.",
        "A cikk ingyenes. Támogassa a munkánkat.",
    ],
)
def test_pleads_in_many_languages(claimed: Claimed, plea: str) -> None:
    assert claimed(find_donation, plea) == [plea]


NOTE = "The roof of our newsroom leaks."


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        (("Donation", NOTE, "Related"), ["Donation", NOTE]),
        (("Donation", NOTE, "The river rose."), ["Donation"]),  # goes on
        (("Donation", "See all gifts", "Related"), ["Donation"]),
        (("Donation", NOTE.replace(" ", " very ") * 7, "Related"), ["Donation"]),
        (("- Donation", NOTE, "Related"), ["Donation"]),
        (("Donation", NOTE), ["Donation"]),
    ],
)
def test_takes_the_one_short_paragraph_under_a_label(
    claimed: Claimed, lines: tuple[str, ...], taken: list[str]
) -> None:
    assert claimed(find_donation, *lines) == taken
