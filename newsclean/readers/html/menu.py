"""A text that is links alone, with marks between them and perhaps a label before: each link is a piece of its own.

For example:

    takes   Sections: <a>Home</a> | <a>Sport</a> | <a>Culture</a>
    leaves  <a>Home</a> › <a>Sport</a>, <p><a>The council</a> <a>met on Monday</a></p>
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from lxml import etree

from newsclean.page import HEADINGS
from newsclean.text.characters import is_small
from newsclean.text.whitespace import fold

Link: TypeAlias = tuple[int, int, etree._Element]  # its parts of a text, from the first to before the last, and it
Piece: TypeAlias = tuple[str, Any]  # a text, and the link that it is; None for a label
_MARKS = " \t\r\n\xa0|•·/,;>»›→←<«–—-"  # between the links of a menu
_LABEL_ENDS, _LONGEST_LABEL = (":", "："), 40
LEAST_LINKS = 2  # of a menu
_STEPS = frozenset(">»›→")  # between the steps of a trail from the home page
_PROSE = HEADINGS | {"p", "blockquote"}


def menu_pieces(parts: Sequence[str], links: Sequence[Link], tag: str) -> list[Piece]:
    """The links of a text that is links and marks between them, with a label before; nothing of any other text.

    `parts` are the text's, `tag` is the block's that holds it. Links that lead to one place belong together, as a
    teaser's picture and title do. The steps of a trail ("Home › News") are one text; where a paragraph's link goes on
    in lower case, they are a sentence.
    """
    found: list[tuple[list[str], Any]] = []
    at, url = 0, None
    for first, end, link in links:
        between = "".join(parts[at:first])
        gap = between.strip(_MARKS)
        is_label = not at and len(gap) <= _LONGEST_LABEL and gap.endswith(_LABEL_ENDS)
        if (gap and not is_label) or (found and not _STEPS.isdisjoint(between)):
            return []
        if gap:
            found.append(([gap], None))
        at = end
        before, url = url, link.get("href")
        if found and found[-1][1] is not None and url == before:
            found[-1][0].extend((" ", *parts[first:end]))
        elif any(map(str.strip, parts[first:end])):
            found.append((list(parts[first:end]), link))
    if "".join(parts[at:]).strip(_MARKS) or sum(link is not None for _, link in found) < LEAST_LINKS:
        return []
    pieces = [(fold("".join(texts)), link) for texts, link in found]
    return [] if tag in _PROSE and any(is_small(text) for text, _ in pieces[1:]) else pieces
