"""Links under a label of a page that has links: "Most read" in a cell, a `<div>` or bold, over a link a line.

    <td><b>Most read</b></td> … <td><a>Minister resigns</a><br><a>Six villages without power</a></td>

A label is no link itself, so that no entry of a menu is one. Its list are the lines below that are one link each, all
of one tag, as far as the innermost element goes that holds the label and the first of them.
"""

from __future__ import annotations

import re

from newsclean.labels.listed import is_label, titles_under
from newsclean.lexicon.loader import WHOLE, bits_of
from newsclean.model import Role
from newsclean.page import Page

_LEAST, _MOST = 2, 30  # links
_MARK = 3  # characters of an entry that are none of its link: "- ", "1. "
_LONGEST = 200  # characters of an entry
_LEAST_WIDTH = 20  # mean of a list's entries: tags are shorter
_MENUS, _PAGE = frozenset(("nav", "header")), frozenset(("html", "body"))
_MENU = re.compile("menu|nav|header", re.IGNORECASE)
_LISTS = bits_of((Role.MOST_READ, Role.RELATED, Role.LATEST))


def list_under(page: Page, label: int) -> range:
    """The lines that are a label's list for sure: titles up to the next label in a text dump, else links."""
    return titles_under(page, label) if page.format == "text" else links_under(page, label)


def links_under(page: Page, label: int) -> range:
    """The lines under a label that are a link each; none where there are fewer than two."""
    first = _under_rule(page, label)
    if page.link_chars[label] or first >= len(page.texts) or not is_link(page, first) or _is_tab(page, label):
        return range(0)
    around, tag = _around(page, label), page.tags[first]
    end = first
    while end < min(first + _MOST, len(page.texts)) and page.tags[end] == tag and is_link(page, end):
        if is_label(page, end) or not (around is None or page.is_in(page.fragments[end].context, around)):
            break
        end += 1
    is_list = end - first >= _LEAST and page.widths[first:end].mean() >= _LEAST_WIDTH
    return range(label + 1, end) if is_list else range(0)


def _under_rule(page: Page, label: int) -> int:
    """The line under a label, or under the row of dashes with which Markdown writes a table's head."""
    return label + 2 if page.tags[label + 1 : label + 2] == ["hr"] else label + 1


def is_link(page: Page, index: int) -> bool:
    """Whether a line is one link, short enough for a title."""
    size = len(page.texts[index])
    return size <= _LONGEST and bool(page.link_chars[index] >= max(1, size - _MARK))


def is_in_menu(page: Page, label: int) -> bool:
    """Whether what holds a label and the line under it is a menu, or is called one, as such have lists too."""
    around = _around(page, label)
    return around is not None and any(_is_menu(*page.contexts[element][1:]) for element in page.around(around))


def _is_menu(tag: str, words: str) -> bool:
    return tag in _MENUS or (tag not in _PAGE and _MENU.search(words) is not None)


def _is_tab(page: Page, label: int) -> bool:
    """Whether another list's label stands right over this one: their lists follow below, the first one's first."""
    return label > 0 and bool(int(page.cues.masks[WHOLE, label - 1]) & _LISTS)


def _around(page: Page, label: int) -> int | None:
    """The innermost element that holds a label and the line under it; None where the format has none."""
    if not page.contexts:
        return None
    below = page.fragments[label + 1].context
    return next((element for element in page.around(page.fragments[label].context) if page.is_in(below, element)), None)
