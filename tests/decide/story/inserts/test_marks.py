"""Marks between the story's paragraphs are the story's, and no part of its text."""

import numpy as np
import pytest

import newsclean
from newsclean.decide.decide import decide
from newsclean.decide.story.inserts.marks import RULE, marks_among
from newsclean.model import ROLES, Role
from newsclean.page import CERTAIN, Claim
from tests.conftest import PageOf, make_page
from tests.decide.conftest import ScorerOf

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
OTHER, PROMO, BODY = (ROLES.index(role) for role in (Role.OTHER, Role.PROMO, Role.BODY))


def found(*lines: str, likeliest: int = OTHER, text: tuple[bool, ...] = (True, False, True)) -> list[int]:
    """Which lines are such marks, where the scorer takes all for `likeliest` if they are no text."""
    scores = np.full((len(lines), len(ROLES)), 0.01, np.float32)
    scores[:, likeliest], scores[:, BODY] = 0.4, 0.5
    return np.flatnonzero(marks_among(make_page(*lines), scores, np.array(text))).tolist()


@pytest.mark.parametrize("mark", ["* * *", "---|---|---", "☆☆☆", "."])
def test_a_mark_between_two_paragraphs_is_one(mark: str) -> None:
    assert found(STORY, mark, STORY) == [1]


@pytest.mark.parametrize("line", ["Advertisement", "4.5", "© 2021"])
def test_a_word_or_a_number_is_none(line: str) -> None:
    assert found(STORY, line, STORY) == []


def test_at_the_end_of_the_story_there_is_none() -> None:
    assert found(STORY, "* * *", "Sport", text=(True, False, False)) == []
    assert found("* * *", STORY, "* * *", text=(False, True, False)) == []


def test_what_the_scorer_has_a_name_for_is_none() -> None:
    assert found(STORY, "* * *", STORY, likeliest=PROMO) == []


def test_it_is_body_by_that_rule(scorer_of: ScorerOf, page_of: PageOf) -> None:
    claims = [Claim(0, Role.BODY, CERTAIN, "x"), Claim(2, Role.BODY, CERTAIN, "x")]
    decision = decide(page_of(STORY, "* * *", STORY), claims, scorer_of({Role.OTHER: 0.9}))
    assert (decision.roles[1], decision.rules[1]) == (Role.BODY, RULE)


def test_it_is_no_paragraph() -> None:
    lines = [f"{STORY} So it went for {number} days, as the harbour master told us." for number in range(4)]
    article = newsclean.clean("\n\n".join(["River rises again", *lines[:2], "* * *", *lines[2:]]))
    assert "*" not in article.text
    assert len(article.body) == len(lines)
