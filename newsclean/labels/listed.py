"""Labels of boilerplate, and the lists under them: what extractors, decisions and assembly ask of a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.dates.timestamp import parse_timestamp
from newsclean.lexicon.loader import BOILERPLATE_BITS, WHOLE
from newsclean.names.words import has_digit
from newsclean.page import ENTRY_TAGS, Page
from newsclean.text.labels import is_module_name
from newsclean.text.notices import is_notice
from newsclean.text.titles import reads_like_title

ENTRY = "-entry"  # what the rules of claims on entries end with
_LEAST, _MOST = 2, 13  # titles in a text dump
_LEAST_APART = 3  # likewise where the first is not as far from the label as they are from each other
_LONGEST_MARK = 3  # characters of a mark on a line of its own
_FARTHEST = 6  # lines from the label to the first
_BARE = ("", "td")  # no mark, or that of a cell
_TITLE, _DAY, _MARK = "title", "day", "mark"


def is_label(page: Page, index: int) -> bool:
    """Whether the line is, as a whole, a label of some kind of boilerplate."""
    return bool(int(page.cues.masks[WHOLE, index]) & BOILERPLATE_BITS) or is_module_name(page.texts[index])


def entries_under(page: Page, label: int) -> Iterator[int]:
    """The indices of the list under a label: entries of one mark, up to the next label."""
    tags = page.tags
    if tags[label] in ENTRY_TAGS or label + 1 >= len(tags):
        return
    mark = tags[label + 1]
    if mark not in ENTRY_TAGS or (page.format == "text" and _is_inner(page, label)):
        return
    for index in range(label + 1, len(tags)):
        if tags[index] != mark or (index > label + 1 and is_label(page, index)):
            return
        yield index


def _is_inner(page: Page, label: int) -> bool:
    """Whether a line stands deeper than the next. A heading's indent in Markdown is its own mark."""
    return page.fragments[label].indent > page.fragments[label + 1].indent


def titles_under(page: Page, label: int) -> range:
    """The lines between a label of a text dump and the next one: titles of one mark or none, each with its day or not.

    All stand as far from the one before as the second does, two as the first from the label; a mark alone may stand
    over each. Where all of a page is in cells, label and titles are too. A headline with its day is no list. The notice
    of copyright ends a list too, and so does the page where each title has its day.
    """
    if page.tags[label] not in _BARE:
        return range(0)
    kinds = list(_kinds_under(page, label))
    if kinds.count(_TITLE) < _LEAST:  # as under most labels
        return range(label + 1, label + 1)
    end = label + 1 + len(kinds)
    titles = [text for text, kind in zip(page.texts[label + 1 : end], kinds, strict=True) if kind == _TITLE]
    again = sum(under in title for title, under in pairwise(titles))  # "date 2021-03-01 Fog closes harbour Read more"
    is_even = page.lines[label] + page.lines[label + 2] == 2 * page.lines[label + 1]
    are_several = len(titles) - again >= (_LEAST if is_even else _LEAST_APART) and len(titles) <= _MOST
    is_ended = _ends_list(page, end) if end < len(page.texts) else kinds.count(_DAY) == len(titles)
    return range(label + 1, end if are_several and is_ended else label + 1)


def _ends_list(page: Page, index: int) -> bool:
    return is_label(page, index) or is_notice(page.texts[index])


def _kinds_under(page: Page, label: int) -> Iterator[str]:
    """What each line of what may be a label's list is: a title, a day or a mark."""
    tag = page.tags[label] or None  # of the titles
    for at in range(label + 1, min(label + 1 + 2 * _MOST + 1, len(page.texts))):
        text, is_near = page.texts[at], _is_near(page, label, at)
        if 0 < len(text) <= _LONGEST_MARK and not any(map(str.isalnum, text)):
            yield _MARK
        elif is_near and is_day(text):
            yield _DAY
        elif is_near and tag in (None, page.tags[at]) and reads_like_title(text) and not is_label(page, at):
            tag = page.tags[at]
            yield _TITLE
        else:
            return


def _is_near(page: Page, label: int, at: int) -> bool:
    """Whether a line stands where the next one of a label's list should."""
    lines, gap = page.lines, page.lines[at] - page.lines[at - 1]
    return bool(gap <= _FARTHEST if at == label + 1 else gap == lines[label + 2] - lines[label + 1])


def is_day(title: str) -> bool:
    """Whether a line says when something was published, and nothing else."""
    return has_digit(title) and parse_timestamp(title) is not None
