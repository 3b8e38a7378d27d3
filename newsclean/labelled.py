"""Labels of boilerplate, and the lists under them: what extractors, decisions and assembly ask of a page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from newsclean.lexicon.loader import BOILERPLATE_BITS, WHOLE
from newsclean.page import ENTRY_TAGS, Page
from newsclean.text.labels import is_module_name
from newsclean.text.stops import FULL_STOPS

ENTRY = "-entry"  # what the rules of claims on entries end with
_LEAST, _MOST = 2, 13  # titles without marks
_LEAST_WORDS, _PER_WORD = 4, 3  # of a title: a menu's entries are shorter; characters a word in scripts without spaces
_LONGEST = 150  # characters of a title


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
    """The lines without a mark between a label of a text dump and the next one, if each looks like a title.

    None may stand farther from the one before than the first does from the label.
    """
    below = range(label + 1, min(label + 1 + _MOST, len(page.texts)))
    end = label + 1 + sum(1 for _ in takewhile(lambda at: _is_title(page, at, label), below))
    is_ended = end - label > _LEAST and end < len(page.texts) and is_label(page, end)
    return range(label + 1, end if is_ended else label + 1)


def _is_title(page: Page, index: int, label: int) -> bool:
    """Whether a line under a label has no mark, stands as near as the first does, and reads like a title."""
    text, line = page.texts[index], page.lines
    if page.tags[index] or line[index] - line[index - 1] != line[label + 1] - line[label]:
        return False
    size = len(text.split()) if " " in text else len(text) // _PER_WORD
    return size >= _LEAST_WORDS and len(text) <= _LONGEST and text[-1] not in FULL_STOPS and not is_label(page, index)
