"""What a story says, in short lines under it, is its topics."""

import time

import numpy as np
import pytest

from newsclean.decide.roles.topics import weigh_topics
from newsclean.model import COLUMN, Role
from tests.conftest import make_page

STORY = "Jane Pilot sold the old harbour crane at Ellmouth, where bridges and ferries are few."


def topics(
    *lines: str, story: str = STORY, role: Role = Role.NAVIGATION, share: float = 0.1, above: bool = False
) -> list[str]:
    """The lines of one role under a story, or above it, that count more as tags; by how much is three nats."""
    page = make_page(*(*lines, story) if above else (story, *lines))
    scores = np.full((len(lines) + 1, len(COLUMN)), 1e-3, np.float32)
    scores[:, COLUMN[role]], scores[:, COLUMN[Role.TAGS]] = 0.9, share
    is_text = np.array([text == story for text in page.texts])
    before = scores.copy()
    weigh_topics(page, scores, is_text)
    change = np.log(scores / before)
    assert not np.delete(change, COLUMN[Role.TAGS], axis=1).any()
    raised = change[:, COLUMN[Role.TAGS]].round(3)
    assert set(raised.tolist()) <= {0, 3}
    return [page.texts[index] for index in raised.nonzero()[0].tolist()]


def test_a_few_that_the_story_says_are_likelier_tags() -> None:
    assert topics("Jane Pilot", "#Bridges", "Ferries") == ["Jane Pilot", "#Bridges", "Ferries"]


def test_with_what_stands_between_them() -> None:
    assert topics("News", "Jane Pilot", "Coast towns", "Ferries", "Contact") == ["Jane Pilot", "Coast towns", "Ferries"]


def test_scripts_without_spaces_part_no_words() -> None:
    assert topics("金融庁", "銀行", story="金融庁は銀行に行政処分を出した。") == ["金融庁", "銀行"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Ferries", "Home", "Sport"),  # one alone
        ("Ferries", *["Home"] * 5, "Bridges"),  # far apart
        ("Bridge", "Ferry", "Crane a"),  # within words
        ("at", "…", "/"),
        (*["Home"] * 24, "Ferries", "Bridges"),  # far below
        (STORY, STORY),
    ],
)
def test_others_are_not(lines: tuple[str, ...]) -> None:
    assert topics(*lines) == []


def test_nor_is_what_stands_above_the_story_or_is_something_else() -> None:
    assert topics("Ferries", "Bridges", above=True) == []
    assert topics("Ferries", "Bridges", role=Role.COMMENTS) == []
    assert topics("Ferries", "Bridges", share=1e-3) == []  # the scorer rules it out


def test_a_page_without_a_story_has_none() -> None:
    page = make_page("Ferries", "Bridges")
    scores = np.ones((2, len(COLUMN)), np.float32)
    weigh_topics(page, scores, np.zeros(2, bool))
    assert (scores == 1).all()


def test_a_long_story_takes_little_time() -> None:
    start = time.perf_counter()
    assert topics(*["aaa"] * 24, story="aaa" * 300_000 + ".") == []
    assert time.perf_counter() - start < 0.5
