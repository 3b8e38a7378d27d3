"""A line right above the story that opens as stories do is its lead, whatever the scorer takes it for."""

import numpy as np
import pytest

from newsclean.decide.story.regained.opened_lead import opened_lead
from newsclean.model import ROLES, Role
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened schools to people."
LEAD = "BERLIN (dpa) - The harbour was closed for a third day on Monday."
KOREAN = "[신안=한소라 기자] 지난 15일 밤 항구의 작은 섬. 폐교 운동장에 손전등 세 개가 흔들렸다."


def found(*lines: str, story: int, certain: bool = False) -> list[int]:
    """The indices that are found, of lines of which that at `story` is the story's first, and captions over it."""
    scores = np.full((len(lines), len(ROLES)), 0.01, np.float32)
    scores[:, ROLES.index(Role.CAPTION)] = 1.0 if certain else 0.9
    is_text = np.arange(len(lines)) == story
    return np.flatnonzero(opened_lead(make_page(*lines), scores, is_text)).tolist()


@pytest.mark.parametrize("lead", [LEAD, KOREAN])
def test_a_lead_is_text(lead: str) -> None:
    assert found("A crane in the harbour.", lead, STORY, story=1 + 1) == [1]


@pytest.mark.parametrize(
    ("lines", "story"),
    [
        ((LEAD, "A crane in the harbour.", STORY), 2),  # not right above
        (("BERLIN (dpa) - The harbour was closed.", STORY), 1),  # short
        ((f"{LEAD[15:]}", STORY), 1),  # no opening
        ((STORY, LEAD), 0),  # nothing above
    ],
)
def test_other_lines_are_none(lines: tuple[str, ...], story: int) -> None:
    assert found(*lines, story=story) == []


def test_what_is_certain_stays() -> None:
    assert found(LEAD, STORY, story=1, certain=True) == []


def test_a_page_without_a_story_has_no_lead() -> None:
    assert found(LEAD, STORY, story=9) == []


PARAGRAPH = f"<p class='text'>{STORY}</p>"


@pytest.mark.parametrize(
    ("html", "role", "leads"),
    [
        (PARAGRAPH * 5, Role.DECK, [0]),
        (f"<div>{PARAGRAPH}</div>" * 5, Role.DECK, [0]),  # each in an element of its own
        (PARAGRAPH * 4, Role.DECK, []),  # three more are few
        (PARAGRAPH * 5, Role.CAPTION, []),
        (PARAGRAPH * 5, Role.WIDGET, [0]),  # a sentence, which a box under it may make look like that
        (f"<p class='text'>{STORY[:-1]}</p>" + PARAGRAPH * 4, Role.WIDGET, []),
        (f"<p class='text'><a href=/fog>{STORY}</a></p>" + PARAGRAPH * 4, Role.WIDGET, []),
        (f"<p class='standfirst'>{STORY}</p>" + PARAGRAPH * 4, Role.DECK, []),
        (f"<p>{STORY}</p>" * 5, Role.DECK, []),  # no class
        (f"<h2 class='text'>{STORY}</h2>" + PARAGRAPH * 4, Role.DECK, []),
    ],
)
def test_what_has_the_class_of_the_paragraphs_is_the_lead(html: str, role: Role, leads: list[int]) -> None:
    page = read_html(f"<article>{html}</article>")
    scores = np.full((len(page.fragments), len(ROLES)), 0.01, np.float32)
    scores[:, ROLES.index(role)] = 0.7
    is_text = np.arange(len(page.fragments)) > 0
    assert np.flatnonzero(opened_lead(page, scores, is_text)).tolist() == leads


BOXED = f"<div class='part'><div class='in'>{STORY}</div></div>"


@pytest.mark.parametrize(
    ("html", "above", "leads"),
    [
        (BOXED * 5, 1, [0]),
        (BOXED * 6, 2, [0, 1]),
        (BOXED + "<p>Read also</p><p><a href='/r'>The crane sold again</a></p>" + BOXED * 4, 3, [0]),  # behind a box
        (BOXED + "<p>Read also</p>" * 7 + BOXED * 4, 8, []),  # far from it
        (BOXED * 4, 1, []),  # three more are few
        (f"<div class='standfirst'><div class='in'>{STORY}</div></div>" + BOXED * 4, 1, []),
    ],
)
def test_a_standfirst_set_as_the_paragraphs_are_is_the_lead(html: str, above: int, leads: list[int]) -> None:
    page = read_html(f"<article>{html}</article>")
    scores = np.full((len(page.fragments), len(ROLES)), 0.01, np.float32)
    scores[:, ROLES.index(Role.DECK)] = 0.7
    is_text = np.arange(len(page.fragments)) >= above
    assert np.flatnonzero(opened_lead(page, scores, is_text)).tolist() == leads


def test_a_row_of_buttons_may_part_it_from_the_story() -> None:
    buttons = "".join(f"<li>{word}</li>" for word in ("Share", "Facebook", "WhatsApp", "Copy link"))
    page = read_html(f"<article>{PARAGRAPH * 2}<ul>{buttons}</ul>{PARAGRAPH * 4}</article>")
    scores = np.full((len(page.fragments), len(ROLES)), 0.01, np.float32)
    scores[:, ROLES.index(Role.WIDGET)] = 0.7
    is_text = np.arange(len(page.fragments)) > 5
    assert np.flatnonzero(opened_lead(page, scores, is_text)).tolist() == [0, 1]
