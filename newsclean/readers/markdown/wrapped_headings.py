"""Headings of Markdown that was hard-wrapped, whole again: html2text cuts them at column 78, as it does paragraphs.

In Markdown a heading is one line, and what stands right under it a paragraph. Where the page wraps its paragraphs at
some width, a heading's line goes on in those under it that begin with a word for which the line before had no room.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.readers.markdown.blocks import Block
from newsclean.readers.markdown.tight import is_full

_WIDTHS = range(50, 101)  # of lines, in characters; html2text wraps at 78, Pandoc at 72
_LEAST = 3  # lines that show the width
_MOST_LINES = 6  # that a heading goes on for, with the address that it links to
_LINKS = ("](", "http", "][")  # in lines whose length links decide


def join_wrapped_headings(text: str, blocks: list[Block]) -> list[Block]:
    """`blocks` with the rest of each wrapped heading in its own block. Linear in `text`."""
    opened = [index for index, (block, under) in enumerate(pairwise(blocks)) if _may_go_on(block, under)]
    width = _width(text, blocks) if opened else 0
    if not width:
        return blocks
    taken: set[int] = set()
    for index in opened:
        block, under = blocks[index], blocks[index + 1]
        lines = [block.indent * " " + text[block.inner : block.end], *_lines(text, under)]
        if all(is_full(line, after, width) for line, after in pairwise(lines)):
            block.end = under.end
            block.lines += under.lines
            taken.add(index + 1)
    return [block for index, block in enumerate(blocks) if index not in taken]


def _may_go_on(block: Block, under: Block) -> bool:
    """Whether a heading has a few lines right under it."""
    is_heading = block.tag[0] == "h" and block.tag != "hr" and block.lines == 1 and block.stop < 0
    return is_heading and under.tag == "p" and under.line == block.line + 1 and under.lines <= _MOST_LINES


def _width(text: str, blocks: list[Block]) -> int:
    """The width that the page's paragraphs are wrapped at; 0 where they are not."""
    pairs = [
        pair
        for block in blocks
        if block.tag == "p" and block.lines > 1
        for pair in pairwise(_lines(text, block))
        if " " in pair[0] and not any(mark in pair[0] for mark in _LINKS)  # the rest of an address has no space
    ]
    width = max((len(line) for line, _ in pairs), default=0)
    if width not in _WIDTHS:
        return 0
    full = sum(is_full(line, after, width) for line, after in pairs)
    return width if full >= _LEAST and 2 * full > len(pairs) else 0


def _lines(text: str, block: Block) -> Iterator[str]:
    return map(str.strip, text[block.start : block.end].split("\n"))
