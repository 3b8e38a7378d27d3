"""Subheadings: headings over prose, and headings over anything else."""

import pytest

from newsclean.extractors.subheading import find_subheading
from newsclean.page import Page
from tests.conftest import PageOf
from tests.extractors.conftest import Claimed

PROSE = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
AT_LEAST = 100
HEADING = "What happens next"


@pytest.mark.parametrize(
    "heading", ["# River rises", HEADING, "- What happens next", "## Most read", "## Weitere Artikel"]
)
def test_leaves_titles_labels_and_lines_that_are_no_headings(claimed: Claimed, heading: str) -> None:
    assert claimed(find_subheading, heading, PROSE, format="html") == []


@pytest.mark.parametrize("below", [(), ("Crane sold again",), ("## Where it began", "Crane sold again")])
def test_leaves_headings_over_no_prose(claimed: Claimed, below: tuple[str, ...]) -> None:
    assert claimed(find_subheading, "## " + HEADING, *below, format="html") == []


@pytest.mark.parametrize("mark", ["## ", "### "])
@pytest.mark.parametrize("format", ["html", "markdown"])
def test_takes_a_heading_over_prose(claimed: Claimed, mark: str, format: str) -> None:
    assert claimed(find_subheading, PROSE, mark + HEADING, PROSE, format=format) == [HEADING]


@pytest.mark.parametrize(("length", "is_taken"), [(AT_LEAST - 1, False), (AT_LEAST, True)])
def test_prose_has_a_length(claimed: Claimed, length: int, is_taken: bool) -> None:
    assert bool(claimed(find_subheading, "## " + HEADING, PROSE[:1].ljust(length, "e"), format="html")) is is_taken


@pytest.mark.parametrize(("heading_links", "prose_links", "is_taken"), [(0, 49, True), (0, 50, False), (1, 0, False)])
def test_leaves_links_and_what_stands_over_them(
    page_of: PageOf, heading_links: int, prose_links: int, is_taken: bool
) -> None:
    """A teaser's title is a link, and so is half of what stands under the heading of a list."""
    heading, prose = page_of("## " + HEADING, PROSE[:AT_LEAST], format="html").fragments
    page = Page("html", (heading._replace(link_chars=heading_links), prose._replace(link_chars=prose_links)))
    assert bool(list(find_subheading(page))) is is_taken


@pytest.mark.parametrize(
    ("line", "is_taken"), [("■ The price stays", True), ("● The price stays", False), ("■" * 9, False)]
)
def test_a_square_marks_a_heading(claimed: Claimed, line: str, is_taken: bool) -> None:
    assert bool(claimed(find_subheading, PROSE, line, PROSE)) is is_taken
    assert claimed(find_subheading, PROSE, line, "Crane sold again") == []
