"""Titles that a hard-wrapped page cut, whole again: a PDF sets them in larger letters, so that their lines are shorter.

    Fog closes Ellmouth harbour for a third day and
    eleven ships wait outside

The width of the page's paragraphs says nothing of them. What does: that a line goes on in small letters or ends with a
small word; and in a block of its own, the last one over the story, that each line had no room for the next word.
"""

from __future__ import annotations

from itertools import pairwise

from newsclean.dates.timestamp import parse_timestamp
from newsclean.names.byline import parse_byline
from newsclean.names.openers import is_opener
from newsclean.page import Fragment
from newsclean.readers.text.hyphens import join_paragraphs
from newsclean.readers.text.wrapping import ENDING
from newsclean.text.characters import class_of, is_small
from newsclean.text.language import stop_words
from newsclean.text.stops import FULL_STOPS

_MOST_LINES = 4  # of a title
_SHORTEST, _LONGEST = 20, 75  # characters of a title's line that goes on
_LEAST = 4  # paragraphs of several lines
_WIDEST, _UNWRAPPED = 110, 0.02  # characters of a line of a page that is wrapped, and the share of longer ones
_SHORT_PARAGRAPH = 2  # lines, as a standfirst has
_SENTENCE_ENDS = (*FULL_STOPS, "…")

_Block = list[Fragment]


def join_wrapped_titles(fragments: list[Fragment], text: str) -> list[Fragment]:
    """`fragments` of a page whose paragraphs were wrapped, with its titles joined; their spans cover all lines."""
    sizes = [1 + text.count("\n", *fragment.span) if fragment.span else 1 for fragment in fragments]
    long = sum(len(fragment.text) > _WIDEST for fragment, size in zip(fragments, sizes, strict=True) if size == 1)
    if sum(size > 1 for size in sizes) < _LEAST or long > _UNWRAPPED * len(fragments):
        return fragments
    blocks = _blocks(fragments, sizes)
    story = fragments[next((at for at, size in enumerate(sizes) if size > _SHORT_PARAGRAPH), 0)].line
    over = [at for at, block in enumerate(blocks) if block[0].line < story and _is_title(block)][-1:]
    groups = [group for at, block in enumerate(blocks) for group in ([block] if at in over else _titles(block))]
    return join_paragraphs(groups, lambda: (fragment.text for fragment in fragments))


def _blocks(fragments: list[Fragment], sizes: list[int]) -> list[_Block]:
    """Runs of plain lines without a blank line between; whatever else there is by itself."""
    blocks: list[_Block] = []
    end = -1
    for fragment, size in zip(fragments, sizes, strict=True):
        is_line = size == 1 and not fragment.tag
        if is_line and fragment.line == end:
            blocks[-1].append(fragment)
        else:
            blocks.append([fragment])
        end = fragment.line + 1 if is_line else -1
    return blocks


def _is_title(lines: _Block) -> bool:
    """Whether a block is one title by its form: a few lines, each without room for the next one's first word."""
    if not 1 < len(lines) <= _MOST_LINES or lines[-1].text.endswith(_SENTENCE_ENDS) or any(map(_is_signed, lines)):
        return False
    width = max(len(line.text) for line in lines)
    return all(_may_go_on(line, after, width) for line, after in pairwise(lines))


def _is_signed(line: Fragment) -> bool:
    """Whether a line names an author or a day."""
    is_opened = is_opener(" ".join(line.text.split(None, 2)[:2]))  # "written by our editors"
    return is_opened or parse_timestamp(line.text, anywhere=True) is not None or bool(parse_byline(line.text))


def _may_go_on(line: Fragment, after: Fragment, width: int) -> bool:
    """Whether a line may go on in the next one: it ends nothing, and had no room for its first word in a `width`."""
    size, is_open = len(line.text), class_of(line.text[-1]) not in ENDING
    return is_open and _SHORTEST <= size <= _LONGEST and size + 1 + len(after.text.split(None, 1)[0]) > width


def _titles(lines: _Block) -> list[_Block]:
    """The lines of a block in groups, each a title or a line alone."""
    groups = [[lines[0]]]
    for before, after in pairwise(lines):
        goes_on = _may_go_on(before, after, len(after.text)) and _goes_on(before.text, after.text)
        if goes_on and len(groups[-1]) < _MOST_LINES and not _is_signed(after):
            groups[-1].append(after)
        else:
            groups.append([after])
    return groups


def _goes_on(before: str, after: str) -> bool:
    """Whether a line goes on in small letters, or ends with a small word."""
    return is_small(after) or before.rpartition(" ")[2] in stop_words()
