"""The marks that end sentences."""

import unicodedata

import pytest

from newsclean.text.stops import EXCLAMATIONS, FULL_STOPS, QUESTIONS, SENTENCE_ENDS


@pytest.mark.parametrize("mark", FULL_STOPS)
def test_each_full_stop_is_a_mark_and_one_character(mark: str) -> None:
    assert unicodedata.category(mark) == "Po"


def test_a_sentence_ends_with_any_of_them() -> None:
    assert set(SENTENCE_ENDS) == {*FULL_STOPS, *QUESTIONS, *EXCLAMATIONS, "…"}
    assert len(set(SENTENCE_ENDS)) == len(SENTENCE_ENDS)
