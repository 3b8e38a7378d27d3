"""The column at which a dump sets its story."""

import numpy as np

from newsclean.decide.story.column import beside_column, in_column, under_column
from newsclean.model import COLUMN, ROLES, Role
from newsclean.page import Claim, Fragment, Page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
BOX = "Boats lie in the square of Ellmouth on Friday"
LOST = "Nobody there had seen the water so high before."


def page_of(*lines: tuple[int, str], tag: str = "", format: str = "text") -> Page:
    """A dump of lines, each at a column; those deeper than most have a tag."""
    return Page(
        format,
        tuple(
            Fragment(text, tag if indent > 10 else "", number, indent=indent)
            for number, (indent, text) in enumerate(lines, start=1)
        ),
    )


def beside(
    *lines: tuple[int, str], tag: str = "", format: str = "text", doubted: float = 0, other: Role = Role.CAPTION
) -> list[int]:
    """The lines found beside the column where all are text; those deeper than most may be something else."""
    page = page_of(*lines, tag=tag, format=format)
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    scores[:, COLUMN[Role.BODY]] = 1
    scores[[indent > 10 for indent, _ in lines], COLUMN[other]] = doubted
    return np.flatnonzero(beside_column(page, scores, np.ones(len(lines), bool))).tolist()


def within(*lines: tuple[int, str], role: Role = Role.COMMENTS, claimed: bool = False) -> list[int]:
    """The lines found in the column where all but LOST are text; that has a role by the scorer."""
    page = page_of(*lines)
    is_text = np.array([text != LOST for _, text in lines])
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    scores[~is_text, COLUMN[role]] = 0.5
    claims = [Claim(at, role, 1.0, "label") for at in np.flatnonzero(~is_text).tolist()] if claimed else []
    return np.flatnonzero(in_column(page, scores, claims, is_text)).tolist()


PARAGRAPHS = [(10, STORY)] * 10


def test_deeper_lines_among_the_text_are_found() -> None:
    assert beside(*PARAGRAPHS, (14, BOX), (10, STORY)) == [10]
    assert beside(*PARAGRAPHS, (12, BOX), (16, BOX), (10, STORY)) == [10, 11]


def test_a_line_by_one_column_deeper_stays_and_one_less_deep() -> None:
    assert beside(*PARAGRAPHS, (11, BOX), (10, STORY)) == []
    assert beside(*PARAGRAPHS, (6, BOX), (10, STORY)) == []


def test_the_first_lines_stay_and_all_over_the_column() -> None:
    assert beside((10, STORY), (14, BOX), (10, STORY), *PARAGRAPHS) == []
    assert beside(*[(14, BOX)] * 4, *PARAGRAPHS) == []


def test_many_deeper_lines_stay() -> None:
    assert beside(*PARAGRAPHS, *PARAGRAPHS, *[(14, BOX)] * 4, (10, STORY)) == []
    assert beside(*PARAGRAPHS[:8], *[(14, BOX), (10, BOX)] * 10) == []


def test_short_ones_entries_of_lists_and_quotes_stay() -> None:
    assert beside(*PARAGRAPHS, (14, f"«{BOX}»"), (10, STORY)) == []
    assert beside(*PARAGRAPHS, (14, "Look at both ends"), (10, STORY)) == []
    assert beside(*PARAGRAPHS, (14, BOX), (10, STORY), tag="li") == []


def test_doubted_ones_are_found_in_longer_runs_and_short_ones_and_quotes() -> None:
    assert beside(*PARAGRAPHS, *[(14, BOX)] * 4, (10, STORY), doubted=0.2) == [10, 11, 12, 13]
    assert beside(*PARAGRAPHS, (14, f"«{BOX}»"), (14, "Look at both ends"), (10, STORY), doubted=0.2) == [10, 11]
    assert beside(*PARAGRAPHS, (14, BOX), (10, STORY), tag="li", doubted=0.2) == []
    assert beside(*PARAGRAPHS, *[(14, BOX)] * 4, (10, STORY), doubted=0.1) == []


def test_over_the_column_so_are_what_stands_around_heads() -> None:
    assert beside((14, BOX), *PARAGRAPHS, doubted=0.3) == [0]
    assert beside((14, BOX), *PARAGRAPHS, doubted=0.3, other=Role.DECK) == []


def test_lists_do_not_hide_the_column() -> None:
    lists = [(14, STORY)] * 4
    assert beside(*PARAGRAPHS, *lists, (10, STORY), tag="li") == []
    page = page_of(*PARAGRAPHS, *lists, (10, STORY), tag="li").fragments
    lines = (*page, Fragment(BOX, "", 16, indent=14), Fragment(STORY, "", 17, indent=10))
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    scores[-2, COLUMN[Role.CAPTION]] = 0.3
    assert np.flatnonzero(beside_column(Page("text", lines), scores, np.ones(len(lines), bool))).tolist() == [15]


def test_a_page_without_such_a_column_says_nothing() -> None:
    assert beside(*[(0, STORY)] * 10, (14, BOX), (0, STORY)) == []
    assert beside(*PARAGRAPHS, *[(4, STORY)] * 3, (14, BOX)) == []
    assert beside(*[(10, STORY)] * 6, (14, BOX)) == []
    assert beside(*PARAGRAPHS, (14, BOX), (10, STORY), format="markdown") == []


def test_a_sentence_at_the_column_between_the_storys_lines_is_its() -> None:
    assert within(*PARAGRAPHS, (10, LOST), (10, STORY)) == [10]


def test_at_other_columns_or_under_the_text_it_is_not() -> None:
    assert within(*PARAGRAPHS, (14, LOST), (10, STORY)) == []
    assert within(*PARAGRAPHS, (10, LOST)) == []
    assert within((10, LOST), *PARAGRAPHS) == []


def test_captions_and_what_extractors_claim_stand_there_too() -> None:
    assert within(*PARAGRAPHS, (10, LOST), (10, STORY), role=Role.CAPTION) == []
    assert within(*PARAGRAPHS, (10, LOST), (10, STORY), role=Role.NEWSLETTER) == []
    assert within(*PARAGRAPHS, (10, LOST), (10, STORY), claimed=True) == []


def test_so_do_titles() -> None:
    page = page_of(*PARAGRAPHS, (10, BOX), (10, STORY))
    is_text = np.arange(12) != 10
    assert not in_column(page, np.zeros((12, len(ROLES)), np.float32), [], is_text).any()


def test_a_page_without_text_has_none() -> None:
    page = page_of((10, LOST))
    assert not in_column(page, np.zeros((1, len(ROLES)), np.float32), [], np.zeros(1, bool)).any()


def under(*lines: tuple[int, str], likely: float = 0.6) -> list[int]:
    """The lines found under the column where all are text, and those deeper than most are as likely, LOST is sure."""
    scores = np.zeros((len(lines), len(ROLES)), np.float32)
    scores[:, COLUMN[Role.BODY]] = [likely if indent > 10 and text != LOST else 1 for indent, text in lines]
    return np.flatnonzero(under_column(page_of(*lines), scores, np.ones(len(lines), bool))).tolist()


def test_doubted_deeper_lines_under_the_columns_last_are_none_of_the_text() -> None:
    assert under(*PARAGRAPHS, (14, STORY), (16, BOX), (14, STORY)) == [10, 11, 12]
    assert under(*PARAGRAPHS, (4, BOX), (14, STORY)) == [11]


def test_they_stay_where_they_are_likely_or_much_or_not_the_last() -> None:
    assert under(*PARAGRAPHS, (14, STORY), likely=0.9) == []
    assert under(*PARAGRAPHS, *[(14, STORY)] * 5) == []
    assert under(*PARAGRAPHS, (14, STORY), (10, STORY)) == []
    assert under(*PARAGRAPHS, (4, STORY)) == []
    assert under(*PARAGRAPHS, (14, BOX), (14, STORY), (14, LOST)) == []


def test_they_stay_where_the_text_has_no_column() -> None:
    assert under(*PARAGRAPHS, *[(4, STORY)] * 3, (10, STORY), (14, STORY)) == []
    assert under(*[(0, STORY)] * 10, (14, STORY)) == []
    assert under(*PARAGRAPHS[:5], (14, STORY)) == []
    assert under((14, STORY)) == []
