"""Long runs of paragraphs are the story's as a whole."""

import numpy as np
import pytest

from newsclean.decide.story.regained.run_of_paragraphs import rest_of_runs
from newsclean.model import ROLES, Role
from newsclean.page import Claim, Page
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page

PROSE = "The river rose for a third night in the harbour towns, and the council opened schools to people number {}."
_BODY = ROLES.index(Role.BODY)


def added(page: Page, lost: dict[int, Role], *, share: float = 0.95, claims: tuple[Claim, ...] = ()) -> list[int]:
    """The fragments that become text where all but the `lost` are, which the scorer takes for other roles."""
    scores = np.full((len(page.fragments), len(ROLES)), 0.001, np.float32)
    scores[:, _BODY] = 0.9
    for at, role in lost.items():
        scores[at, _BODY], scores[at, ROLES.index(role)] = 0.01, share
    is_text = np.array([at not in lost for at in range(len(page.fragments))], bool)
    return np.flatnonzero(rest_of_runs(page, scores, claims, is_text)).tolist()


def html(count: int, *, parted: int = -1) -> Page:
    """A page of paragraphs under one element, but for those from `parted` on, which stand in one each."""
    paragraphs = [f"<p>{PROSE.format(at)}</p>" for at in range(count)]
    inner = (
        paragraphs
        if parted < 0
        else [*paragraphs[:parted], *(f"<div class=reply>{p}</div>" for p in paragraphs[parted:])]
    )
    return read_html(f"<article id=story>{''.join(inner)}</article>")


def dump(count: int) -> Page:
    return make_page(*map(PROSE.format, range(count)))


@pytest.mark.parametrize("role", [Role.COMMENTS, Role.LATEST, Role.RELATED])
def test_what_is_mistaken_for_another_list_of_prose_is_text(role: Role) -> None:
    assert added(html(14), dict.fromkeys((5, 6, 12), role)) == [5, 6, 12]
    assert added(dump(46), dict.fromkeys((5, 6, 45), role)) == [5, 6, 45]


@pytest.mark.parametrize("role", [Role.PROMO, Role.NEWSLETTER, Role.AUTHOR_BIO, Role.CAPTION])
def test_boxes_between_the_paragraphs_stay_boxes(role: Role) -> None:
    assert added(html(14), {5: role}) == []


def test_comments_in_elements_of_their_own_stay() -> None:
    lost = dict.fromkeys(range(12, 16), Role.COMMENTS)
    assert added(html(16, parted=12), lost) == []
    assert added(html(16), lost) == [12, 13, 14, 15]


def test_most_of_the_run_must_not_be_lost() -> None:
    assert added(html(45), dict.fromkeys(range(10, 45), Role.COMMENTS)) == []


def test_short_runs_stay() -> None:
    assert added(html(10), {5: Role.COMMENTS}) == []
    assert added(dump(5), {3: Role.COMMENTS}) == []
    assert added(dump(6), {3: Role.COMMENTS}) == [3]


def test_a_short_line_parts_short_runs_of_a_dump() -> None:
    lines = [*map(PROSE.format, range(8)), "Joe Roe", *map(PROSE.format, range(2))]
    assert added(make_page(*lines), dict.fromkeys((7, 8, 9), Role.COMMENTS)) == [7]


def test_what_a_claim_says_stays() -> None:
    claim = Claim(5, Role.RELATED, 14.0, "related-line")
    assert added(html(14), {5: Role.RELATED}, claims=(claim,)) == []
    assert added(html(14), {5: Role.RELATED}, share=1.0) == []


def test_what_stands_under_a_label_of_comments_stays() -> None:
    label = Claim(11, Role.COMMENTS, 1.0, "comments-label")
    assert added(html(14), dict.fromkeys((5, 12, 13), Role.COMMENTS), claims=(label,)) == [5]


def test_a_short_line_between_paragraphs_of_a_dump_does_not_part_them() -> None:
    lines = [*map(PROSE.format, range(41)), "Ferries", *map(PROSE.format, range(3))]
    assert added(make_page(*lines), {41: Role.COMMENTS, 43: Role.COMMENTS}) == [43]
    lines[42:42] = ["Reply"]  # comments have a line or two between
    assert added(make_page(*lines), dict.fromkeys(range(41, 46), Role.COMMENTS)) == []
