"""Front matter: what a Markdown file, or a text, says of itself in YAML between two lines of '---' at its top.

trafilatura writes it, and so do static site generators. Of YAML it takes what these have: "key: value", with or without
quotes, and lists of values on the line or below it; what is indented under a key is the rest of its value, or an object
of which the name counts. A block with any other line is no front matter. Between two lines of '+++' it is TOML, "key =
value". Services that give a page as Markdown begin with such lines as well, "Title: …", "URL Source: …", up to
"Markdown Content:".
"""

from __future__ import annotations

import re

from newsclean.metadata import Metadata
from newsclean.readers.mail_head import read_mail_head
from newsclean.text.whitespace import drop_invisible

_TOP = r"[\ufeff\s]{0,20}+"
_END = r"[^\S\n]*(?:\n|\Z)"  # of a line; the Markdown reader has "\x1f\n" for "\r\n"
_BLOCK = re.compile(rf"{_TOP}---[^\S\n]*\n((?:[^\n]*\n){{1,80}}?)---{_END}")
_TOML = re.compile(rf"{_TOP}\+\+\+[^\S\n]*\n((?:[^\n]*\n){{1,80}}?)\+\+\+{_END}")
_HEADER = re.compile(rf"{_TOP}(Title:[^\n]*\n(?:[^\n]*\n){{1,20}}?)Markdown Content:{_END}")
_PAIR = re.compile(r"([A-Za-z][\w. -]{0,40}):(?:[ \t]+(.*))?")
_TOML_PAIR = re.compile(r"^([A-Za-z][\w-]{0,40})[ \t]*=(?=[ \t])|^\[[\w.]{1,40}\][ \t]*$", re.MULTILINE)
_LIST_OF_LINES = re.compile(
    r"(?<=[:=])[ \t]+\[[^\S\n]*\n(?:[ \t]++[^\[\]\n]{0,200}\n){1,80}+[ \t]*\]"
)  # an entry on each line
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
_NOTHING = frozenset(("", "~", "null", "None", ">", "|", ">-", "|-"))  # the last four open a text on the lines below
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
    match = next((match for form in (_BLOCK, _HEADER, _TOML) if (match := form.match(text))), None)
    block = _LIST_OF_LINES.sub(_on_one_line, match[1]) if match else ""
    block = _TOML_PAIR.sub(r"\1:", block) if match and match.re is _TOML else block
    pairs = _pairs(block) if _TITLE.search(block) else None
    return ({}, 0) if match is None or pairs is None else (pairs, match.end())


def _on_one_line(found: re.Match[str]) -> str:
    return f" {' '.join(found[0].split())}"


def without_front_matter(text: str) -> tuple[str, Metadata]:
    """`text` with spaces for its front matter, its lines where they are, and what that states; none without a text."""
    metadata, behind = read_front_matter(text)
    if not behind:
        return text, metadata
    return (_NOT_LINE_END.sub(" ", text[:behind]) + text[behind:] if text[behind:].strip() else text), metadata


def _pairs(block: str) -> dict[str, list[str]] | None:
    """The values of each key; None where a line is none of what such a block has."""
    found: dict[str, list[str]] = {}
    values: list[str] = []
    is_object = False  # what is indented under a key
    for line in filter(str.strip, block.splitlines()):
        if len(line) > _MOST:
            return None
        if pair := _PAIR.fullmatch(line.rstrip()):
            is_object = not pair[2]
            values = found.setdefault(_name(pair[1].lower(), pair[2] or ""), [])
            values += _values(pair[2] or "")
        elif entry := _ENTRY.fullmatch(line.rstrip()):
            is_object = _PAIR.fullmatch(entry[1]) is not None
            values += _values(entry[1].removeprefix("name: "))
        elif found and line[0] in " \t":
            _go_on(values, line.strip(), is_object=is_object)
        elif line[0] not in "#:":  # a comment, and what a table of TOML is here
            return None
    return {name: [*map(_unquoted, values)] for name, values in found.items() if values}


def _go_on(values: list[str], line: str, *, is_object: bool) -> None:
    """Add to a key's values an indented line: of an object its name, else the rest of a long value."""
    if is_object and (inner := _PAIR.fullmatch(line)):
        values += _values(inner[2] or "") if inner[1].lower() == "name" else []
    elif values:
        values[-1] += f" {drop_invisible(line)}"
    else:
        values += _values(line)


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
