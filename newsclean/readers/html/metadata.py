"""What an HTML page states about itself: title, meta, JSON-LD, time tags, author links. Raw, in page order."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

from lxml import etree

from newsclean.metadata import Metadata, TimeTag
from newsclean.metadata.json_ld import json_ld_objects
from newsclean.readers.html.broken_json import broken_json
from newsclean.text.json_values import json_value

_MAX_JSON = 5_000_000  # characters of one JSON-LD script; the largest seen on real pages has 0.4 million
_MAX_TEXT = 300  # characters of an author's, a time's or a title's text; longer ones are whole articles by mistake
_MAX_PIECES = 50  # text nodes read for one of them
_MAX_PIECE = 2_000  # characters read of them, white space with them
_AROUND = re.compile(  # a comment before the JSON, or the marks of CDATA around it
    r"\A(?:\s*+(?://[^\n]*+|/\*[^*]*+\*/|<!\[CDATA\[))++|(?://|/\*)?\s?\]\]>(?:\s?\*/)?\s*\Z"
)
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")  # as JavaScript allows it


def read_metadata(
    root: etree._Element, telling: Sequence[etree._Element], signed: Sequence[etree._Element]
) -> Metadata:
    """What the page under `root` states about itself.

    Among `telling` are all its <meta>, <script>, <time>, <title> and <link>, shown or not, and may be others; `signed`
    are its visible elements with an itemprop or a rel.
    """
    meta: dict[str, list[str]] = {}
    json_ld: list[dict[str, Any]] = []
    times: list[TimeTag] = []
    title, canonical = "", None
    for element in telling:
        tag = element.tag
        if tag == "meta":
            _add_meta(element, meta)
        elif tag == "script":
            json_ld += _json_ld(element)
        elif tag == "time" or (isinstance(tag, str) and "-" in tag and element.get("datetime")):
            times.append(_time_tag(element))
        elif tag == "title":
            title = title or _text(element)
        elif tag == "link" and (element.get("rel") or "").lower() == "canonical":
            canonical = canonical or element.get("href")
    times += [
        _time_tag(element) for element in signed if element.tag != "time" and "date" in element.get("itemprop", "")
    ]
    authors = [_text(element) for element in signed if _is_author(element)]
    return Metadata(
        title=title,
        meta={name: tuple(values) for name, values in meta.items()},
        json_ld=tuple(json_ld),
        times=tuple(time for time in times if time.value or time.text),
        author_links=tuple(filter(None, authors)),
        canonical=canonical,
        language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
    )


def _is_author(element: etree._Element) -> bool:
    """Whether an element says that it names the author, and not that of the picture above it."""
    if element.get("itemprop") == "author":
        return element.tag != "figcaption" and next(element.iterancestors("figure"), None) is None
    return element.get("rel") == "author"


def _add_meta(element: etree._Element, meta: dict[str, list[str]]) -> None:
    content = element.get("content")
    if content and (name := element.get("property") or element.get("name") or element.get("itemprop")):
        meta.setdefault(name.strip().lower(), []).append(content)


def _json_ld(script: etree._Element) -> list[dict[str, Any]]:
    """Every object of a JSON-LD script; of one that is no JSON what can be told."""
    if "ld+json" not in (script.get("type") or ""):
        return []
    text = script.text or ""
    if len(text) > _MAX_JSON:
        return []
    text = text.strip().removeprefix("<!--").removesuffix("-->").rstrip("; \n\t\r")
    value = json_value(text) or json_value(bare := _LAST_COMMA.sub("", _AROUND.sub("", text))) or broken_json(bare)
    return json_ld_objects(value, text)


def _time_tag(element: etree._Element) -> TimeTag:
    name = f"{element.get('itemprop') or ''} {element.get('class') or ''}".strip()
    value = element.get("datetime") or element.get("content") or element.get("title") or ""
    return TimeTag(value, _text(element), name)


def _text(element: etree._Element) -> str:
    pieces: list[str] = []
    size = 0
    for piece in itertools.islice(element.itertext(), _MAX_PIECES):
        pieces.append(str(piece[:_MAX_PIECE]))
        size += len(pieces[-1])
        if size > _MAX_PIECE:
            break
    return " ".join(" ".join(pieces).split())[:_MAX_TEXT]
