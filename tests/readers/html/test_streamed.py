"""Parts that a page was sent later stand where a browser puts them."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from lxml import etree, html

import newsclean
from newsclean.readers.html.reader import read_html
from newsclean.readers.html.streamed import MOST

STORY = '<div hidden id="S:{part}"><p>Fog closed the harbour.</p><p>Ships waited outside.</p></div>'
PAGE = """<body><h1>Fog closes Ellmouth harbour</h1><main><!--$?--><template id="{place}"></template><p>Loading…</p>
<!--/$--></main><footer>About this paper</footer>{story}{script}</body>"""
IN_PLACE = [
    "Fog closes Ellmouth harbour",
    "Fog closed the harbour.",
    "Ships waited outside.",
    "Loading…",
    "About this paper",
]


def _page(place: str, part: str, script: str = "") -> str:
    return PAGE.format(place=place, story=STORY.format(part=part), script=script and f"<script>{script}</script>")


def _texts(page: Any) -> list[str]:
    return [segment.text for segment in newsclean.clean(page).segments]


@pytest.mark.parametrize(
    "page",
    [
        _page("B:0", "0", '$RC("B:0","S:0")'),
        _page("B:0", "1f", '$RC=function(a,b){};$RC("B:0","S:1f")'),
        _page("P:2", "2", '$RS("S:2","P:2")'),
        _page("B:1", "0", '$RR("B:1","S:0",[["a.css","b"]])'),
        _page("B:a", "a"),  # saved without its scripts
        _page("P:3", "3"),
    ],
)
def test_a_part_stands_at_its_place(page: str) -> None:
    """By the script that puts it there, or by its number."""
    assert _texts(page) == IN_PLACE


@pytest.mark.parametrize("read", [html.fromstring, lambda page: BeautifulSoup(page, "lxml")])
def test_so_it_does_in_a_tree_which_stays_as_it_was(read: Callable[[str], Any]) -> None:
    """A tree that was given is read, never changed."""
    tree = read(_page("B:0", "0", '$RC("B:0","S:0")'))
    before = html.tostring(tree) if isinstance(tree, html.HtmlElement) else str(tree)
    assert _texts(tree) == IN_PLACE
    assert (html.tostring(tree) if isinstance(tree, html.HtmlElement) else str(tree)) == before


@pytest.mark.parametrize(
    "page",
    [
        _page("B:0", "1", '$RX("B:0","")'),  # the part never came
        _page("other", "0", '$RC("B:0","S:0")'),
        _page("B:0", "0 ", '$RC("B:0","S:0")'),
    ],
)
def test_a_part_without_a_place_stays_where_it_is(page: str) -> None:
    """And so is not lost."""
    assert _texts(page)[-2:] == IN_PLACE[1:3]


def test_a_part_that_holds_its_place_stays_where_it_is() -> None:
    """No tree can hold itself."""
    page = '<div hidden id="S:0"><p>Fog closed the harbour.</p><template id="B:0"></template></div><p>More</p>'
    assert [fragment.text for fragment in read_html(page + '<script>$RC("B:0","S:0")</script>').fragments] == [
        "Fog closed the harbour.",
        "More",
    ]


def test_parts_in_parts_and_the_text_behind_them_are_whole() -> None:
    """A part may have places of its own; what follows a part stays."""
    page = (
        '<body><div><template id="B:0"></template></div><p>End</p><div hidden id="S:0"><p>One</p>'
        '<template id="P:1"></template><p>Three</p></div> behind <div hidden id="S:1"><p>Two</p></div>'
        '<script>$RS("S:1","P:1");$RC("B:0","S:0")</script></body>'
    )
    assert [fragment.text for fragment in read_html(page).fragments] == ["One", "Two", "Three", "End", "behind"]


def test_a_tree_whose_text_goes_on_behind_its_end_keeps_that_too() -> None:
    """libxml2 puts what follows </html> beside it."""
    page = _page("B:0", "0", '$RC("B:0","S:0")')
    assert _texts(etree.HTML(f"<html>{page}</html><p>Behind the end</p>")) == [*IN_PLACE, "Behind the end"]


def test_a_tree_that_is_a_place_stays() -> None:
    """Nothing can be put beside the root of a tree."""
    tree = html.fragment_fromstring(
        '<template id="B:0"><div hidden id="S:0"><p>Fog closed the harbour.</p></div></template>'
    )
    assert _texts(tree) == []


def test_so_many_parts_are_placed_and_no_more() -> None:
    """Scripts that name parts which never came do not count."""
    numbers = [f"{number:x}" for number in range(MOST + 1)]
    page = "".join(f'<template id="B:{n}"></template>' for n in numbers) + "<p>End</p>"
    page += "".join(f'<div hidden id="S:{n}"><p>Part {n}</p></div>' for n in numbers)
    script = '$RC("B:0","S:f00")' * MOST
    texts = [fragment.text for fragment in read_html(f"<body>{page}<script>{script}</script></body>").fragments]
    assert texts == [*(f"Part {n}" for n in numbers[:-1]), "End", f"Part {numbers[-1]}"]
