"""A poll among the text, and the questions of a story."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.polls import polls
from tests.conftest import make_page

LEAD, END = "The river rose for a third night.", "The council opened two schools to people."


def told(*lines: str) -> list[str]:
    """What of the lines between two sentences, all of which may be text, is a poll."""
    page = make_page(LEAD, *lines, END)
    return [page.texts[index] for index in polls(page, np.ones(len(page.texts), bool)).nonzero()[0].tolist()]


@pytest.mark.parametrize(
    "poll",
    [
        ("Do you trust the harbour authority?", "Yes", "54%", "No", "46 %"),
        ("Do you trust the harbour authority?", "Yes", "54%", "No", "46 %", "3,211 votes"),
        ("Mahkemenin kararı doğru mu?", "Evet", "%58", "Hayır", "%42,5"),
        ("Should the council pay?", "Yes", "No", "Vote"),
        ("Should the council pay?", "Yes", "No", "I don't know", "Vote now", "Total votes: 12"),
        ("町が負担すべきだと思いますか？", "はい", "いいえ", "投票する"),
        ("هل توافق على القرار؟", "نعم", "٥٤٪", "لا", "٤٦٪"),
    ],
)
def test_a_question_with_answers_and_their_shares_or_a_button_is_a_poll(poll: tuple[str, ...]) -> None:
    assert told(*poll) == list(poll)


@pytest.mark.parametrize(
    "lines",
    [
        ("Do you trust the harbour authority?", "Yes", "No"),  # neither shares nor a button
        ("Do you trust the harbour authority?", "Yes", "54%"),  # one share
        ("Do you trust the harbour authority?", "Vote"),  # no answers
        ("How the islands voted", "Lannick", "54%", "Almaren", "46%"),  # results that a story tells
        ("Who may vote?", "All who live on the island may vote.", "Yes", "54%", "No", "46%"),  # a sentence under it
        ("Who may vote?", *["Lannick"] * 14, "54%", "46%"),  # far off
        ("W" * 150 + "?", "Yes", "54%", "No", "46%"),
    ],
)
def test_other_questions_are_the_story_s(lines: tuple[str, ...]) -> None:
    assert told(*lines) == []


def test_a_poll_s_question_may_be_none_of_the_text() -> None:
    page = make_page(LEAD, "Should the council pay?", "Yes", "No", "Vote", END)
    is_text = np.array([True, False, True, True, True, True])
    assert polls(page, is_text).tolist() == [False, False, True, True, True, False]
    assert not polls(page, np.zeros(6, bool)).any()
