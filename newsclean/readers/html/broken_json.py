r"""JSON-LD that is none: several objects in one script, marks that JSON does not escape, quotes that it must.

{"@type": "NewsArticle", "headline": "Fog at St\'s"}{"@type": "BreadcrumbList"}
{"@type": "NewsArticle", "headline": "The "old" port", "datePublished": "2021-03-01"}
"""

from __future__ import annotations

import json
import re
from html import unescape
from itertools import islice
from typing import Any

_MOST = 50  # objects of a script, and values of one that is read in parts
_DECODER = json.JSONDecoder(strict=False)
_ESCAPE = re.compile(r'(\\["\\/bfnrtu])|\\')
_TYPE = re.compile(r'"@type"\s?:\s?"(\w{0,30}(?:Article|Posting))"')
_TEXT = r'"[^"\n]{1,300}"\s{0,9}(?:[,}\]]|\Z)'
_STATED = re.compile(
    rf'"(headline|datePublished|dateModified|author)"\s?:\s?(?={_TEXT}|\{{[^{{}}]{{1,600}}\}}|\[[^\[\]]{{1,900}}\])'
)


def broken_json(text: str) -> Any:
    """What a script says that is no JSON: its objects, or what of an article's can be told."""
    text = _ESCAPE.sub(lambda escape: escape[1] or "", unescape(text) if text.startswith("{&quot;") else text)
    return _objects(text) or _told(text)


def _objects(text: str) -> list[Any]:
    """The values of JSON that follow each other; none of a text in which something else stands."""
    found: list[Any] = []
    at = 0
    while at < len(text) and len(found) < _MOST:
        try:
            value, end = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return []
        found.append(value)
        at = end + len(text[end:]) - len(text[end:].lstrip(" \t\r\n,;"))
    return found


def _told(text: str) -> dict[str, Any] | None:
    """The first title, times and authors of a text that is to be an article's object."""
    kind = _TYPE.search(text)
    if kind is None:
        return None
    told: dict[str, Any] = {}
    for name in islice(_STATED.finditer(text), _MOST):  # each that is no JSON either takes a look at the whole
        try:
            told.setdefault(name[1], _DECODER.raw_decode(text, name.end())[0])
        except (ValueError, RecursionError):
            continue
    return {"@type": kind[1]} | told if told else None
