"""How near a fragment is to paragraphs of a story, which bylines and datelines ask."""

import numpy as np

from newsclean.extractors._story import PROSE, near_story, prose_before
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page

FAR, TAIL = 40, 3
STORY = "The river rose again. " * 7


def near(over: int, under: int) -> list[bool]:
    """Whether the first of `over` lines over two paragraphs, and the last of `under` lines under them, is near."""
    page = make_page(*["Harbour"] * over, STORY, STORY, *["Harbour"] * under)
    found = near_story(prose_before(page), TAIL)
    return [bool(found[0]), bool(found[-1])]


def test_paragraphs_are_counted_up_to_each_fragment_and_the_end() -> None:
    page = make_page("x" * (PROSE - 1), "x" * PROSE, "Harbour", "港" * (PROSE // 2))
    assert prose_before(page).tolist() == [0, 0, 1, 1, 2]
    assert prose_before(make_page()).tolist() == [0]


def test_links_are_no_paragraph() -> None:
    page = read_html(f"<p>{STORY}</p><p><a href='/'>{STORY}</a></p>")
    assert prose_before(page).tolist() == [0, 1, 1]


def test_what_is_near_stands_a_little_over_the_story_or_right_under_it() -> None:
    assert near(FAR - 1, TAIL) == [True, True]
    assert near(FAR, TAIL + 1) == [False, False]


def test_where_nothing_is_prose_all_is_near() -> None:
    """A story of short lines; also on a page of nothing."""
    assert near_story(prose_before(make_page("Harbour", "Fog")), TAIL).tolist() == [True, True]
    assert near_story(np.array([0]), TAIL).tolist() == []


def test_of_a_long_page_without_prose_the_first_lines_are_near() -> None:
    """A hundred thousand dates in a row are not all read."""
    near = near_story(np.zeros(100_001, np.int64), TAIL)
    assert near[0]
    assert 1_000 <= near.sum() <= 10_000
    assert not near[near.sum() :].any()
