import pytest

from newsclean.text.cjk import has_cjk, spelt_length
from newsclean.text.points import CHUNK, LONG

LETTERS = "々ぁヺー㐀䶿一鿿가힣"
OTHERS = "aé \u3040\u3097\u30fb\u4dc0\ua000\uabff\ud7a4\U0001f6a2"


@pytest.mark.parametrize("size", [0, LONG, CHUNK + LONG], ids=["short", "long", "chunks"])
def test_a_letter_tells_in_a_text_of_any_length(size: int) -> None:
    assert all(has_cjk("é" * size + letter) for letter in LETTERS)
    assert not has_cjk("é" * size + OTHERS)


@pytest.mark.parametrize(
    ("text", "length"), [("Zug", 3), ("Züge", 4), ("“Züge” →", 8), ("灯台ヘ", 6), ("등대", 2), ("々é", 3)]
)
def test_letters_that_are_words_count_twice(text: str, length: int) -> None:
    assert spelt_length(text) == length
