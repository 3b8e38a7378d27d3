"""The form of a line: its words and numbers do not count, its marks do."""

import pytest

from newsclean.text.forms import form_of


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("4 March 2024 | Ana Lima", "0 a 0 | a"),
        ("14 de marzo de 2024 | Bo Berg y Eva Sol", "0 a 0 | a"),
        ("9:43 p.m. ET", "0:0 a.a. a"),
        ("2024年5月17日 10:41", "0 0:0"),
        ("२४ मई २०२४", "0 a 0"),
        ("—", "—"),
        ("", ""),
    ],
)
def test_words_and_numbers_do_not_count(text: str, form: str) -> None:
    assert form_of(text) == form
