"""Whether 12/03/2024 is in March or in December: what tells on a page, and which of it counts more."""

from dataclasses import replace

import pytest

from newsclean.assemble.dates import day_order
from newsclean.assemble.dates.day_order import is_day_first
from newsclean.metadata import Metadata
from newsclean.options import Options
from newsclean.page import Page
from tests.conftest import make_page

DAY = "12/03/2024"
STORY = (
    "The river rose for a third night in the harbour towns, and the council opened two schools to people who had "
    "left their houses with a bag and a blanket, officials said."
)
FRENCH = (
    "Le fleuve est monté pour la troisième nuit dans les villes du port, et la mairie a ouvert deux écoles aux gens."
)


def page_of(*lines: str, language: str | None = None, address: str | None = None) -> Page:
    page = make_page(*lines, format="html" if language else "text")
    return replace(page, metadata=Metadata(language=language), options=Options(url=address))


@pytest.mark.parametrize(
    ("lines", "is_first"),
    [
        ((DAY, "25/03/2024", STORY), True),
        ((DAY, "03/25/2024", STORY), False),
        ((DAY, "12 March 2024", STORY), True),
        ((DAY, "December 3, 2024", STORY), False),
    ],
)
def test_the_page_s_other_dates_tell(lines: tuple[str, ...], is_first: bool) -> None:
    assert is_day_first(page_of(*lines)) is is_first


def test_the_day_in_the_address_tells() -> None:
    assert is_day_first(page_of(DAY, STORY, address="https://post.example/2024/03/12/river")) is True
    assert is_day_first(page_of(DAY, STORY, address="https://post.example/2024/12/03/river")) is False


@pytest.mark.parametrize(
    ("language", "address", "is_first"),
    [
        ("en-US", None, False),
        ("en", None, False),
        ("en", "https://post.example.co.uk/river", True),
        ("en-GB", None, True),
        ("de", None, True),
    ],
)
def test_the_stated_language_tells_and_the_host_s_country(language: str, address: str | None, is_first: bool) -> None:
    assert is_day_first(page_of(DAY, STORY, language=language, address=address)) is is_first


@pytest.mark.parametrize(
    ("lines", "is_first"),
    [
        ((DAY, STORY), False),
        ((DAY, FRENCH), True),
        ((DAY, STORY, "The harbour centre paid £4,000 for its new colours."), True),
        ((DAY, STORY, "The harbor center paid $4,000 for its new colors, 12 percent more than for £1."), False),
        ((f"{DAY} - 13:55", STORY), True),
        ((f"{DAY} 9.10 GMT", STORY), True),
        ((f"{DAY} 4:23pm", STORY), False),
        (("13:55", DAY, STORY), True),
        ((DAY, "10h54", STORY), True),
        (("13:55", "Home", DAY, STORY), False),
    ],
)
def test_of_a_dump_the_words_and_the_clock_tell(lines: tuple[str, ...], is_first: bool) -> None:
    assert is_day_first(page_of(*lines)) is is_first


def test_a_page_of_another_clock_or_spelling_may_state_english_alone() -> None:
    assert is_day_first(page_of(f"{DAY} - 13:55", STORY, language="en")) is True
    assert is_day_first(page_of(f"{DAY} - 13:55", STORY, language="en-US")) is False


def test_nothing_tells_on_a_page_without_words() -> None:
    assert is_day_first(page_of(DAY)) is None


def test_a_page_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many of its lines ask: each would take as long as the page has lines."""
    asked: list[str] = []

    def language(text: str) -> str:
        asked.append(text)
        return "fr"

    monkeypatch.setattr(day_order, "detect_language", language)
    page = page_of(*([DAY] * 5), FRENCH)
    assert [is_day_first(page) for _ in range(5)] == [True] * 5
    assert len(asked) == 1
    assert is_day_first(page_of(DAY, FRENCH)) is True
    assert len(asked) == 2
