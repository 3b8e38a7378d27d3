import pytest
from lxml import html

from newsclean.readers.html.menu import menu_pieces
from newsclean.readers.html.reader import read_html


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<a href=/a>Home</a><a href=/b>News</a>", [("Home", "/a"), ("News", "/b")]),
        ("<a href=/a>home</a> | <a href=/b>news</a> »", [("home", "/a"), ("news", "/b")]),
        (
            "<b>Tags:</b> <a href=/a>River</a>, <a href=/b>Flood</a>",
            [("Tags:", None), ("River", "/a"), ("Flood", "/b")],
        ),
        (
            "<a href=/a><i></i></a><a href=/b>One</a> <a href=/b>Two</a><a href=/c>Three</a>",
            [("One Two", "/b"), ("Three", "/c")],
        ),
        ("<em><a href=/a>One</a></em>\n<em><a href=/b>Two</a></em>", [("One", "/a"), ("Two", "/b")]),
    ],
)
def test_a_text_of_links_alone_is_a_fragment_a_link(source: str, found: list[tuple[str, str | None]]) -> None:
    fragments = read_html(f"<div>{source}</div>").fragments
    assert [(fragment.text, fragment.url) for fragment in fragments] == found
    assert [fragment.link_chars for fragment in fragments] == [len(text) if url else 0 for text, url in found]


def test_links_of_a_menu_have_their_lines_words_and_weight() -> None:
    page = read_html("<div class=menu><b>\n<a class=home href=/a>Home</a>\n<a href=/b>News</a></b></div>")
    assert [(fragment.line, fragment.strong_chars) for fragment in page.fragments] == [(2, 4), (3, 4)]
    assert [page.contexts[fragment.context].words for fragment in page.fragments] == ["home", "menu"]


@pytest.mark.parametrize(
    ("parts", "links"),
    [
        (["Home", " › ", "News"], [(0, 1), (2, 3)]),  # the steps of a trail
        (["Home", " and ", "News"], [(0, 1), (2, 3)]),
        (["Home", " | ", "News", " today"], [(0, 1), (2, 3)]),
        (["Home", " | ", " "], [(0, 1), (2, 3)]),  # one link that says something
        (["Our sections", " ", "Home", " ", "News"], [(2, 3), (4, 5)]),  # no label without a colon
    ],
)
def test_other_texts_are_no_menu(parts: list[str], links: list[tuple[int, int]]) -> None:
    elements = [html.fromstring(f"<a href=/{at}>x</a>") for at in range(len(links))]
    assert menu_pieces(parts, [(*link, element) for link, element in zip(links, elements, strict=True)], "div") == []


@pytest.mark.parametrize(("tag", "count"), [("div", 2), ("p", 0), ("h2", 0)])
def test_links_of_a_paragraph_that_go_on_in_lower_case_are_a_sentence(tag: str, count: int) -> None:
    links = [(at, at + 1, html.fromstring(f"<a href=/{at}>x</a>")) for at in (0, 2)]
    assert len(menu_pieces(["The council", " ", "met on Monday"], links, tag)) == count
