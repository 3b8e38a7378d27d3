r"""A page's lines in a list, as code shows or stores what it gathered → the lines; a cell of CSV with HTML → the HTML.

["Fog closes harbour", "By Ana Lima", "A bank of fog …"]      as Python shows it, too
[{"type": "Title", "text": "Fog closes harbour"}, {"type": "NarrativeText", "text": "A bank of fog …"}]
17,https://herald.example/fog,"<html lang=""en""><h1>Fog closes harbour</h1> …"
"""

from __future__ import annotations

import re
from typing import Any

from newsclean.model import Problem
from newsclean.readers.envelopes.envelope import Envelope
from newsclean.readers.envelopes.escapes import string_escapes
from newsclean.text.json_values import json_value
from newsclean.text.patterns import lazily

_LEAST = 3  # lines of a page
_LEAST_CHARS = 200  # of a cell with a page
_LOOK = 1_000  # characters in which a list, or the cell, begins
_DOUBLE, _SINGLE = r'"(?:[^"\\]|\\.)*+"', r"'(?:[^'\\]|\\.)*+'"
_STRING = f"(?:{_DOUBLE}|{_SINGLE})"
_LIST = lazily(rf"\s*\[\s*{_STRING}(?:\s*,\s*{_STRING})*+\s*,?\s*\]\s*\Z", re.DOTALL)
_LINE = re.compile(_STRING, re.DOTALL)
_TEXT_OR_STRING = re.compile(rf'"text"\s*:\s*({_DOUBLE})|{_DOUBLE}', re.DOTALL)
_CELL = re.compile(r'(?:\A|[,;\t\n]) ?"\s*+(?=<[!a-zA-Z])')
_DOUBLED = re.compile('""')
_CELL_ENDS = re.compile(r'(?:[^"]|"")*+"(?=\s*(?:[,;\t\n]|\Z))')
LISTED = Problem(kind="escaped", message="The page's lines stand in a list; they were read one below the other.")
CELL = Problem(kind="escaped", message="The page stands in a cell of a table (CSV); it was read from there.")


def listed(given: str) -> Envelope | None:
    """The lines of a page that is a list of them; None of any other page."""
    if given[:_LOOK].lstrip()[:1] != "[":
        return None
    spans = [line.span() for line in _LINE.finditer(given)] if _LIST().match(given) else _elements(given)
    if len(spans) < _LEAST:
        return None
    escapes = [(0, spans[0][0] + 1, "")]
    for (start, end), (following, _) in zip(spans, [*spans[1:], (len(given) - 1, 0)], strict=True):
        escapes += (*string_escapes(given, start + 1, end - 1), (end - 1, following + 1, "\n"))
    return Envelope(given, escapes, LISTED)


def _elements(given: str) -> list[tuple[int, int]]:
    """Where the texts of a page's elements stand, in JSON that is a list of them with their types."""
    held = json_value(given) if given[:_LOOK].lstrip("[ \t\r\n")[:1] == "{" else None
    if not isinstance(held, list) or not all(map(_is_element, held)):
        return []
    wanted = [element["text"] for element in reversed(held)]
    spans = []
    for found in _TEXT_OR_STRING.finditer(given):
        if wanted and found[1] and json_value(found[1]) == wanted[-1]:
            wanted.pop()
            spans.append(found.span(1))
    return [] if wanted else spans


def _is_element(held: Any) -> bool:
    return isinstance(held, dict) and isinstance(held.get("text"), str) and isinstance(held.get("type"), str)


def html_of_cell(given: str) -> Envelope | None:
    """The HTML of the first cell that holds some; None of a page that is no table."""
    if given[:_LOOK].lstrip()[:1] == "<":
        return None
    opens = _CELL.search(given[:_LOOK])
    ends = _CELL_ENDS.match(given, opens.end()) if opens else None
    if opens is None or ends is None or ends.end() - ends.start() < _LEAST_CHARS or "</" not in ends[0]:
        return None
    inner = [(*quotes.span(), '"') for quotes in _DOUBLED.finditer(given, opens.end(), ends.end() - 1)]
    return Envelope(given, [(0, opens.end(), ""), *inner, (ends.end() - 1, len(given), "")], CELL)
