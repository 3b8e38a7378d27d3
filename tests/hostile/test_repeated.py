"""What is repeated without end takes time in proportion, in each kind of page that readers take."""

import random

import pytest

import newsclean
from tests.hostile.repeated import ARRANGED, FORMS, PIECES, mixed, page
from tests.hostile.test_growth import _seconds

SMALL, LARGE = 25_000, 200_000
MOST = 24  # times the seconds for eight times the page; its square would be 64. A busy machine has measured 14


@pytest.mark.parametrize("number", range(len(FORMS)))
def test_time_grows_with_what_is_repeated(number: int) -> None:
    choice = random.Random(number)
    form, arranged = list(FORMS)[number], choice.choice(list(ARRANGED))
    piece = mixed(choice, PIECES)
    small, large = (page(form, piece, arranged, size) for size in (SMALL, LARGE))
    newsclean.clean(small)
    least = min(_seconds(small) for _ in range(3))
    assert _seconds(large) <= max(MOST * least, 0.3), (form, piece, arranged)


def test_bylines_that_no_story_follows_take_little_time() -> None:
    """Each line over a story was asked for all names over it: 2.4 seconds, of which 0.2 are left."""
    assert _seconds(page("p", "By Ana Lima", "paragraphs", 100_000)) < 1
