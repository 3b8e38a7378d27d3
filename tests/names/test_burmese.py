"""Burmese names."""

import pytest

from newsclean.names.burmese import is_burmese, is_burmese_name
from newsclean.names.person import is_person_name


@pytest.mark.parametrize(
    "text",
    [
        "ဘဲများ ဘာသိသလဲ",  # a title
        "အမြင်",  # a label
        "အောင်ကျော်မင်း မောင်မောင်အေး",  # two names
        "အောင်ကျော်မင်းအောင်ကျော်မင်း",  # longer than names are
        "အောင်",  # nothing behind the first syllable
        "Aung Kyaw",
        "",
    ],
)
def test_no_burmese_name(text: str) -> None:
    """Titles, labels and names of other scripts are no Burmese names."""
    assert not is_burmese_name(text)


@pytest.mark.parametrize("text", ["အောင်ကျော်မင်း", "ခင်သန်းနု", "ဒေါ်ခင်သန်းနု"])
def test_burmese_name(text: str) -> None:
    """One run of letters that begins as names do is a name."""
    assert is_burmese(text)
    assert is_burmese_name(text)
    assert is_person_name(text)


@pytest.mark.parametrize(("text", "is_name"), [("Б.Болормаа", True), ("М.Одел", True), ("Б.о", False)])
def test_initial_before_a_name_without_space(text: str, is_name: bool) -> None:
    """Mongolian writes the initial of the father's name and the name as one."""
    assert is_person_name(text) == is_name
