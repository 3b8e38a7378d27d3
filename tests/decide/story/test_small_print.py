"""Small print right under the story."""

import numpy as np
import pytest

from newsclean.decide.story.small_print import small_print
from newsclean.model import Role
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."
NOTE = "The views expressed here do not necessarily reflect those of the Harbour Press."


def notes(*lines: str, role: Role = Role.FOOTER) -> list[int]:
    """The lines found to be small print, by a role's words, where all are text."""
    page = make_page(*lines)
    return np.flatnonzero(small_print(page, np.ones(len(lines), bool), role)).tolist()


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "© Harbour Press. All rights reserved.",
        "Die Beiträge geben nicht unbedingt die Meinung der Redaktion wieder.",
    ],
)
def test_a_footers_words_under_the_story_are_some(note: str) -> None:
    assert notes(STORY, STORY, STORY, STORY, note) == [4]
    assert notes(STORY, STORY, note, STORY, "Ana Lima writes about ships.") == [2]


def test_within_the_story_they_are_none() -> None:
    assert notes(STORY, NOTE, STORY, STORY, STORY, STORY) == []


def test_other_words_are_none() -> None:
    assert notes(STORY, STORY, STORY, STORY, "The board has views on the bridge.") == []


def test_a_long_paragraph_is_none() -> None:
    assert notes(STORY, STORY, STORY, STORY, STORY * 8 + NOTE) == []


def test_they_are_never_all_of_the_text() -> None:
    assert notes(NOTE, NOTE, NOTE, NOTE) == []


@pytest.mark.parametrize(
    ("role", "line"),
    [
        (Role.FOOTER, "See a spelling or grammar error in our story? Please click here to report it."),
        (Role.FOOTER, "Haben Sie Fehler entdeckt? Dann schreiben Sie uns gerne!"),
        (Role.BYLINE, "Information from the Harbour Press was used in this report."),
        (Role.BYLINE, "Ana Lima in Ellmouth contributed to this report."),
        (Role.SOCIAL, "Pilih saluran andalanmu akses berita kami di ponselmu."),
    ],
)
def test_other_roles_words_are_some_too(role: Role, line: str) -> None:
    assert notes(STORY, STORY, STORY, STORY, line, role=role) == [4]
    assert notes(STORY, STORY, STORY, STORY, line, role=Role.WIDGET) == []
