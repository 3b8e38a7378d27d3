"""A picture that shows its alternative text alone is no caption, and within the story no promo."""

import numpy as np
import pytest

from newsclean.decide.roles.pictures import unname_pictures
from newsclean.model import ROLES, Role
from newsclean.readers.markdown.reader import read_markdown

STORY = "The river rose for a third night in the harbour towns."
PICTURE = "![A ferry at the quay](/ferry.jpg)"


def named(*lines: str, role: Role) -> list[Role]:
    """The roles of lines that are all taken for `role`; those of the story are its text."""
    page = read_markdown("\n\n".join(lines))
    scores = np.full((len(page.fragments), len(ROLES)), 0.01, np.float32)
    scores[:, ROLES.index(role)] = 0.7
    unname_pictures(page, scores, np.array([text == STORY for text in page.texts]))
    return [ROLES[at] for at in scores.argmax(axis=1)]


@pytest.mark.parametrize("lines", [(PICTURE,), (STORY, PICTURE, STORY), (PICTURE, STORY), (STORY, PICTURE)])
def test_a_picture_is_no_caption(lines: tuple[str, ...]) -> None:
    assert named(*lines, role=Role.CAPTION)[lines.index(PICTURE)] is Role.OTHER


def test_within_the_story_it_is_no_promo() -> None:
    assert named(STORY, PICTURE, STORY, role=Role.PROMO)[1] is Role.OTHER
    assert named(STORY, PICTURE, role=Role.PROMO)[1] is Role.PROMO
    assert named(PICTURE, role=Role.PROMO) == [Role.PROMO]


def test_what_else_it_is_it_stays() -> None:
    assert named(STORY, PICTURE, STORY, role=Role.RELATED)[1] is Role.RELATED


def test_a_line_under_it_stays_a_caption() -> None:
    assert named(PICTURE, "A ferry at the quay", role=Role.CAPTION) == [Role.OTHER, Role.CAPTION]
