"""Paragraphs of a plea for money."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.pleas import pleas
from newsclean.model import Role
from newsclean.page import Claim
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
PLEA = "We believe that everyone on this coast needs news, and our six reporters go out in every weather for it."
ASK = "Help keep our news free: give as little as $2."


def found(*lines: str, plea: int | None = None) -> list[int]:
    """The lines found to plead where all are text but `plea`, the last one if None, which is claimed for it."""
    page = make_page(*lines)
    at = len(lines) - 1 if plea is None else plea
    is_text = np.ones(len(lines), bool)
    is_text[at] = False
    return np.flatnonzero(pleas(page, [Claim(at, Role.DONATION, 8.0, "donation-plea")], is_text)).tolist()


@pytest.mark.parametrize(
    "plea",
    [
        PLEA,
        "Unser Blatt gehört niemandem als unseren Lesern, und so soll es bleiben, denn wir schreiben für alle.",
        "Nous pensons que chacun sur cette côte a besoin de nouvelles, et nos six reporters sortent tous les jours.",
    ],
)
def test_a_paragraph_over_a_plea_in_which_the_house_speaks_of_itself_is_one(plea: str) -> None:
    assert found(STORY, STORY, STORY, plea, ASK) == [3]


def test_its_heading_goes_with_it() -> None:
    assert found(STORY, STORY, STORY, STORY, "Stand with us", PLEA, PLEA, ASK) == [4, 5, 6]


@pytest.mark.parametrize(
    "line",
    [
        STORY,
        "“We believe that everyone on this coast needs news,” she said, “and our reporters go out for it.”",
        "We believe that everyone on this coast needs news, and six reporters go out in every weather for it.",
    ],
)
def test_what_the_story_says_is_none(line: str) -> None:
    assert found(STORY, STORY, STORY, line, ASK) == []


def test_nor_is_a_heading_alone_or_what_stands_over_the_story() -> None:
    assert found(STORY, STORY, "Stand with us", ASK) == []
    assert found(STORY, PLEA, STORY, STORY, ASK) == []
    assert found(STORY, STORY, PLEA, "So they say.", ASK) == []


def test_without_a_plea_under_it_a_paragraph_stays() -> None:
    assert found(ASK, STORY, STORY, PLEA, plea=0) == []
    assert found(STORY, STORY, STORY, PLEA, *["Sport"] * 5, ASK) == []


def test_most_of_a_text_pleads_for_nothing() -> None:
    assert found(STORY, PLEA, PLEA, ASK) == []
