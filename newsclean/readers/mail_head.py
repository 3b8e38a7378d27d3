r"""The head of a mail in plain text: its subject is the page's title, who sent it wrote it, and when is its date.

From: Ana Lima <ana@herald.example>
Subject: Fog closes harbour
Date: Mon, 1 Mar 2021 08:15:00 +0000
"""

from __future__ import annotations

import re
from email.errors import HeaderParseError

from newsclean.text.whitespace import drop_invisible, fold

_NAME = r"[A-Za-z][A-Za-z0-9-]{1,60}"
_REST = r"[^\n]{0,2000}+\n(?:[ \t]++[^\s][^\n]{0,2000}+\n){0,50}+"  # of a field: long ones go on on indented lines
_HEAD = re.compile(rf"[\ufeff\s]{{0,20}}+((?:{_NAME}:{_REST}){{3,80}}+)\s*?\n")
_FIELD = re.compile(rf"^({_NAME}):({_REST})", re.MULTILINE)
_NAMES = {"subject": "title", "from": "author", "date": "date", "sent": "date"}
_ANSWERS = re.compile(r"(?:(?:re|fwd?|aw|wg)\s?:\s*)+", re.IGNORECASE)
_LONGEST = 2_000  # characters of encoded words that are decoded: where they have no end that takes their square
_SENDER = re.compile(r"\"?([^\"<>()@]{1,80}+)\"? ?<[^<>]{1,200}>|[^\s()@]{1,80}@[^\s()@]{1,80} \(([^()]{1,80})\)")


def read_mail_head(text: str) -> tuple[dict[str, list[str]], int]:
    """(title, author and date of the mail that a text is, offset behind its head); nothing and 0 of another text."""
    head = _HEAD.match(text)
    fields = {name.lower(): " ".join(value.split()) for name, value in _FIELD.findall(head[1])} if head else {}
    if head is None or not fields.get("subject") or "from" not in fields or not fields.keys() & {"date", "sent", "to"}:
        return {}, 0
    found = {stated: _seen(_decoded(fields[name])) for name, stated in _NAMES.items() if name in fields}
    found["title"] = _ANSWERS.sub("", found["title"], count=1)
    found["author"] = _sender(found["author"])
    return {name: [value] for name, value in found.items() if value}, head.end()


def _sender(value: str) -> str:
    """The name of who sent a mail, without the address; nothing where there is no name."""
    found = _SENDER.fullmatch(value)
    return (found[1] or found[2]).strip() if found else "" if "@" in value else value


def _seen(value: str) -> str:
    """A value without what nobody sees and JSON may not hold: encoded words bring lone surrogates and line ends."""
    return fold(drop_invisible(value))


def _decoded(value: str) -> str:
    """A field's value, its words beyond ASCII decoded: "=?utf-8?q?Caf=C3=A9?="."""
    if "=?" not in value or len(value) > _LONGEST:
        return value
    from email.header import decode_header, make_header  # few texts are mails

    try:
        return str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        return value
