"""Where a text dump holds its page's scripts, styles and data.

`tree.text_content()`, `response.xpath("//body//text()")` and tags cut by a pattern leave them in: five sixths of such a
dump, on average, are code. Code of a story, which programmers show, stays its text, and so does all between fences.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.readers.asides.code.patterns import ANCHOR, BEGINS, KEY_BEGINS, LINE_BEGINS, RULE_BEGINS, SELECTOR
from newsclean.readers.asides.code.scan import Scan

_SHORTEST = 25  # characters of a stretch
_LEAST_MARKS = 0.07  # of a stretch's characters, by its first ones
_SAMPLE = 4_000
_FEWEST_SPACES = 0.02  # of its characters, less than any prose has
_MARKS = re.compile(r"""[{}()\[\];=:"'<>\\/&|_$,.!?#@*+-]""")
_LEAST_SHARE = 0.3  # of a page, from which on all code is the page's; code that stories show comes to 0.28 and less
_PAGES_OWN = re.compile(  # what browsers, advertisements and search engines are told, and no story shows in its code
    r"\bwindow\s?[.\[]|\bdocument\s?\.\s?[a-zA-Z]|[(,]\s?(?:window|document)\s?[,)]|dataLayer|googletag|adsbygoogle|\bgtag\(|\bfbq\(|@media\b"
    r"|\{display\s?:|__next_f|jQuery\(|\$\(document\)"
)
_FENCE = re.compile(r"^[ \t]*(?P<mark>```|~~~)[`~]*(?P<rest>[^\n`]*)$", re.MULTILINE)  # around code in Markdown
_LONGEST_BEGINNING = 80  # characters of a statement's beginning that stand behind a brace within it
_LONGEST_SELECTOR = 600
_MOST_LINES = 20  # before a brace, that belong to its statement
_LONGEST_LINE = 400
_MOST_MISSES = 4_000  # braces in a row that are no code


class Stretch(NamedTuple):
    """A stretch of code, from one offset to another."""

    begin: int
    end: int


def find_scripts(text: str) -> list[Stretch]:
    """The stretches of a dump that are code of its page; none, if nothing else would be left. Linear in `text`."""
    found = _outside(_fenced(text), [_stripped(text, each) for each in _joined(text, _stretches(text))])
    written = _written(text, 0, len(text))
    code = sum(_written(text, *each) for each in found)
    if code == written:
        return []
    return found if code > _LEAST_SHARE * written else [each for each in found if _PAGES_OWN.search(text, *each)]


def _fenced(text: str) -> list[Stretch]:
    """What stands between two fences, with them."""
    found, opened = [], None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        elif fence["mark"] == opened["mark"] and not fence["rest"].strip():
            found.append(Stretch(opened.start(), fence.end()))
            opened = None
    return found


def _outside(blocks: list[Stretch], stretches: list[Stretch]) -> list[Stretch]:
    """The stretches that begin in none of some blocks, which are in order."""
    if not blocks:
        return stretches
    begins = [block.begin for block in blocks]
    before = [bisect_right(begins, each.begin) - 1 for each in stretches]
    return [each for each, at in zip(stretches, before, strict=True) if at < 0 or each.begin >= blocks[at].end]


def _written(text: str, begin: int, end: int) -> int:
    """How many characters are not blank."""
    return end - begin - sum(text.count(blank, begin, end) for blank in " \n\t\r")


def _stretches(text: str) -> Iterator[Stretch]:
    """What is code, in order: at each brace, call or text that no stretch has yet, the code around it."""
    scan, at, misses = Scan(text), 0, 0
    anchor = ANCHOR.search(text)
    while anchor and scan.may_read and misses < _MOST_MISSES:
        found = _at_anchor(scan, max(at, text.rfind("\n", at, anchor.start()) + 1), anchor.start())
        if found is None:
            at, misses = anchor.start() + 1, misses + 1
        else:
            yield Stretch(_with_lines_before(text, at, found.begin), found.end)
            at, misses = found.end, 0
            scan.read -= found.end - found.begin
        anchor = ANCHOR.search(text, at)


def _at_anchor(scan: Scan, low: int, place: int) -> Stretch | None:
    """The code that begins at `low` or later in a line and goes on beyond `place`; None, if none does."""
    text = scan.text
    at = low
    most = min(len(text), place + _LONGEST_BEGINNING)
    while scan.may_read and (match := BEGINS.search(text, at, most)) and match.start() <= place:
        end = scan.end(match.start())
        if end > place and _is_code(text[match.start() : end]):
            return Stretch(_opening(text, low, match.start()), end)
        at = match.end()
    if text[place] != "{":
        return None
    begin = _selector(text, max(low, place - _LONGEST_SELECTOR), place)
    is_style = begin < place and RULE_BEGINS.match(text, place) is not None
    if not is_style:
        if not KEY_BEGINS.match(text, place):
            return None
        begin = _opening(text, low, place)
    end = scan.end(begin, is_style)
    return Stretch(begin, end) if end > place and _is_code(text[begin:end]) else None


def _is_code(stretch: str) -> bool:
    if len(stretch) < _SHORTEST or not any(mark in stretch for mark in "{(="):
        return False
    sample = stretch[:_SAMPLE]
    if sample.isascii() and sample.count(" ") < _FEWEST_SPACES * len(sample):
        return True
    return len(_MARKS.findall(sample)) > _LEAST_MARKS * len(sample)


def _selector(text: str, low: int, brace: int) -> int:
    """Where the selector of a style's rule begins that ends at a brace; the brace, if there is none."""
    begin = brace
    for match in SELECTOR.finditer(text, low, brace):
        if match["selector"] is None:
            begin = brace
        elif begin == brace and not match[0].isspace():
            begin = match.start()
    return begin


def _opening(text: str, low: int, begin: int) -> int:
    """Where the brackets right before code begin."""
    return low + len(text[low:begin].rstrip("[( \t"))


def _with_lines_before(text: str, low: int, begin: int) -> int:
    """Where code begins with the comments and statements over it that have no brace; not before `low`."""
    for _ in range(_MOST_LINES):
        start = max(low, begin - _LONGEST_LINE)
        before = text[start:begin].rstrip()
        line = before[before.rfind("\n") + 1 :]
        if before.endswith("*/") and (comment := before.rfind("/*")) >= 0:
            begin = start + comment
        elif before.endswith(("<!--", "//")):
            begin = start + len(before.removesuffix("<!--").removesuffix("//"))
        elif line and _is_statement(line) and (start == low or len(line) < len(before)):
            begin = start + len(before) - len(line)
        else:
            break
    return begin


def _is_statement(line: str) -> bool:
    bare = line.strip()
    return LINE_BEGINS.match(line) is not None and (bare.endswith((";", ",", "{", "}")) or bare.startswith("//"))


def _stripped(text: str, stretch: Stretch) -> Stretch:
    code = text[stretch.begin : stretch.end]
    return Stretch(stretch.end - len(code.lstrip()), stretch.begin + len(code.rstrip()))


def _joined(text: str, stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Stretches with nothing but white space and semicolons between them as one."""
    before: Stretch | None = None
    for stretch in stretches:
        if before and not text[before.end : stretch.begin].strip(" \t\r\n;"):
            before = Stretch(before.begin, stretch.end)
            continue
        if before:
            yield before
        before = stretch
    if before:
        yield before
