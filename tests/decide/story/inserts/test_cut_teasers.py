"""Teasers of other stories, cut off under their titles."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.cut_teasers import cut_teasers
from newsclean.model import COLUMN, ROLES, Role
from newsclean.page import Claim
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
TEASER = "The crane that stood over the harbour for ninety years was sold on Monday to a dealer from …"


def found(*lines: str, role: Role = Role.RELATED, claimed: Role | None = None, format: str = "text") -> list[int]:
    """The lines found under a title, which alone is no text, and has a role by the scorer or by an extractor."""
    page = make_page(*lines, format=format)
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    title = lines.index("Crane sold for scrap")
    scores[:, COLUMN[Role.BODY]] = 0.9
    scores[title, COLUMN[role]] = 0.1
    claims = [Claim(title, claimed, 8.0, "label")] if claimed else []
    return np.flatnonzero(cut_teasers(page, scores, claims, np.arange(len(lines)) != title)).tolist()


@pytest.mark.parametrize("end", ["…", "...", " […]", " [...]"])
def test_a_paragraph_cut_off_under_a_title_of_a_list_is_found(end: str) -> None:
    assert found(STORY, "Crane sold for scrap", TEASER.removesuffix(" …") + end, STORY) == [2]


def test_so_is_one_under_a_title_that_an_extractor_claims() -> None:
    assert found(STORY, "Crane sold for scrap", TEASER, role=Role.CAPTION, claimed=Role.LATEST) == [2]


def test_what_goes_on_to_its_end_is_the_storys() -> None:
    assert found(STORY, "Crane sold for scrap", STORY) == []


def test_under_other_things_an_ellipsis_says_nothing() -> None:
    assert found(STORY, "Crane sold for scrap", TEASER, role=Role.CAPTION) == []
    assert found(STORY, "Crane sold for scrap", TEASER, role=Role.PROMO, claimed=Role.ADVERTISEMENT) == []


def test_nor_does_it_right_under_the_text() -> None:
    assert found(TEASER, "Crane sold for scrap", STORY, TEASER) == []


def test_a_short_line_may_trail_off() -> None:
    assert found(STORY, "Crane sold for scrap", "But then, who knows …", STORY) == []


def test_html_shows_its_boxes_by_their_elements() -> None:
    assert found(STORY, "Crane sold for scrap", TEASER, format="html") == []


def test_a_page_without_text_has_none() -> None:
    page = make_page("Crane sold for scrap", TEASER)
    assert not cut_teasers(page, np.zeros((2, len(ROLES)), np.float32), [], np.zeros(2, bool)).any()
