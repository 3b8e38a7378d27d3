"""What of a dump's text stands under the end of its story."""

import numpy as np
import pytest

from newsclean.decide.story.past_ending import past_ending
from newsclean.model import ROLES, Role
from newsclean.page import Claim
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."


def past(*roles: Role, claimed: tuple[int, ...] = (), share: float = 0.9, format: str = "text") -> list[int]:
    """The lines found past the end, where each line is of a role by this probability, if not `claimed`."""
    page = make_page(*[STORY] * len(roles), format=format)
    scores = np.zeros((len(roles), len(ROLES)), np.float32)
    scores[np.arange(len(roles)), [ROLES.index(role) for role in roles]] = share
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
