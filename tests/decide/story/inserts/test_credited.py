"""Captions that name their picture's credit, and in dumps those over one."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.credited import credited_captions
from newsclean.model import ROLES, Role
from newsclean.page import Claim
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."
CAPTION = "The old bridge over the Harrow on Friday."
CREDIT = "Photo: Harbour Images"
_BODY, _CAPTION = ROLES.index(Role.BODY), ROLES.index(Role.CAPTION)


def captions(*lines: str, share: float = 0.6, format: str = "text", rule: str = "caption-credit") -> list[int]:
    """The captions found where all lines but the last are text, with this probability, and the last is a credit."""
    page = make_page(*lines, format=format)
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    scores[:-1, _BODY] = share
    scores[-1, _CAPTION] = 0.9
    is_text = np.array([True] * (len(lines) - 1) + [False], bool)
    claims = (Claim(len(lines) - 1, Role.CAPTION, 5.0, rule),)
    return np.flatnonzero(credited_captions(page, scores, claims, is_text)).tolist()


def test_a_doubted_sentence_over_a_credit_is_one() -> None:
    assert captions(STORY, STORY, CAPTION, CREDIT) == [2]
    assert captions(STORY, CAPTION, CREDIT, share=0.69) == [1]


@pytest.mark.parametrize(
    "caption",
    [
        "Old bridge.",  # few words
        "the old bridge over the Harrow on Friday.",  # goes on with a line before
        "The old bridge over the Harrow on Friday",  # no sentence
        "The old bridge over the Harrow on Friday, and who built it and when and why. " * 3,  # long
    ],
)
def test_other_lines_over_a_credit_are_none(caption: str) -> None:
    assert captions(STORY, caption.strip(), CREDIT) == []


def test_what_the_scorer_is_sure_of_is_none() -> None:
    assert captions(STORY, CAPTION, CREDIT, share=0.71) == []


def test_the_first_paragraph_is_none() -> None:
    assert captions(CAPTION, CREDIT) == []


def test_only_a_short_credit_counts() -> None:
    assert captions(STORY, CAPTION, CREDIT + " and all whom we could not reach before the paper went to press") == []
    assert captions(STORY, CAPTION, CREDIT, rule="caption-label") == []


def test_a_credit_behind_a_caption_of_its_own_speaks_for_no_line_over_it() -> None:
    assert captions(STORY, CAPTION, "The samba school as a kitchen – Foto: Ana Lima") == []
    assert captions(STORY, CAPTION, "Tom Reed / Reuters") == [1]


def test_html_tells_captions_by_its_elements() -> None:
    assert captions(STORY, CAPTION, CREDIT, format="html") == []


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_what_names_its_credit_is_one_however_sure_the_scorer_is(format: str) -> None:
    assert captions(STORY, "The old bridge. Credit: Ana Lima", STORY, CREDIT, share=0.99, format=format) == [1]
    assert captions(STORY, "Credit: Ana Lima", STORY, CREDIT, share=0.99, format=format) == [1]


SOURCED = "Crowds wait at the quay on Friday. Reuters"


def test_a_line_that_ends_with_a_source_is_one_within_the_text() -> None:
    assert captions(STORY, SOURCED, STORY, STORY, CREDIT, share=1.0) == [1]
    assert captions(STORY, STORY, STORY, SOURCED, CREDIT, share=1.0) == []  # it signs the story


def test_where_many_lines_do_each_tells_of_something_else() -> None:
    assert captions(STORY, SOURCED, SOURCED, STORY, STORY, CREDIT, share=1.0) == []


def over_open(*lines: str, share: float = 0.6) -> list[int]:
    """The captions found where the lines that have five words are text, with this probability."""
    page, scores = make_page(*lines, format="text"), np.zeros((len(lines), len(ROLES)), np.float32)
    is_text = np.array([len(line.split()) > 4 for line in lines])
    scores[is_text, _BODY] = share
    return np.flatnonzero(credited_captions(page, scores, (), is_text)).tolist()


def test_an_unfinished_line_over_a_credits_bracket_is_a_caption() -> None:
    assert over_open(STORY, "Ivy is easy to grow", "(", "Image:", "Harbour Press)", STORY) == [1]
    assert over_open(STORY, "Ivy is easy to grow", "|", "Harbour Press", STORY) == [1]
    assert over_open(STORY, "Ivy is easy to grow (", "Harbour Press)", STORY) == [1]


def test_paragraphs_are_none_nor_what_the_scorer_is_sure_of_or_goes_on() -> None:
    assert over_open(STORY, STORY, "(", "Harbour Press)", STORY) == []
    assert over_open(STORY, "Ivy is easy to grow", "(", "Harbour Press)", STORY, share=0.95) == []
    assert over_open(STORY, "and ivy is easy to grow", "(", "Harbour Press)", STORY) == []
    assert over_open("Ivy is easy to grow", "(", "Harbour Press)", STORY) == []
    assert over_open(STORY, "Ivy is easy to grow", "Harbour Press", STORY) == []
