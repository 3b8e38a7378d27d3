"""Where the headline and the day stand in a page on one line."""

from datetime import datetime
from itertools import pairwise

import pytest

import newsclean
from newsclean.readers.text.reader import read_text
from newsclean.readers.text.said_again import headline_edges
from tests.readers.text.test_endless import MENU, STORY
from tests.readers.text.test_reader import check_page

HEADLINE = "Ellmouth closes its old pool for good"
PAGE = f"{HEADLINE} | Harbour Post {MENU} {HEADLINE} By Ana Lima 4 November 2017 10:15 {STORY * 4}{MENU}"


def pieces(line: str) -> list[str]:
    edges = [0, *sorted(headline_edges(line)), len(line)]
    return [line[begin:end].strip() for begin, end in pairwise(edges)]


def test_a_line_is_parted_at_its_headline_and_the_day_behind() -> None:
    line = f"{HEADLINE} - Harbour Post Menu {HEADLINE} By Ana Lima 4 November 2017 The pool is dry."
    assert pieces(line) == [
        HEADLINE,
        "- Harbour Post Menu",
        HEADLINE,
        "By Ana Lima",
        "4 November 2017",
        "The pool is dry.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        f"{HEADLINE} | Harbour Post {STORY}",  # said once
        f"Fog at sea | Harbour Post Fog at sea {STORY}",  # too short
        "The council of Ellmouth voted. Later the council of Ellmouth voted the council of Ellmouth out.",  # goes on
        MENU,  # a menu that is said again goes on and on
        "",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert headline_edges(line) == ()


def test_such_a_page_has_its_headline_and_day() -> None:
    article = newsclean.clean(PAGE)
    assert article.headline == HEADLINE
    assert article.dateline is not None
    assert article.dateline.published == datetime(2017, 11, 4, 10, 15)
    check_page(PAGE, read_text(PAGE))
