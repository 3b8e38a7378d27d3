"""Lines of the text with words of another role."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.cued import behind_wall, cued, cued_at_end
from newsclean.model import Role
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."
WALL = "Il vous reste 31.2% de cet article à lire. La suite est réservée aux abonnés."
NOTE = "The views expressed here do not necessarily reflect those of the Harbour Press."


def found(*lines: str, text: int = 9, role: Role = Role.SUBSCRIPTION) -> list[int]:
    """The lines found to be a wall's, or of another `role`, where the first `text` are text."""
    return np.flatnonzero(cued(make_page(*lines), np.arange(len(lines)) < text, role)).tolist()


@pytest.mark.parametrize(
    "wall",
    [
        WALL,
        "Die NBZ benötigt JavaScript für wichtige Funktionen. Ihr Browser verhindert dies momentan.",
        "Já conhece as vantagens de ser assinante da Gazeta? Leia todas as colunas.",
        "Dziękujemy, że przeczytałeś nasz artykuł do końca.",
    ],
)
def test_they_are_a_wall_s_wherever_they_stand(wall: str) -> None:
    assert found(STORY, wall, STORY, wall) == [1, 3]


@pytest.mark.parametrize("line", ["She let her subscription lapse.", "Les abonnés du gaz attendent.", WALL * 6])
def test_other_lines_are_no_wall_s(line: str) -> None:
    assert found(STORY, STORY, STORY, line) == []


@pytest.mark.parametrize(
    ("role", "line"),
    [
        (Role.CONSENT, "To view this content, you must accept cookies from X."),
        (Role.CONSENT, "Ce contenu est bloqué, car vous n'avez pas accepté les cookies."),
        (Role.CONSENT, "An dieser Stelle finden Sie einen externen Inhalt von X."),
        (Role.CONSENT, "Allow and continue"),
        (Role.MEDIA, "Unable to load this content. Please reload the page."),
        (Role.MEDIA, "This is a modal window."),
    ],
)
def test_what_stands_in_the_place_of_a_post_or_a_video_is_some(role: Role, line: str) -> None:
    assert found(STORY, line, STORY, role=role) == [1]


@pytest.mark.parametrize(
    ("role", "line"),
    [
        (Role.CONSENT, "Cookies"),
        (Role.CONSENT, "The content of the letter was read to the court."),
        (Role.MEDIA, "Click-to-Play"),
        (Role.MEDIA, "Crews were unable to load the ferry."),
    ],
)
def test_a_button_s_one_word_and_what_a_story_tells_is_none(role: Role, line: str) -> None:
    assert found(STORY, line, STORY, role=role) == []


def test_what_is_no_text_stays_what_it_is() -> None:
    assert found(STORY, STORY, STORY, WALL, text=3) == []


def test_a_page_that_is_a_wall_alone_stays() -> None:
    assert found(WALL, STORY) == []


GIFTS = ("Adgang til alle artikler", "Digital avis hver aften")
SHUT = "Denne artikel er kun for abonnenter"


def behind(*lines: str) -> list[int]:
    """The lines found behind a wall, where all are text."""
    none = np.zeros(len(lines), bool)
    return np.flatnonzero(behind_wall(make_page(*lines), ~none, none)).tolist()


@pytest.mark.parametrize("wall", [WALL, SHUT])
def test_short_lines_behind_a_wall_say_what_a_subscription_gives(wall: str) -> None:
    assert behind(*[STORY] * 7, wall, *GIFTS) == [7, 8, 9]


@pytest.mark.parametrize(
    "lines",
    [
        (*[STORY] * 7, *GIFTS),
        (*[STORY] * 7, "Log ind", *GIFTS),
        (*[STORY] * 7, SHUT, *GIFTS, STORY * 3),
        (STORY, SHUT, *[STORY] * 4),
        (SHUT, *GIFTS),
        (STORY, SHUT),
    ],
)
def test_what_goes_on_behind_a_wall_or_a_button_is_the_story_s(lines: tuple[str, ...]) -> None:
    assert behind(*lines) == []


@pytest.mark.parametrize(("element", "is_found"), [("<div class=box><p>{}</p></div>", []), ("<p>{}</p>", [7, 8, 9])])
def test_paragraphs_go_on_behind_a_box_with_a_wall_s_words(element: str, is_found: list[int]) -> None:
    story, gifts = f"<p>{STORY}</p>", "".join(f"<p>{gift}</p>" for gift in GIFTS)
    page = read_html(f"<div class=story>{story * 7}{element.format(WALL)}{gifts}</div>")
    none = np.zeros(len(page.fragments), bool)
    assert np.flatnonzero(behind_wall(page, ~none, none)).tolist() == is_found


@pytest.mark.parametrize(
    "line",
    ["The Harbour letter brings you the week's best stories straight to your inbox.", "after newsletter promotion"],
)
def test_a_sign_up_s_words_are_as_well(line: str) -> None:
    assert found(STORY, line, STORY, role=Role.NEWSLETTER) == [1]
    assert found(STORY, line, STORY) == []
    assert found(STORY, "The parish newsletter had been printed there since 1911.", STORY, role=Role.NEWSLETTER) == []


@pytest.mark.parametrize(
    ("role", "line", "other"),
    [
        (
            Role.SOCIAL,
            "Join our WhatsApp community for the latest Rovers news. You can leave at any time.",
            "She joined a WhatsApp group of mothers.",
        ),
        (
            Role.SOCIAL,
            "Únete a nuestro canal: la Gazeta ya está en WhatsApp.",
            "El canal une los dos puertos desde 1911.",
        ),
        (
            Role.NEWSLETTER,
            "Sign up for the Morning Tide, a short letter about the harbour.",
            "Those who sign up for the ferry must wait.",
        ),
        (
            Role.ADVERTISEMENT,
            "Dalsza część artykułu pod materiałem wideo",
            "Dalsza część mostu runęła w maju.",
        ),
        (Role.ADVERTISEMENT, "SCROLL TO RESUME CONTENT", "They scroll to the end."),
    ],
)
def test_so_are_those_that_ask_to_join_or_sign_up_and_advertisements_labels(role: Role, line: str, other: str) -> None:
    assert found(STORY, line, STORY, other, role=role) == [1]


@pytest.mark.parametrize(
    ("role", "line"),
    [
        (Role.SOCIAL, "“You can follow us on Instagram,” the baker said as she locked the door."),
        (Role.SOCIAL, "Il sindaco ha scritto sul suo canale Telegram che la gru resta al porto."),
        (Role.SOCIAL, "据港口公安官方微信消息，起重机已被封存，案件正在进一步调查中。"),
        (Role.SOCIAL, "市長今天在臉書粉絲團發文表示，起重機將留在港口。"),
        (Role.SOCIAL, "महापौर ने अपने टेलीग्राम चैनल पर लिखा कि क्रेन बंदरगाह में रहेगी।"),
        (Role.SOCIAL, "Người dân có thể gửi phản ánh qua kênh Zalo của cảng."),
        (Role.NEWSLETTER, "Sign up for classes rose by a third after the crane had been sold, the school said."),
        (Role.NEWSLETTER, "Mit der Anmeldung des Patents begann der Streit um den Kran."),
        (Role.NEWSLETTER, "She was the first to know that the crane had been sold."),
        (Role.NEWSLETTER, "The clerk forwarded this email to the harbour police."),
        (Role.SUBSCRIPTION, "The app will show the crane's films for paying subscribers from May."),
        (
            Role.ADVERTISEMENT,
            "Ads by both parties flooded the harbour towns in the last week before the board met.",
        ),
    ],
)
def test_what_people_do_and_say_with_the_same_words_is_the_story_s(role: Role, line: str) -> None:
    assert found(STORY, line, STORY, role=role) == []
    assert role is not Role.SOCIAL or notes(STORY, STORY, STORY, STORY, line, role=role) == []


def notes(*lines: str, role: Role = Role.FOOTER) -> list[int]:
    """The lines found to be small print, by a role's words, where all are text."""
    page = make_page(*lines)
    return np.flatnonzero(cued_at_end(page, np.ones(len(lines), bool), role)).tolist()


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "© Harbour Press. All rights reserved.",
        "Die Beiträge geben nicht unbedingt die Meinung der Redaktion wieder.",
    ],
)
def test_a_footers_words_under_the_story_are_some(note: str) -> None:
    assert notes(STORY, STORY, STORY, STORY, note) == [4]
    assert notes(STORY, STORY, note, STORY, "Ana Lima writes about ships.") == [2]


def test_within_the_story_they_are_none() -> None:
    assert notes(STORY, NOTE, STORY, STORY, STORY, STORY) == []


def test_other_words_are_none() -> None:
    assert notes(STORY, STORY, STORY, STORY, "The board has views on the bridge.") == []


def test_a_long_paragraph_is_none() -> None:
    assert notes(STORY, STORY, STORY, STORY, STORY * 8 + NOTE) == []


def test_a_brief_of_two_lines_has_one_under_it() -> None:
    assert notes(STORY, NOTE) == [1]


def test_they_are_never_all_of_the_text() -> None:
    assert notes(NOTE, NOTE, NOTE, NOTE) == []


@pytest.mark.parametrize(
    ("role", "line"),
    [
        (Role.FOOTER, "See a spelling or grammar error in our story? Please click here to report it."),
        (Role.FOOTER, "Haben Sie Fehler entdeckt? Dann schreiben Sie uns gerne!"),
        (Role.FOOTER, "Kommentare geben die Meinung der Autoren wieder."),
        (Role.FOOTER, "平台声明：该文观点仅代表作者本人。"),
        (Role.BYLINE, "Information from the Harbour Press was used in this report."),
        (Role.BYLINE, "Ana Lima in Ellmouth contributed to this report."),
        (Role.SOCIAL, "Pilih saluran andalanmu akses berita kami di ponselmu."),
    ],
)
def test_other_roles_words_are_some_too(role: Role, line: str) -> None:
    assert notes(STORY, STORY, STORY, STORY, line, role=role) == [4]
    assert notes(STORY, STORY, STORY, STORY, line, role=Role.WIDGET) == []
