"""What of a dump's text stands over its headline."""

import numpy as np
import pytest

from newsclean.decide.story.bounds.over_headline import over_headline
from newsclean.model import ROLES, Role
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
BODY = [Role.BODY] * 4


def over(*roles: Role, share: float = 0.9, format: str = "text") -> list[int]:
    """The lines found over the headline, where each line is of a role by this probability."""
    page = make_page(*[STORY] * len(roles), format=format)
    scores = np.zeros((len(roles), len(ROLES)), np.float32)
    scores[np.arange(len(roles)), [ROLES.index(role) for role in roles]] = share
    is_text = np.array([role is Role.BODY for role in roles], bool)
    return np.flatnonzero(over_headline(page, scores, is_text)).tolist()


@pytest.mark.parametrize("signed", [(Role.BYLINE,), (Role.DATELINE,), (Role.DECK, Role.SOCIAL, Role.BYLINE)])
def test_what_stands_over_a_signed_headline_is(signed: tuple[Role, ...]) -> None:
    assert over(Role.BODY, Role.HEADLINE, *signed, *BODY) == [0]


def test_of_two_headlines_the_one_further_down_is_the_storys() -> None:
    teaser = (Role.HEADLINE, Role.DATELINE, Role.BODY)
    assert over(*teaser, *teaser[:2], *BODY) == [2]


@pytest.mark.parametrize(
    "head",
    [
        (Role.HEADLINE,),  # not signed
        (Role.BYLINE, Role.HEADLINE),  # over it
        (Role.HEADLINE, *[Role.NAVIGATION] * 5, Role.BYLINE),  # far off
        (Role.SUBHEADING, Role.BYLINE),
    ],
)
def test_what_stands_over_other_lines_is_the_storys(head: tuple[Role, ...]) -> None:
    assert over(Role.BODY, *head, *BODY) == []


def test_a_doubted_headline_is_none() -> None:
    assert over(Role.BODY, Role.HEADLINE, Role.BYLINE, *BODY, share=0.7) == []


def test_much_of_the_text_over_it_is_the_story() -> None:
    assert over(Role.BODY, Role.BODY, Role.HEADLINE, Role.BYLINE, *BODY) == []


def test_in_html_elements_tell_where_a_story_begins() -> None:
    assert over(Role.BODY, Role.HEADLINE, Role.BYLINE, *BODY, format="html") == []


def test_a_page_of_nothing_has_none_over_it() -> None:
    assert over() == []
    assert over(Role.HEADLINE, Role.BYLINE) == []
