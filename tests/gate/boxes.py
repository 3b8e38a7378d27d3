"""Boxes that pages of today set among a story's paragraphs: what AI summed up, players, placeholders, sign-ups, polls.

A file of `boxes/` has those of a language, a line each, `[…]` a button and `<…>` a link, an empty line between two. A
page has one story of the seed page's family, and one box at some place in it; what should come of it is that no line of
the box is text, and every paragraph is.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from newsclean import Article
from tests.gate.family import parts_of

_FOLDER = Path(__file__).with_name("boxes")
PLACES = {"over": 0, "behind the first": 1, "within": 2, "under": None}  # paragraphs that stand over the box
_PAGE = (
    "<html><head><title>{headline} - {site}</title></head><body>"
    "<header><nav><ul>{menu}</ul></nav></header><main><h1>{headline}</h1>"
    "<div><span>{author}</span> <time datetime='2024-03-12T08:00:00Z'>12.03.2024 08:00</time></div>"
    "<div class='css-body'>{story}</div><section><h2>{label}</h2><ol>{titles}</ol></section></main>"
    "<footer><p>{footer}</p></footer></body></html>"
)
_SHORTEST = 12  # characters of a line that no paragraph may have; shorter ones, as "Save", may be a word of one


class BoxedPage(NamedTuple):
    """A page, its story's paragraphs, and the lines of the box among them."""

    html: str
    paragraphs: tuple[str, ...]
    lines: tuple[str, ...]


def pages(place: str) -> Iterator[BoxedPage]:
    """A page of each box, with the box at one of `PLACES`."""
    for path in sorted(_FOLDER.glob("*.txt")):
        for number, box in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
            yield _page(path.stem, number, box.split("\n"), PLACES[place])


def _page(language: str, number: int, box: list[str], over: int | None) -> BoxedPage:
    parts = parts_of(language)
    headline, paragraphs = parts["stories"][number % len(parts["stories"])]
    story = [f"<p class='css-p'>{escape(paragraph)}</p>" for paragraph in paragraphs]
    elements = [*story[:over], f"<div class='css-{number}'>{''.join(map(_element, box))}</div>"]
    values = {
        "headline": escape(headline),
        "site": escape(parts["footer"].partition(".")[0].removeprefix("© 2024 ")),
        "menu": _entries(parts["menu"].split(" | ")),
        "author": escape(parts["columns"][0][1]),
        "story": "".join(elements + ([] if over is None else story[over:])),
        "label": escape(parts["labels"]["most_read"][0]),
        "titles": _entries(parts["titles"][:5]),
        "footer": escape(parts["footer"]),
    }
    return BoxedPage(_PAGE.format_map(values), tuple(paragraphs), tuple(line.strip("[]<>") for line in box))


def _element(line: str) -> str:
    text = escape(line.strip("[]<>"))
    if line.startswith("["):
        return f"<button>{text}</button>"
    return f"<p><a href='/more/{len(text)}'>{text}</a></p>" if line.startswith("<") else f"<p>{text}</p>"


def _entries(texts: list[str]) -> str:
    return "".join(f"<li><a href='/{at}'>{escape(text)}</a></li>" for at, text in enumerate(texts))


def hits(page: BoxedPage, article: Article) -> Iterator[bool]:
    """Of each line of the box whether it is no text, of each paragraph whether it is, or the standfirst."""
    texts = [paragraph.text for paragraph in article.body]
    whole = "\n".join((*texts, article.deck or ""))
    for line in page.lines:
        yield not (line in texts or (len(line) >= _SHORTEST and line in whole))
    yield from (paragraph in whole for paragraph in page.paragraphs)
