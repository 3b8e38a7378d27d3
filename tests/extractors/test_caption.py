"""Captions: credits of pictures, and prose about pictures."""

import pytest

from newsclean.extractors.caption import ends_with_source, find_caption, names_credit
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


@pytest.mark.parametrize(
    "line",
    [
        "Cost per credit: 40 crowns",  # no name
        "They got the tax credit: Ana Lima and her brother.",  # goes on with its sentence
        "Photo: 3 of 12",
        "Who took the picture? Ana Lima did.",
        "Mitä kuva: Ana Lima kysyi.",  # goes on with its sentence
        "The mill burned down on Monday, and the whole town watched it. " * 5 + "Photo: Ana Lima",  # a paragraph
    ],
)
def test_names_no_credit(line: str) -> None:
    assert not names_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "Credit: Ana Lima",
        "The crane before the fire. Photo credit: Ana Lima",
        "Crowds wait at the quay (Picture: Harbour Press)",
        "Der Wartesaal am Hafen. Foto: Mia Brandt",
        "Le pont, samedi. Crédit photo : Anne Rivière",
        "Il ponte, sabato. Foto：Rosa Conti",
        "Мостът в събота. Снимка: Ана Лимова",
        "Көпір сенбі күні. Сурет: Ана Лимова",
        "शनिवार को पुल। तस्वीर: अमित वर्मा",
        "ಸೇತುವೆ ಶನಿವಾರ. ಫೋಟೋ: ಕುಮಾರ್",
        "Người dân chờ lấy nước, sáng 23/3. Ảnh: Minh Anh",
        "Lapset jonottivat autoon. KUVA: Petra Aalto",
        "پل شہر میں — فوٹو: فائل",
        "Tilto atidarymas (Nuotrauka: Ana Limaitė)",
        "पुल का उद्घाटन। फोटो: अमित वर्मा",
    ],
)
def test_names_credit(line: str) -> None:
    assert names_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "항구 시민들이 다리를 건너고 있다. 연합뉴스",
        "시장이 다리에서 인사하고 있다. 김민수 기자",
        "橋を渡る市民（１日）＝ＡＰ",
        "Crowds wait at the quay on Friday. Reuters",
    ],
)
def test_ends_with_source(line: str) -> None:
    assert ends_with_source(line)


@pytest.mark.parametrize(
    "line",
    [
        "She spoke to Reuters.",
        "She sold the story to AP",  # goes on with its sentence
        "것이다. 이것은 다리",
        "値 ＝ 三",
        "The mill burned down on Monday, and the whole town watched it. " * 5 + "Reuters",  # a paragraph
    ],
)
def test_ends_with_no_source(line: str) -> None:
    assert not ends_with_source(line)


@pytest.mark.parametrize(
    ("line", "is_credited"),
    [
        ("▲橋頭的石獅少了一隻耳朵。（圖／王小明攝）", True),
        ("橋頭的石獅（圖／翻攝臉書）", True),
        ("灯台に明かりがともった＝2022年9月19日、佐久間千尋撮影", True),
        ("灯台は、夜に撮影。", False),
        ("▲橋頭的石獅少了一隻耳朵", True),
        ("修缮后的石桥。本报记者 王小明 摄", True),
        ("石桥。（李雷 摄）", True),
        ("霧が晴れた港（写真＝山田花子）", True),
        ("항구의 새벽. /사진=홍길동", True),
        ("[사진=항구일보]", True),
        ("△고용 △물가 △주택", False),  # a list's
        ("▲ 부장 홍길동", False),
        ("▲12% 上昇した。▼3%", False),
        ("他说，这部电影由导演王五拍摄", False),
        ("昨日的暴雨。记者拍摄", False),
        ("写真は1958年撮影", False),
        ("港の写真（1958年）が残る。", False),
    ],
)
def test_credits_in_east_asian_scripts(line: str, is_credited: bool) -> None:
    """Han has slashes and a word behind the name where others have a colon; an arrow points to the picture."""
    assert names_credit(line) is is_credited
