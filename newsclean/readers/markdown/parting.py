"""Parts a Markdown block into fragments: the links of a menu, the lines between hard breaks, or the block as one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import TypeVar

from newsclean.page import Fragment
from newsclean.readers.markdown.blocks import Block
from newsclean.readers.markdown.inline import Inline, Link
from newsclean.text.networks import network_of
from newsclean.text.whitespace import fold

# Longest word or two that can stand between the links of a menu without being one ("Home](/)Contact[About]").
_MAX_MENU_GAP = 40
_MARKS = " \t\n\x1f\xa0|•·/\\-–—>»›*+&_:~"
_FIRST = itemgetter(0)
_SECOND = itemgetter(1)
R = TypeVar("R", Link, tuple[int, int])
# Where a block is parted: the part that comes next, its offset, whether a line break stands there.
Cut = tuple[int, int, bool]
# Text, tag, characters in links, characters in bold, URL.
Content = tuple[str, str, int, int, str | None]


def block_fragments(text: str, block: Block, inline: Inline) -> list[Fragment]:
    """The fragments of a block of `text`; none where it shows nothing."""
    cuts: list[Cut] = []
    if len(inline.links) > 1 and block.tag != "td":
        cuts = _menu_cuts(inline)
        if cuts and len(inline.breaks) >= len(inline.links) - 1:  # a line each, with its mark
            cuts = _break_cuts(inline) or cuts
    if not cuts and inline.breaks:
        cuts = _break_cuts(inline)
    if not cuts:
        return _whole(block, inline) or _marks_alone(text, block)
    cuts.append((len(inline.parts), block.end, False))
    fragments: list[Fragment] = []
    part, start, line, is_break = 0, block.start, block.line, False
    shown = 0  # what lies between `part` and it shows nothing: read again for each cut, it would take the square
    for next_part, end, breaks in cuts:
        content = _content(block, inline, part, next_part, shown)
        shown = next_part
        if content is None:
            continue
        begin, stop = _trimmed(text, start, end)
        line += text.count("\n", start, begin)
        words, tag, in_links, in_bold, url = content
        fragments.append(Fragment(words, tag, line, (begin, stop), in_links, in_bold, url, block.indent, is_break))
        line += text.count("\n", begin, end)
        part, start, is_break = next_part, end, breaks
    return fragments or _marks_alone(text, block)


def _whole(block: Block, inline: Inline) -> list[Fragment]:
    """The block as one fragment."""
    content = _content(block, inline, 0, len(inline.parts), 0)
    if content is None:
        return []
    words, tag, in_links, in_bold, url = content
    return [Fragment(words, tag, block.line, (block.start, block.end), in_links, in_bold, url, block.indent)]


def _marks_alone(text: str, block: Block) -> list[Fragment]:
    """A list marker or a '>' with nothing behind it."""
    if text[block.inner : block.end].strip():
        return []
    begin, stop = _trimmed(text, block.start, block.end)
    marks = fold(text[begin:stop])
    return [Fragment(marks, "", block.line, (begin, stop))] if marks else []


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` without the white space inside them."""
    piece = text[start:end]
    body = piece.lstrip()
    begin = end - len(body)
    return begin, begin + len(body.rstrip())


def _menu_cuts(inline: Inline) -> list[Cut]:
    """Where to part a block of links and hardly anything else; nothing where it is a sentence with links in it."""
    cuts: list[Cut] = []
    at = 0
    before: Link | None = None
    for link in inline.links:
        gap = "".join(inline.parts[at : link.first])
        if not _is_menu_gap(gap, first=before is None, last=False):
            return []
        if before is not None and gap.strip(_MARKS):
            cuts.append((at, before.end, False))
        if before is not None or gap.strip(_MARKS):
            cuts.append((link.first, link.start, False))
        at, before = link.last, link
    tail = "".join(inline.parts[at:])
    if not _is_menu_gap(tail, first=False, last=True):
        return []
    if before is not None and tail.strip(_MARKS):
        cuts.append((at, before.end, False))
    return cuts


def _is_menu_gap(gap: str, first: bool, last: bool) -> bool:
    """Whether text beside links is nothing, a mark, or a label that touches them as no word in a sentence does."""
    label = gap.strip(_MARKS)
    if not label:
        return True
    touches = (first or gap[0].isalnum()) and (last or gap[-1].isalnum())
    return touches and not (first and last) and len(label) <= _MAX_MENU_GAP


def _break_cuts(inline: Inline) -> list[Cut]:
    """The hard line breaks that do not stand inside a link's text."""
    cuts: list[Cut] = []
    for part, offset in inline.breaks:
        at = bisect_right(inline.links, part, key=_FIRST) - 1
        if at < 0 or inline.links[at].last <= part:
            cuts.append((part, offset, True))
    return cuts


def _content(block: Block, inline: Inline, first: int, last: int, shown: int) -> Content | None:
    """What the parts from `first` to before `last` say; None where they show nothing, as those before `shown` do."""
    text, tag = _text(inline, shown, last), "pre" if block.tag == "fence" else block.tag
    if "|" in text:
        text = fold(text.replace("|", " ") if tag == "td" else text.strip("| ")) or text
    if not text and inline.images:
        text, tag = _alt(inline, first, last), "img"
    if not text:
        return _network(block, inline, first, last)
    if not inline.links and not inline.strong:
        return text, tag, 0, 0, None
    links, bold = _between(inline.links, first, last), _between(inline.strong, first, last)
    in_links = sum([len(_text(inline, link.first, link.last)) for link in links])
    in_bold = sum([len(_text(inline, max(begin, first), min(end, last))) for begin, end in bold])
    return text, tag, min(in_links, len(text)), min(in_bold, len(text)), links[0].url if links else None


def _network(block: Block, inline: Inline, first: int, last: int) -> Content | None:
    """Links that show nothing, as icons do: the social network that the first of them leads to, if it is one."""
    if inline.networks is None:  # asked once a block, not by each of its parts
        inline.networks = [link for link in inline.links if network_of(link.url)]
    links = _between(inline.networks, first, last)
    if not links:
        return None
    name = network_of(links[0].url)
    return name, block.tag, len(name), 0, links[0].url


def _between(ranges: list[R], first: int, last: int) -> list[R]:
    """The ranges (in order, disjoint) that overlap parts `first` to before `last`."""
    if not ranges:
        return ranges
    return ranges[bisect_right(ranges, first, key=_SECOND) : bisect_left(ranges, last, key=_FIRST)]


def _text(inline: Inline, first: int, last: int) -> str:
    return fold("".join(inline.parts[first:last]))


def _alt(inline: Inline, first: int, last: int) -> str:
    """The alt text of the first image among the parts, 'image' where it has none, '' for no image."""
    at = bisect_left(inline.images, first, key=_FIRST)
    if at < len(inline.images) and inline.images[at].part < last:
        return fold(inline.images[at].alt) or "image"
    return ""
