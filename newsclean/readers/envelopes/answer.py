"""JSON that an interface answers with → the HTML of the story in it: title, author, time, content.

{"date": "2021-03-01T08:15:00", "title": {"rendered": "Fog closes harbour"}, "content": {"rendered": "<p>A bank of …"}}
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, TypeAlias

from lxml import etree

from newsclean.model import Problem
from newsclean.readers.envelopes.states import OPENS, given_values
from newsclean.readers.envelopes.story_head import address_html, head_html
from newsclean.text.cjk import spelt_length
from newsclean.text.entities import unescape
from newsclean.text.json_values import json_value
from newsclean.text.titles import squeezed

_Record: TypeAlias = dict[str, Any]

_HEAD = 200  # characters in which JSON begins
_LEAST = 200  # characters of a story, as spelt; shorter ones are summaries
_PARAGRAPH = 80  # characters
_TAG = re.compile(r"</?(?:p|div|br|h[1-6]|li)\b")
_TITLES = tuple("headline headlines title webtitle titel titre titulo título titolo name".split())
_AUTHORS = tuple("author authors byline creator autor auteur autore autores auteurs".split())
_TIMES = tuple(
    "datepublished date_published date_publish published_at publishedat published pubdate pub_date"
    " publishdate publish_date published_date publishing_date publication_date date_publication"
    " webpublicationdate display_date date_gmt date datetimepub publishedtime published_time"
    " article:published_time datum fecha created_at created".split()
)
_ADDRESSES = tuple("canonical_url canonicalurl url link permalink web_url weburl pageurl sourceurl".split())
_TITLE_KEYS, _AROUND = frozenset(_TITLES), frozenset((*_TIMES, *_ADDRESSES))
_HOLDS = (str, list, dict)  # what may be or have a text
OTHERS = re.compile("comment(?!ary)|repl(?:y|ies)|related", re.IGNORECASE)  # keys whose texts are not the story's
# What an object is there for.
_INNER = tuple("rendered text html content value body paragraph p name basic main original $date".split())
ANSWER = Problem(kind="escaped", message="The page is JSON; the longest text in it was read, with what stands beside.")
_HELD_BLOCKS = ("blocks", "sections", "paragraphs")
_HELD = ("content", "children", *_HELD_BLOCKS, "document", "json", "root", "data")
_DEEPEST = 12  # nodes, one in another
_FACTS = frozenset((*_TITLES, *_AUTHORS, *_TIMES, *_ADDRESSES, "credits"))
# Of content systems, WordPress's (with `_embed`; of its plug-in Yoast), and interfaces that hand fields out on demand.
_AUTHORS_WITHIN = (("credits", "by"), ("_embedded", "author"), ("yoast_head_json", "author"), ("fields", "byline"))
_LIKE_TIMES = ("publi", "dat")  # "publicado_em", "publikováno", "data", "datetime"
_DAY = re.compile(r"[12][0-9]{3}-[01][0-9]-[0-3][0-9]")


def answer_html(source: str) -> str | None:
    """The HTML of the longest story in a page of JSON; None of any other page, and of JSON without a story."""
    held = json_value(source.lstrip("\ufeff")) if OPENS.match(source[:_HEAD].lstrip("\ufeff")) else None
    story, record = _longest(held)
    if not story:
        return None
    address = address_html(facts_of(record).get("url", ""))
    head = head_html(unescape(_first(record, _TITLES)), _names(record), _time(record))
    return f"<html>{address}<body><article>{head}{story}</article></body></html>"


def stated_in_scripts(root: etree._Element, titles: Iterable[str]) -> dict[str, Any]:
    """The longest story of one of the page's titles in the JSON that it gives its scripts, as JSON-LD; else {}.

    Settings, notices and other stories stand there as well.
    """
    keys = [squeezed(title) for title in titles]
    own = (
        (story, record)
        for story, record in itertools.chain.from_iterable(map(_stories, given_values(root)))
        if (key := squeezed(unescape(_first(record, _TITLES)))) and any(key in k for k in keys)
    )
    story, record = max(own, key=_worth, default=("", {}))
    if not story:
        return {}
    stated = {
        "headline": _first(record, _TITLES),
        "articleBody": story,
        "author": _names(record),
        "datePublished": _time(record),
    }
    return {"@type": "NewsArticle"} | {key: value for key, value in stated.items() if value}


def _longest(held: Any) -> tuple[str, _Record]:
    """(HTML, object) of the longest story in JSON; of two objects around one the one that states more of it."""
    return max(_stories(held), key=_worth, default=("", {}))


def _worth(found: tuple[str, _Record]) -> tuple[int, int]:
    return len(found[0]), len(facts_of(found[1]))


def _stories(held: Any) -> Iterator[tuple[str, _Record]]:
    """(HTML of the longest text, the object that has it) of every object in JSON that has a story.

    Its time and its address may stand in the object around it.
    """
    todo: list[tuple[Any, _Record]] = [(held, {})]
    while todo:
        value, outer = todo.pop()
        if isinstance(value, list):
            todo += [(inner, {}) for inner in value]
        if not isinstance(value, dict):
            continue
        known = _known(value)
        if any(map(known.get, _TITLE_KEYS & known.keys())):
            own = (inner for key, inner in value.items() if isinstance(inner, _HOLDS) and not OTHERS.search(key))
            text = max(map(_story, own), key=len, default="")
            if spelt_length(text) >= _LEAST:
                yield text, outer | known
        outer = {key: inner for key in _AROUND & known.keys() if isinstance(inner := known[key], str)}
        todo += [(inner, outer) for inner in map(_held, value.values()) if isinstance(inner, (dict, list))]


def _held(value: Any) -> Any:
    """A value; of JSON in a string, as an answer is kept that the page has already got, what it says."""
    return json_value(value) if isinstance(value, str) and len(value) >= _LEAST and OPENS.match(value) else value


def _story(value: Any) -> str:
    """The HTML of a value: of a list, its texts as paragraphs; of an editor's tree, its blocks."""
    if spelt_length(text := _text(value)) >= _PARAGRAPH:
        return _markup(text)
    if not isinstance(value, list) and not _inner(value)[0]:
        return ""  # as most
    nodes = value if isinstance(value, list) else [value]
    for texts in (list(map(_text, nodes)), list(_blocks(nodes, _DEEPEST))):
        if max(map(spelt_length, texts), default=0) >= _PARAGRAPH:
            return "".join(map(_markup, texts))
    return ""


def _blocks(nodes: list[Any], depth: int) -> Iterator[str]:
    """The texts of the blocks in an editor's tree: {"content": [{"type": "paragraph", "content": [{"text": …}]}]}."""
    for node in nodes if depth else ():
        inner, are_blocks = _inner(node)
        if inner and (are_blocks or not any(_text(part) and not _inner(part)[0] for part in inner)):
            yield from _blocks(inner, depth - 1)
        elif text := "".join(_runs(inner or [node], depth)).strip():
            yield text


def _runs(nodes: list[Any], depth: int) -> Iterator[str]:
    """The texts that a block is made of, those of its links and marks among them."""
    for node in nodes if depth else ():
        inner, _ = _inner(node)
        yield from _runs(inner, depth - 1) if inner else [_text(node) or " "]  # of a line's break, which parts words


def _inner(node: Any) -> tuple[list[Any], bool]:
    """What a node of an editor's tree holds, and whether these are blocks by its name."""
    for key in _HELD if isinstance(node, dict) else ():
        held = node.get(key)
        if held and isinstance(held, (list, dict)):
            return (held if isinstance(held, list) else [held]), key in _HELD_BLOCKS
    return [], False


def _markup(text: str) -> str:
    if _TAG.search(text):
        return text
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def _text(value: Any) -> str:
    """A str, or the one that an object is there for."""
    if isinstance(value, dict):
        value = next((value[key] for key in _INNER if isinstance(value.get(key), str)), "")
    return value if isinstance(value, str) else ""


def facts_of(record: _Record) -> dict[str, str]:
    """What an object states of the story in it, what it does not left out: title, author, date and url."""
    known = _known(record)
    if _FACTS.isdisjoint(known):  # as most
        return {}
    addresses = filter(None, map(_text, map(known.get, _ADDRESSES)))
    facts = {
        "title": _first(known, _TITLES),
        "author": ", ".join(_names(known)),
        "date": _time(known),
        "url": next((address for address in addresses if address.startswith("http")), ""),
    }
    return {key: value for key, value in facts.items() if value}


def _names(known: _Record) -> list[str]:
    """The authors that an object names, itself or in what it holds for it; a number stands for none."""
    held = (inner.get(key) for around, key in _AUTHORS_WITHIN if isinstance(inner := known.get(around), dict))
    return next(filter(None, map(_people, (*map(known.get, _AUTHORS), *held))), [])


def _people(value: Any) -> list[str]:
    return list(filter(None, map(_text, value if isinstance(value, list) else [value])))


def _time(known: _Record) -> str:
    """When a story was published, by a key that is known, or by one that begins like one in many languages."""
    named = (value for key, value in known.items() if key.startswith(_LIKE_TIMES) and isinstance(value, str))
    return _first(known, _TIMES) or next(filter(_DAY.match, named), "")


def _first(known: _Record, keys: Iterable[str]) -> str:
    """The first text that one of some keys has; '' where none has any."""
    return next(filter(None, (_text(known[key]) for key in keys if key in known)), "")


def _known(record: _Record) -> _Record:
    return {key.casefold(): value for key, value in record.items()}
