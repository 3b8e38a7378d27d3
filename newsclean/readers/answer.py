"""JSON that an interface answers with → the HTML of the story in it: title, author, time, content.

{"date": "2021-03-01T08:15:00", "title": {"rendered": "Fog closes harbour"}, "content": {"rendered": "<p>A bank of …"}}
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any, TypeAlias

from lxml import etree

from newsclean.model import Problem
from newsclean.text.entities import unescape
from newsclean.text.titles import squeezed

_Record: TypeAlias = dict[str, Any]

_HEAD = 200  # characters in which JSON begins
_LEAST = 200  # characters of a story; shorter ones are summaries
_PARAGRAPH = 80  # characters
_OPENS = re.compile(r"\s*(?:\{\s*\"|\[\s*\{\s*\")")
_TAG = re.compile(r"</?(?:p|div|br|h[1-6]|li)\b")
_TITLES = ("headline", "title", "name")
_AUTHORS = ("author", "authors", "byline", "creator")
_TIMES = ("datepublished", "published_at", "publishedat", "published", "pubdate", "date_gmt", "date", "created_at")
_INNER = ("rendered", "text", "html", "content", "value", "body", "name")  # what an object is there for
ANSWER = Problem(kind="escaped", message="The page is JSON; the longest text in it was read, with what stands beside.")


def answer_html(source: str | bytes) -> str | None:
    """The HTML of the longest story in a page of JSON; None of any other page, and of JSON without a story.

    Bytes are UTF-8.
    """
    head = source[:_HEAD] if isinstance(source, str) else source[:_HEAD].decode("utf-8", "ignore")
    story, record = _longest(source) if _OPENS.match(head.lstrip("\ufeff")) else ("", {})
    return f"<html><body><article>{''.join(_head(record))}{story}</article></body></html>" if story else None


def story_in_scripts(root: etree._Element, titles: Iterable[str]) -> str:
    """The HTML of the longest story in the JSON that a page gives its scripts, '' without one of the page's titles.

    Settings and notices stand there as well.
    """
    data = (script.text for script in root.iter("script") if script.get("type") == "application/json" and script.text)
    found = [_longest(text) for text in data if len(text) >= _LEAST and _OPENS.match(text)]
    keys = [squeezed(title) for title in titles]
    own = (
        story for story, record in found if (key := squeezed(unescape(_title(record)))) and any(key in k for k in keys)
    )
    return max(own, key=len, default="")


def _longest(source: str | bytes) -> tuple[str, _Record]:
    """(HTML, object) of the longest story in JSON."""
    try:
        held = json.loads((source if isinstance(source, str) else source.decode()).lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return "", {}
    return max(_stories(held), key=lambda found: len(found[0]), default=("", {}))


def _stories(held: Any) -> Iterator[tuple[str, _Record]]:
    """(HTML of the longest text, the object that has it) of every object in JSON that has a story."""
    todo = [held]
    while todo:
        value = todo.pop()
        todo += value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        if isinstance(value, dict):
            text = max(map(_story, value.values()), key=len, default="")
            if len(text) >= _LEAST and any(map(value.get, _TITLES)):
                yield text, value


def _story(value: Any) -> str:
    """The HTML of a value: of a list, its texts as paragraphs."""
    if isinstance(value, list):
        texts = list(map(_text, value))
        return "".join(map(_markup, texts)) if max(map(len, texts), default=0) >= _PARAGRAPH else ""
    return _markup(_text(value))


def _markup(text: str) -> str:
    if _TAG.search(text):
        return text
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def _text(value: Any) -> str:
    """A str, or the one that an object is there for."""
    if isinstance(value, dict):
        value = next((value[key] for key in _INNER if isinstance(value.get(key), str)), "")
    return value if isinstance(value, str) else ""


def _head(record: _Record) -> Iterator[str]:
    """The title, the authors and the time that stand beside a story."""
    known, title = _known(record), _title(record)
    yield f"<h1>{title if '&' in title else escape(title)}</h1>"
    people: Any = next(filter(None, map(known.get, _AUTHORS)), [])
    names = list(filter(None, map(_text, people if isinstance(people, list) else [people])))
    yield f'<p class="byline">By {escape(", ".join(names).removeprefix("By "))}</p>' if names else ""
    time = next(filter(None, (_text(known.get(key)) for key in _TIMES)), "")
    yield f'<p><time itemprop="datePublished">{escape(time)}</time></p>' if time else ""


def _title(record: _Record) -> str:
    known = _known(record)
    return next(filter(None, (_text(known.get(key)) for key in _TITLES)), "")


def _known(record: _Record) -> _Record:
    return {key.casefold(): value for key, value in record.items()}
