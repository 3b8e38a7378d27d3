"""An article as a reader sees it, in HTML: head, body, and the boilerplate folded away by block."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newsclean.model import Article, Block, Dateline, Item, Kind, Paragraph
from newsclean.report.markup import TAGS, element, escape, label

_ELEMENTS = {Kind.SUBHEADING: "h4", Kind.QUOTE: "blockquote", Kind.PREFORMATTED: "pre"}
_LISTS = {Kind.LIST_ITEM: ("ul", "li"), Kind.TABLE_ROW: ("ul", "li")}


def head_html(article: Article) -> str:
    """Kicker, headline, deck, authors and date, as far as the page has them."""
    parts = (
        ("p", "kicker", article.kicker),
        ("h3", "headline", article.headline),
        ("p", "deck", article.deck),
        ("p", "byline", ", ".join(article.authors)),
        ("p", "dateline", _when(article.dateline) if article.dateline else ""),
    )
    return "".join(element(name, text, class_=role) for name, role, text in parts if text)


def _when(dateline: Dateline) -> str:
    times = (("", dateline.published), ("updated ", dateline.updated))
    stated = [name + time.isoformat(" ", "minutes") for name, time in times if time]
    known = [text for text in (dateline.place, dateline.agency, *stated) if text]
    return " · ".join(known) or dateline.text


def body_html(article: Article) -> str:
    """The paragraphs, each as the element of its kind."""
    return "".join(_kind_html(kind, list(run)) for kind, run in groupby(article.body, lambda part: part.kind))


def _kind_html(kind: Kind, paragraphs: list[Paragraph]) -> str:
    outer, inner = _LISTS.get(kind, ("", _ELEMENTS.get(kind, "p")))
    texts = "".join(element(inner, paragraph.text) for paragraph in paragraphs)
    return f"<{outer}>{texts}</{outer}>" if outer else texts


def blocks_html(article: Article) -> str:
    """The boilerplate: one folded list a block."""
    return "".join(map(block_html, article.blocks))


def block_html(block: Block, *, opened: bool = False) -> str:
    """One block: its tag, heading and number of items, and the items behind them."""
    name = f'<b class="tag">{TAGS[block.role]}</b> <span class="role">{escape(label(block.role))}</span>'
    heading = f" {element('cite', block.heading)}" if block.heading else ""
    summary = f"{name}{heading} <small>{len(block.items)}</small>"
    if not block.items:
        return f'<p class="block r-{block.role}">{summary}</p>'
    state = " open" if opened else ""
    items = "".join(_items_html(block.items))
    return f'<details class="block r-{block.role}"{state}><summary>{summary}</summary><ul>{items}</ul></details>'


def _items_html(items: tuple[Item, ...]) -> Iterator[str]:
    """An address is shown as text: nothing of a page becomes a link."""
    for item in items:
        author = element("i", item.author) if item.author else ""
        url = element("code", item.url) if item.url else ""
        yield f"<li>{element('span', item.text)} {author} {url}</li>"
