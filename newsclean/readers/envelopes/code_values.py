r"""Objects as code shows or hands them on → the HTML of the story in them: what is nearly JSON.

{'title': 'Fog closes harbour', 'published': datetime.datetime(2021, 3, 1, 8, 15), 'text': 'A bank of …'}      Python
callback({"title": "Fog closes harbour", "content": "<p>A bank of …</p>"});      and "data = {…};", ")]}',\n{…}"
"""

from __future__ import annotations

import re
import sys

from newsclean.readers.envelopes.answer import answer_html
from newsclean.readers.envelopes.enclosed import enclosed
from newsclean.readers.sniff import sniff
from newsclean.text.patterns import lazily

_LOOK = 300  # characters in which an object begins
_PYTHON = re.compile(r"\s*+(?:\[\s*+)?\{\s*+'")
_HANDED_ON = re.compile(r"\s*+(?:\)\]\}',?|(?:(?:var|let|const)\s++)?[\w$.]{1,80}\s*+[(=])\s*+(?=(?:\[\s*+)?\{\s*+\")")
_TAIL = " \t\r\n);"
_PARTS = 6  # of a time, up to its seconds
_STRING = "|".join(rf"{mark}[^{mark}\\]*+(?:\\.[^{mark}\\]*+)*+(?:{mark}|\\?\Z)" for mark in "'\"")
_LITERAL = rf"[bu]?(?:{_STRING})"
_TOKEN = lazily(
    rf"(?P<set>\{{\s*+{_LITERAL}(?:\s*+,\s*+{_LITERAL})*+\s*+,?+\s*+\}}|\bset\(\))"
    rf"|(?P<text>{_LITERAL}(?:\s++{_LITERAL})*+)"  # long ones are printed in parts
    r"|\bdatetime\.date(?:time)?\((?P<time>[0-9, ]{1,40}+)[^()]{0,80}+(?:\([^()]{0,80}\))?+\)"  # with its zone
    r"|\b[A-Z]\w{1,40}\((?P<made>'[^'\\]{1,100}')\)"  # "ObjectId('603…')"
    r"|\b(?P<word>True|False|None|nan)\b|(?P<mark>[()])|(?P<last>,)(?=\s*[\])}])"
    r"|(?<![\w-])(?P<key>-?[0-9]{1,20}+)(?=\s*:)",
    re.DOTALL,
)
_PART = re.compile(_LITERAL, re.DOTALL)
_INNER = lazily(
    r"\\(?:x(?P<byte>[0-9a-fA-F]{2})|U(?P<long>00[01][0-9a-fA-F]{5})|(?P<kept>u[0-9a-fA-F]{4}|[\\nrtbf\"])|(?P<other>.?))|\"",
    re.DOTALL,
)
_WORDS = {"True": "true", "False": "false", "None": "null", "nan": "null", "(": "[", ")": "]", ",": ""}


def code_html(source: str) -> str | None:
    """The HTML of the story, or of the page, in an object that code shows; None of any other text, JSON too."""
    head = source[:_LOOK].lstrip("\ufeff")
    if _PYTHON.match(head):
        data = _json_of(source.lstrip("\ufeff"))
    elif opens := _HANDED_ON.match(head):
        data = source.lstrip("\ufeff")[opens.end() :].rstrip(_TAIL)
    else:
        return None
    page = enclosed(data)
    return page.text if page and sniff(page.text) == "html" else answer_html(data)


def _json_of(source: str) -> str:
    """An object of Python as JSON, its times as JSON has them.

    Token by token: Python's own reader takes up to 400 times the memory of what it reads, and time without end.
    """
    return _TOKEN().sub(_as_json, source)


def _as_json(token: re.Match[str]) -> str:
    kind, said = token.lastgroup, token[0]
    if kind == "set":
        return f"[{_TOKEN().sub(_as_json, said[1:-1])}]" if said.startswith("{") else "[]"
    if kind == "text":
        return f'"{"".join(map(_string, _PART.findall(said)))}"'
    if kind == "time":
        return f'"{_time(token["time"])}"'
    if kind == "made":
        return f'"{_string(token["made"])}"'
    return f'"{said}"' if kind == "key" else _WORDS[said]


def _string(literal: str) -> str:
    """What stands in a string of Python, as JSON writes it."""
    said = literal.lstrip("bu")[1:-1]
    return _INNER().sub(_escape, said) if "\\" in said or '"' in said else said


def _escape(escape: re.Match[str]) -> str:
    if escape["byte"]:
        return rf"\u00{escape['byte']}"
    if escape["long"]:
        return chr(min(int(escape["long"], 16), sys.maxunicode))
    if escape["kept"]:
        return escape[0]
    other = escape["other"]
    return r"\"" if other is None else other if other in ("'", "\n") else rf"\\{other}"


def _time(parts: str) -> str:
    """A time, or a day, of its numbers."""
    numbers = [int(part) for part in parts.replace(" ", "").split(",") if part][:_PARTS]
    day = "-".join(f"{number:02}" for number in numbers[:3])
    return f"{day}T{':'.join(f'{number:02}' for number in (*numbers[3:], 0, 0)[:3])}" if len(numbers) > 3 else day
