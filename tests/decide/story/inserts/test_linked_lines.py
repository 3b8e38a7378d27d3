"""Lines of Markdown that are one link."""

import numpy as np

from newsclean.decide.story.inserts.linked_lines import linked_lines
from newsclean.model import COLUMN, ROLES, Role
from newsclean.page import Fragment, Page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
TITLE = "Seven ferries lie idle in the fog"


def found(*lines: str | Fragment, share: float = 0.6, format: str = "markdown") -> list[int]:
    """The lines found where all are text by this probability, and paragraphs with a blank line between."""
    fragments = [
        line if isinstance(line, Fragment) else Fragment(line, "p", 1 + 2 * at) for at, line in enumerate(lines)
    ]
    page = Page(format, tuple(fragments))
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    scores[:, COLUMN[Role.BODY]] = share
    return np.flatnonzero(linked_lines(page, scores, np.ones(len(lines), bool))).tolist()


def link(line: int, text: str = TITLE, share: float = 1, tag: str = "p") -> Fragment:
    """A paragraph in a line of which this share is link."""
    return Fragment(text, tag, line, link_chars=int(share * len(text)))


def test_a_paragraph_that_is_one_link_and_stands_alone_is_found() -> None:
    assert found(*[STORY] * 4, link(9), STORY) == [4]
    assert found(*[STORY] * 4, link(9)) == [4]


def test_a_picture_is_found_whatever_stands_beside_it() -> None:
    assert found(*[STORY] * 4, Fragment(TITLE, "img", 8)) == [4]


def test_a_sentence_with_links_is_none() -> None:
    assert found(*[STORY] * 4, link(9, share=0.8), STORY) == []


def test_a_link_beside_a_line_is_none() -> None:
    assert found(*[STORY] * 4, link(8), STORY) == []
    assert found(*[STORY] * 4, link(9), Fragment(STORY, "p", 10)) == []


def test_nor_is_an_entry_of_a_list_or_a_heading() -> None:
    assert found(*[STORY] * 4, link(9, tag="li"), link(11, tag="h2"), STORY) == []


def test_the_first_lines_are_none() -> None:
    assert found(STORY, link(3), link(5), *[STORY] * 3) == []


def test_what_is_sure_to_be_text_is_none() -> None:
    assert found(*[STORY] * 4, link(9), STORY, share=0.95) == []


def test_links_that_are_a_good_part_of_the_story_stay() -> None:
    assert found(*[STORY] * 3, *[link(at, STORY) for at in (7, 9, 11)]) == []


def test_other_formats_say_nothing_by_it() -> None:
    assert found(*[STORY] * 4, link(9), STORY, format="text") == []
    assert found(*[STORY] * 4, link(9), STORY, format="html") == []


def test_a_page_without_text_has_none() -> None:
    page = Page("markdown", (link(1),))
    assert not linked_lines(page, np.zeros((1, len(ROLES)), np.float32), np.zeros(1, bool)).any()
