r"""Objects as code shows or hands them on → the HTML of the story in them: what is nearly JSON.

{'title': 'Fog closes harbour', 'published': datetime.datetime(2021, 3, 1, 8, 15), 'text': 'A bank of …'}      Python
callback({"title": "Fog closes harbour", "content": "<p>A bank of …</p>"});      and "data = {…};", ")]}',\n{…}"
"""

from __future__ import annotations

import ast
import json
import re
from typing import Any

from newsclean.readers.answer import answer_html
from newsclean.readers.enclosed import enclosed
from newsclean.readers.sniff import sniff

_LOOK = 300  # characters in which an object begins
_PYTHON = re.compile(r"\s*+(?:\[\s*+)?\{\s*+'")
_HANDED_ON = re.compile(r"\s*+(?:\)\]\}',?|(?:(?:var|let|const)\s++)?[\w$.]{1,80}\s*+[(=])\s*+(?=(?:\[\s*+)?\{\s*+\")")
_TAIL = " \t\r\n);"
_CALL = re.compile(  # "datetime.datetime(2021, 3, 1, 8, 15, tzinfo=…)", "ObjectId('603…')"
    r"\bdatetime\.date(?:time)?\(([0-9, ]{1,40})[^()]{0,80}(?:\([^()]{0,80}\))?\)"
    r"|\b[A-Z]\w{1,40}\(('[^'\\]{1,100}')\)"
)
_ESCAPE = re.compile(r"\\(?:([^'\"\\abfnrtvxuUN0-7\n])|.)", re.DOTALL)  # what Python has none for, and others
_PARTS = 6  # of a time, up to its seconds


def code_html(source: str) -> str | None:
    """The HTML of the story, or of the page, in an object that code shows; None of any other text, JSON too."""
    head = source[:_LOOK].lstrip("\ufeff")
    if _PYTHON.match(head):
        data = _json_of(source.lstrip("\ufeff"))
    else:
        opens = _HANDED_ON.match(head)
        data = source.lstrip("\ufeff")[opens.end() :].rstrip(_TAIL) if opens else None
    if data is None:
        return None
    page = enclosed(data)
    return page.text if page and sniff(page.text) == "html" else answer_html(data)


def _json_of(source: str) -> str | None:
    """An object of Python as JSON, its times as JSON has them; None of what is none."""
    try:
        return json.dumps(ast.literal_eval(_ESCAPE.sub(_escaped, _CALL.sub(_plain, source).strip())), default=str)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None


def _escaped(escape: re.Match[str]) -> str:
    """An escape as Python has it: of what is none, as somebody wrote it by hand, it would warn."""
    return f"\\{escape[0]}" if escape[1] else escape[0]


def _plain(call: re.Match[str]) -> str:
    """A time, or what an object was made of, as a string."""
    if call[2]:
        return call[2]
    parts: list[Any] = [int(part) for part in call[1].replace(" ", "").split(",") if part][:_PARTS]
    day = "-".join(f"{part:02}" for part in parts[:3])
    return repr(f"{day}T{':'.join(f'{part:02}' for part in (*parts[3:], 0, 0)[:3])}" if len(parts) > 3 else day)
