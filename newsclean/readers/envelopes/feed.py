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
from newsclean.readers.envelopes.story_head import address_html, head_html
from newsclean.text.entities import unescape
from newsclean.text.patterns import lazily

_FEED = re.compile(
    r"\s*(?:<(?:[?][^>]{0,500}|!--[^>]{0,500}--)>\s*){0,5}<(?:rss|feed|rdf:RDF|item|entry)[\s>]", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z]")
_HEAD = 4_000  # characters in which a feed begins
_UNFIT = lazily("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no characters of XML
_OF_MEDIA = re.compile("mrss|media$|itunes|googleplay|podcast", re.IGNORECASE)  # in namespaces
_ADDRESSED = re.compile(r"[^\s@]{1,80}@[^\s@]{1,80} \(([^()]{1,80})\)")
_PREFIX = re.compile(r"(</?)[a-z]{1,20}:")
_LARGE = 10_000_000  # bytes, from which libxml2 is told not to stop at long texts, nor at elements within 256 others
_MOST_SPACES = 30  # namespaces; all are told again with each content that has elements
_ITEMS = ("item", "entry")
_CONTENTS = ("encoded", "content", "description", "summary")
_AUTHORS = ("creator", "author")
_TIMES = ("pubDate", "published", "date", "updated")


def feed_html(source: str) -> tuple[str, tuple[Problem, ...]] | None:
    """(HTML of a feed's items, what to tell of it); None of any other page, and of a feed that no parser reads."""
    if not _FEED.match(source[:_HEAD].lstrip("\ufeff")):
        return None
    root = parsed_xml(source)
    held = [] if root is None else [root, *root, *(element for channel in root for element in channel)]
    items = [element for element in held if _name(element) in _ITEMS]
    if not items:
        return None
    found = "".join("".join(_parts(item)) for item in items)
    number = f"{len(items)} item" + "s" * (len(items) > 1)
    problem = Problem(kind="feed", message=f"The page is a feed of {number}; each is best cleaned by itself.")
    head = address_html(_address(items[0])) if len(items) == 1 else ""
    return f"<html>{head}<body>{found}</body></html>", (problem,) if len(items) > 1 else ()


def parsed_xml(source: str) -> etree._Element | None:
    """The root of a text of XML, as far as it can be read; None of what is no XML at all."""
    data = _UNFIT().sub("", source.lstrip("\ufeff")).encode()
    is_large = len(data) > _LARGE
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, huge_tree=is_large
    )
    return etree.fromstring(data, parser)


def _address(item: etree._Element) -> str:
    """The address of an item: Atom has it in an attribute, of several links the first."""
    links = (child for child in item if _name(child) == "link" and child.get("rel", "alternate") == "alternate")
    addresses = (address.strip() for link in links if (address := link.get("href") or link.text))
    return next((address for address in addresses if address.startswith("http")), "")


def _parts(item: etree._Element) -> Iterator[str]:
    """The HTML of one item: its title, its author, its time, and the longest of what describes it."""
    children: dict[str, list[etree._Element]] = {}
    for child in item:
        children.setdefault(_name(child), []).append(child)
    authors = next((names for key in _AUTHORS if (names := list(map(_author, children.get(key, ()))))), [])
    time = next((text for key in _TIMES if (text := _text(children.get(key)))), "")
    yield f"<article>{head_html(_text(children.get('title')), authors, time)}"
    contents = [markup_of(child) for key in _CONTENTS for child in children.get(key, ())]
    content = max(contents, key=len, default="")
    yield f"{content if _TAG.search(content) else f'<p>{escape(content)}</p>'}</article>"


def _text(elements: list[etree._Element] | None) -> str:
    """The text of the first of some elements."""
    return unescape("".join(map(str, elements[0].itertext())).strip()) if elements else ""


def _author(element: etree._Element) -> str:
    """The name in an author: Atom has it in an element of its own, RSS behind an address ("a@b.example (Ana Lima)")."""
    text = _text([child for child in element if _name(child) == "name"] or [element])
    addressed = _ADDRESSED.fullmatch(text)
    return addressed[1] if addressed else text


def markup_of(element: etree._Element) -> str:
    """What an element holds as HTML: its text, or its own elements as Atom's "xhtml" has them."""
    if not len(element) or len(element.nsmap) > _MOST_SPACES:
        return "".join(map(str, element.itertext())).strip()
    markup = str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))
    return _PREFIX.sub(r"\1", markup[markup.index(">") + 1 : markup.rindex("<")])  # what its own tags hold


def _name(element: etree._Element) -> str:
    """An element's name without its namespace; of comments, and of what describes pictures and sound, nothing."""
    if not isinstance(element.tag, str):
        return ""
    space, _, name = element.tag.replace("}", ":").rpartition(":")  # "{http://…}creator", or "dc:creator" undeclared
    return "" if _OF_MEDIA.search(space) else name
