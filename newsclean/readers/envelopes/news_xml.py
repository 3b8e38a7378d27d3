"""XML of agencies, archives and corpora → the HTML of its story: title, author, time, content.

<nitf><head><pubdate date.publication="20210301T081500Z"/></head><body><body.head><hedline><hl1>Fog closes harbour</hl1>
</hedline><byline>By <person>Ana Lima</person></byline></body.head><body.content><p>A bank of …</p></body.content>

NITF, NewsML, TEI, what TREC and other corpora have between <DOC> and </DOC>, what an exporter made up: elements are
told by names that all of these use. Of several stories the longest is read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from html import escape
from itertools import chain, islice

from lxml import etree

from newsclean.model import Problem
from newsclean.readers.envelopes.feed import markup_of, parsed_xml
from newsclean.readers.envelopes.story_head import address_html, head_html
from newsclean.text.cjk import spelt_length
from newsclean.text.whitespace import fold

_HEAD = 4_000  # characters in which the root stands
_ROOT = re.compile(
    r"\s*((?:<(?:[?!][^<>]{0,500}|!--[^>]{0,500}--)>\s*){0,5})<(?:[a-zA-Z][\w-]{0,30}:)?([a-zA-Z][\w.-]{0,30})[\s>]"
)
_ROOTS = frozenset(("nitf", "newsitem", "newsmessage", "newsml", "doc", "docs", "tei", "tei.2"))
_NO_NEWS = frozenset(("html", "svg", "rss", "feed", "rdf", "urlset", "sitemapindex", "opml", "plist", "math"))
_LEAST = 200  # characters of a story, as spelt
_LONG = 60  # characters of a paragraph that is said twice by no chance
_BODIES = tuple(  # the surest first
    "body.content articlebody bodytext fulltext maintext text body main content inlinexml datacontent".split()
)
_TITLES = tuple("hl1 headline hedline heading title hl head".split())
_AUTHORS = tuple("byline author authors by creator writer".split())
_PEOPLE = frozenset(("person", "name", "persname"))  # within an author
_TIMES = tuple(
    "date.issue pubdate pubdata published publisheddate publicationdate datepublished date datetime story.date"
    " firstcreated versioncreated contentcreated dateandtime datecreated dateline".split()
)
_STAMPS = ("norm", "date.publication", "when", "value")  # attributes
_ADDRESSES = ("url", "uri", "link", "canonical", "sourceurl", "permalink")
_TOLD = frozenset((*_TITLES, *_AUTHORS, *_TIMES, *_ADDRESSES))
_MOST, _DEEPEST = 20, 50  # elements of a name, and attributes of one; elements around a story
_MOST_INNER, _LONGEST = 200, 10_000  # elements and characters in one that says an author, a time, a title
_PARAGRAPHS = frozenset(("p", "para", "paragraph"))
_HTML_NAMES = {
    "hl2": "h2",
    "block": "div",
    "para": "p",
    "paragraph": "p",
    "media": "figure",
    "media.caption": "figcaption",
}
_TAG = re.compile(r"</?[a-zA-Z]")
NEWS_XML = Problem(kind="escaped", message="The page is XML; its longest story was read, with what it says of that.")


def news_html(source: str) -> str | None:
    """The HTML of the longest story in a page of XML; None of any other page, HTML too, and of XML without a story."""
    opens = _ROOT.match(source[:_HEAD].lstrip("\ufeff"))
    if opens is None or not _may_be_news(opens[2].casefold(), is_declared="<?xml" in opens[1]):
        return None
    root = parsed_xml(source)
    body = None if root is None else _body(root)
    held = {} if body is None else _held(body)
    title = next(_texts(held, _TITLES), "")
    if body is None or not title:
        return None
    address = next((text for text in _texts(held, _ADDRESSES) if text.startswith("http")), "")
    authors = next((held[key] for key in _AUTHORS if held.get(key)), [])
    head = head_html(title, authors, next(_texts(held, _TIMES), ""))
    return f"<html>{address_html(address)}<body><article>{head}{_story(body)}</article></body></html>"


def _may_be_news(root: str, *, is_declared: bool) -> bool:
    return root in _ROOTS or (is_declared and root not in _NO_NEWS)


def _name(element: etree._Element) -> str:
    """An element's name without its namespace, in small letters; nothing of comments."""
    return element.tag.rpartition("}")[2].rpartition(":")[2].casefold() if isinstance(element.tag, str) else ""


def _text(element: etree._Element) -> str:
    return fold("".join(map(str, element.itertext())))


def _body(root: etree._Element) -> etree._Element | None:
    """The longest of the elements whose name says most surely that a story is in it."""
    found: dict[str, list[etree._Element]] = {}
    for element in _outermost(root, _BODIES):
        found.setdefault(_name(element), []).append(element)
    for name in filter(found.get, _BODIES):
        size, at = max((spelt_length(_text(element)), at) for at, element in enumerate(found[name]))
        if size >= _LEAST:
            return found[name][at]
    return None


def _outermost(root: etree._Element, names: Container[str]) -> Iterator[etree._Element]:
    """The elements that have one of some names, but those within one of the same name."""
    ends: dict[str, int] = {}
    for at, element in enumerate(root.iter()):
        if (name := _name(element)) in names and at >= ends.get(name, 0):
            ends[name] = at + sum(1 for _ in element.iter())
            yield element


def _held(body: etree._Element) -> dict[str, list[str]]:
    """What the elements around a story say, up to one with other stories too, by their names."""
    around = list(islice(body.iterancestors(), _DEEPEST))
    others = _around_others(body)
    alone = [other for other in around if other not in others]
    held: dict[str, list[str]] = {}
    looked: Counter[str] = Counter()
    for element in _outside(alone[-1] if alone else body, body):
        name = _name(element)
        if name in _TOLD and looked[name] < _MOST:
            looked[name] += 1
            held.setdefault(name, []).extend(filter(None, _said(element)))
    for other in around:
        for key in islice(other.attrib, _MOST):
            held.setdefault(str(key).casefold(), []).append(str(other.get(key)).strip())
    return held


def _around_others(body: etree._Element) -> set[etree._Element]:
    """The elements around the next story before, and around the next one behind."""
    name, root = _name(body), body.getroottree().getroot()
    same = [element for element in root.iter() if _name(element) == name]
    at = same.index(body)
    return {other for element in (*same[max(0, at - 1) : at], *same[at + 1 : at + 2]) for other in _and_around(element)}


def _and_around(element: etree._Element) -> Iterator[etree._Element]:
    return chain((element,), element.iterancestors())


def _outside(whole: etree._Element, body: etree._Element) -> Iterator[etree._Element]:
    """The elements of one but those of the story in it."""
    elements = whole.iter()
    for element in elements:
        if element is not body:
            yield element
            continue
        for _ in zip(islice(body.iter(), 1, None), elements, strict=False):  # these are next
            pass


def _said(element: etree._Element) -> list[str]:
    """What an element says: of a time its stamp, of an author the names of people, if it has these, else its text.

    Nothing where it holds so much that it is no such thing.
    """
    if _name(element) in _TIMES and (stamps := [element.get(key) for key in _STAMPS if element.get(key)]):
        return [str(stamp) for stamp in stamps[:1]]
    inner = list(islice(element.iter(), _MOST_INNER + 1))
    if len(inner) > _MOST_INNER or sum(len(part.text or "") + len(part.tail or "") for part in inner) > _LONGEST:
        return []
    people = [part for part in inner if _name(part) in _PEOPLE] if _name(element) in _AUTHORS else []
    return list(map(_text, people[:_MOST] or [element]))


def _texts(held: dict[str, list[str]], names: Iterable[str]) -> Iterator[str]:
    """What the elements say that have one of some names, the first name first."""
    return (text for name in names for text in held.get(name, ()))


def _story(body: etree._Element) -> str:
    """The HTML of a story: of its elements, or of its text as a dump has it."""
    paragraphs = list(_outermost(body, _PARAGRAPHS))
    if not paragraphs:
        from newsclean.readers.text.reader import read_text  # most pages are HTML

        text = "".join(map(str, body.itertext()))
        return text if _TAG.search(text) else "".join(f"<p>{escape(line)}</p>" for line in read_text(text).texts)
    _drop_repeated(paragraphs)
    for element in body.iter():
        if html_name := _HTML_NAMES.get(_name(element)):
            element.tag = html_name
    return markup_of(body)


def _drop_repeated(paragraphs: list[etree._Element]) -> None:
    """Empty the paragraphs that say what one before said: archives have the lead once more as an element of its own."""
    said: set[str] = set()
    for paragraph in paragraphs:
        text = _text(paragraph)
        if len(text) >= _LONG and text in said:
            tail = paragraph.tail
            paragraph.clear()
            paragraph.tail = tail
        said.add(text)
