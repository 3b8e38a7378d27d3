"""Captions: credits of pictures, and prose about pictures."""

import pytest

from newsclean.extractors.caption import find_caption
from tests.extractors.conftest import Claimed

LEFT = (
    "The photo that she took that day hangs in the hall.",
    "His photographs of the mill were never shown.",
    "Das Foto von dem Tag hängt in der Halle.",
    "La photo du pont est dans le hall.",
    "La foto del puente está en la sala.",
    "На фото видно старый мост.",
    "They sold the photo and the frame.",
    "The mill stood there. © 2021 Harbour Press",
    "Toen veranderde het beeld: Ajax scoorde twee keer in een minuut.",
    "Syntyi uusi kuva: Suomi on jakautunut kahtia, tutkija sanoi.",
    "На стената виси снимка: Иван стои до майка си.",
    "In beeld: grote brand verwoest loods",
    "Фотография: мост, которого нет",
    "Hotel itu memang istimewa dan dok kapal sudah tua.",
)
TAKEN = (
    "Photo: Ana Lima/Harbour Press",
    "Photo by Ana Lima",
    "File photo",
    "Foto: Mia Brandt",
    "Photo d'illustration",
    "Foto de Ana Lima",
    "Foto di Anna Riva",
    "Fotografía de Ana Lima",
    "Фото из архива",
    "صورة أرشيفية",
    "画像提供:港新聞",
    "图片来源",
    "The crane before the fire. Photo: Ana Lima",
    "Der alte Wartesaal dient als Lager (Foto: privat)",
    "La farmacia di piazza del Pozzo (foto di Anna Riva)",
    "The harbour at night / Getty Images",
    "Siswa menyeberang dengan rakit. (Dok. warga)",
    "Suasana pasar pagi (Istimewa)",
    "Schön ist sie ja. © Mia Brandt",
    "Мостът в събота. Снимка: Ана Лимова",
    "Мостът в събота (снимка: Ана Лимова)",
)


@pytest.mark.parametrize("line", LEFT)
def test_leaves_prose(claimed: Claimed, line: str) -> None:
    assert claimed(find_caption, line) == []


@pytest.mark.parametrize("line", TAKEN)
def test_takes_labels(claimed: Claimed, line: str) -> None:
    assert claimed(find_caption, line) == [line]


def test_leaves_the_list_under_a_label(claimed: Claimed) -> None:
    assert claimed(find_caption, "Photo: Ana Lima/Harbour Press", "- Crane sold again", "- Ferry late") == [
        "Photo: Ana Lima/Harbour Press"
    ]
