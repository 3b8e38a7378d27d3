"""Words that texts share with others, with prose and with titles."""

import pytest

from newsclean.decide.shared_words import Words, count_words
from newsclean.text.tokens import tokenize, words_of_texts

TEXTS = ["fog harbour", "the fog closed the harbour of the town and stayed there", "weather fog fog", "sport", ""]


def _counted(prose: int = 30) -> Words:
    return count_words(tokenize(TEXTS), [words_of_texts(["harbour fog"])[0]], prose)


def test_a_word_of_two_texts_is_shared_once_a_text() -> None:
    assert _counted().shared[0].tolist() == [2, 2, 1, 0, 0]


def test_words_in_prose_count_where_the_prose_is_another_text() -> None:
    assert _counted().shared[1].tolist() == [2, 0, 1, 0, 0]
    assert _counted(prose=1000).shared[1].tolist() == [0, 0, 0, 0, 0]


def test_each_word_counts_once_and_each_token_of_a_title_as_often_as_it_is_there() -> None:
    counted = _counted()
    assert counted.total.tolist() == [2, 9, 2, 1, 0]
    assert counted.of_title.tolist() == [[2, 2, 2, 0, 0]]


def test_a_large_page_is_counted_in_parts_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = _counted()
    monkeypatch.setattr("newsclean.decide.shared_words._PART", 3)
    for alike, part in zip(whole, _counted(), strict=True):
        assert alike.tolist() == part.tolist()
