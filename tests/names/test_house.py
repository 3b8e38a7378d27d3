"""Outlets, their staff and roles in an author's place; every name here is invented."""

from __future__ import annotations

import pytest

from newsclean.names.house import clean_house, is_house_byline, is_role_line


@pytest.mark.parametrize(
    "text", ["Science Editor", ", Redakteurin für Finanzen", "Staff reporter", "Correspondent, Oslo"]
)
def test_role_lines(text: str) -> None:
    """A line that states an author's work and nothing else."""
    assert is_role_line(text)


@pytest.mark.parametrize(
    "text", ["", "Ana Lima", "The editor has resigned over the leaked letters, it said", "4 editors"]
)
def test_other_lines_are_no_role_lines(text: str) -> None:
    """Names, sentences and counts are no roles."""
    assert not is_role_line(text)


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Details", ()),
        ("On", ()),
        ("© Harbour Press", ()),
        ("NewsSportCultureWeather", ()),
        ("On Quays", ("On Quays",)),
    ],
)
def test_labels_and_small_words_are_no_houses(text: str, house: tuple[str, ...]) -> None:
    """They stand between a headline and its date."""
    assert clean_house([text]) == house


def test_house_bylines() -> None:
    """A staff byline is told from one that names someone."""
    assert is_house_byline("By Harbour Staff")
    assert is_house_byline("Mit Agenturmaterial.")
    assert is_house_byline("By the Harbour Team • 4 mins read")
    assert not is_house_byline("By the team")
    assert not is_house_byline("By Ana Lima")


@pytest.mark.parametrize(
    ("text", "house"),
    [("港町新聞 社会部", ("港町新聞 社会部",)), ("港町の裏通りに、売れない本ばかりを並べる店がある", ())],
)
def test_a_clause_of_japanese_is_no_house(text: str, house: tuple[str, ...]) -> None:
    """An outlet's name is short; a standfirst that the scorer takes for a byline is not."""
    assert clean_house([text]) == house
