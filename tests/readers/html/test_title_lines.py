"""A first-level heading of several lines."""

import pytest

from newsclean.readers.html.reader import read_html


@pytest.mark.parametrize(
    ("head", "heading", "texts"),
    [
        ("<title>Fog closes harbour for a day | Post</title>", "Fog closes<br>harbour<br/>for a day", 1),
        ("<meta property=og:title content='Fog closes harbour'>", "Fog closes<br>harbour", 1),
        ("<title>Fog closes harbour</title>", "Fog closes harbour<br>Ferries stay at the quay", 2),
        ("", "Fog closes<br>harbour", 2),
        ("<title>Fog closes harbour</title>", "* * *<br>* *", 2),
        ("<title>Fog closes harbour</title>", "Fog closes</h1><h1>harbour", 2),
    ],
)
def test_lines_of_a_heading_are_one_where_the_title_says_them_so(head: str, heading: str, texts: int) -> None:
    page = read_html(f"<html><head>{head}</head><body><h1>{heading}</h1><p>A bank of fog rose.</p></body></html>")
    assert [fragment.tag for fragment in page.fragments] == ["h1"] * texts + ["p"]
    first = heading.replace("<br>", " ").replace("<br/>", " ") if texts == 1 else heading.partition("<")[0]
    assert page.texts[0] == first


@pytest.mark.parametrize("size", [20, 21])
def test_so_many_lines_are_no_heading(size: int) -> None:
    words = [f"word{number}" for number in range(size + 1)]
    page = read_html(f"<title>{' '.join(words)}</title><h1>{'<br>'.join(words)}</h1><p>A bank of fog rose.</p>")
    assert (len(page.fragments) == 2) is (size == 20)
