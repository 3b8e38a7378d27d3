"""Lists of a page's lines, and cells of tables."""

import csv
import io
import json
import time

import pytest

import newsclean
from newsclean.readers.envelopes.listed import html_of_cell, listed
from tests.laws.checks import check

FIRST = (
    "The council voted on Monday to sell the town's lighthouse, by nine votes to eight, after a debate of six hours."
)
SECOND = 'The mayor said that she had "no choice", and that she would miss the light — as anybody else would.'
LINES = ["Council to sell lighthouse", "By Ana Lima", "1 March 2021", FIRST, SECOND]
HTML = (
    '<html lang="en"><body class="story"><h1>Council to sell lighthouse</h1>\n<p class="by">By Ana Lima</p>'
    f"<p>1 March 2021</p><p>{FIRST}</p>\n<p>{SECOND}</p></body></html>"
)
ELEMENTS = [
    {"type": "Text", "element_id": "a", "text": line, "metadata": {"links": [{"text": "Other"}], "text": 'a "text": b'}}
    for line in LINES
]


def table(*cells: object) -> str:
    file = io.StringIO()
    csv.writer(file).writerows([["id", "address", "page"], [17, "https://a.example/", *cells]])
    return file.getvalue()


@pytest.mark.parametrize(
    "page",
    [
        json.dumps(LINES),
        json.dumps(LINES, indent=2) + "\n",
        json.dumps(["\n  ", *LINES, "\n\n\n"], ensure_ascii=False),
        repr(LINES),
        json.dumps(ELEMENTS),
        json.dumps(ELEMENTS, indent=1, sort_keys=True),
        table(HTML),
        table(HTML, "and more"),
        '"' + HTML.replace('"', '""') + '"',
    ],
)
def test_a_list_or_a_cell_gives_its_article(page: str) -> None:
    article = check(page)
    assert (article.headline, article.authors) == ("Council to sell lighthouse", ("Ana Lima",))
    assert [paragraph.text for paragraph in article.body] == [FIRST, SECOND]
    assert [problem.kind for problem in article.problems] == ["escaped"]


def test_spans_are_in_the_list() -> None:
    page = repr(LINES)
    span = newsclean.clean(page).segments[-1].span
    assert span is not None
    assert page[slice(*span)].startswith(SECOND)


@pytest.mark.parametrize(
    "page",
    [
        "",
        "\n".join(LINES),
        HTML,
        "[1, 2, 3]",
        '["Fog"]',
        f'["{FIRST}", "{FIRST}", 3]',
        '["One", "Two", "Three"](https://a.example/) and more',
        json.dumps([{"text": line} for line in LINES]),
        json.dumps({"type": "Text", "text": FIRST}),
        '[{"type": "Text", "text":',
        table("\n".join(LINES)),
        table("<b>Fog</b>"),
        'He wrote, "<b>Fog</b>" and then "</b>' + 200 * "x" + '" and went.',
        f"He wrote: {json.dumps(HTML)}",
    ],
)
def test_other_pages_are_none(page: str) -> None:
    assert listed(page) is html_of_cell(page) is None


def test_long_lists_and_cells_take_linear_time() -> None:
    began = time.process_time()
    for end in ("]", "", "x"):
        listed("[" + '"a", ' * 300_000 + "'b'" + end)
        listed("['" + "\\\\'" * 300_000 + end)
        html_of_cell('"<b>' + '""' * 300_000 + end)
        html_of_cell('"<b></b>' + "x" * 300 + '"' + " " * 300_000 + end)
    assert time.process_time() - began < 5
