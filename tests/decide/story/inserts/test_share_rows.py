"""Buttons that differ by their network alone are no text, in whatever language."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.share_rows import share_rows
from tests.conftest import make_page

STORY = "The river rose for a third night in the harbour towns."
ON_X, ON_FACEBOOK = (
    "Klik untuk berbagi pada X(Membuka di jendela yang baru)",
    "Klik untuk membagikan di Facebook(Membuka di jendela yang baru)",
)


def found(*lines: str) -> list[int]:
    """The lines that are found, all of which were taken for text."""
    return np.flatnonzero(share_rows(make_page(*lines), np.ones(len(lines), bool))).tolist()


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ((STORY, ON_X, ON_FACEBOOK), [1, 2]),
        ((STORY, ON_FACEBOOK, ON_X, "Klik untuk berbagi di WhatsApp(Membuka di jendela yang baru)"), [1, 2, 3]),
        ((STORY, STORY, "Bagikan ini:", ON_X, ON_FACEBOOK), [2, 3, 4]),
        (
            (STORY, "Klik, um auf X zu teilen (neues Fenster)", "Klik, um auf Telegram zu teilen (neues Fenster)"),
            [1, 2],
        ),
    ],
)
def test_buttons_are_found(lines: tuple[str, ...], rows: list[int]) -> None:
    assert found(*lines) == rows


@pytest.mark.parametrize(
    "lines",
    [
        (STORY, ON_FACEBOOK),  # one alone
        (STORY, ON_FACEBOOK, STORY, ON_X),  # apart
        (STORY, ON_FACEBOOK, STORY * 3, ON_X),
        (STORY, ON_FACEBOOK, ON_FACEBOOK),  # the same network
        (STORY, "Facebook: 3 billion users", "Instagram: 2 billion users"),  # few words
        (STORY, "Facebook said that it would close the office.", "Twitter said that it would close the office."),
        (STORY, "All images are at least 100 x 100 points wide", "All images are at least 250 x 250 points wide"),
        (ON_X, ON_FACEBOOK),  # never all of the text
        (STORY, ON_X, ON_FACEBOOK, *[STORY] * 12),  # far from the end
    ],
)
def test_other_lines_stay(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []


def test_a_page_without_text() -> None:
    assert not share_rows(make_page(STORY), np.zeros(1, bool)).any()
