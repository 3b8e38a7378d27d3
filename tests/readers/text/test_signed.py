"""Where bylines stand in lines of more than one element."""

import time
from datetime import datetime
from itertools import pairwise

import pytest

import newsclean
from newsclean.readers.text.reader import read_text
from newsclean.readers.text.signed import byline_edges
from tests.readers.text.test_endless import MENU, STORY
from tests.readers.text.test_reader import check_page


def pieces(line: str) -> list[str]:
    edges = [0, *sorted({*byline_edges(line)} - {0}), len(line)]
    return [piece for begin, end in pairwise(edges) if (piece := line[begin:end].strip())]


def test_a_line_is_parted_at_its_byline_and_the_day_beside() -> None:
    line = "Pool closes for good By Ana R. Lima 4 November 2017 The pool is dry."
    assert pieces(line) == ["Pool closes for good", "By Ana R. Lima", "4 November 2017", "The pool is dry."]
    assert pieces("Stand: 4.11.2017 Von Anna Berger Das Bad") == ["Stand:", "4.11.2017", "Von Anna Berger", "Das Bad"]


@pytest.mark.parametrize(
    "line",
    [
        "The pool was painted by Ana Lima in spring.",  # a sentence goes on
        "By Harbour Lane the pool is dry.",  # no given name
        "Standby Ana Lima",
        "By Ana",
        "",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert list(byline_edges(line)) == []


def test_a_page_on_one_line_has_its_author_and_day() -> None:
    page = f"{MENU} Old pool is closed By Ana Lima 4 November 2017 10:15 {STORY * 4}{MENU}"
    article = newsclean.clean(page)
    assert article.authors == ("Ana Lima",)
    assert article.dateline is not None
    assert article.dateline.published == datetime(2017, 11, 4, 10, 15)
    check_page(page, read_text(page))


def test_other_lines_of_such_a_page_are_parted_too() -> None:
    page = f"{MENU} {STORY * 4}{MENU}\nOld pool is closed By Ana Lima Share\n"
    assert {"Old pool is closed", "By Ana Lima", "Share"} <= set(read_text(page).texts)


@pytest.mark.parametrize("unit", ["By Ana Lima ", "By ", "By Ana Lima. The pool is dry today. ", "By Ana Lima\n"])
def test_linear_time(unit: str) -> None:
    began = time.process_time()
    read_text(unit * (1_000_000 // len(unit)) + MENU * 4)
    assert time.process_time() - began < 8
