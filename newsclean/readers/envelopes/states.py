"""What a page gives its scripts: the JSON in its scripts and attributes, in the ways in which frameworks write it.

window.__STATE__ = {"title": "Fog closes harbour", "body": "A bank of …"};     "add({…})", "JSON.parse("{…}")"
[{"story": 1}, {"title": 2, "body": 3}, "Fog closes harbour", "A bank of …"]   parts, which say places of others
self.__next_f.push([1, "1a:T4f2,<p>A bank of …"])                              rows, that may go on in the next call
<div data-page="{&quot;story&quot;:{&quot;title&quot;:&quot;Fog closes …">      what an element is given
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from newsclean.text.json_values import json_value, json_value_at

OPENS = re.compile(r"\s*(?:\{\s*\"|\[\s*\{\s*\")")
_LEAST = 200  # characters of what may hold a story
_SHORT = 500  # characters of a part that may stand in several places: a name
_MOST_FAILURES = 3  # what does not parse is read up to where it does not
_DEEPEST = 50  # values, one in another, from which their marks are taken
_WHOLE = re.compile(r'\s*(?:\{\s*(?:"|&q;)|\[\s*\{\s*"|\[\["\w{3,20}",)')  # a script that is JSON
_MARKED = "astro-island"
_OPENS_STATE = re.compile(r'(?:[\w$\])] ?=|\() ?(?=\{\s?"|"(?:\[\{|\{)\\")')
_PLACED_KEY = re.compile(r"_[0-9]{1,6}")
_PAIR = 2
_PUSH = re.compile(r"__next_f ?\|\| ?\[\]\)\.push\(\[1, ?|__next_f\.push\(\[1, ?")
_ROW = re.compile(rb"(?P<name>[0-9a-f]{1,8}):(?:T(?P<size>[0-9a-f]{1,7}),)?")
_NAMED = re.compile(rb'"\$([0-9a-f]{1,8})"')


def given_values(root: etree._Element) -> Iterator[Any]:
    """The values of the JSON that a page gives its scripts and its elements; its JSON-LD is none of it."""
    scripts = (script.text for script in root.iter("script") if script.get("type") != "application/ld+json")
    texts = list(filter(None, scripts))
    for text in texts:
        if len(text) < _LEAST:
            continue
        values = [_first_value(_plain(text))] if _WHOLE.match(text) else _given(text)
        yield from map(_joined, filter(None, values))
    yield from _streamed(texts)
    for element in root.iter(etree.Element):
        for held in map(str, element.values()):
            if len(held) >= _LEAST and OPENS.match(held) and (value := json_value(held)):
                yield _unmarked(value) if element.tag == _MARKED else _joined(value)


def _plain(text: str) -> str:
    """JSON as it is: Angular escapes what HTML has marks for, in its own way."""
    if "&q;" not in text[:_LEAST]:
        return text
    for escape, mark in (("&q;", '"'), ("&s;", "'"), ("&l;", "<"), ("&g;", ">"), ("&a;", "&")):
        text = text.replace(escape, mark)
    return text


def _given(script: str) -> Iterator[Any]:
    """The values of the JSON that a script names or hands on."""
    at = failures = 0
    while failures < _MOST_FAILURES and (opens := _OPENS_STATE.search(script, at)):
        at = opens.end()
        if (found := json_value_at(script, at)) is None:
            failures += 1
            continue
        held, at = found
        yield _first_value(held) if isinstance(held, str) else held


def _first_value(text: str) -> Any:
    """The value that a text begins with; None if it is no JSON."""
    found = json_value_at(text.lstrip("\ufeff \t\r\n"), 0)
    return found[0] if found else None


def _joined(value: Any) -> Any:
    """A value; of a list of parts that name each other by their places the value that they make."""
    return _Parts(value).made() if _are_parts(value) else value


def _are_parts(value: Any) -> bool:
    """Whether a list holds texts behind an object or a list that says places alone: {"data": 2}, ["Reactive", 1]."""
    if not isinstance(value, list) or not value or not any(isinstance(item, str) for item in value):
        return False
    first = value[0]
    places = list(first.values()) if isinstance(first, dict) else first[1:] if isinstance(first, list) else []
    return bool(places) and all(type(place) is int for place in places)


class _Parts:
    """Parts, of which each stands where it is named first, and a short one wherever it is.

    So what they make has an end; what stands in it again is at most as long as they are.
    """

    def __init__(self, given: list[Any]) -> None:
        self.given = given
        self.named: set[int] = set()
        self.left = sum([len(item) for item in given if isinstance(item, str)])  # characters that may stand again
        self.values: list[Any] = [type(item)() if isinstance(item, (dict, list)) else item for item in given]

    def made(self) -> Any:
        """The value of the first part."""
        for at, (item, value) in enumerate(zip(self.given, self.values, strict=True)):
            if isinstance(item, dict):
                value.update((self._key(key), self._part(place, at)) for key, place in item.items())
            elif isinstance(item, list):
                value.extend(inner if isinstance(inner, str) else self._part(inner, at) for inner in item)
        return self.values[0]

    def _part(self, place: Any, behind: int) -> Any:
        """The part at a place, unless it is long and was named before, or stands before what names it."""
        if not isinstance(place, int) or not 0 < place < len(self.values):
            return None
        found = self.values[place]
        if isinstance(found, str) and len(found) <= _SHORT:
            self.left -= len(found)
            return found if self.left >= 0 else None
        if not isinstance(found, (dict, list, str)):
            return found
        if place <= behind or place in self.named:
            return None
        self.named.add(place)
        return found

    def _key(self, key: str) -> str:
        """A key, which may name its place too: "_12"."""
        found = self.values[int(key[1:])] if _PLACED_KEY.fullmatch(key) and int(key[1:]) < len(self.values) else key
        return found if isinstance(found, str) else key


def _unmarked(value: Any, depth: int = _DEEPEST) -> Any:
    """The props of an island, each with a mark of its kind before it: [0, value], [1, list]."""
    if isinstance(value, dict) and depth:
        return {key: _unmarked(inner, depth - 1) for key, inner in value.items()}
    if not isinstance(value, list) or not depth:
        return value
    if len(value) == _PAIR and value[0] == 1 and isinstance(value[1], list):
        return [_unmarked(inner, depth - 1) for inner in value[1]]
    return _unmarked(value[1], depth - 1) if len(value) == _PAIR and isinstance(value[0], int) else value


def _streamed(scripts: Iterable[str]) -> Iterator[Any]:
    """The values of the rows that React sends: "7:{…}", with "$1a" where the text of row 1a belongs."""
    pushed = (_first_value(script[call.end() :]) for script in scripts if (call := _PUSH.search(script)))
    sent = "".join(text for text in pushed if isinstance(text, str)).encode("utf-8", "replace")
    texts: dict[bytes, bytes] = {}
    values: list[bytes] = []
    at = 0
    while row := _ROW.match(sent, at):
        end = sent.find(b"\n", row.end())
        end = len(sent) if end < 0 else end
        if row["size"]:
            end = row.end() + int(row["size"], 16)
            texts[row["name"]] = sent[row.end() : end]
        elif sent[row.end() : row.end() + 1] in (b"{", b"["):
            values.append(sent[row.end() : end])
        at = end + (sent[end : end + 1] == b"\n")
    for text in values:
        yield _first_value(_NAMED.sub(lambda name: _text_of(name, texts), text).decode("utf-8", "replace"))


def _text_of(name: re.Match[bytes], texts: dict[bytes, bytes]) -> bytes:
    """A row's text as JSON, where it is named first."""
    text = texts.pop(name[1], None)
    return name[0] if text is None else json.dumps(text.decode("utf-8", "replace")).encode()
