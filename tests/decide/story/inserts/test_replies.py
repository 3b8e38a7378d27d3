"""Readers' comments under the story."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.replies import replies
from newsclean.readers.text.reader import read_text

STORY = "The river rose for a third night in the harbour towns."
COMMENT = ("- harbour_dog It would be good to hear more of the pilots.", "And why was the channel never dredged? Reply")


def found(*lines: str) -> list[int]:
    """The lines found to be comments where all are text."""
    page = read_text("\n".join(lines))
    assert len(page.fragments) == len(lines)
    return np.flatnonzero(replies(page, np.ones(len(lines), bool))).tolist()


def test_what_has_buttons_is_comments_from_the_first_item_on() -> None:
    assert found(*[STORY] * 3, *COMMENT, *COMMENT, STORY) == [3, 4, 5, 6, 7]
    assert found(*[STORY] * 3, *COMMENT[:1], *COMMENT, *COMMENT) == [4, 5, 6, 7]  # a story's own list stays


@pytest.mark.parametrize("button", ["Antworten", "Répondre", "Ответить"])
def test_in_other_languages(button: str) -> None:
    line = f"{STORY} {button}"
    assert found(*[STORY] * 3, line, line) == [3, 4]


@pytest.mark.parametrize("line", ["They waited for her reply", "Reply", f"{STORY} Send"])
def test_other_lines_have_none(line: str) -> None:
    assert found(*[STORY] * 3, line, line) == []


def test_one_button_is_no_list_of_comments() -> None:
    assert found(*[STORY] * 3, *COMMENT) == []


def test_a_forum_is_read_as_it_stands() -> None:
    assert found(*COMMENT, *COMMENT, *COMMENT) == []
