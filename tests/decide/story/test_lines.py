"""What the rules of the story ask of lines."""

import numpy as np
import pytest

from newsclean.decide.story.lines import claimed_for_else, is_prose, unless_most
from newsclean.model import Role
from newsclean.page import Claim, Fragment, Page

SENTENCE = "Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships waited outside."


@pytest.mark.parametrize(
    ("text", "links", "found"),
    [
        (SENTENCE, 0, True),
        (SENTENCE[:70] + ".", 0, False),  # too short
        (SENTENCE[:-1], 0, False),  # no end
        (SENTENCE, 60, False),  # a link
        (SENTENCE[:-1] + "”", 0, True),
        ("เรือ" * 22, 0, True),  # in a script without full stops
        ("港" * 40 + "。", 0, True),  # each letter of which counts as two
    ],
)
def test_prose_is_a_sentence_or_more_and_no_link(text: str, links: int, found: bool) -> None:
    page = Page(format="html", fragments=(Fragment(text, "p", 1, link_chars=links),))
    assert is_prose(page).tolist() == [found]


@pytest.mark.parametrize(("most", "kept"), [(0.7, True), (0.5, False)])
def test_what_is_most_of_the_text_is_not_found(most: float, kept: bool) -> None:
    page = Page(format="text", fragments=tuple(Fragment("x" * size, "", 1) for size in (60, 40, 500)))
    found, is_text = np.array([True, False, False]), np.array([True, True, False])
    assert unless_most(page, found, is_text, most).tolist() == [kept, False, False]
    assert not unless_most(page, np.zeros(3, bool), is_text, 0.0).any()


def test_a_claim_for_a_subheading_is_one_for_the_text() -> None:
    roles = (Role.BODY, Role.CAPTION, Role.SUBHEADING, Role.OTHER)
    assert claimed_for_else([Claim(index, role, 1.0, "by hand") for index, role in enumerate(roles)]) == [1, 3]
