"""Which texts begin as a part of a long one does."""

import pytest

from newsclean.decide.starts_within import GRAM, starts_within

BODY = "Fog closed the harbour of Ellmouth. Eleven ships waited outside. Eleven ships waited outside the bar."


@pytest.mark.parametrize(
    ("start", "is_it"),
    [
        (BODY[:60], True),
        ("Eleven ships waited outside.", True),
        ("Eleven ships waited outside the bar.", True),  # not at the first place that begins so
        ("Eleven ships waited in the harbour.", False),  # whose first characters are there
        ("Twelve ships waited outside.", False),
        (BODY[-GRAM:], True),
    ],
)
def test_a_start_is_in_the_body_whole(start: str, is_it: bool) -> None:
    assert starts_within(BODY, [start]) == [is_it]


def test_many_starts_are_told_in_their_order() -> None:
    starts = ["No pilot would go out today.", BODY[7:40], "The lighthouse was dark again."]
    assert starts_within(BODY, starts) == [False, True, False]
    assert starts_within(BODY, []) == []
