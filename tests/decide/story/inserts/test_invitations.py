"""Lines under the story that ask to follow somebody."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.invitations import invitations
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."
LINE = "Follow Ana Lima on Instagram at @analima."


def found(*lines: str) -> list[int]:
    """The lines found to be one where all are text."""
    page = make_page(*lines)
    return np.flatnonzero(invitations(page, np.ones(len(lines), bool))).tolist()


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        "Ana Lima covers ferries. You can follow her @analima.",
        "Mehr vom Hafen? Folgen Sie uns auf Facebook und Bluesky!",
        "Suivez le Courrier sur WhatsApp pour ne rien manquer.",
        "Sledujte nás aj na Instagrame a nezmeškajte žiadnu správu.",
        "Obserwuj Kurier w Google, żeby nie przegapić ważnych informacji.",
        "Kurir možete pratiti putem aplikacija te društvenih mreža Facebook i Instagram.",
        "Следвайте ни във Facebook и Viber, за да научавате първи новините.",
        "Son dakika haberleri için bizi Instagram'da takip edin",
        "ताजा खबरों के लिए हमें फेसबुक पर फॉलो करें",
        "Bizi Google News'te de takip edebilirsiniz.",
        "Folgen Sie dem Boten auf Google News.",
    ],
)
def test_what_asks_to_follow_on_a_network_is_one(line: str) -> None:
    assert found(*[STORY] * 4, line) == [4]
    assert found(*[STORY] * 4, line, STORY) == [4]


@pytest.mark.parametrize(
    "line",
    [
        "More floods will follow, she said on Monday.",
        "The harbour police follow three threads, they said on Monday.",
        "She wrote on Instagram that the town should follow.",
        "Regulators will follow Google closely, the minister said.",
        "Courts follow the Google trial with care, the minister said.",
        "Google će pratiti korisnike i na Facebooku, objavila je tvrtka.",
        "Polis, şüphelileri Twitter ve Instagram üzerinden takip etti.",
        "पुलिस फेसबुक पर लोगों को फॉलो कर रही है।",
        "پلیس کاربران تلگرام را دنبال می‌کند.",
        "Belediye Instagram'da takip edilen hesapların listesini dün akşam açıkladı.",
        "Boats follow the pilot, who knows each stone of the old channel to the quay, and tells of it on Facebook.",
        f"{STORY * 6} {LINE}",
    ],
)
def test_what_a_story_says_is_none(line: str) -> None:
    assert found(*[STORY] * 4, line) == []


def test_within_the_story_or_alone_it_is_none() -> None:
    assert found(STORY, LINE, *[STORY] * 4) == []
    assert found(LINE) == []
    assert found(LINE, LINE, LINE, LINE) == []


def test_a_brief_of_one_paragraph_has_one_under_it() -> None:
    assert found(STORY, LINE) == [1]
