"""A long paragraph close over a dump's story, which the scorer half takes for something else, is its first."""

from dataclasses import replace

import numpy as np
import pytest

from newsclean.decide.story.regained.doubted_lead import doubted_lead
from newsclean.model import ROLES, Role
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened schools to people."
LEAD = (
    "Seven ferries lay idle in the harbour of Ellmouth on Monday while their crews shared soup on the quay, because"
    " nobody had told the lighthouse keeper that his lamp had gone out on Saturday and that the fog was there to stay."
)
SHORT = (
    "Seven ferries lay idle in the harbour of Ellmouth on Monday while their crews shared soup and bread on the quay."
)
LABEL = "Most read in Travel"


def found(
    *lines: str, story: int, role: Role = Role.CAPTION, likely: float = 0.5, text: float = 0.1, form: str = "text"
) -> list[int]:
    """The indices that are found, of lines of which that at `story` is the story's first; all over it look alike."""
    scores = np.full((len(lines), len(ROLES)), 0.001, np.float32)
    scores[:, ROLES.index(role)] = likely
    scores[:, ROLES.index(Role.BODY)] = text
    page = replace(make_page(*lines), format=form)
    return np.flatnonzero(doubted_lead(page, scores, np.arange(len(lines)) == story)).tolist()


def test_a_long_paragraph_over_the_story_is_its_first() -> None:
    assert found(LEAD, STORY, story=1) == [0]


def test_lines_may_stand_between() -> None:
    assert found(LEAD, *[LABEL] * 9, STORY, story=10) == [0]
    assert found(LEAD, *[LABEL] * 10, STORY, story=11) == []


def test_short_lines_and_what_ends_as_no_sentence_are_none() -> None:
    assert found(STORY, STORY, story=1) == []
    assert found(LEAD.rstrip("."), STORY, story=1) == []


def test_right_over_the_story_a_shorter_line_is_enough() -> None:
    assert found(SHORT, STORY, story=1, text=0.001) == [0]
    assert found(SHORT, LABEL, STORY, story=2) == []
    assert found(f"{SHORT[:-1]}. Photo: Ana Lima.", STORY, story=1) == []


def test_what_the_scorer_is_sure_of_stays() -> None:
    assert found(LEAD, STORY, story=1, likely=0.75) == []
    assert found(LEAD, LABEL, STORY, story=2, text=0.01) == []


@pytest.mark.parametrize("role", [Role.DECK, Role.PROMO, Role.AUTHOR_BIO, Role.COMMENTS, Role.HEADLINE])
def test_what_reads_like_a_paragraph_too_stays(role: Role) -> None:
    assert found(LEAD, STORY, story=1, role=role) == []


def test_what_stands_over_a_sure_headline_is_not_its_stories() -> None:
    scores = np.full((3, len(ROLES)), 0.001, np.float32)
    scores[:, [ROLES.index(Role.CAPTION), ROLES.index(Role.BODY)]] = (0.5, 0.1)
    scores[1, ROLES.index(Role.HEADLINE)] = 0.8
    is_text = np.array([False, False, True])
    assert not doubted_lead(make_page(LEAD, "Fog closes Ellmouth harbour", STORY), scores, is_text).any()


def second(*lines: tuple[str, Role], likely: float = 0.9) -> list[int]:
    """The indices that are found, of lines with likely roles of which the last is the story's first."""
    scores = np.full((len(lines), len(ROLES)), 0.001, np.float32)
    for row, (_, role) in zip(scores, lines, strict=True):
        row[ROLES.index(role)] = likely
    page = make_page(*(text for text, _ in lines))
    return np.flatnonzero(doubted_lead(page, scores, np.arange(len(lines)) == len(lines) - 1)).tolist()


def test_a_second_headline_under_a_signed_one_is_the_first_paragraph() -> None:
    head, by, day = (
        ("Seven ferries lie idle in fog", Role.HEADLINE), ("Ana Lima", Role.BYLINE), ("1 March 2021", Role.DATELINE),
    )  # fmt: skip
    lead, story = (SHORT, Role.HEADLINE), (STORY, Role.BODY)
    assert second(head, by, day, lead, story) == [3]
    assert second(head, day, lead, story) == [2]
    assert second(head, by, day, lead, story, likely=0.6) == []  # none is sure
    assert second(head, lead, story) == []  # it is told twice, or has a standfirst
    assert second(head, (LABEL, Role.MOST_READ), by, lead, story) == []
    assert second(by, day, lead, story) == []
    assert second(head, by, (SHORT, Role.CAPTION), story) == []
    assert second((SHORT, Role.HEADLINE), by, lead, story) == []  # as long
    assert second(head, by, (SHORT.rstrip("."), Role.HEADLINE), story) == []


def test_filler_and_html_are_none() -> None:
    filler = "Lorem ipsum dolor sit amet, " * 9 + "et cetera."
    assert found(filler, STORY, story=1) == []
    assert found(LEAD, STORY, story=1, form="html") == []


def test_a_page_without_a_story_has_no_first_paragraph() -> None:
    assert found(LEAD, STORY, story=9) == []
    assert found(STORY, LEAD, story=0) == []


def signed(*lines: str, role: Role = Role.WIDGET, likely: float = 0.9, by: Role = Role.BYLINE) -> list[int]:
    """The same, of lines the first of which signs, the last is the story's first and all between look like `role`."""
    scores = np.full((len(lines), len(ROLES)), 0.001, np.float32)
    scores[:, ROLES.index(role)] = likely
    scores[0, ROLES.index(by)] = 0.9
    is_text = np.arange(len(lines)) == len(lines) - 1
    return np.flatnonzero(doubted_lead(make_page(*lines), scores, is_text)).tolist()


@pytest.mark.parametrize("role", [Role.WIDGET, Role.SOCIAL, Role.COMMENTS, Role.NEWSLETTER, Role.RELATED])
@pytest.mark.parametrize("by", [Role.BYLINE, Role.DATELINE])
def test_under_a_byline_a_sentence_over_a_box_is_its_first(role: Role, by: Role) -> None:
    assert signed("By Ana Lima", STORY, "Have your say", "Yes", "No", STORY, role=role, by=by) == [1]


def test_under_a_byline_other_lines_of_a_box_are_none() -> None:
    box = ("Have your say", "Yes", "No", STORY)
    assert signed("By Ana Lima", STORY, *box, likely=0.97) == []
    assert signed("By Ana Lima", STORY[:-1], *box) == []
    assert signed("By Ana Lima", "The river rose.", *box) == []
    assert signed("By Ana Lima", LABEL, STORY, *box) == []
    for role in (Role.CAPTION, Role.DECK, Role.PROMO, Role.OTHER):
        assert signed("By Ana Lima", STORY, *box, role=role) == []
