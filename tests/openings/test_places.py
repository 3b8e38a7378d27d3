"""Places, as the openings of stories write them."""

from __future__ import annotations

import pytest

from newsclean.openings.places import is_capitals, is_city, is_place, is_region


@pytest.mark.parametrize(
    "words",
    [
        "",
        "the bridge",
        "UPDATE",
        "Why Riverside",
        "Room 12",
        "Riverside?",
        "A Town With Far Too Many Words In It",
        "x" * 60,
    ],
)
def test_other_words_are_no_place(words: str) -> None:
    """Labels, numbers, marks, words in lower case and long phrases are no place."""
    assert not is_place(words)


@pytest.mark.parametrize(
    "words", ["LA CROSSE, Wis.", "Rio de Janeiro", "St. Louis", "Frankfurt am Main", "रायपुर", "القاهرة"]
)
def test_places_are_places(words: str) -> None:
    """A few capitalised words with particles between, or words of a script without capitals."""
    assert is_place(words)


def test_cities_and_regions_are_apart() -> None:
    """A country is no city: "Germany: …" is an item of a list, "Berlin: …" may open a story."""
    assert is_city("new delhi")
    assert is_city("रायपुर")
    assert not is_city("Germany")
    assert is_region("Germany")
    assert not is_region("")


def test_capitals_count_before_the_comma() -> None:
    """The state behind a comma need not be in capitals; a script without capitals has none."""
    assert is_capitals("KYIV, Ukraine")
    assert is_capitals("МОСКВА")
    assert not is_capitals("Kyiv")
    assert not is_capitals("रायपुर")
