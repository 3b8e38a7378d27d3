"""Markdown's blocks: headings, paragraphs, list items, quotes, table rows, code, rules. One pass over the lines.

Meant for what html2text and its like write, and forgiving as they are loose: no block holds another, a list item
ends where an unindented line follows (unless a link is still open), a row of dashes makes a table of the lines around.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from newsclean.dates.words import MONTHS, kind_of
from newsclean.readers.markdown.tight import columns, is_full

_OPENERS = frozenset("#*-+>|=~`0123456789_")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_ITEM = re.compile(r"(?:[*+-]|[0-9]{1,3}[.)])(?:[ \t\xa0]+|$)")
_FENCES = ("```", "~~~")
_RULE_ENDS = frozenset("|-:*_=")
_INDENTED, _FLUSH = (re.compile(rf"^{indent}[^\s*+\-\d]", re.MULTILINE) for indent in (" {4,}+", " {0,3}+"))
_HEADED = re.compile(r"^#{1,6} ", re.MULTILINE)
_LAID_OUT = 0.5  # lines that have an indent for each that has none, of those that begin with a word
_DEEPER = 4  # columns; CommonMark's step for what is no longer the same paragraph
_HARD_BREAK = "  "
_DAY = re.compile(r"[0-3]?[0-9]\. ([^\W\d_]{3,14})\.? (?:19|20)[0-9]{2}(?![0-9])")


@dataclass(slots=True)
class Block:
    """One block: `start` to `end` are offsets in the text, `inner` is where its content begins."""

    tag: str
    start: int
    inner: int
    end: int
    line: int
    indent: int
    lines: int = 1
    balance: int = 0  # '[' without a ']' so far; counted for list items
    last: int = 0  # where the last line begins
    stop: int = -1  # where the content ends, if before `end`

    @property
    def inner_end(self) -> int:
        """Where the content ends."""
        return self.end if self.stop < 0 else self.stop


@dataclass
class _State:
    text: str
    blocks: list[Block] = field(default_factory=list)
    open: Block | None = None
    in_table: bool = False
    unclosed: set[str] = field(default_factory=set)  # fences that have no end further down

    @cached_property
    def is_laid_out(self) -> bool:
        """Whether indents are the page's layout and no code, as with inscriptis: much has one, no heading is marked."""
        if _HEADED.search(self.text):
            return False
        return len(_INDENTED.findall(self.text)) > _LAID_OUT * len(_FLUSH.findall(self.text))

    @cached_property
    def columns(self) -> float:
        """As `tight.columns` has it."""
        return columns(self.text)


def split_blocks(text: str) -> list[Block]:
    r"""The blocks of Markdown text whose lines end in '\n' alone. Linear in `text`."""
    state = _State(text)
    lines = text.split("\n")
    start = index = 0
    while index < len(lines):
        raw = lines[index]
        body = raw.strip()
        taken = 1
        if not body:
            state.open = None
            state.in_table = False
        elif body[:3] in _FENCES and (taken := _fence_lines(state, lines, index)) > 1:
            _add_code(state, lines[index : index + taken], start, index + 1)
        else:
            lead = len(raw) - len(raw.lstrip())
            _take_line(state, body, start + lead, index + 1, lead)
        start += len(raw) + 1 if taken == 1 else sum(map(len, lines[index : index + taken])) + taken
        index += taken
    return state.blocks


def _fence_lines(state: _State, lines: list[str], index: int) -> int:
    """Lines of the code block that opens at `index`, both fences included; 1 where nothing closes it."""
    fence = lines[index].strip()[:3]
    if fence in state.unclosed:
        return 1
    for later in range(index + 1, len(lines)):
        if lines[later].lstrip().startswith(fence) and not lines[later].strip(" \t\x1f" + fence[0]):
            return later - index + 1
    state.unclosed.add(fence)
    return 1


def _add_code(state: _State, lines: list[str], start: int, number: int) -> None:
    lead = len(lines[0]) - len(lines[0].lstrip())
    end = start + sum(map(len, lines)) + len(lines) - 1
    inner = start + len(lines[0])
    end -= len(lines[-1]) - len(lines[-1].rstrip())
    state.blocks.append(Block("fence", start + lead, inner, end, number, lead))
    state.open = None


def _take_line(state: _State, body: str, start: int, number: int, lead: int) -> None:
    """Opens a block with a line that is not blank, or goes on with the open one."""
    tag, size = ("", 0) if body[0] not in _OPENERS else _classify(body)
    if tag == "rule" and _take_rule(state, body, start, number):
        return
    if not tag and _cuts_link(state, start, body):
        state.open = state.blocks[-1]
        _extend(state, start, body)
        state.open = None
        return
    if state.in_table and tag in ("", "td"):
        tag = "td"
    elif tag in ("", "blockquote") and _goes_on(state, tag, lead, body):
        _extend(state, start, body)
        return
    elif not tag:
        tag = "pre" if _is_code(state, lead, body) else "p"
    _add(state, Block(tag, start, start + size, start + len(body), number, lead + size, last=start), body)


def _add(state: _State, block: Block, body: str) -> None:
    if block.tag == "li":
        block.balance = body.count("[") - body.count("]")
    state.blocks.append(block)
    state.open = block if block.tag in ("p", "li", "blockquote", "pre") else None


def _extend(state: _State, start: int, body: str) -> None:
    block = state.open
    assert block is not None
    block.end = start + len(body)
    block.last = start
    block.lines += 1
    if block.tag == "li":
        block.balance += body.count("[") - body.count("]")


def _classify(body: str) -> tuple[str, int]:
    """Tag and length of the marker of a line that begins with a character of `_OPENERS`; '' for none."""
    first = body[0]
    if first == "#":
        match = _HEADING.match(body)
        return (f"h{len(match[1])}", match.end()) if match else ("", 0)
    if first == ">":
        return _classify_quote(body)
    if body[-1] in _RULE_ENDS:
        if _is_rule(body):
            return "rule", 0
        if not body.strip("|-: \t="):
            return ("td" if first == "|" else ""), 0
    return ("td", 0) if first == "|" else _classify_item(body)


def _classify_item(body: str) -> tuple[str, int]:
    """A list item; a heading in one ('* ## Title') is a heading."""
    size = _items_size(body)
    heading = _HEADING.match(body, size) if size else None
    if heading is not None:
        return f"h{len(heading[1])}", heading.end()
    return ("li", size) if size else ("", 0)


def _classify_quote(body: str) -> tuple[str, int]:
    rest = body.lstrip("> \t")
    size = len(body) - len(rest)
    if rest and rest[0] in "#*-+":
        tag, more = _classify(rest)
        return (tag, size) if tag == "rule" else ((tag if tag[:1] == "h" else "blockquote"), size + more)
    return "blockquote", size


def _is_rule(body: str) -> bool:
    """'---', '* * *', '===', '---|---': nothing but the marks of a rule, at least three ('==' is enough)."""
    marks = "".join(body.split())
    if marks.strip("|-:"):
        return marks == "==" or (len(marks) > 2 and marks[0] in "*_=" and not marks.strip(marks[0]))
    return marks.count("-") > 1 or ("|" in marks and "-" in marks)


def _items_size(body: str) -> int:
    """Length of the list markers at the start; html2text writes '*     * text' for an item in an empty one."""
    size = 0
    match = None if _is_date(body) else _ITEM.match(body)
    while match:
        size = match.end()
        match = _ITEM.match(body, size) if body[size : size + 1] in "*+-" else None
    return size


def _is_date(body: str) -> bool:
    """Whether a line begins with a day, and not with a list's number: "22. November 2023"."""
    match = _DAY.match(body) if body[0].isdigit() else None
    return match is not None and kind_of(match[1]) in MONTHS


def _take_rule(state: _State, body: str, start: int, number: int) -> bool:
    """A rule, the line below a heading's text, or the row of dashes in a table."""
    block = state.open
    dashes = not body.strip("|-: \t")
    hard = block is not None and state.text[block.end : block.end + 2] == _HARD_BREAK
    if dashes and block is not None and block.tag == "p" and ("|" in body or hard):
        _make_head(state, block)
        state.in_table = True
    elif block is not None and block.tag == "p" and block.lines == 1 and body[0] in "=-" and not body.strip(body[0]):
        block.tag = "h1" if body[0] == "=" else "h2"
        block.stop, block.end = block.end, start + len(body)
        state.open = None
        return True
    else:
        state.in_table = "|" in body and bool(state.blocks) and state.blocks[-1].tag == "td"
    state.blocks.append(Block("hr", start, start, start + len(body), number, 0))
    state.open = None
    return True


def _make_head(state: _State, block: Block) -> None:
    """The last line above a row of dashes is the table's head; lines before it stay a paragraph."""
    if block.lines == 1:
        block.tag = "td"
        return
    head = Block("td", block.last, block.last, block.end, block.line + block.lines - 1, 0)
    block.end = block.start + len(state.text[block.start : block.last].rstrip())
    block.lines -= 1
    state.blocks.append(head)


def _goes_on(state: _State, tag: str, lead: int, body: str) -> bool:
    block = state.open
    if block is None or (tag == "blockquote") != (block.tag == "blockquote"):
        return False
    if block.tag == "blockquote":
        return bool(body.strip("> \t"))
    if block.tag == "li":
        return lead >= 2 or block.balance > 0
    if block.tag == "pre":
        return lead >= _DEEPER
    if state.columns and not is_full(state.text[block.last : block.end], body, state.columns):
        return _in_link(state, block)
    return lead < block.indent + _DEEPER or _in_link(state, block)


def _in_link(state: _State, block: Block) -> bool:
    """Whether the last line of a paragraph leaves a link open ('[text' or '](' at its end)."""
    last = state.text[block.last : block.end]
    return last.count("[") > last.count("]") or last.endswith("](")


def _cuts_link(state: _State, start: int, body: str) -> bool:
    """Whether a line goes on with a link that the cell right over it leaves open: some tools break long cells."""
    if "](" not in body or not state.blocks or state.blocks[-1].tag != "td":
        return False
    block = state.blocks[-1]
    return _in_link(state, block) and state.text.count("\n", block.end, start) == 1


def _is_code(state: _State, lead: int, body: str) -> bool:
    """Indented code: behind a blank line, not below a list item, and without a link in it."""
    if lead < _DEEPER or state.open is not None or "](" in body or body[0] in "[!":
        return False
    return (not state.blocks or state.blocks[-1].tag != "li") and not state.is_laid_out
