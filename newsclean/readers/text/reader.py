"""The reader of plain-text dumps: one fragment a line, wrapped prose joined, markers told from text.

Takes what bs4, inscriptis, trafilatura, lynx or a mail program write: "- title", "|author", "| a | b |",
"  * entry", "> quoted". Leaves "-5 degrees", "1. FC Adlerstadt won", "– No, she said.".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import chain, pairwise

from newsclean.fragments import MANY, gathered
from newsclean.model import Problem
from newsclean.page import Fragment, Page
from newsclean.readers.front_matter import without_front_matter
from newsclean.readers.mending import control_problem, mojibake_problem, resolve_references
from newsclean.readers.text.cutting import join_cut
from newsclean.readers.text.dashes import join_dashed
from newsclean.readers.text.drop_caps import join_drop_caps
from newsclean.readers.text.endless import part_endless
from newsclean.readers.text.marks import MARKED, SPACED, Row, cut_edge, has_tables, table_rows, unmark
from newsclean.readers.text.said_again import Edges, headline_edges
from newsclean.readers.text.touching import may_touch
from newsclean.readers.text.wrapping import join_wrapped
from newsclean.text.cjk import has_cjk
from newsclean.text.entities import has_references
from newsclean.text.mojibake import is_suspect, mend
from newsclean.text.whitespace import drop_invisible, has_invisible

_ADDRESS = re.compile(r"\nReferences\s{1,20}(?:[A-Z][a-z]{2,20} links:?\s{1,20})?1\. [a-z]{2,10}:")
_LINK_MARK = re.compile(r"\[[0-9]{1,5}\](?=\S)")
_STRETCH = 1_000_000  # characters
_READ: Row = ("", 0, 0, 0, 0)


def read_text(text: str) -> Page:
    """The lines of `text` as a page of format 'text'. Linear in `text`; never raises.

    Every visible character lies in exactly one span: front matter in the first one, a line of characters that nobody
    sees in that of the fragment before it (or, at the top, after it).
    """
    body, metadata = without_front_matter(text)
    plain = _without_marks(body)
    edges = cache(partial(headline_edges, plain))
    rows = part_endless(_parted(_rows(plain), plain, edges), plain, edges)  # spans count what is dropped below
    problems: tuple[Problem, ...] = ()
    invisible = has_invisible(text)
    if invisible or is_suspect(text) or plain is not body:
        rows, problems = clean_rows(rows)
    if invisible:
        problems += control_problem(text)
    fragments = join_dashed(join_drop_caps(_unwrapped(_fragments(text, rows), text), text))
    if body is not text:
        fragments[0] = fragments[0]._replace(span=(0, (fragments[0].span or (0, 0))[1]))
    if has_cjk(text):
        fragments = join_cut(fragments)
    if has_references(text):
        fragments = resolve_references(fragments)
    return Page(format="text", fragments=gathered(fragments), metadata=metadata, problems=problems)


def _parted(rows: list[Row], text: str, edges: Edges) -> list[Row]:
    """`rows` of a page with elements that touch parted; what that needs is loaded with the first such page."""
    if not may_touch(text):
        return rows
    from newsclean.readers.text.glued import part_glued

    return part_glued(rows, text, edges)


def _unwrapped(fragments: list[Fragment], text: str) -> list[Fragment]:
    """`fragments` with wrapped lines joined; where there are any, titles too, which needs what no other page does."""
    count = len(fragments)
    joined = join_wrapped(fragments)
    if len(joined) == count:
        return joined
    from newsclean.readers.text.wrapped_titles import join_wrapped_titles

    return join_wrapped_titles(joined, text)


def _without_marks(text: str) -> str:
    """A dump by lynx with unseen characters for its marks of links: "the [5]lighthouse", over a list of addresses."""
    end = text.rfind("\nReferences")
    if end < 0 or not _ADDRESS.match(text, end):
        return text
    return _LINK_MARK.sub(lambda mark: "\u200b" * len(mark[0]), text[:end]) + text[end:]


def _rows(text: str) -> list[Row]:
    """The lines that are not blank. A hot loop: plain on purpose."""
    rows: list[Row] = []
    start = 0
    tabs = "\t" in text
    for number, raw in enumerate(_lines(text), 1):
        body = raw.lstrip()
        if body:
            lead = len(raw) - len(body)
            body = body.rstrip()
            begin = start + lead
            if tabs and lead:
                lead = len(raw[:lead].expandtabs())
            rows.append((body, begin, begin + len(body), number, lead))
        start += len(raw)
    return rows


def _lines(text: str) -> Iterator[str]:
    """The lines with their ends, a stretch of a long text at a time: all at once they are as large as it is."""
    stretches = pairwise(chain(_stretches(text), (len(text),)))
    return chain.from_iterable(text[begin:end].splitlines(True) for begin, end in stretches)


def _stretches(text: str) -> Iterator[int]:
    """Where the stretches of a text begin: each behind a line's end."""
    begin = 0
    while begin < len(text):
        yield begin
        begin = text.find("\n", begin + _STRETCH) + 1 or len(text)


def clean_rows(rows: list[Row]) -> tuple[list[Row], tuple[Problem, ...]]:
    """Rows with mojibake mended and unseen characters dropped, and the problem if something was mended."""
    cleaned: list[Row] = []
    mended_lines: list[int] = []
    begin = -1  # where unseen characters at the top begin
    for row in rows:
        body, start, end, number, lead = row
        if begin < 0 and body.isascii() and body.isprintable():
            cleaned.append(row)
            continue
        mended = mend(body)
        if mended != body:
            mended_lines.append(number)
        seen = drop_invisible(mended).strip()
        if seen:
            cleaned.append((seen, start if begin < 0 else begin, end, number, lead))
            begin = -1
        elif cleaned:
            cleaned[-1] = (cleaned[-1][0], cleaned[-1][1], end, *cleaned[-1][3:])
        elif begin < 0:
            begin = start
    if begin >= 0:
        cleaned.append(("", begin, rows[-1][2], rows[0][3], 0))
    return cleaned, mojibake_problem(mended_lines)


def _fragments(text: str, rows: list[Row]) -> list[Fragment]:
    """One fragment a row; `rows` are let go of as they are read, but for the one before.

    A hot loop: a line that is folded already is not folded again, tuples are made directly.
    """
    fragments: list[Fragment] = []
    if "|" in text:
        cut_edge(rows)
    in_table = table_rows(rows) if has_tables(text) else frozenset()
    only_spaces = "\t" not in text and "\x1f" not in text
    new, before = tuple.__new__, 0
    for index, (body, start, end, number, columns) in enumerate(rows):
        if index and not index % MANY:
            rows[index - MANY : index - 1] = [_READ] * (MANY - 1)
        tag, lead = "", columns
        first = body[:1]
        if number == before:  # a part of a line has no marker
            line = body
        elif first in SPACED and body[1:2] == " " and body[2:3].isalnum():
            tag, lead, line = "li", lead + 2, body[2:]
        elif first in MARKED or index in in_table:
            line, tag, lead = unmark(rows, index, index in in_table)
        else:
            line = body
        if "  " in line or not ((only_spaces and line.isascii()) or line.isprintable()):
            line = " ".join(line.split())
        fragments.append(new(Fragment, (line, tag, number, (start, end), 0, 0, None, lead, False, -1)))
        before = number
    rows.clear()
    return fragments
