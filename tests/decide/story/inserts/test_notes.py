"""Lines at the text's end in which the house speaks of itself."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.notes import ROLES_OF_NOTES, find_notes, load_notes
from newsclean.lexicon.loader import ANYWHERE, default_lexicon
from newsclean.model import Role
from newsclean.readers.html.reader import read_html
from newsclean.text.cjk import has_cjk
from newsclean.text.labels import padded_words
from newsclean.text.tokens import tokenize
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."
NOTE = "Heb je een fout opgemerkt? Meld het hier"


def found(*lines: str, role: Role = Role.FOOTER) -> list[int]:
    """The notes of a role where all lines are text."""
    return np.flatnonzero(find_notes(make_page(*lines), np.ones(len(lines), bool))[role]).tolist()


@pytest.mark.parametrize(
    ("role", "note"),
    [
        (Role.FOOTER, NOTE),
        (Role.FOOTER, "Znate li nešto više o temi ili želite dojaviti grešku u tekstu?"),
        (Role.FOOTER, "Заметили ошибку в тексте? Выделите её и нажмите Ctrl+Enter."),
        (Role.FOOTER, "Свидетельство о регистрации СМИ: Эл № ФС00-00000"),
        (Role.FOOTER, "The post Fog closes Ellmouth harbour appeared first on Ellmouth Herald."),
        (Role.FOOTER, "L’article Brouillard au port est apparu en premier sur Le Courrier d’Ellmouth."),
        (Role.FOOTER, "Der Beitrag 12 Häfen im Nebel erschien zuerst auf hafenblatt.example."),
        (Role.FOOTER, "Limanı sis kapattı yazısı ilk önce Liman Postası üzerinde ortaya çıktı."),
        (Role.FOOTER, "A(z) Köd a kikötőben bejegyzés először Kikötői Hírek-én jelent meg."),
        (Role.FOOTER, "投稿 霧で港が閉鎖 は エルマウス新聞 に最初に表示されました。"),
        (Role.COMMENTS, "Voit keskustella aiheesta 15.4. kello 23 saakka."),
        (Role.SUBSCRIPTION, "Pozostało jeszcze 82% treści."),
        (Role.NEWSLETTER, "Al registrarte, aceptas las condiciones del servicio."),
        (Role.SOCIAL, "Urmărește știrile noastre și pe WhatsApp"),
    ],
)
def test_a_house_s_phrase_in_the_last_lines_tells_what_they_are(role: Role, note: str) -> None:
    assert found(*[STORY] * 4, note, role=role) == [4]
    assert found(STORY, note, STORY, role=role) == [1]
    assert not any(
        find_notes(make_page(*[STORY] * 4, note), np.ones(5, bool))[other].any()
        for other in ROLES_OF_NOTES
        if other is not role
    )


@pytest.mark.parametrize(
    "line",
    [
        "The video that the post showed appeared first on the page of a sailor.",
        "Een medewerker had de fout opgemerkt.",
        "The fout opgemerktheid.",
        f"{STORY * 8} {NOTE}",
    ],
)
def test_other_lines_and_long_ones_are_none(line: str) -> None:
    assert found(*[STORY] * 4, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "«Нам нужна ваша поддержка», — сказал мэр на встрече с рыбаками.",
        "Нам потрібна ваша підтримка, сказав мер на зустрічі з рибалками.",
        "Az olvasók támogatása nélkül a lap megszűnne, mondta a főszerkesztő.",
        "Суд отменил свидетельство о регистрации СМИ, выданное газете в прошлом году.",
        "Читатели заметили ошибку в тексте закона, и мэр её признал.",
        "Влизането в пристанището без изрично разрешение е забранено.",
        "The post office in Ellmouth first opened in 1904 and appeared first on a map two years later.",
        "The post of harbour master appeared first on the list of jobs that the board wants to cut next year.",
        "L'articolo 12 della legge sui porti proviene da una direttiva europea del 2009, ha detto il sindaco.",
        "Příspěvek na opravu školy pochází z evropských fondů, upřesnila mluvčí radnice.",
        "Příspěvek pochází z rozpočtu kraje, který ho schválil minulý týden.",
        "Artykuł 12 ustawy o portach pochodzi z serwisu prawnego, z którego korzysta miasto od wielu lat.",
        "L’article de luxe est apparu en premier sur les marchés asiatiques, selon le ministère.",
        "La entrada al puerto aparece primero en los mapas de 1700, según el archivo.",
        "Запись об этом наводнении впервые появилась в летописи в 1904 году, рассказал архивист.",
        "Az első naplóbejegyzés először 1904-ben említi a gátat, a többi bejegyzés először csak később.",
        "Duvardaki yazısı ilk önce silinen okul pazartesi yeniden açılacak.",
    ],
)
def test_what_a_story_may_end_with_is_none(line: str) -> None:
    assert not any(found(*[STORY] * 4, line, role=role) for role in ROLES_OF_NOTES)


def test_far_from_the_end_or_alone_it_is_none() -> None:
    assert found(STORY, NOTE, *[STORY] * 6) == []
    assert found(NOTE) == []
    assert found() == []


def test_the_heading_over_a_note_is_its_own() -> None:
    page = read_html(
        f"<html><body><p>{STORY}</p><h2>Så jobbar vi</h2><p>Det vi publicerar ska vara sant och relevant.</p>"
    )
    assert np.flatnonzero(find_notes(page, np.ones(3, bool))[Role.FOOTER]).tolist() == [1, 2]


def test_phrases_are_written_as_they_are_looked_for_and_are_no_cues() -> None:
    """What the lexicon has, the scorer sees: once is enough."""
    for phrases in load_notes().values():
        assert len(set(phrases)) == len(phrases)
        for phrase in phrases:
            assert all(padded_words(part) == part for part in phrase)
            assert len(" ".join(phrase).split()) > 1 or has_cjk(phrase[0])
        assert not default_lexicon().find(tokenize(list(map(" ".join, phrases)))).masks[ANYWHERE].any()
