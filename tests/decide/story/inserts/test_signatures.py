"""Dates and bylines at the ends of the text."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.signatures import signatures
from newsclean.model import Role
from newsclean.page import Claim
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
BY, DATE = Claim(0, Role.BYLINE, 2.0, "byline"), Claim(0, Role.DATELINE, 2.0, "dateline")


def signed(*lines: str | Claim, joined: tuple[int, ...] = ()) -> dict[Role, list[int]]:
    """The lines found of each role, where all are text; a claim stands for a line of that role."""
    page = make_page(*[line if isinstance(line, str) else "By Ana Lima" for line in lines])
    claims = [line._replace(index=at) for at, line in enumerate(lines) if isinstance(line, Claim)]
    joins = np.isin(np.arange(len(lines)), joined)
    found = signatures(page, claims, np.ones(len(lines), bool), joins)
    return {role: np.flatnonzero(mask).tolist() for role, mask in found.items() if mask.any()}


def test_what_signs_the_text_at_its_end_is_none_of_it() -> None:
    assert signed(STORY, BY) == {Role.BYLINE: [1]}
    assert signed(STORY, DATE, BY, DATE) == {Role.DATELINE: [1, 3], Role.BYLINE: [2]}


def test_a_line_that_is_byline_and_date_is_a_byline() -> None:
    page = make_page(STORY, "Ana Lima • 4 March 2024")
    claims = (BY._replace(index=1), DATE._replace(index=1))
    found = signatures(page, claims, np.ones(2, bool), np.zeros(2, bool))
    assert [found[role].tolist() for role in (Role.BYLINE, Role.DATELINE)] == [[False, True], [False, False]]


def test_lines_that_name_editors_in_east_asian_scripts_sign_it() -> None:
    story = "历时十四个月，云溪村的石拱桥修缮工程近日完工，从今天起恢复通行。"
    assert signed(story, "编辑：何苗　审核：唐勇") == {Role.BYLINE: [1]}
    assert signed(story, "责任编辑：", BY) == {Role.BYLINE: [1, 2]}
    assert signed(story, "编辑部在桥边。") == signed(story, "编辑：何苗", story) == {}


def test_a_common_name_alone_does_too() -> None:
    assert signed(STORY, "Ana Lima") == signed(STORY, "დავით ბერიძე") == {Role.BYLINE: [1]}
    for line in ("Ellmouth Harbour", "Lima", "Ana Lima rowed.", "The Lima"):
        assert signed(STORY, line) == {}
    assert signed(STORY, "Ana Lima", STORY) == {}


@pytest.mark.parametrize(
    "lines",
    [
        (STORY, BY, STORY),  # within the story
        (STORY, DATE, STORY),
        ("Bridge opens", DATE, BY, STORY),  # over the first paragraph
        (STORY, BY._replace(role=Role.CAPTION)),
        (STORY,),
        (BY,),  # never all of the text
    ],
)
def test_other_lines_stay(lines: tuple[str | Claim, ...]) -> None:
    assert signed(*lines) == {}


def test_what_goes_on_with_a_sentence_signs_nothing() -> None:
    assert signed("It was painted", BY, STORY, joined=(1,)) == {}


def test_long_lines_sign_nothing() -> None:
    page = make_page(STORY, "By Ana Lima " * 20)
    claims = (BY._replace(index=1),)
    found = signatures(page, claims, np.ones(2, bool), np.zeros(2, bool))
    assert not any(mask.any() for mask in found.values())
