"""Boxes with links between the paragraphs of an HTML story are no text."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.boxes import linked_boxes
from newsclean.model import ROLES, Role
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page

_BODY = ROLES.index(Role.BODY)
STORY = "".join(f"<p>The river rose for night number {at}, and {'the harbour was shut ' * 4}.</p>" for at in range(8))
LINK = "<a href='/crane'>The crane was sold again</a>"
BOX = f"<div class='inset'><h4>Crane news</h4><p>{LINK}</p></div>"


def found(markup: str, *, share: float = 0.9) -> set[str]:
    """The text in boxes, where all is text that the scorer takes for it by `share`."""
    page = read_html(f"<article>{markup}</article>")
    scores = np.zeros((len(page.fragments), len(ROLES)), np.float32)
    scores[:, _BODY] = share
    return {page.texts[at] for at in np.flatnonzero(linked_boxes(page, scores, np.ones(len(scores), bool))).tolist()}


@pytest.mark.parametrize(
    "box",
    [
        BOX,
        f"<aside><h4>Crane news</h4><div><div id=a>{LINK}</div></div></aside>",
        f"<section><h4>Crane news</h4><ul><li>{LINK}</li></ul></section>",
    ],
)
def test_a_box_between_the_paragraphs_that_links_away_is_no_text(box: str) -> None:
    assert found(STORY + box + STORY) == {"Crane news", "The crane was sold again"}
    assert found(f"<div class=body>{STORY}{box}</div>") == {"Crane news", "The crane was sold again"}


@pytest.mark.parametrize(
    "box",
    [
        "<div class='inset'><p>It was cold at night.</p></div>",  # no link
        f"<div class='inset'><p>{LINK}, {'said those who wanted it most of all ' * 9}.</p></div>",
        f"<div class='inset'><p>{LINK * 30}</p></div>",  # long
        f"<div class='pull-Quote'><p>{LINK}</p></div>",
        f"<div><p>{LINK}</p></div>",  # an element that says nothing of itself
        f"<p class='inset'>{LINK}</p>",
        f"<ul class='inset'><li>{LINK}</li></ul>",
        f"<table class='inset'><tr><td>{LINK}</td></tr></table>",
    ],
)
def test_what_may_be_the_story_s_stays(box: str) -> None:
    assert found(STORY + box + STORY) == set()


def test_what_the_scorer_is_sure_of_stays() -> None:
    assert found(STORY + BOX + STORY, share=0.97) == set()


def test_the_box_of_the_text_s_first_line_stays() -> None:
    assert found(BOX + STORY) == set()


def test_a_story_that_is_in_boxes_stays() -> None:
    assert found(STORY + BOX * 12) == set()
    assert (
        found(f"<div class=part>{STORY}</div><div class=part>{STORY}</div><div class=part>{STORY}</div>{BOX}") == set()
    )


def test_a_dump_has_no_boxes() -> None:
    page = make_page("The river rose.", "The crane was sold again")
    assert not linked_boxes(page, np.zeros((2, len(ROLES)), np.float32), np.ones(2, bool)).any()
