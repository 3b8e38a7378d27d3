"""Markers of text dumps: bullets, dashes, numbers, pipes, '>'. Each line is judged with the lines beside it.

- A bullet and a space is a list item: "• Mayor resigns", "+ Sports".
- "- ", "– ", "1. " can be text as well: "– No, she said.", "- and then left", "1. FC Adlerstadt won". They are
  list items where the rest does not read like speech or the second half of a sentence, or where lists stand beside.
- Arrows are markers where they stand beside each other: "» Mayor resigns". One alone may close a quotation.
- So are bullets without a space, as pages of East Asia have them: "・橋が開通", "■市長が辞任".
- A square, a diamond or a triangle that stands alone, and a space, open a title: "■ 관련기사" over entries.
- A pipe in front of nearly every line is the edge of a table that holds the page, and tells nothing.
- Another pipe in front, or lines around a row of dashes ("---|---"), is a table row or a cell.
"""

from __future__ import annotations

import re

from newsclean.text.characters import is_small

# (line without outer white space, start, end, line number, columns before it)
Row = tuple[str, int, int, int, int]

_HEADING = frozenset("■□◆◇●○◎▶▷►▼")  # one alone is a heading's
BULLETS = _HEADING | frozenset("*+•·◦▪‣∙⁃➤✓✔・ㆍ")
SPACED = BULLETS - _HEADING  # with a space they are markers, wherever they stand
_GLUED = BULLETS - frozenset("*+") | frozenset("｜│┃")
_ARROWS = frozenset("»›→⇒▸➔")
_DASHES = frozenset("-–—")
_DIGITS = frozenset("0123456789")
MARKED = BULLETS | _GLUED | _ARROWS | _DASHES | _DIGITS | frozenset("|>")

# Three digits: a list of more is rare, "2024. was" is not.
_NUMBER = re.compile(r"([0-9]{1,3})[.)]\s+(?=\S)")
_RULE = re.compile(r"[\s|:+]*-[\s|:+-]*")
_LEAST_EDGED, _EDGED = 5, 0.9  # lines behind one edge, and their share
_SENTENCE_ENDS = tuple(".!?…,;:\"”“»«'’")


def has_tables(text: str) -> bool:
    """Whether a line of `text` may part a table's head from its body, as '---|---' does."""
    return "|" in text and any(edge in text for edge in ("-|", "- |", "|-", ":|", ": |"))


def cut_edge(rows: list[Row]) -> None:
    """Cut the pipe that nearly every line begins with, none having one within: the edge of a table, in place."""
    edged = sum([body[0] == "|" and "|" not in body.lstrip("| ") for body, *_ in rows])
    if edged < max(_LEAST_EDGED, _EDGED * len(rows)):
        return
    for index, (body, start, end, number, lead) in enumerate(rows):
        text = body[1:].lstrip()
        if body[0] == "|" and _has_text(text):
            rows[index] = text, start, end, number, lead + len(body) - len(text)


def table_rows(rows: list[Row]) -> frozenset[int]:
    """Indices of the rows that belong to a table with a row of dashes, the row of dashes left out."""
    found: set[int] = set()
    inside = False
    for index, (body, *_) in enumerate(rows):
        if "|" not in body:
            inside = False
        elif _is_rule(body):
            inside = True
            if index and "|" in rows[index - 1][0]:
                found.add(index - 1)
        elif inside and _is_next_line(rows, index):
            found.add(index)
        else:
            inside = False
    return frozenset(found)


def _is_next_line(rows: list[Row], index: int) -> bool:
    return rows[index][3] == rows[index - 1][3] + 1


def _is_rule(body: str) -> bool:
    return _RULE.fullmatch(body) is not None


def unmark(rows: list[Row], index: int, in_table: bool) -> tuple[str, str, int]:
    """Text without its marker, tag and columns before the text. A line of marks alone keeps them, tag ''."""
    body, _, _, _, lead = rows[index]
    mark = body[0]
    if in_table or mark == "|":
        return _cells(body, lead)
    if mark == ">":
        return _quote(body, lead)
    size = _marker_size(rows, index)
    rest = body[size:]
    if not size or not _has_text(rest):
        return " ".join(body.split()), "", lead
    if mark in _HEADING and not _is_beside(rows, index, mark):
        return " ".join(rest.split()), "", lead
    return " ".join(rest.split()), "li", lead + size


def _cells(body: str, lead: int) -> tuple[str, str, int]:
    cells = " ".join(body.replace("|", " ").split())
    if not _has_text(cells):
        return " ".join(body.split()), "", lead
    return cells, "td", lead + len(body) - len(body.lstrip("| \t"))


def _quote(body: str, lead: int) -> tuple[str, str, int]:
    rest = body.lstrip("> \t")
    size = len(body) - len(rest)
    if not _has_text(rest) or body[size - 1] == ">":
        return " ".join(body.split()), "", lead
    return " ".join(rest.split()), "blockquote", lead + size


def _has_text(rest: str) -> bool:
    """Whether more than marks is left."""
    return bool(rest.strip("|-–—*•·+_=~>:. \t\xa0"))


def _marker_size(rows: list[Row], index: int) -> int:
    """Characters of the list marker and the space behind it; 0 where there is none."""
    body = rows[index][0]
    mark = body[0]
    if mark in _DIGITS:
        return _number_size(rows, index)
    rest = body[1:].lstrip()
    size = len(body) - len(rest)
    if size == 1:
        return int(mark in _GLUED and _is_beside(rows, index, mark))
    if rest[:2] == mark + " ":
        return 0
    if mark in BULLETS or _is_listed(rows, index, mark, rest):
        return size
    return 0


def _is_listed(rows: list[Row], index: int, mark: str, rest: str) -> bool:
    """Whether a dash or an arrow opens a list item, not speech and not the rest of a sentence."""
    beside = _has_mark(rows, index - 1, mark) or _has_mark(rows, index + 1, mark)
    if mark in _ARROWS:
        return beside
    if is_small(rest):
        return beside and mark == "-"
    if mark == "-":
        return beside or not _is_speech(rest)
    return beside and not rest.endswith(_SENTENCE_ENDS)


def _is_speech(rest: str) -> bool:
    """'- I know nothing - said the mayor.': a line of dialogue as some languages write it."""
    return rest.endswith(_SENTENCE_ENDS) and (" - " in rest or rest[-1] in "!?")


def _has_mark(rows: list[Row], index: int, mark: str) -> bool:
    return 0 <= index < len(rows) and rows[index][0][:1] == mark and rows[index][0][1:2].isspace()


def _is_beside(rows: list[Row], index: int, mark: str) -> bool:
    """Whether the line above or below begins with a mark too, with a space or without."""
    beside = (rows[at][0] for at in (index - 1, index + 1) if 0 <= at < len(rows))
    return any(body[0] == mark and body[1:2] != mark for body in beside if body)


def _number_size(rows: list[Row], index: int) -> int:
    """Numbers are markers only where the line before or after carries on with the count."""
    match = _NUMBER.match(rows[index][0])
    if match is None:
        return 0
    number = int(match[1])
    if _number(rows, index - 1) == number - 1 or _number(rows, index + 1) == number + 1:
        return match.end()
    return 0


def _number(rows: list[Row], index: int) -> int:
    """The number that opens a row; -9 where none does."""
    if not 0 <= index < len(rows):
        return -9
    match = _NUMBER.match(rows[index][0])
    return int(match[1]) if match else -9
