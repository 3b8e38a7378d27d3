"""Whether a space stands between two pieces of a sentence."""

import pytest

from newsclean.text.spacing import is_unspaced, space_between


@pytest.mark.parametrize(
    ("before", "after", "space"),
    [
        ("the pier of", "Ellmouth", " "),
        ("the pier of Ellmouth", ", which is long", ""),
        ("(", "left", ""),
        ("the captain’", "s boat", ""),
        ("青浜港", "で火災", ""),
        ("青浜港", "Ellmouth", " "),
        ("closed.", "“No ship sails”", " "),
    ],
)
def test_a_space_stands_where_a_writer_puts_one(before: str, after: str, space: str) -> None:
    assert space_between(before, after) == space


@pytest.mark.parametrize("text", ["港", "เ", "ລ", "မ", "ន", "。", "วัน 3"])
def test_scripts_without_spaces(text: str) -> None:
    assert is_unspaced(text)


@pytest.mark.parametrize("text", ["", "a", "한", "ა", "አ", "ᠮ", "3 วัน"])
def test_scripts_with_spaces(text: str) -> None:
    assert not is_unspaced(text)
