"""HTML that parts lines and tells nothing else is read as the text dump that it holds."""

import json
from collections.abc import Callable
from html import escape

import pytest

import newsclean
from newsclean.model import Role
from newsclean.readers.html.reader import read_html
from newsclean.readers.read import read

LINES = (
    "Pool to close for good",
    "Saturday, 4 November 2017 10:54",
    "The council of Ellmouth voted on Monday to close the pool for good, nine years after it was last repaired.",
    "“We have waited long enough,” said Ana Lima, who has run the ferry office since 2011 and swims there daily.",
    "Most read",
    "- Crane of the harbour sold again",
    "- Ferry to the islands late",
    "Support us",
)
PARTED = {
    "p": "".join(f"<p>{escape(line)}</p>\n" for line in LINES),
    "div": "<div>" + "".join(f"<div>{escape(line)}</div>\n" for line in LINES) + "</div>",
    "br": "<br>\n".join(map(escape, LINES)),
    "td": "<table>" + "".join(f"<tr><td>{escape(line)}</td></tr>\n" for line in LINES) + "</table>",
}


@pytest.mark.parametrize("markup", PARTED.values(), ids=PARTED)
def test_it_gives_what_the_dump_gives(markup: str) -> None:
    found, dump = newsclean.clean(f"<html><body>{markup}</body></html>"), newsclean.clean("\n".join(LINES))
    assert (found.headline, found.body, found.blocks) == (dump.headline, dump.body, dump.blocks)
    assert [(segment.text, segment.role) for segment in found.segments] == [
        (segment.text, segment.role) for segment in dump.segments
    ]
    assert {segment.role for segment in found.segments} >= {Role.MOST_READ, Role.DONATION, Role.BODY}


def test_its_lines_are_those_of_the_html() -> None:
    page = read_html(f"<html>\n<body>\n{PARTED['p']}</body></html>")
    assert page.format == "text"
    assert list(page.given_lines) == [at + 3 for at in range(len(LINES))]
    assert [(fragment.line, fragment.span) for fragment in page.fragments] == [
        (at + 1, None) for at in range(len(LINES))
    ]


@pytest.mark.parametrize("wrap", [escape, json.dumps, lambda page: json.dumps({"html": page, "id": 7})])
def test_in_an_envelope_it_has_no_spans_either(wrap: Callable[[str], str]) -> None:
    page = read(wrap(f"<html>\n<body>\n{PARTED['p']}</body></html>"), newsclean.Options())
    assert (page.format, list(page.texts)) == ("text", [line.removeprefix("- ") for line in LINES])
    assert {fragment.span for fragment in page.fragments} == {None}


@pytest.mark.parametrize("between", ["", "\n\n\n"])
@pytest.mark.parametrize("markup", PARTED.values(), ids=PARTED)
def test_how_the_html_is_broken_into_lines_tells_nothing(markup: str, between: str) -> None:
    found, other = newsclean.clean(markup), newsclean.clean(markup.replace("\n", between))
    assert (found.body, found.blocks) == (other.body, other.blocks)
    assert [segment.role for segment in found.segments] == [segment.role for segment in other.segments]


def test_escaped_it_has_lines_and_no_spans() -> None:
    """Each span was the stretch from the first character to itself."""
    segments = newsclean.clean(json.dumps(PARTED["p"])).segments
    assert [(segment.line, segment.span) for segment in segments] == [(at + 1, None) for at in range(len(LINES))]


def test_its_title_is_kept() -> None:
    page = read_html(f"<title>Pool to close for good | Herald</title>{PARTED['p']}")
    assert (page.format, page.metadata.title) == ("text", "Pool to close for good | Herald")


def test_what_the_front_matter_of_the_dump_states_is_the_page_s() -> None:
    front = "".join(f"<p>{line}</p>" for line in ("---", "title: Pool to close", "author: Ana Lima", "---"))
    metadata = read_html(front + PARTED["p"]).metadata
    assert (metadata.title, metadata.meta["author"]) == ("Pool to close", ("Ana Lima",))
    assert read_html(f"<title>Herald</title>{front}{PARTED['p']}").metadata.title == "Pool to close"


@pytest.mark.parametrize(
    "html",
    [
        PARTED["p"].replace("<p>Most", '<p class="list">Most'),
        PARTED["p"].replace("Crane", "<a href='/crane'>Crane</a>"),
        PARTED["p"].replace("<p>Pool to close for good</p>", "<h1>Pool to close for good</h1>"),
        PARTED["p"] + "<ul><li>Bridge shut</li></ul>",
        '<meta property="og:title" content="Pool to close for good">' + PARTED["p"],
        "".join(f"<p>{escape(line)}</p>" for line in LINES[:4]) * 3,  # a story alone
        "".join(f"<p>{escape(line)}</p>" for line in LINES[4:]),  # a piece
    ],
)
def test_other_pages_are_html(html: str) -> None:
    assert read_html(html).format == "html"
