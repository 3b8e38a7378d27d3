"""Lines without end: parted into sentences, so that each can be text or none.

`get_text(" ", strip=True)` makes one line of a page, and `" ".join(text.split())` of any dump; so does `get_text()` of
HTML without line breaks, often of a part of the page alone, with nothing between the end of one element and the next:
"the harbour.Next".
Between the sentences menus go on without an end: they are parted every few words. The headline, bylines and the days
beside them are parts as well. What of it is text all the same becomes a paragraph again, as its parts stand on one
line, with a space between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TypeAlias

from newsclean.dates.words import MONTHS, kind_of
from newsclean.lexicon.word_lists import word_list
from newsclean.readers.text.marks import Row
from newsclean.readers.text.parting import part_row, within
from newsclean.readers.text.said_again import Edges
from newsclean.readers.text.signed import byline_edges
from newsclean.text.patterns import lazily

_LEAST = 2_000  # characters of such a line; no paragraph of the development pages' news has more
_PIECE = 600  # likewise, of what is left of one that was parted where elements were glued; 400 and 1,000 do as well
_END = lazily(
    r"[.!?…؟।॥۔։።][\"'”“’‘»)\]]{0,3}(\s{0,50})(?=[\"'“„‘’«¿¡(\[]{0,2}[^\W_a-z])|[。！？။។][」』”）]{0,2}(\s{0,50})(?=\S)"
)
_SHORT = 3  # letters of "Mr", "Jan", "St"
_LONG = 300  # characters of a piece that is hardly one sentence
_MENUS = 0.04  # of the characters of a page on one line in such pieces; a story alone stays as it is
_PER_SENTENCE = 1_500  # characters; of a form's countries or of code nothing is a sentence
_SENTENCE = 20  # characters of one: "LuciaSt." is none
_CHUNK = 60  # characters of a part of a menu; 30 to 100 do as well

_Piece: TypeAlias = tuple[int, int]  # where it begins and ends

_OPENING = "\"'“„‘«¿¡([-–—"
_PLAIN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GLUED = re.compile(r"[\"'“„‘«¿¡(\[]{0,2}[^\W\d_](?![\w-]{0,30}[./]\w)")
_DAY = 2  # digits
_WORD = 20  # characters looked at for the last word


def part_endless(rows: list[Row], text: str, edges_of_headline: Edges) -> list[Row]:
    """`rows` of the page `text` with the sentences of lines without end as rows of their own."""
    lines = groupby(rows, key=itemgetter(3))
    sizes = {number: size for number, row in lines if (size := sum(len(body) for body, *_ in row)) >= _LEAST}
    if not sizes:
        return rows
    least = _MENUS if len(rows) == 1 else 0.0
    edges = sorted({*edges_of_headline(), *byline_edges(text)})
    parted: list[Row] = []
    for row in rows:
        is_endless = row[3] in sizes and len(row[0]) >= _PIECE
        parted += _parts(row, least, edges) if is_endless else part_row(row, edges)
    return parted


def _parts(row: Row, least: float, edges: Sequence[int]) -> Iterator[Row]:
    """The sentences of a row, if it has some, and menus between them: `least` is their share of it."""
    body, start, end, *_ = row
    sentences = list(_sentences(body))
    sizes = [stop - begin for begin, stop in sentences]
    menus = sum(size for size in sizes if size > _LONG)
    if menus < least * len(body) or not _are_told(sizes):
        return iter((row,))
    pieces = _cut(sentences, [edge - start for edge in within(start, end, edges)])
    return part_row(row, [start + begin for piece in pieces for begin, _ in _chunks(body, *piece)])


def has_sentences(body: str) -> bool:
    """Whether a line without end tells something: a form's countries do not, nor does code."""
    return _are_told([end - begin for begin, end in _sentences(body)])


def _are_told(sizes: list[int]) -> bool:
    return sum(_SENTENCE <= size <= _LONG for size in sizes) * _PER_SENTENCE >= sum(sizes)


def _cut(pieces: Iterable[_Piece], edges: Sequence[int]) -> Iterator[_Piece]:
    """`pieces`, parted at the ascending `edges` too."""
    for begin, end in pieces:
        yield from pairwise((begin, *within(begin, end, edges), end))


def _sentences(body: str) -> Iterator[_Piece]:
    """Where each sentence begins and ends."""
    begin = 0
    for match in _END().finditer(body):
        if _is_end(body, match):
            yield begin, match.start(match.lastindex or 0)
            begin = match.end()
    if begin < len(body):
        yield begin, len(body)


def _is_end(body: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends here: not behind "Prof.", "J." or "z. B.", within "4. March", "U.S.A", "Page.Html"."""
    if match[1] is None:
        return True
    last = (body[max(0, match.start() - _WORD) : match.start()].rsplit(None, 1) or [""])[-1].lstrip(_OPENING)
    if not match[1]:
        begins = last[-1:].islower() and body[match.end() + 1 : match.end() + 2].islower()
        return begins and bool(_PLAIN.fullmatch(last) and _GLUED.match(body, match.end()))
    if match[0][0] != ".":
        return True
    last = last.rsplit(".", 1)[-1]
    if last.isdecimal() and len(last) <= _DAY:
        following = body[match.end() : match.end() + _WORD].split(None, 1)[0]
        return kind_of(following.strip(".,")) not in MONTHS
    is_short = len(last) <= (_SHORT if last[:1].isupper() else 1)
    return not is_short and f"{last}.".casefold() not in word_list("title")


def _chunks(body: str, begin: int, end: int) -> Iterator[_Piece]:
    """The piece, in parts where it is long."""
    if end - begin > _LONG:
        while end - begin > 2 * _CHUNK and (space := body.find(" ", begin + _CHUNK, end)) > 0:
            yield begin, space
            begin = space + 1
    yield begin, end
