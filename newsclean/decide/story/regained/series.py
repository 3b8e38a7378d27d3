"""Lists and lines with one label, which are the story's as a whole or not at all.

A list's items look alike, and so the scorer is of two minds about some of them: half of a list of winners is text, and
the other half a menu; "Best for: …" is text under five products, and a caption under the sixth. What most of them are,
the rest is too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

import numpy as np

from newsclean.arrays import Ints, Mask
from newsclean.page import LIST_TAGS, Page
from newsclean.runs import runs
from newsclean.text.characters import Class

_LEAST = 3  # items of a list, or lines with one label
_SPREAD = 1.5  # fragments from a list's first item to its last, for each item
_FEW = 0.3  # of a list's characters: with less of it in the text none of it is text, if most of it is links
_LITTLE = 0.5  # likewise of a dump's list that stands under no line of the text; with 0.3 half as many gain
_MOSTLY = 0.5  # of a list's characters that are links
_MOST_OF_STORY = 0.5  # of the text's characters in a list that is still a part of the story
_MOST_OF_LABELLED = 0.4  # of the lines with one label, from which the rest is text too
_LABEL = re.compile(r"([^\W\d_][^:：.!?]{1,29})[:：]\s*\S")
_LONGEST_LABEL = 30  # characters


def even_out(page: Page, is_text: Mask) -> Mask:
    """`is_text` with the lists and labelled lines of which it has a part made whole, or left out."""
    text = is_text.copy()
    for items in _lists(page, is_text):
        _even_list(page, items, text)
    for items in _entries(page):
        _even_entries(page, items, text)
    for items in _labelled(page):
        inside = text[items]
        first, last = _ends(inside)
        if np.count_nonzero(inside) >= _MOST_OF_LABELLED * len(items):
            text[items[first : last + 1]] = True  # what is over the first and under the last of the text is doubtful
    return text


def _even_list(page: Page, items: Ints, text: Mask) -> None:
    """Of a list of links with a little text in it nothing is text, of another all that may be.

    On unseen sites, in pages of HTML gained and lost: the former 15 and 6, the latter 34 and 16.
    """
    lengths, links = page.tokens.lengths[items], page.link_chars[items]
    size, share = int(lengths.sum()), float(lengths[text[items]].sum()) / max(1, int(lengths.sum()))
    if not 0 < share < 1:
        return
    if share < _FEW:
        if links.sum() > _MOSTLY * size:
            text[items] = False
    elif links.sum() < _FEW * size and size < _MOST_OF_STORY * int(page.tokens.lengths[text].sum()):
        text[items] |= links * 2 < lengths


def _lists(page: Page, is_text: Mask) -> Iterator[Ints]:
    """The fragments of each HTML list with some of the text that holds little else between them."""
    if not page.contexts:
        return
    around = _lists_around(page)[page.context_of]
    with_text = set(around[is_text].tolist()) - {-1}
    if not with_text:
        return
    order = around.argsort(kind="stable")
    of_each = np.split(order, np.diff(around[order]).nonzero()[0] + 1)
    found = [items for items in of_each if int(around[items[0]]) in with_text]
    for items in sorted(found, key=itemgetter(0)):
        if len(items) >= _LEAST and items[-1] - items[0] < _SPREAD * len(items):
            yield items


def _lists_around(page: Page) -> Ints:
    """The innermost list that each context is or stands in, -1 for none; the last one stands for no context."""
    is_list = page.kinds.having([tag in LIST_TAGS for tag in page.kinds.tags]).nonzero()[0]
    around = page.outer.copy()
    around[is_list] = is_list
    while not np.array_equal(further := around[around], around):  # twice as far each time
        around = further
    return around


def _even_entries(page: Page, items: Ints, text: Mask) -> None:
    """Of a dump's list right under a line of the text all that may be is text, of another with little in it nothing.

    Menus and lists of stories begin under no such line. On unseen sites, in dumps gained and lost: the former 124 and
    63, under any line nearly as many lose as gain; the latter 93 and 26.
    """
    lengths = page.tokens.lengths
    told = int(lengths[items][text[items]].sum())
    if items[0] and text[items[0] - 1]:
        _even_list(page, items, text)
    elif 0 < told < min(_LITTLE * int(lengths[items].sum()), _MOST_OF_STORY * int(lengths[text].sum())):
        text[items] = False


def _entries(page: Page) -> Iterator[Ints]:
    """The entries of each list of a dump, which knows no other elements than these."""
    listed = [at for at, tag in enumerate(page.tags) if tag == "li"] if page.format != "html" else []
    yield from (np.arange(run.start, run.stop) for run in runs(listed) if len(run) >= _LEAST)


def _labelled(page: Page) -> Iterator[Ints]:
    """Lines of an HTML page with one label: "Best for: …", and further down the next of these.

    On unseen sites 11 pages gain by it, and 2 lose 0.001. In dumps, which part labels and lines, as many lose as gain.
    """
    found: dict[str, list[int]] = {}
    may_be = page.tokens.classes[:, Class.COMMA].nonzero()[0].tolist() if page.format == "html" else []
    for at in may_be:
        start = page.texts[at][: _LONGEST_LABEL + 1]
        if (":" in start or "：" in start) and (label := _LABEL.match(page.texts[at])):
            found.setdefault(label[1], []).append(at)
    yield from (np.array(items, np.int64) for items in found.values() if len(items) >= _LEAST)


def _ends(mask: Mask) -> tuple[int, int]:
    """The first and the last place of a mask that is not empty; (0, -1) of an empty one."""
    places = mask.nonzero()[0]
    return (int(places[0]), int(places[-1])) if len(places) else (0, -1)
