"""Lines taken for text right over a dump's footer."""

import numpy as np

from newsclean.decide.story.bounds.over_footer import over_footer
from newsclean.model import COLUMN, ROLES, Role
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
SELF = "Your daily dose of the coast, from those who live on it."
TITLE, FOOTER, ADVERTISEMENT = "More from Ellmouth", "Terms of use", "Advertisement"


def found(*lines: str, share: float = 0.5, format: str = "text") -> list[int]:
    """The lines found where all but titles and the footer's are text, those that are no story's by this probability."""
    page = make_page(*lines, format=format)
    is_text = np.array([line not in (TITLE, FOOTER, ADVERTISEMENT) for line in lines])
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    for at, line in enumerate(lines):
        role = {TITLE: Role.RELATED, FOOTER: Role.FOOTER, ADVERTISEMENT: Role.ADVERTISEMENT}.get(line, Role.BODY)
        scores[at, COLUMN[role]] = share if line == SELF else 1
    return np.flatnonzero(over_footer(page, scores, is_text)).tolist()


STORIES = [STORY] * 12


def test_doubtful_lines_apart_from_the_story_and_over_the_footer_are_found() -> None:
    assert found(*STORIES, TITLE, SELF, FOOTER) == [13]


def test_right_under_the_story_or_over_other_things_they_are_none() -> None:
    assert found(*STORIES, SELF, FOOTER) == []
    assert found(*STORIES, TITLE, SELF, TITLE) == []
    assert found(*STORIES, TITLE, SELF) == []


def test_what_advertisements_alone_part_from_the_story_is_its_last_line() -> None:
    assert found(*STORIES, ADVERTISEMENT, SELF, FOOTER) == []
    assert found(*STORIES, ADVERTISEMENT, TITLE, SELF, FOOTER) == [14]


def test_of_pieces_the_last_is_looked_at_alone() -> None:
    assert found(*STORIES, TITLE, SELF, TITLE, SELF, FOOTER) == [15]


def test_what_the_scorer_is_sure_of_stays() -> None:
    assert found(*STORIES, TITLE, SELF, FOOTER, share=0.9) == []
    assert found(*STORIES, *STORIES, TITLE, STORY, FOOTER) == []


def test_a_good_part_of_the_text_stays() -> None:
    assert found(*STORIES, TITLE, SELF, SELF, FOOTER) == []
    assert found(*STORIES * 10, TITLE, *[SELF] * 6, FOOTER) == []


def test_so_does_a_text_of_a_few_lines_and_all_html() -> None:
    assert found(STORY * 9, STORY, STORY, TITLE, SELF, FOOTER) == []
    assert found(*STORIES, TITLE, SELF, FOOTER, format="html") == []


def test_a_page_without_text_has_none() -> None:
    assert found(TITLE, FOOTER) == []
