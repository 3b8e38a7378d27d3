"""RSS and Atom → the HTML of their items, as a page would show them: title, author, time, content.

<item><title>Fog closes harbour</title><dc:creator>Ana Lima</dc:creator><pubDate>Mon, 01 Mar 2021 08:15:00 GMT</pubDate>
<description>&lt;p&gt;A bank of fog …&lt;/p&gt;</description></item>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from lxml import etree

from newsclean.model import Problem

_FEED = re.compile(r"\s*(?:<(?:[?][^>]{0,500}|!--[^>]{0,500}--)>\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z]")
_HEAD = 4_000  # characters in which a feed begins
_ITEMS = ("item", "entry")
_CONTENTS = ("encoded", "content", "description", "summary")  # the fullest first
_AUTHORS = ("creator", "author", "name")
_TIMES = ("pubDate", "published", "date", "updated")


def feed_html(source: str) -> tuple[str, tuple[Problem, ...]] | None:
    """(HTML of a feed's items, what to tell of it); None of any other page, and of a feed that no parser reads."""
    if not _FEED.match(source[:_HEAD].lstrip("\ufeff")):
        return None
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(source.lstrip("\ufeff").encode(), parser)
    held = [] if root is None else [*root, *(element for channel in root for element in channel)]
    items = [element for element in held if _name(element) in _ITEMS]
    if not items:
        return None
    found = "".join("".join(_parts(item)) for item in items)
    number = f"{len(items)} item" + "s" * (len(items) > 1)
    problem = Problem(kind="feed", message=f"The page is a feed of {number}; each is best cleaned by itself.")
    return f"<html><body>{found}</body></html>", (problem,) if len(items) > 1 else ()


def _parts(item: etree._Element) -> Iterator[str]:
    """The HTML of one item."""
    children: dict[str, str] = {}
    for child in item:
        text = "".join(map(str, child.itertext())).strip()
        children.setdefault(_name(child), text)
    yield f"<article><h1>{escape(children.get('title', ''))}</h1>"
    author = next((children[name] for name in _AUTHORS if children.get(name)), "")
    yield f'<p class="byline">By {escape(author)}</p>' if author else ""
    time = next((children[name] for name in _TIMES if children.get(name)), "")
    yield f'<p><time itemprop="datePublished">{escape(time)}</time></p>' if time else ""
    content = next((children[name] for name in _CONTENTS if children.get(name)), "")
    yield f"{content if _TAG.search(content) else f'<p>{escape(content)}</p>'}</article>"


def _name(element: etree._Element) -> str:
    """An element's name without its namespace; of comments and the like nothing."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
