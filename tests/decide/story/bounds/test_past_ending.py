"""What of a dump's text stands under the end of its story."""

import numpy as np
import pytest

from newsclean.decide.story.bounds.past_ending import past_ending
from newsclean.model import ROLES, Role
from newsclean.page import Claim
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."


LINE = "Follow the Harbour Herald"


def past(
    *roles: Role, claimed: tuple[int, ...] = (), share: float = 0.9, rest: float = 1, format: str = "text"
) -> list[int]:
    """The lines found past the end: each is of a role by this probability, if not `claimed`.

    Those under the last that is no text have `rest` of it.
    """
    page = make_page(*[STORY if role is Role.BODY else LINE for role in roles], format=format)
    scores = np.zeros((len(roles), len(ROLES)), np.float32)
    scores[np.arange(len(roles)), [ROLES.index(role) for role in roles]] = share
    scores[max(at for at, role in enumerate(roles) if role is not Role.BODY) + 1 :] *= rest
    claims = [Claim(at, roles[at], 1.0, "label") for at in claimed]
    is_text = np.array([role is Role.BODY for role in roles], bool)
    return np.flatnonzero(past_ending(page, scores, claims, is_text)).tolist()


BODY = [Role.BODY] * 4


def test_what_follows_the_tags_is() -> None:
    assert past(*BODY, Role.TAGS, Role.BODY, Role.RELATED, Role.BODY, claimed=(4,)) == [5, 7]


def test_a_plea_alone_ends_nothing() -> None:
    assert past(*BODY, Role.DONATION, Role.BODY, claimed=(4,)) == []


def test_above_the_storys_half_they_end_nothing() -> None:
    assert past(Role.BODY, Role.TAGS, *BODY, claimed=(1,)) == []
    assert past(Role.BODY, Role.BODY, Role.TAGS, Role.BODY, *BODY, claimed=(2,)) == []


def test_without_a_label_they_end_nothing() -> None:
    assert past(*BODY, Role.TAGS, Role.BODY) == []


def test_what_follows_two_of_what_stands_under_stories_is() -> None:
    assert past(*BODY, Role.SOCIAL, Role.COMMENTS, Role.BODY) == [6]
    assert past(*BODY, Role.AUTHOR_BIO, Role.RELATED, Role.FOOTER, Role.BODY) == [7]
    assert past(*BODY, Role.SOCIAL, Role.COMMENTS, Role.BODY, share=0.5, claimed=(4, 5)) == [6]


@pytest.mark.parametrize(
    "between",
    [
        (Role.SOCIAL, Role.SOCIAL),  # one kind
        (Role.SOCIAL, Role.RELATED),  # such stands within stories
        (Role.ADVERTISEMENT, Role.CAPTION),
        (Role.TAGS, Role.NAVIGATION, Role.SOCIAL),  # a table's cells
    ],
)
def test_what_follows_other_lines_is_the_storys(between: tuple[Role, ...]) -> None:
    assert past(*BODY, *between, Role.BODY) == []


def test_two_that_are_doubted_or_stand_higher_end_nothing() -> None:
    assert past(*BODY, Role.SOCIAL, Role.COMMENTS, Role.BODY, share=0.7) == []
    assert past(*BODY, Role.SOCIAL, Role.COMMENTS, *BODY) == []


def test_in_html_elements_tell_where_a_story_ends() -> None:
    assert past(*BODY, Role.TAGS, Role.BODY, claimed=(4,), format="html") == []


def test_a_text_of_few_lines_goes_on() -> None:
    assert past(Role.BODY, Role.BODY, Role.BODY, Role.TAGS, Role.BODY, claimed=(3,)) == []


def test_two_of_them_end_a_story_higher_up_where_the_rest_is_doubted() -> None:
    page = (*[Role.BODY] * 2, Role.SOCIAL, Role.DONATION, *[Role.BODY] * 3)
    assert past(*page, rest=0.75) == [4, 5, 6]
    assert past(*page) == []
    assert past(*page, share=0.6, claimed=(2, 3)) == []  # all of it is doubted alike, as in languages little known


def test_so_does_one_over_two_lines_where_the_rest_is_doubted_more() -> None:
    assert past(*BODY, Role.COMMENTS, Role.CAPTION, Role.BODY, rest=0.6) == [6]
    assert past(*BODY, Role.COMMENTS, Role.CAPTION, Role.BODY, rest=0.7) == []
    assert past(*BODY, Role.COMMENTS, Role.BODY, rest=0.6) == []


def test_a_box_about_somebody_alone_does_not() -> None:
    assert past(*BODY, Role.AUTHOR_BIO, Role.CAPTION, Role.BODY, rest=0.6) == []


def test_a_plea_within_the_storys_first_half_alone_does_not() -> None:
    page = (*[Role.BODY] * 2, Role.DONATION, Role.CAPTION, *[Role.BODY] * 3)
    assert past(*page, rest=0.6) == []
    assert past(*page[1:], Role.DONATION, Role.CAPTION, Role.BODY, rest=0.6) == [8]
    assert past(*[Role.BODY] * 2, Role.COMMENTS, Role.CAPTION, *[Role.BODY] * 3, rest=0.6) == [4, 5, 6]


def test_nor_what_stands_right_over_the_storys_begin() -> None:
    assert past(Role.BODY, Role.SOCIAL, Role.DONATION, *[Role.BODY] * 9, rest=0.6) == []


def test_sentences_that_are_taken_for_comments_do_not() -> None:
    page = make_page(*[STORY] * 7)
    scores = np.zeros((7, len(ROLES)), np.float32)
    scores[:, ROLES.index(Role.BODY)] = [0.9] * 6 + [0.5]
    scores[4:6] = np.eye(len(ROLES), dtype=np.float32)[ROLES.index(Role.COMMENTS)]
    is_text = np.array([True] * 4 + [False] * 2 + [True], bool)
    assert not past_ending(page, scores, [], is_text).any()


def test_lines_that_are_text_for_their_place_alone_say_nothing_of_the_rest() -> None:
    assert past(*BODY, Role.COMMENTS, Role.CAPTION, Role.BODY, rest=0.1) == []
