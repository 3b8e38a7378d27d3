"""What a dump shows of the elements that its page had: blocks between blank lines, deeper ones in them, sections.

A list stands deeper than the line over it, and is a part of its block; what stands deeper in the list is a part of the
list. In Markdown what stands under a heading is a section. A dump that parts nothing is one block.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Ints, Mask
from newsclean.page import Page


def blocks_of(page: Page) -> tuple[list[int], Ints, Mask]:
    """(the block around each block, the one right around each fragment, whether that stands alone) of a dump.

    The page is the first block, and a block comes behind the one around it. What holds but one line is none.
    """
    line, indent = page.lines, page.indents
    is_apart, heads = np.ones(len(line), bool), np.zeros(len(line), bool)
    is_apart[1:] = line[1:] - line[:-1] > 1
    if page.format == "markdown":
        heads[page.headings] = True
    begins = is_apart | heads
    begins[1:] |= indent[1:] != indent[:-1]
    is_alone = is_apart & ~heads
    is_alone[:-1] &= (is_apart[1:] & (indent[1:] <= indent[:-1])) | heads[1:]
    at = begins.nonzero()[0]
    columns = (column[at].tolist() for column in (is_apart, heads, is_alone, indent))
    around, nearest = _nested(*columns)
    return around, np.repeat(nearest, np.concatenate((at[1:], [len(line)])) - at), is_alone


def _nested(apart: list[bool], heads: list[bool], alone: list[bool], indents: list[int]) -> tuple[list[int], list[int]]:
    """(the block around each block, the one around each run) of runs of lines of one depth that no blank line parts."""
    around, nearest = [0], []
    depths, blocks = [-1], [0]  # of the blocks that a line may be in, the innermost last
    for is_apart, is_heading, is_alone, indent in zip(apart, heads, alone, indents, strict=True):
        if is_heading:
            depths, blocks = [-1], [len(around)]
            around.append(0)
        while depths[-1] > indent or (is_apart and depths[-1] == indent):
            depths.pop()
            blocks.pop()
        if depths[-1] < indent and not is_alone:
            around.append(blocks[-1])
            depths.append(indent)
            blocks.append(len(around) - 1)
        nearest.append(blocks[-1])
    return around, nearest
