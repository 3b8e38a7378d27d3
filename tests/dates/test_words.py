"""The quick look for words of dates, which spares most lines the lexer."""

from __future__ import annotations

import unicodedata

import pytest

from newsclean.dates.words import _letters_of, _token, kind_of, lex, load_vocabulary, may_have, plain, weekday_of


@pytest.mark.parametrize("kinds", ["PU", "MBJT"])
def test_no_word_of_a_kind_is_overlooked(kinds: str) -> None:
    vocabulary = load_vocabulary()
    words = [word for word in (*vocabulary.words, *vocabulary.spaced) if word.isascii()]
    for line in (form for word in words for form in (word, word.title(), f"Harbour 4{word.upper()}, 2024")):
        assert may_have(line, kinds) or not set(kinds).intersection(lex(line).skeleton), line


@pytest.mark.parametrize("line", ["", "The ferry waits at the quay", "4.3.2024", "Ana Lima | 10:54"])
def test_other_lines_have_none(line: str) -> None:
    assert not may_have(line, "PU")


@pytest.mark.parametrize(
    ("word", "kind"),
    [("März", "M"), ("MARCH", "M"), ("apr", "M"), ("أغسطس", "M"), ("Friday", "W"), ("Uhr", "h"), ("fog", "")],
)
def test_the_kind_of_a_word(word: str, kind: str) -> None:
    assert kind_of(word) == kind


@pytest.mark.parametrize(
    ("word", "weekday"), [("Monday", 0), ("Domingo", 6), ("Martí", 1), ("Heute", None), ("März", None), ("fog", None)]
)
def test_the_weekday_that_a_word_names(word: str, weekday: int | None) -> None:
    assert weekday_of(word) == weekday


@pytest.mark.parametrize("line", ["Thứ Ba, 2 tháng 3", "thứ hai", "Chủ Nhật 09:15", "Café on march 3"])
def test_a_letter_and_its_accent_may_be_two_characters(line: str) -> None:
    composed, decomposed = lex(unicodedata.normalize("NFC", line)), lex(unicodedata.normalize("NFD", line))
    assert (decomposed.skeleton, decomposed.values) == (composed.skeleton, composed.values)


@pytest.mark.parametrize(
    "line", ["Published March 4, 2024 at 10:54 a.m. {}", "{}in thu hai, 4 thang 3", "A.B. {} dec. 5"]
)
@pytest.mark.parametrize(
    "marks", ["“…”", "© ", "£ € →", "\N{SMILING FACE WITH SUNGLASSES}", "µ", "¿", "\u200d", "՝", "．"]
)
def test_a_line_without_other_letters_is_read_like_one_of_ascii(line: str, marks: str) -> None:
    """The pattern for ASCII lines sees what that for all letters does; where it may not, it is not used."""
    said = plain(line.format(marks))
    patterns = {_token(*_letters_of(said)), _token(False, False, False)}
    assert len({tuple(pattern.findall(said)) for pattern in patterns}) == 1


def test_marks_alone_need_no_pattern_for_all_letters() -> None:
    assert _letters_of("“4 March” © →") == (True, False, False)
    assert _letters_of("4 марта") == (False, False, False)
    assert _letters_of("3月4日") == (False, True, False)
    assert _letters_of("e\u0301") == (False, False, True)
