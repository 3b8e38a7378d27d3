"""Where a fragment stands to the article."""

import pytest

from newsclean.assemble.layout import Layout, headline_lines
from tests.assemble.conftest import Decided

TITLE = "Fog closes the harbour of Ellmouth"


@pytest.mark.parametrize(
    ("layout", "first", "last"),
    [
        (Layout(head=20, story=30, end=40), 12, 31),
        (Layout(head=20, story=22, end=40), 12, 28),  # beside the headline what stands in the story counts too
        (Layout(head=-1, story=30, end=40), 5, 31),
        (Layout(head=-1, story=2, end=10), -23, 7),  # without a headline it goes on into the first lines of a dump
        (Layout(head=20, story=5, end=10), -3, 28),  # the story stands over what says the headline
    ],
)
def test_the_head_goes_from_over_the_headline_to_the_story(layout: Layout, first: int, last: int) -> None:
    assert [index for index in range(-30, 100) if layout.is_head(index)] == list(range(first, last + 1))


def test_far_under_the_headline_the_head_is_next_over_the_story() -> None:
    layout = Layout(head=0, story=60, end=70)
    assert [index for index in range(100) if layout.is_head(index)] == [*range(31), *range(52, 62)]


def test_over_the_story_are_the_lines_in_which_a_date_may_stand() -> None:
    layout = Layout(head=0, story=60, end=70)
    assert [index for index in range(100) if layout.is_over_story(index)] == list(range(35, 62))


def test_the_tail_is_right_under_the_story() -> None:
    layout = Layout(head=0, story=2, end=4)
    assert list(layout.tail_range()) == list(range(5, 13))
    assert not layout.is_tail(4)
    assert not layout.is_tail(13)


def test_a_dump_that_says_its_headline_again_has_several_lines_of_it(decided: Decided) -> None:
    page, decision = decided(
        f"headline: {TITLE} | Herald", "byline: Ana Lima", f"headline: {TITLE}", "body: A bank of fog.", head=2
    )
    assert headline_lines(page, decision) == [0, 2]


def test_another_headline_is_none_of_them(decided: Decided) -> None:
    page, decision = decided("headline: Crane sold for scrap", f"headline: {TITLE}", "body: A bank of fog.", head=1)
    assert headline_lines(page, decision) == [1]


def test_without_a_headline_it_is_the_story_s_first_line(decided: Decided) -> None:
    page, decision = decided("byline: Ana Lima", "body: A bank of fog.")
    assert headline_lines(page, decision) == [1]
