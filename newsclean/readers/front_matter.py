"""Front matter: what a Markdown file, or a text, says of itself in YAML between two lines of '---' at its top.

trafilatura writes it, and so do static site generators. Of YAML it takes what these have: "key: value", with or without
quotes, and lists of values on the line or below it. A block with any other line is no front matter. Services that give
a page as Markdown begin with such lines as well, "Title: …", "URL Source: …", up to "Markdown Content:".
"""

from __future__ import annotations

import re

from newsclean.metadata import Metadata
from newsclean.readers.mail_head import read_mail_head
from newsclean.text.whitespace import drop_invisible

_TOP = r"[\ufeff\s]{0,20}+"
_END = r"[^\S\n]*(?:\n|\Z)"  # of a line; the Markdown reader has "\x1f\n" for "\r\n"
_BLOCK = re.compile(rf"{_TOP}---[^\S\n]*\n((?:[^\n]*\n){{1,80}}?)---{_END}")
_HEADER = re.compile(rf"{_TOP}(Title:[^\n]*\n(?:[^\n]*\n){{1,20}}?)Markdown Content:{_END}")
_PAIR = re.compile(r"([A-Za-z][\w. -]{0,40}):(?:[ \t]+(.*))?")
_ENTRY = re.compile(r"[ \t]*-[ \t]+(.*)")
_NOT_LINE_END = re.compile(r"[^\n]")
_TITLE = re.compile(r"^title:", re.MULTILINE | re.IGNORECASE)
_NAMES = {
    "authors": "author",
    "lang": "language",
    "url source": "url",
    "published time": "date",
}
_CLIPPED = {"source": ("url", re.compile("[\"']?https?://")), "published": ("date", re.compile("[\"']?[0-9]{4}"))}
_NOTE = re.compile(r"\[\[([^\[\]]{1,200})\]\]")
_NOTHING = frozenset(("", "~", "null", "None"))
_MOST = 2_000  # characters of a line


def end_of_front_matter(text: str) -> int:
    """The offset behind the block of front matter that a text begins with; 0 where there is none, or no title in it."""
    return _read(text)[1]


def read_front_matter(text: str) -> tuple[Metadata, int]:
    """What the front matter of a text, or the head of a mail, states, and the offset behind it; else nothing and 0."""
    pairs, end = _read(text)
    if not end:
        pairs, end = read_mail_head(text)
    one = {name: values[0] for name, values in pairs.items()}
    metadata = Metadata(
        title=one.get("title", ""),
        meta={name: tuple(values) for name, values in pairs.items()},
        canonical=one.get("url"),
        language=one.get("language"),
    )
    return metadata, end


def _read(text: str) -> tuple[dict[str, list[str]], int]:
    """The values of each key, and the offset behind the block."""
    match = next((match for form in (_BLOCK, _HEADER) if (match := form.match(text))), None)
    pairs = _pairs(match[1]) if match and _TITLE.search(match[1]) else None
    return ({}, 0) if match is None or pairs is None else (pairs, match.end())


def without_front_matter(text: str) -> tuple[str, Metadata]:
    """`text` with spaces for its front matter, its lines where they are, and what that states; none without a text."""
    metadata, behind = read_front_matter(text)
    if not behind:
        return text, metadata
    return (_NOT_LINE_END.sub(" ", text[:behind]) + text[behind:] if text[behind:].strip() else text), metadata


def _pairs(block: str) -> dict[str, list[str]] | None:
    """The values of each key; None where a line is neither."""
    found: dict[str, list[str]] = {}
    values: list[str] = []
    for line in filter(str.strip, block.splitlines()):
        if len(line) > _MOST:
            return None
        if pair := _PAIR.fullmatch(line.rstrip()):
            values = found.setdefault(_name(pair[1].lower(), pair[2] or ""), [])
            values += _values(pair[2] or "")
        elif entry := _ENTRY.fullmatch(line.rstrip()):
            values += _values(entry[1])
        else:
            return None
    return {name: values for name, values in found.items() if values}


def _name(key: str, written: str) -> str:
    """What a key is called here; some mean something else with other values ("published: true", "source: EP")."""
    name, form = _CLIPPED.get(key, (key, None))
    return name if form and form.match(written) else _NAMES.get(key, key)


def _values(written: str) -> list[str]:
    """The values of a line: one, or those of a list in brackets; clippers have "[[Ana Lima]]", a note's name."""
    if (notes := _NOTE.findall(written)) and not _NOTE.sub("", written).strip("\"', []"):
        return [note.rpartition("|")[2] for note in notes]
    is_list = written.startswith("[") and written.endswith("]")
    parts = written[1:-1].split(",") if is_list else [written]
    values = (drop_invisible(_unquoted(part.strip())) for part in parts)
    return [value for value in values if value not in _NOTHING]


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1].replace('\\"', '"').replace("''", "'").strip()
    return value
