"""The words of a title that its story goes on to use, in whatever script."""

import pytest

from newsclean.assemble.head.telling_words import telling_words, used_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The harbour bridge is closed", ["harbour", "bridge", "closed"]),
        ("What is fog?", ["what", "is", "fog"]),  # none is long
        ("古桥修缮", ["古桥", "桥修", "修缮"]),
        ("湖の船、20年ぶりに", ["湖の", "の船", "年ぶ", "ぶり", "りに"]),
        ("항구의 폐교", ["항구", "폐교"]),
        ("สะพานปิด", ["สะพา", "ะพาน", "พานป", "านปิ", "นปิด"]),
        ("देवगढ़ के किसानों ने", ["देवगढ़", "किसानों"]),
        ("", []),
        ("桥", []),
    ],
)
def test_telling_words(text: str, words: list[str]) -> None:
    assert telling_words(text) == words


def test_used_words_are_all() -> None:
    assert used_words("Fog in the harbour, 2024") == ["fog", "in", "the", "harbour", "2024"]
    assert {"항구", "古桥"} <= set(used_words("항구에서 古桥"))
