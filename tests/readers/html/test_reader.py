import time
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from newsclean.options import Options
from newsclean.page import Fragment, Page
from newsclean.readers.html.reader import read_html, read_tree
from newsclean.readers.read import read

LONG_CELL = 60


def fragments(source: str | bytes) -> tuple[Fragment, ...]:
    return tuple(read_html(source).fragments)


def texts(source: str | bytes) -> list[str]:
    return [fragment.text for fragment in fragments(source)]


def above(page: Page, index: int) -> list[tuple[str, str]]:
    """(tag, words) of the contexts of one fragment, innermost first."""
    return [page.contexts[at][1:] for at in page.around(page.fragments[index].context)]


# What a page shows


@pytest.mark.parametrize("source", ["", " \n", "<html></html>", "<p> </p>", "<p>&nbsp;<br></p>", "<br><hr><img src=x>"])
def test_a_page_that_shows_nothing_has_no_fragments(source: str) -> None:
    assert fragments(source) == ()


@pytest.mark.parametrize(
    "source",
    [
        "<script>var x</script>",
        "<style>p{}</style>",
        "<template>x</template>",
        "<noscript>x</noscript>",
        "<select><option>x</option></select>",
        "<svg><title>x</title><text>y</text></svg>",
        "<head><title>x</title></head>",
        "<!-- x -->",
        "<?php x ?>",
        "<iframe>x</iframe>",
    ],
)
def test_what_a_browser_never_shows_is_left_and_what_follows_it_is_not(source: str) -> None:
    assert texts(f"{source}<p>The river rose.</p>") == ["The river rose."]
    assert texts(f"<p>The {source.replace('head>', 'b>') if 'head' not in source else ''}river rose.</p>") == [
        "The river rose."
    ]


def test_what_stands_behind_the_end_of_the_document_counts() -> None:
    """Pages are glued together of several, and end too early: libxml2 puts the rest beside the root."""
    assert texts("<html><body><p>One</p></body></html><p>Two</p>") == ["One", "Two"]
    assert texts("<html><p>One</p></html>\n<!-- x --><html><p>Two</p></html>tail") == ["One", "Two", "tail"]


@pytest.mark.parametrize(
    "source", ["The river rose.", "<p>The river rose.", "<p>The river rose.</p", "</p></b>The river rose."]
)
def test_broken_markup_loses_no_text(source: str) -> None:
    assert texts(source) == ["The river rose."]


# Texts


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The <b>ri</b>ver <i>rose</i>, <em>again</em>.", "The river rose, again."),
        ("The <a href=/river>river</a>, it rose.", "The river, it rose."),
        ("The r<wbr>iver<sup>2</sup>", "The river2"),
        ("  The\n\t river&nbsp;&nbsp;rose ", "The river rose"),
        ("caf&eacute; &amp;amp; &lt;b&gt;", "café &amp; <b>"),
        ("<span class=drop-cap>T</span>he river", "The river"),
        ("<span class=dropcap><b>T</b></span><span>he river</span>", "T he river"),
        ("<span>12</span><span>May</span>", "12 May"),
        ("<a href=/a>Home</a><a href=/b>News</a> and more", "Home News and more"),
        ("<a href=/a>The river</a> <a href=/b>rose again.</a>", "The river rose again."),
        ("<a href=/a><img></a><a href=/a>The river</a> <a href=/a>Rose</a>", "The river Rose"),
        ("<a>The river</a> <a>Rose</a>", "The river Rose"),
        ("<a href=/a>Home</a> › <a href=/b>News</a>", "Home › News"),
        ("<x-icon></x-icon>The <x-term>river</x-term><x-note>See</x-note> rose", "The river See rose"),
        ("<span>The river</span>, it rose", "The river, it rose"),
        ("“<span>The river</span>” rose", "“The river” rose"),
        ("<time>4 May</time><span>3 min</span>", "4 May 3 min"),
        ("One <span style='display: none'>two</span>three", "One three"),
        ("One <span class='visually-hidden'>two</span>three", "One three"),
        ("One <span hidden>two</span>three", "One three"),
        ("One <span style='color: red'>two</span>", "One two"),
        ("<ruby>港<rt>みなと</rt></ruby>が閉まる", "港が閉まる"),
        ("<ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>が閉まる", "港（みなと）が閉まる"),
        ("<span>F</span><span>o</span><span>g</span> <span>i</span><span>n</span>", "Fog in"),
        ("<a href=/a>A</a><a href=/b>B</a> and more", "A B and more"),
        ("<span>1</span><span>2</span>", "1 2"),
    ],
)
def test_inline_tags_never_break_a_text(source: str, text: str) -> None:
    assert texts(f"<p>{source}</p>") == [text]


@pytest.mark.parametrize("tag", ["p", "div", "li", "h2", "section", "blockquote", "figcaption", "main", "button", "dd"])
def test_blocks_part_texts(tag: str) -> None:
    found = fragments(f"<body>One<{tag}>two</{tag}>three")
    assert [(fragment.text, fragment.tag) for fragment in found] == [("One", "body"), ("two", tag), ("three", "body")]


@pytest.mark.parametrize(
    ("breaks", "is_break"),
    [("<br>", True), ("<br/>\n", True), ("<br><br>", False), ("<br> \n<br/>", False), ("<br><br><br>", False)],
)
def test_one_line_break_is_marked_and_two_part_paragraphs(breaks: str, is_break: bool) -> None:
    found = fragments(f"<p>One{breaks}two</p><p>three</p>")
    assert [(fragment.text, fragment.is_break) for fragment in found] == [
        ("One", False),
        ("two", is_break),
        ("three", False),
    ]


def test_line_breaks_at_the_edge_of_a_block_mark_nothing() -> None:
    assert [f.is_break for f in fragments("<p>One<br></p><p><br><br>two</p><br>three<div>four</div>")][1:2] == [False]


@pytest.mark.parametrize(("size", "count"), [(LONG_CELL - 1, 1), (LONG_CELL + 1, 2)])
def test_short_cells_of_a_row_are_one_text_and_long_ones_are_not(size: int, count: int) -> None:
    assert len(fragments(f"<table><tr><td>{'x' * size}</td><td>2</td></tr></table>")) == count


def test_a_row_of_many_short_cells_is_whole() -> None:
    """However long the row: its cells are looked at one by one."""
    cells = [f"Harbour mill number {number}" for number in range(12)]
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    assert texts(f"<table><tr>{row}</tr><tr>{row}</tr></table>") == [" ".join(cells)] * 2


def test_a_long_cell_parts_the_short_ones_around_it() -> None:
    long = "word " * (LONG_CELL // 5 + 1)
    source = f"<table><tr><td>1</td><td>2</td><td>{long}</td><td>3</td><td>4</td></tr></table>"
    assert texts(source) == [f"1 2 {long.strip()}", "3 4"]


def test_rows_part_and_cells_do_not() -> None:
    found = fragments("<table><tr><th>Year</th><th>Votes</th></tr><tr><td>2017</td><td>12</td></tr></table>")
    assert [(fragment.text, fragment.tag) for fragment in found] == [("Year Votes", "tr"), ("2017 12", "tr")]


def test_a_layout_table_s_paragraphs_stay_apart() -> None:
    source = "<table><tr><td><p>One</p><p>two</p></td><td><ul><li>three</ul></td></tr></table>"
    assert [(fragment.text, fragment.tag) for fragment in fragments(source)] == [
        ("One", "p"),
        ("two", "p"),
        ("three", "li"),
    ]


def test_nested_lists_are_indented() -> None:
    found = fragments("<p>No</p><ul><li>One<ol><li>two</li></ol></li><li>three</ul><p>four</p>")
    assert [(fragment.text, fragment.indent) for fragment in found] == [
        ("No", 0),
        ("One", 1),
        ("two", 2),
        ("three", 1),
        ("four", 0),
    ]


# Links and bold


def test_links_and_bold_are_counted_and_the_first_target_is_kept() -> None:
    (found,) = fragments("<p>The <a href=/a>river</a> <b>rose <a href=/b>again</a></b></p>")
    assert (found.link_chars, found.strong_chars, found.url) == (len("riveragain"), len("rose again"), "/a")


def test_a_line_break_in_a_cell_ends_its_last_line() -> None:
    assert texts("<table><tr><td>Home<br>News</td><td>The river</td><td>rose</td></tr></table>") == [
        "Home",
        "News",
        "The river rose",
    ]


@pytest.mark.parametrize("source", ["<p>Plain</p>", "<p><a>Plain</a></p>", "<a href=/x></a><p>Plain</p>"])
def test_no_target_no_url(source: str) -> None:
    assert [fragment.url for fragment in fragments(source)] == [None]


def test_a_link_around_blocks_is_the_link_of_each() -> None:
    found = fragments("<a href=/x><h3>Title</h3><p>Deck</p></a><p>After</p>")
    assert [(fragment.text, fragment.url, fragment.link_chars) for fragment in found] == [
        ("Title", "/x", 5),
        ("Deck", "/x", 4),
        ("After", None, 0),
    ]


def test_counts_never_exceed_the_text() -> None:
    (found,) = fragments("<p><a href=/x><b>  spaced      out  </b></a></p>")
    assert found.link_chars == found.strong_chars == len(found.text) == 10


# Contexts


def test_contexts_are_the_elements_around() -> None:
    page = read_html(
        "<div id=main class='a  b'><section role=list aria-label=Menu><p itemprop=x>One</p></section></div>"
    )
    assert all(context.parent < at for at, context in enumerate(page.contexts))
    assert above(page, 0) == [("p", "x"), ("section", "list Menu"), ("div", "main a  b"), ("body", ""), ("html", "")]


def test_fragments_of_one_element_share_its_context() -> None:
    page = read_html("<div class=x>One<p>two</p>three</div>")
    first, second, third = (fragment.context for fragment in page.fragments)
    assert first == third != second
    assert page.contexts[second].parent == first


def test_an_inline_element_that_opens_a_text_lends_its_words() -> None:
    page = read_html("<p><span class=author>Ana Lima</span> 4 May</p><p>By <span class=author>Ana Lima</span></p>")
    assert above(page, 0)[:2] == [("span", "author"), ("p", "")]
    assert above(page, 1)[0] == ("p", "")


@pytest.mark.parametrize("attribute", ["hidden", "style='display:none'", "style='color:red; display : none'"])
def test_hidden_blocks_say_so(attribute: str) -> None:
    page = read_html(f"<p class=x {attribute}>One</p>")
    assert above(page, 0)[0] == ("p", "x display-none")


def test_lines_are_those_of_the_source() -> None:
    assert [fragment.line for fragment in fragments("<p>One</p>\n\n<p>two</p>\n<p><b>three</b></p>")] == [1, 3, 4]


# Trees


SOURCE = (
    "<html lang=en><head><title>T</title></head><body><p>One <b>two</b><!-- c --><br>three</p><p>four</body></html>"
)


def test_a_user_s_tree_is_read_and_not_changed() -> None:
    for tree in (html.fromstring(SOURCE), etree.fromstring(SOURCE, etree.HTMLParser())):
        before = etree.tostring(tree)
        assert [fragment.text for fragment in read_tree(tree).fragments] == ["One two", "three", "four"]
        assert read_tree(tree).metadata.title == "T"
        assert etree.tostring(tree) == before


def test_a_tree_with_comments_and_instructions_is_read_like_its_source() -> None:
    """A tree that the user parsed still has them; what follows them counts, what they hold does not."""
    source = "<p>One<!-- a --> two<?php b ?> three</p><!-- c --><p><span>4</span><!-- d --><span>May</span></p>"
    for tree in (html.fromstring(source), etree.fromstring(source, etree.HTMLParser())):
        assert [fragment.text for fragment in read_tree(tree).fragments] == ["One two three", "4 May"]


def test_what_stands_in_an_unseen_element_is_passed_over_whole() -> None:
    source = (
        "<p>One <svg><g><text>x</text></g><g/></svg>two <span hidden style='display:none'><b>y<i>z</i></b></span></p>"
    )
    assert texts(source + "<template><p>x</p><p>y</p></template>three") == ["One two", "three"]


def test_a_part_of_a_tree_is_read_alone() -> None:
    root = html.fromstring("<div><p>One</p><p id=x>two <b>three</b></p>tail</div>")
    part = root.find("p[@id='x']")
    assert [fragment.text for fragment in read_tree(part).fragments] == ["two three"]


def test_entities_that_a_parser_left_are_read() -> None:
    """As one does that is told to resolve none, since those of a stranger's XML may be long."""
    words = "&eacute;t&eacute;&nbsp;fog &e;<b>closes &amp;</b>"
    source = f'<!DOCTYPE html SYSTEM "x.dtd"><html><p>{words}</p>&nbsp;</html>'
    root = etree.fromstring(source, etree.XMLParser(resolve_entities=False))
    assert [fragment.text for fragment in read_html(root).fragments] == ["été fog &e;closes &"]
    assert read_html(root[0][0]).fragments == ()


@pytest.mark.parametrize("tag", ["a", "b", "span", "td", "x-card", "headline"])
def test_a_part_that_is_no_block_has_its_text(tag: str) -> None:
    part = etree.fromstring(
        f"<div>over <{tag} class='lead'>Fog <i>closes</i> the harbour<p>Eleven ships</p> wait</{tag}> under</div>"
    )[0]
    fragments = read_html(part).fragments
    assert [fragment.text for fragment in fragments] == ["Fog closes the harbour", "Eleven ships", "wait"]


def test_trees_and_soups_are_read_like_their_source() -> None:
    expected = [fragment.text for fragment in read(SOURCE, Options()).fragments]
    soups = (BeautifulSoup(SOURCE, "lxml"), BeautifulSoup(SOURCE, "html.parser"))
    for raw in (html.fromstring(SOURCE), etree.ElementTree(html.fromstring(SOURCE)), *soups):
        assert [fragment.text for fragment in read(raw, Options()).fragments] == expected


def test_a_soup_is_not_changed() -> None:
    soup = BeautifulSoup(SOURCE, "html.parser")
    before = str(soup)
    read(soup, Options())
    assert str(soup) == before


def test_no_tree_no_fragments() -> None:
    assert read_tree(None) == Page("html", ())


def test_unseen_characters_in_a_link_are_none_of_its_characters() -> None:
    (fragment,) = read_html("<p><a href=x>soft&shy;ware&shy;</a>").fragments
    assert (fragment.text, fragment.link_chars) == ("software", 8)


# Laws


PIECES = st.sampled_from(
    "<p> </p> <div> </div> <a href=x> </a> <span> </span> <br> <td> <tr> <table> </table> <ul> <li> </ul> <b> </b>"
    " <script> </script> <!-- --> </html> <span class=sr-only> &nbsp; &shy; < > word 12 日本 \x00".split(" ")
)


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_any_markup_is_read(source: str) -> None:
    page = read_html(source)
    assert page == read_html(source)
    for fragment in page.fragments:
        assert fragment.text == " ".join(fragment.text.split()) != ""
        assert 0 <= fragment.link_chars <= len(fragment.text)
        assert 0 <= fragment.strong_chars <= len(fragment.text)
        assert 0 <= fragment.context < len(page.contexts)
        assert fragment.span is None


def test_deep_and_wide_pages_take_linear_time() -> None:
    began = time.perf_counter()
    assert len(fragments("<p>One</p>" * 30_000)) == 30_000
    assert fragments("<div>" * 20_000 + "One")
    assert fragments("<span>" * 20_000 + "One")
    assert time.perf_counter() - began < 30


def test_a_saved_page_may_be_read_from_a_file(root: Path) -> None:
    sources = sorted((root / "fixtures" / "pages").glob("*/page.html"))
    for source in sources[:5]:
        assert fragments(source.read_bytes())
