"""Credits of pictures in lines."""

import pytest

from newsclean.names.picture_credits import (
    begins_with_credit,
    ends_with_source,
    find_credit,
    is_credit_alone,
    names_credit,
)


@pytest.mark.parametrize(
    ("line", "is_alone"),
    [
        ("Ana Lima / AFP", True),
        ("(Foto: privat)", True),
        ("The mill at dusk on the last day. (Photo: Ana Lima)", False),
    ],
)
def test_a_credit_alone_has_no_caption_before_it(line: str, is_alone: bool) -> None:
    assert find_credit(line)
    assert is_credit_alone(line) is is_alone


def test_a_title_may_begin_as_a_credit_does() -> None:
    assert begins_with_credit("Photos: New bridge opens")
    assert not begins_with_credit("New bridge opens. Photos: Ana Lima")


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
