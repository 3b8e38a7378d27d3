"""Parts of a page that React sent later, hidden at its end, put where a browser puts them.

<template id="B:0"></template><p>Loading…</p> … <div hidden id="S:0"><p>Fog closed …</p></div><script>$RC("B:0","S:0")
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import islice

from lxml import etree

from newsclean.readers.html.noscript import may_hold_story

_PLACED = re.compile(r'\$R[CRS]\("([BPS]:[0-9a-f]{1,8})","([BPS]:[0-9a-f]{1,8})"')
_PART, _PLACES = "S:", ("B:", "P:")
MOST = 200  # parts that are placed, each perhaps deep in the one before; the most on the development pages are 11


def is_place(element: etree._Element) -> bool:
    """Whether a part that was sent later may belong where an element stands."""
    return element.tag == "template" and element.get("id", "")[:2] in _PLACES


def changeable(root: etree._Element) -> etree._Element:
    """A tree that is not to be changed: as it is, or a copy, if parts belong elsewhere or a <noscript> may be shown."""
    if not any(map(is_place, root.iter("template"))) and not may_hold_story(root):
        return root
    copy = deepcopy(root)
    if root.getparent() is None:
        copy.extend(map(deepcopy, root.itersiblings(etree.Element)))
    return copy


def place_parts(root: etree._Element) -> None:
    """Move each hidden part of a tree to its place; what has none, or holds it, stays where it is."""
    places = {name: element for element in root.iter("template") if (name := element.get("id"))}
    parts = {name: element for element in root.iter("div") if (name := element.get("id", "")).startswith(_PART)}
    places.pop(root.get("id", ""), None)  # nothing stands beside a root
    waiting = (names for names in _pairs(root, list(parts)) if names[0] in places and names[1] in parts)
    for place_name, part_name in islice(waiting, MOST):
        place, part = places[place_name], parts[part_name]
        if part not in place.iterancestors():
            del places[place_name], parts[part_name]
            _move(part, place)


def _pairs(root: etree._Element, parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(place, part) by the page's scripts, in order; of a page that was saved without them, by number."""
    for script in root.iter("script"):
        for first, second in _PLACED.findall(script.text or ""):
            yield (second, first) if first.startswith(_PART) else (first, second)
    for part in parts:
        yield from ((part.replace(_PART, place), part) for place in _PLACES)


def _move(part: etree._Element, place: etree._Element) -> None:
    """Move a part, and not the text behind it, before its place."""
    left = part.makeelement("div")
    left.tail, part.tail = part.tail, None
    part.addprevious(left)
    for name in ("hidden", "id"):
        part.attrib.pop(name, "")
    place.addprevious(part)
