"""Labels of boilerplate, and the marked lists under them: what extractors, decisions and assembly ask of a page."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.lexicon.loader import BOILERPLATE_BITS, WHOLE
from newsclean.page import ENTRY_TAGS, Page
from newsclean.text.labels import is_module_name

ENTRY = "-entry"  # what the rules of claims on entries end with


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
