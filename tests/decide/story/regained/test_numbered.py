"""Numbered parts of a dump's story."""

import numpy as np

from newsclean.decide.story.regained.numbered import numbered_parts
from newsclean.model import Role
from newsclean.page import Claim
from tests.conftest import make_page

PROSE = "It is sold by the fathom, and no two chandlers of the harbour measure that by the same pair of arms."
TITLES = ["Ask for its length", "Look at both ends", "Bring a friend", "Pay when you have it", "Keep the bill"]


def found(*lines: str, text: int, claims: list[Claim] | None = None, format: str = "text") -> list[int]:
    """The lines found where the first `text` ones are text."""
    page = make_page(*lines, format=format)
    return np.flatnonzero(numbered_parts(page, claims or [], np.arange(len(lines)) < text)).tolist()


def parts(*numbers: str) -> list[str]:
    """A title behind each number, and a paragraph under it."""
    return [line for number, title in zip(numbers, TITLES, strict=False) for line in (f"{number} {title}", PROSE)]


def test_the_next_numbers_are_the_storys_with_what_stands_between_and_the_last_ones_paragraph() -> None:
    assert found(*parts("1.", "2.", "3.", "4.", "5."), "More from Ellmouth", text=6) == [6, 7, 8, 9]
    assert found(*parts("1.", "2.", "3.", "4.", "5."), text=5) == [5, 6, 7, 8, 9]


def test_so_are_those_that_count_down_or_have_a_word() -> None:
    assert found(*parts("9)", "8)", "7)", "6)"), text=6) == [6, 7]
    assert found(*parts("Step 1:", "Step 2:", "Step 3:", "Step 4:"), text=6) == [6, 7]
    assert found(*parts("#1 -", "#2 -", "#3 -", "#4 -"), text=6) == [6, 7]


def test_any_time_of_day_may_follow() -> None:
    assert found(*parts("15.32 Uhr:", "14.56 Uhr:", "11.04 Uhr:", "3.41 Uhr:"), text=6) == [6, 7]


def test_a_number_out_of_turn_is_none() -> None:
    assert found(*parts("1.", "2.", "3.", "5."), text=6) == []
    assert found(*parts("1.", "2.", "3.", "1."), text=6) == []


def test_two_parts_are_no_series() -> None:
    assert found(*parts("1.", "2.", "3."), text=4) == []


def test_numbers_of_other_kinds_are_of_another_series() -> None:
    assert found(*parts("1.", "2.", "3.", "4)"), text=6) == []
    assert found(*parts("Step 1:", "Step 2:", "Step 3:", "Tip 4:"), text=6) == []
    assert found(*parts("1.", "2.", "3."), "4.50 is what a fathom costs", text=6) == []


def test_a_list_of_titles_says_nothing() -> None:
    assert found(*parts("1.", "2.", "3."), PROSE, "4. Pay when you have it", "5. Keep the bill", text=7) == [7]
    assert found(*parts("1.", "2.", "3.")[:-1], "4. Pay when you have it", "5. Keep the bill", text=5) == []


def test_nor_does_a_number_far_below() -> None:
    assert found(*parts("1.", "2.", "3."), *["Harbour"] * 10, "4. Pay when you have it", text=6) == []


def test_a_label_on_the_way_ends_the_series() -> None:
    lines = [*parts("1.", "2.", "3."), "Related", "4. Pay when you have it", PROSE]
    assert found(*lines, text=6, claims=[Claim(6, Role.RELATED, 1.0, "related-label")]) == []
    assert found(*lines, text=6, claims=[Claim(6, Role.CAPTION, 1.0, "caption-label")]) == [7, 8]


def test_html_tells_its_parts_by_their_elements() -> None:
    assert found(*parts("1.", "2.", "3.", "4."), text=6, format="html") == []


def test_a_page_without_text_has_none() -> None:
    assert found(*parts("1.", "2.", "3.", "4."), text=0) == []
