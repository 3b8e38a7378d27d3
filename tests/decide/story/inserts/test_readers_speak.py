"""Readers' comments that read on from the story."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.readers_speak import readers_speak
from newsclean.readers.text.reader import read_text

STORY = "The river rose for a third night in the harbour towns, and the pilots stayed ashore until the morning."
COMMENT = "My grandfather kept the lock for thirty years."
NAMES = ("Jane Doe says", "Piet says:", "Ana Lima says :")


def found(*lines: str, is_text: list[int] | None = None) -> list[int]:
    """The lines found to be comments, where all are text or those given."""
    page = read_text("\n".join(lines))
    assert len(page.fragments) == len(lines)
    mask = np.ones(len(lines), bool) if is_text is None else np.isin(np.arange(len(lines)), is_text)
    return np.flatnonzero(readers_speak(page, mask)).tolist()


def named(*names: str) -> list[str]:
    """A comment under each name."""
    return [line for name in names for line in (name, COMMENT)]


def test_names_of_who_speaks() -> None:
    assert found(*[STORY] * 3, *named(*NAMES)) == [3, 4, 5, 6, 7, 8]
    assert found(*[STORY] * 3, *named(*NAMES), is_text=[0, 1, 2, 6, 8]) == [6, 8]
    assert found(*[STORY] * 3, *named("Jan sagt:", "Ute sagt:", "Kai sagt:")) == [3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(
    "names",
    [NAMES[:2], (NAMES[0], NAMES[1], NAMES[0], NAMES[1]), ("what the law says", "what Jan says", "what Ana says")],
)
def test_few_or_the_same_or_no_names(names: tuple[str, ...]) -> None:
    assert found(*[STORY] * 3, *named(*names)) == []


def test_what_a_story_quotes() -> None:
    quoted = [line for name in NAMES for line in (name, f"“{COMMENT}”")]
    assert found(*[STORY] * 3, *quoted) == []
    assert found(*[line for name in NAMES for line in ("The old keeper, as", name, COMMENT)]) == []


@pytest.mark.parametrize(
    "opening",
    ["Thank you so much for this.", "Hi Ana, where is it?", "@Ana Lima: it is gone.", "Danke für alles.", "Hola Ana!"],
)
def test_thanks_and_greetings(opening: str) -> None:
    assert found(*[STORY] * 8, opening, COMMENT, opening, COMMENT, COMMENT) == [8, 9, 10, 11, 12]


@pytest.mark.parametrize(
    "line",
    ["Thanks to the rain the well is full.", "Hi there, and welcome.", "@harbour_dog", "“Thank you so much,” he says."],
)
def test_other_lines_address_nobody(line: str) -> None:
    assert found(*[STORY] * 8, line, COMMENT, line, COMMENT, COMMENT) == []


def test_one_that_thanks_is_the_author() -> None:
    assert found(*[STORY] * 8, "Thank you so much for reading.", *[COMMENT] * 4) == []


def test_an_interview_ends_with_thanks() -> None:
    assert found(*[STORY] * 8, "Thank you so much for your time.", COMMENT, "Thanks for having me.") == []


def test_a_speech_thanks_from_the_first_on() -> None:
    thanks = "Thank you very much for coming."
    assert found(STORY, STORY, STORY, thanks, *[STORY] * 8, thanks, COMMENT, thanks, COMMENT, COMMENT) == []


def test_no_story_over_them() -> None:
    assert found(*named(*NAMES)) == []
    assert found() == []
