"""Paragraphs past the last one that is taken for text, of the story's kind and with its words, are the story's."""

import numpy as np
import pytest

from newsclean.decide.story.regained.resumed import resumed_story
from newsclean.model import Role
from newsclean.page import Claim
from newsclean.readers.html.reader import read_html

STORY = "".join(f"<p class='text'>The river rose for night number {at} in the harbour.</p>" for at in range(4))
INSERT = "<div class='box'><h3>Harbour letter</h3><p>The week in your inbox.</p></div>"
LAST = "<p class='text'>On Monday the river fell, and the harbour opened.</p>"


def found(html: str, *, text: int = 4, claim: Role | None = None) -> list[int]:
    """The indices that are found where the first `text` fragments are text; `claim` is of the last one."""
    page = read_html(f"<article>{html}</article>")
    claims = [Claim(len(page.fragments) - 1, claim, 1.0, "label")] if claim else []
    is_text = np.arange(len(page.fragments)) < text
    return np.flatnonzero(resumed_story(page, claims, is_text)).tolist()


def test_they_are_the_story_s() -> None:
    assert found(STORY + INSERT + LAST) == [6]
    assert found(STORY + INSERT + INSERT + LAST) == [8]


def test_all_of_them_are_up_to_a_page_s_rest() -> None:
    assert found(STORY + INSERT + LAST + LAST) == [6, 7]
    assert found(STORY + INSERT + LAST + INSERT + LAST) == [6, 9]
    assert found(STORY + INSERT + LAST + INSERT * 13 + LAST) == [6]
    assert found(STORY + INSERT * 13 + LAST) == []


def test_those_under_one_that_is_text_already_are_too() -> None:
    behind = np.array([at < 4 or at == 6 for at in range(9)])
    page = read_html(f"<article>{STORY}{INSERT}{LAST}{LAST}{LAST}</article>")
    assert np.flatnonzero(resumed_story(page, [], behind) & ~behind).tolist() == [7, 8]


def test_those_under_much_that_is_text_are_not() -> None:
    behind = np.array([at < 4 or 6 <= at < 10 for at in range(11)])
    page = read_html(f"<article>{STORY}{INSERT}{LAST * 5}</article>")
    assert not (resumed_story(page, [], behind) & ~behind).any()


@pytest.mark.parametrize("insert", ["", "<figure><figcaption>The crane.</figcaption></figure>"])
def test_right_under_the_text_notes_stand_as_often(insert: str) -> None:
    assert found(STORY + insert + LAST) == []


@pytest.mark.parametrize(
    "last",
    [
        "<p class='note'>On Monday the river fell, and the harbour opened.</p>",  # of another class
        "<div class='box'><p class='text'>On Monday the river fell, and the harbour opened.</p></div>",  # elsewhere
        "<p class='text'>Follow Ana Lima for more about ferries, fog and cranes.</p>",  # of other words
        "<p class='text'>The river, the harbour.</p>",  # short
        "<p class='text'>The river in the harbour, night for night: all pictures</p>",  # no sentence
        "<p class='text'><a href='/river'>The river rose in the harbour for a fifth night.</a></p>",
    ],
)
def test_what_differs_from_the_story_is_none(last: str) -> None:
    assert found(STORY + INSERT + last) == []


def test_what_is_claimed_is_none() -> None:
    assert found(STORY + INSERT + LAST, claim=Role.NEWSLETTER) == []
    assert found(STORY + INSERT + LAST, claim=Role.BODY) == [6]


@pytest.mark.parametrize("text", [0, 3])
def test_a_story_of_few_paragraphs_has_no_kind(text: int) -> None:
    assert found(STORY + INSERT + LAST, text=text) == []


ENTRY = "<div class='entry'><div class='words'><p>The river rose for night number {} in the harbour.</p></div></div>"
ENTRIES = "".join(map(ENTRY.format, range(5)))


def test_so_are_sentences_whose_elements_are_called_as_the_story_s() -> None:
    assert found(ENTRIES + INSERT + ENTRY.format(6), text=5) == [7]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (ENTRIES + ENTRY.format(6), 5),  # right under the text
        (ENTRIES + INSERT + ENTRY.format(6).replace("'words'", "'note'"), 5),
        (ENTRIES + INSERT + ENTRY.format(6).replace("'entry'", "'box'"), 5),
        (
            ENTRIES
            + INSERT
            + "<div class='entry'><div class='words'><p>Follow Ana Lima for ferries, fog and cranes.</p>",
            5,
        ),
        (ENTRIES + INSERT + ENTRY.format(6), 4),  # few are the story's
        (ENTRIES + INSERT + ENTRY.format(6) * 3, 5),  # many of their like are not
        (ENTRIES + INSERT * 13 + ENTRY.format(6), 5),  # far below
    ],
)
def test_others_set_apart_are_none(html: str, text: int) -> None:
    assert found(html, text=text) == []
