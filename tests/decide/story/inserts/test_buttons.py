"""Links that an HTML page names buttons are no text."""

import numpy as np
import pytest

from newsclean.decide.story.inserts.buttons import buttons
from newsclean.readers.html.reader import read_html
from tests.conftest import make_page

STORY = "<p>The river rose for a third night in a row.</p>"


def found(line: str) -> bool:
    """Whether the line under a paragraph is a button; all is text."""
    page = read_html(f"<article>{STORY}{line}</article>")
    return bool(buttons(page, np.ones(2, bool)).tolist() == [False, True])


@pytest.mark.parametrize(
    "line",
    [
        "<p><a class='btn' href='/boats'>Book now</a></p>",
        "<p><a class='c-Button c-Button--wide' href='https://crane.example'>Go to the crane</a></p>",
        "<div class='wp-block-button'><a class='link' href='/boats'>Rent a boat</a></div>",
        "<p class='story-cta'><a href='/boats'>Rent a boat</a></p>",
    ],
)
def test_a_link_that_is_named_a_button_is_one(line: str) -> None:
    assert found(line)


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href='/boats'>Book now</a></p>",
        "<p><a class='butter buttoned' href='/boats'>Book now</a></p>",
        "<p class='btn'>Book now</p>",
        "<p><a class='btn' href='/boats'>Book</a> a boat while there are any left</p>",
        "<h3><a class='btn' href='#why'>Why it rose</a></h3>",  # opens what stands under it
        "<h3><a class='btn' href='/'>Why did the river rise?</a></h3>",
        "<h3><a class='btn' href='/'>2. Fill the sandbags</a></h3>",
        "<p><a class='btn' href='/crane'>The crane that nobody wanted was sold again</a></p>",
        "<div class='button'><section><div id=a><p><a href='/boats'>Book now</a></p></div></section></div>",
    ],
)
def test_other_links_stay(line: str) -> None:
    assert not found(line)


def test_a_dump_names_nothing() -> None:
    assert not buttons(make_page("Book now", "Go there"), np.ones(2, bool)).any()
