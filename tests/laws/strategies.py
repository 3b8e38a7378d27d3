"""Pages made by a grammar: what news pages are made of, in any order and mixture, with what the web adds to it.

An HTML page comes with the text that it shows, so that a law can tell what was lost and what was made up.
"""

from html import escape
from typing import NamedTuple

from hypothesis import strategies as st

WORDS = (
    "harbour bridge council Adlerstadt Tuesday voted reopen after nine years Harrow mayor said repairs nobody pay 2017 "
    "3,400 Él año São Brücke größte мост городской совет القديم الجسر 橋 再開 市議会 다리 시의회 "
    "पुल נמל ท่าเรือปิดเพราะหมอกหนามาสามวันแล้ว2566#1 बन्दरगाहकोहरेकेकारणतीनदिनसेबन्दहै4#9 "
    "γέφυρα U.S. don’t e-mail 5% -7 1. & <b> a|b"
).split()
LABELS = (
    "Most Read", "Related", "Donation", "Opinion", "READ ALSO:", "Share", "Advertisement", "By Ana Lima",
    "4 March 2024, 10:54", "Subscribe", "Home", "Next >", "© Example News", "Tags:", "Leserkommentare", "最新ニュース",
    "Lire aussi :",
)  # fmt: skip
UNSEEN = "\u200b\u200e\u202e\u2066\ufeff\xad\u200d"
LINE_MARKS = ("", "", "", "- ", "* ", "• ", "|", "| ", "> ", "1. ", "   ", "\t", "— ", "# ")

words = st.sampled_from(WORDS)
sentences = st.lists(words, min_size=3, max_size=14).map(lambda each: " ".join(each) + ".")
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
odd_texts = st.text(st.characters(codec="utf-8"), max_size=20) | st.text(st.sampled_from(UNSEEN + " a.|<&"), max_size=8)
texts = st.one_of(paragraphs, st.sampled_from(LABELS), sentences, odd_texts)

# Text dumps


@st.composite
def _lines(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(LINE_MARKS)) + draw(texts) + draw(st.sampled_from(("", "", "", "|", " ")))


text_pages = st.lists(_lines() | st.just(""), max_size=25).map("\n".join)

# Markdown

_links = st.tuples(texts, st.sampled_from(("/a", "https://news.example/b?c=(d)", "", "<e f>", "#"))).map(
    lambda link: f"[{link[0]}]({link[1]})"
)
_spans = st.one_of(
    texts, texts, _links, texts.map("**{}**".format), texts.map("_{}_".format), texts.map("`{}`".format),
    texts.map("![{}](/i.png)".format), st.sampled_from(("[", "](", "**", "<br>", "&amp;", "\\*", "  \n", "<div>")),
)  # fmt: skip
_blocks = st.tuples(
    st.sampled_from(("", "", "", "# ", "## ", "* ", "  * ", "1. ", "> ", "    ", "| ", "```\n", "---\n", "[x]: ")),
    st.lists(_spans, min_size=1, max_size=6).map(" ".join),
).map("".join)
markdown_pages = st.lists(_blocks, max_size=15).map("\n\n".join) | st.lists(_blocks, max_size=15).map("\n".join)

# HTML


class Html(NamedTuple):
    """Markup, and the text that it shows."""

    source: str
    shown: str


_plain = st.one_of(paragraphs, sentences, st.sampled_from(LABELS), words)
_runs = _plain.map(lambda text: Html(escape(text, quote=False), text))
_hidden = st.sampled_from(
    ("<script>var unshown = 1 < 2;</script>", "<style>.unshown{}</style>", "<!-- unshown -->")
).map(lambda source: Html(source, ""))
_attributes = st.sampled_from(
    (
        "",
        "",
        ' class="story body"',
        " class='related most-read'",
        " id=main",
        ' data-x="a>b"',
        ' title="&lt;p>"',
        " hidden=false",
    )
)


def _wrapped(tag: str, attributes: str, inside: list[Html]) -> Html:
    source = "".join(part.source for part in inside)
    return Html(f"<{tag}{attributes}>{source}</{tag}>", "".join(part.shown for part in inside))


def _elements(tags: tuple[str, ...], inside: st.SearchStrategy[Html], most: int = 3) -> st.SearchStrategy[Html]:
    return st.builds(_wrapped, st.sampled_from(tags), _attributes, st.lists(inside, max_size=most))


_inline = st.one_of(
    _runs, _runs, _elements(("b", "i", "span", "time", "strong", "em"), _runs), _hidden, st.just(Html("<br>", ""))
)
_phrases = st.one_of(_inline, _inline, _elements(("a",), _inline))
_leaves = _elements(("p", "h1", "h2", "h3", "figcaption", "blockquote"), _phrases, 4)
_lists = st.builds(
    _wrapped, st.sampled_from(("ul", "ol")), _attributes, st.lists(_elements(("li",), _phrases), max_size=6)
)
_rows = _elements(("tr",), _elements(("td", "th"), _phrases))
_tables = st.builds(_wrapped, st.just("table"), _attributes, st.lists(_rows, max_size=3))
_trees = st.recursive(
    st.one_of(_leaves, _leaves, _leaves, _lists, _tables, _runs),
    lambda inside: _elements(("div", "section", "article", "aside", "nav", "footer", "main"), inside, 6),
    max_leaves=20,
)
_HEADS = (
    "",
    "<head><title>Bridge reopens | Example News</title><meta property='og:title' content='Bridge reopens'></head>",
    '<head><script type="application/ld+json">{"@type": "NewsArticle", "headline": ["x"], "author": {"name": 3}, '
    '"datePublished": 5, "articleBody": "The council"}</script></head>',
    '<head><script type="application/ld+json">{"@type": ["NewsArticle"], "headline": "\\ud800 bridge", '
    '"author": "Ana Lima", "datePublished": "2024-13-45"}</script><meta name=author content="&#0;">',
)
html_pages = st.builds(
    lambda head, trees: Html(
        f"<!DOCTYPE html><html lang=en>{head}<body>{''.join(tree.source for tree in trees)}</body></html>",
        "".join(tree.shown for tree in trees),
    ),
    st.sampled_from(_HEADS),
    st.lists(_trees, max_size=6),
)
_SCRAPS = (
    "<p", "</p>", "<div>", "</div>", "<b>", "</i>", "<a href='", '">', "<table>", "<td>", "<select>", "<script>",
    "</script>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#", "&#x110000;", "&amp", "\x00", "<svg>", "<math>",
    "<textarea>", "<plaintext>", "<x-y>", "</", "<?php ", "<body>", "<head>", "<html>", "<frameset>", "<template>",
    "<noscript>", "<title>", "<br/>", "=", "'", '"', ">", "\ud800", "\ufffe", "</html>", "<time datetime='2024'>",
    "<meta charset=utf-16>", "<base href=x>", "<_>", "<a:b c:d=e>", "<iframe>", "<form>", "<h1>", "<li>", "<option>",
)  # fmt: skip
tag_soups = st.lists(st.sampled_from(_SCRAPS) | texts, max_size=30).map("".join)

# Bytes

_ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-be",
    "cp1252",
    "cp1251",
    "shift_jis",
    "gb18030",
    "koi8-r",
    "iso2022_jp",
    "utf-7",
    "utf-32",
)
byte_pages = st.one_of(
    st.binary(max_size=200),
    st.tuples(text_pages | tag_soups | html_pages.map(lambda page: page.source), st.sampled_from(_ENCODINGS)).map(
        lambda page: page[0].encode(page[1], "replace")
    ),
    st.lists(
        st.tuples(texts, st.sampled_from(_ENCODINGS)).map(lambda part: part[0].encode(part[1], "replace")), max_size=5
    ).map(b" ".join),
)
