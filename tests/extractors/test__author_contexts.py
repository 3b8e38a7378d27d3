"""Elements that are named for the author."""

import numpy as np
import pytest

from newsclean.extractors._author_contexts import in_author_context
from newsclean.readers.html.reader import read_html


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p class=author>Ana Lima</p>", True),
        ("<div id=Article-Byline><span><b>Ana Lima</b></span></div>", True),
        ("<div class=c-autor__box><p>Ana Lima</p></div>", True),
        ("<p class=authority>Ana Lima</p>", False),
        (
            f"<div class=author>{'<div class=a>' * 3}<p class=b>Ana Lima</p></div>",
            False,
        ),
        ("<div class=author-bio><p>Ana Lima</p></div>", False),  # something else's
        ("<div class=comments><p class=author>Ana Lima</p></div>", False),
        ("<p>Ana Lima</p>", False),
        ("<p class=author-description>Licensed Grader</p>", False),
        ("<body class='no-sidebar tdc-footer-template'><p class=author-name>Ana Lima</p>", True),
        ("<body class=home><div class=sidebar><p class=author-name>Ana Lima</p></div>", False),
    ],
)
def test_a_line_stands_in_one_or_not(source: str, found: bool) -> None:
    page = read_html(source)
    assert in_author_context(page, np.ones(1, bool)).tolist() == [found]


def test_a_line_that_is_not_asked_for_has_none() -> None:
    page = read_html("<p class=author>Ana Lima</p>")
    assert not in_author_context(page, np.zeros(1, bool)).any()
