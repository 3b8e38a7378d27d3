"""Words that names are told by: months that are names as well, agencies as they are written."""

import pytest

from newsclean.lexicon.word_lists import word_list
from newsclean.names.words import given_names, has_digit, is_agency, is_month, is_of_date


@pytest.mark.parametrize("word", ["fog", "mai", "ana", "", "2", "may,"])
def test_what_is_no_month_or_weekday(word: str) -> None:
    assert not is_month(word)


@pytest.mark.parametrize("word", ["march", "kwiecień", "domingo", "dienstag", "ocak"])
def test_months_and_weekdays_of_any_language(word: str) -> None:
    assert is_month(word)


@pytest.mark.parametrize("word", sorted(word_list("month_also_name")))
def test_months_that_are_names_as_well_are_months(word: str) -> None:
    assert is_month(word)


def test_other_months_that_are_names_are_names() -> None:
    assert "mai" in given_names()
    assert "april" in given_names()
    assert is_month("april") > is_month("mai")


@pytest.mark.parametrize(
    ("token", "is_it"), [("May,", True), ("Fog", False), ("5th", True), ("٥", True), ("Mai", False)]
)
def test_words_of_a_date(token: str, is_it: bool) -> None:
    assert is_of_date(token) is is_it
    assert has_digit(token) is any(map(str.isdigit, token))


@pytest.mark.parametrize(
    ("text", "is_it"),
    [("AP", True), ("ap", False), ("dpa", True), ("Reuters", True), ("REUTERS", True), ("Fog", False), ("", False)],
)
def test_short_agencies_count_as_they_are_written(text: str, is_it: bool) -> None:
    assert is_agency(text) is is_it
