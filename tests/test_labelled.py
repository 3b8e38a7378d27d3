"""Labels of boilerplate, and the marked lists under them; the claims on both are tried in `extractors/`."""

import pytest

from newsclean.labelled import entries_under, is_label
from tests.conftest import PageOf

ITEMS = ("- Crane sold again", "- Ferry late")


def test_is_label_knows_the_labels_of_boilerplate_alone(page_of: PageOf) -> None:
    page = page_of("Most read", "Read also: crane sold", "Published", "The river rose.")
    assert [is_label(page, index) for index in range(4)] == [True, False, False, False]


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_the_list_of_a_label_has_one_mark_and_ends_at_the_next(page_of: PageOf, format: str) -> None:
    page = page_of("Related", *ITEMS, "- Most read", "- Bridge shut", format=format)
    assert list(entries_under(page, 0)) == [1, 2]


@pytest.mark.parametrize("lines", [("Related",), ("Related", "The river rose.", *ITEMS), ("- Related", *ITEMS)])
def test_a_label_without_a_list_right_under_it_or_in_one_has_none(page_of: PageOf, lines: tuple[str, ...]) -> None:
    assert list(entries_under(page_of(*lines), 0)) == []
