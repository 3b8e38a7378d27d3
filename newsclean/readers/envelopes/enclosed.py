r"""A page that JSON encloses → the page: what services answer with that fetch pages, or JSON lines.

{"url": "https://…", "statusCode": 200, "browserHtml": "<!DOCTYPE html><html>…"}
{"data": {"markdown": "# Fog closes harbour\n\nA bank of …", "metadata": {"title": "Fog closes harbour"}}}
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from newsclean.model import Problem
from newsclean.readers.envelopes.answer import OTHERS, answer_html, facts_of
from newsclean.readers.envelopes.envelope import Envelope
from newsclean.readers.envelopes.escapes import string_escapes
from newsclean.readers.envelopes.states import OPENS
from newsclean.readers.front_matter import end_of_front_matter
from newsclean.readers.sniff import is_document, sniff
from newsclean.text.json_values import json_value

_HEAD = 200  # characters in which JSON begins
_LEAST = 200  # characters of a page that no key names
_BREAKS = 3  # in one that is plain text
_NAMED = re.compile("markdown", re.IGNORECASE)  # keys
_BESIDE = ("metadata", "meta")  # objects of what the page states
_LONGEST = 500  # characters of that
_STRING = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"', re.DOTALL)
_ANY, _MARKDOWN, _DOCUMENT = 1, 2, 3  # ranks
ENCLOSED = Problem(kind="escaped", message="The page stands in JSON, beside other values; it was read from there.")


class _Place(NamedTuple):
    """Where a string in JSON stands: in an object, which another one may hold."""

    record: dict[str, Any]
    outer: _Place | None

    def facts(self) -> dict[str, str]:
        """What is stated beside it and around it; what stands nearer goes before."""
        facts: dict[str, str] = {}
        place: _Place | None = self
        while place is not None:
            beside = [inner for key in _BESIDE if isinstance(inner := place.record.get(key), dict)]
            for record in (place.record, *reversed(beside)):
                facts = facts_of(record) | facts
            place = place.outer
        return facts


class _Found(NamedTuple):
    """A string in JSON that is a page, and where it stands."""

    rank: int
    size: int
    text: str
    place: _Place


def enclosed(given: str) -> Envelope | None:
    """The page in a text of JSON, with its title, author, time and address before it; None of any other text.

    A whole document of HTML goes before Markdown, the longer before the shorter; text, and HTML without its head, are a
    page where no title says that they are a story (`answer.py`).
    """
    held = _parsed(given) if OPENS.match(given[:_HEAD].lstrip("\ufeff")) else None
    if held is None:
        return None
    found = max(_pages(held), key=lambda page: page[:2], default=None)
    if found is None or (found.rank == _ANY and answer_html(given) is not None):
        return None
    head = _head(found)
    start, end = _place(given, found.text)
    escapes = [(0, start, head), *string_escapes(given, start, end), (end, len(given), "")]
    return Envelope(given, escapes, ENCLOSED, head.count("\n"))


def _parsed(given: str) -> Any:
    """The value of JSON; of JSON lines a list of their values; None of any other text."""
    text = given.lstrip("\ufeff")
    if (value := json_value(text)) is not None:
        return value
    values = []
    for line in filter(str.strip, text.split("\n")):
        if (value := json_value(line)) is None:
            return None
        values.append(value)
    return values


def _pages(held: Any) -> Iterator[_Found]:
    """The strings in JSON that are a page; a document is one where no string is twice as long."""
    strings = list(_strings(held))
    longest = max((len(text) for _, text, _ in strings), default=0)
    for key, text, place in strings:
        rank = _rank(key, text)
        if rank and (rank < _DOCUMENT or len(text) * 2 > longest):
            yield _Found(rank, len(text), text, place)


def _strings(held: Any) -> Iterator[tuple[str, str, _Place]]:
    """(key, string, where it stands) of JSON, less what readers say of a story."""
    todo: list[tuple[Any, _Place | None]] = [(held, None)]
    while todo:
        value, outer = todo.pop()
        if isinstance(value, list):
            todo += [(inner, outer) for inner in value if isinstance(inner, (dict, list))]
        elif isinstance(value, dict):
            place = _Place(value, outer)
            for key, inner in value.items():
                if isinstance(inner, (str, dict, list)) and not OTHERS.search(key):
                    if isinstance(inner, str):
                        yield key, inner, place
                    else:
                        todo.append((inner, place))


def _rank(key: str, text: str) -> int:
    """What kind of page a string is; 0 of none."""
    if _NAMED.search(key) and "\n" in text.strip():
        return _MARKDOWN
    if len(text) < _LEAST:
        return 0
    if is_document(text):
        return _DOCUMENT
    if sniff(text) == "markdown":
        return _MARKDOWN
    return _ANY if _is_html(text) or text.count("\n") >= _BREAKS else 0


def _is_html(text: str) -> bool:
    """Whether a string is read as HTML: JSON with a story is."""
    return sniff(text) == "html" or answer_html(text) is not None


def _place(given: str, page: str) -> tuple[int, int]:
    """Where a string stands in JSON."""
    strings = (string for string in _STRING.finditer(given) if string.end() - string.start() > len(page))
    return next(string.span(1) for string in strings if json.loads(string[0], strict=False) == page)


def _head(found: _Found) -> str:
    """What stands beside a page, as the front matter of one that has none."""
    facts = found.place.facts()
    if "title" not in facts or end_of_front_matter(found.text) or _is_html(found.text):
        return ""
    lines = (f"{key}: {' '.join(value.split())[:_LONGEST]}" for key, value in facts.items())
    return "\n".join(("---", *lines, "---", "", ""))
