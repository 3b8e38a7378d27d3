"""Each rule of the story's text by its name: what it says of a page, and that the guide to the pipeline lists it."""

import re
from pathlib import Path

import numpy as np

from newsclean.decide.scorer import TEXT
from newsclean.decide.story.text import Text, settle_text
from newsclean.model import ROLES, Role
from newsclean.page import Page
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
NOTE = "The views expressed here do not necessarily reflect those of the Harbour Press."
_GUIDE = Path(__file__).parents[3] / "docs" / "pipeline.md"


def settled(page: Page) -> Text:
    """The text of a page, all of which the scorer takes for body by 0.9."""
    scores = np.full((len(page.fragments), len(ROLES)), 0.001, np.float32)
    scores[:, TEXT[0]] = 0.9
    return settle_text(page, scores, (), np.zeros(len(scores), bool))


def test_a_page_of_nothing_has_no_text() -> None:
    text = settled(Page("text", ()))
    assert (len(text.is_text), len(text.another)) == (0, 0)
    assert not any(map(len, text.placed.values()))


def test_a_page_of_one_fragment_may_be_text() -> None:
    text = settled(make_page(STORY * 4))
    assert text.is_text.tolist() == [True]
    assert not any(mask.any() for mask in text.placed.values())


def test_what_stands_among_the_text_and_is_none_has_a_role_of_its_own() -> None:
    text = settled(make_page(*[STORY] * 6, NOTE))
    assert text.is_text.tolist() == [True] * 6 + [False]
    assert [role for role, mask in text.roles if mask.any()] == [Role.FOOTER]
    assert text.placed["small-print"].tolist() == [False] * 6 + [True]


def test_headings_alone_are_no_text_nor_is_a_mark_between_them() -> None:
    page = make_page("Before you continue", "* * *", "Sign in")
    scores = np.full((3, len(ROLES)), 0.001, np.float32)
    scores[[0, 1, 2], [TEXT[1], ROLES.index(Role.OTHER), TEXT[1]]] = 0.9
    scores[1, TEXT[0]] = 0.002  # likelier a paragraph than a heading
    text = settle_text(page, scores, (), np.zeros(3, bool))
    assert not text.is_text.any()
    assert not text.placed["mark-among-paragraphs"].any()


def test_the_guide_lists_every_rule_and_no_other() -> None:
    rows = re.findall(r"^\| (`[^|]+`) \|", _GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    listed = {rule for row in rows for rule in re.findall(r"`([\w-]+)`", row)}
    at_the_end = {
        "standfirst-over-story",
        "standfirst-by-element",
        "standfirst-with-credit",
        "lead-under-byline",
        "headline-shown",
        "dateline-shown",
        "note-about-author",
        "kicker-over-headline",
        "names-author",
    }
    assert listed - at_the_end == set(settled(make_page(STORY)).placed)
    assert at_the_end <= listed
