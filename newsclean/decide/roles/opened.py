"""What an element of an HTML page holds under a label that stands first in it: "Most read" over its list.

The line order of a page alone ends a list too early, at the first line that the scorer is sure of, or too late. By what
the element holds 797 of the fragments whose roles are known (docs/tried.md) get right, and 158 wrong. In a text dump it
is what stands deeper than the label: 215 lines get right, and 57 wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.lexicon.loader import WHOLE, bits_of
from newsclean.model import COLUMN, STORY_LISTS, Role
from newsclean.page import HEADINGS, Page

_LEAST = 4  # fragments of such an element, the label's with them; of fewer the label's own is often one, with a button
_MOST = 150  # likewise; what holds more is a column or the page
_BACK = 60  # fragments from a later list's label to the element's first
_STORIES = bits_of(STORY_LISTS)
_HEAD = (Role.HEADLINE, Role.KICKER, Role.DECK, Role.BYLINE, Role.DATELINE)
_STORY = frozenset((-1, COLUMN[Role.HEADLINE]))
_OUTSIDE = frozenset((-1, *(COLUMN[role] for role in _HEAD)))  # the story's text, and its head


def opened_by(page: Page, contexts: Sequence[int], best: Sequence[int], label: int) -> list[int]:
    """The list under a label, without labels of something else and the story's head; none where it opens no element.

    `contexts` and `best` are the fragments' contexts and likeliest roles; of the story's text that is -1. Where two
    other roles have labels, the element is no list but a column or the page; nor is it one in a dump that has the story
    or its title.
    """
    entries = _entries(page, contexts, label) if contexts else range(label + 1, _end_of_deeper(page, label))
    if not contexts and not _STORY.isdisjoint(best[entries.start : entries.stop]):
        return []
    masks: list[int] = page.cues.masks[WHOLE, entries.start : entries.stop].tolist()
    labels = {
        entry: best[entry]
        for entry, mask in zip(entries, masks, strict=True)
        if mask and best[entry] not in (best[label], -1) and mask >> best[entry] & 1
    }
    if len(set(labels.values())) > 1:
        return []
    return [entry for entry in entries if best[entry] not in _OUTSIDE and entry not in labels]


def _entries(page: Page, contexts: Sequence[int], label: int) -> range:
    """What the element that a label opens holds under it, up to the next list's label; else the next such element's."""
    entries = range(label + 1, _end(page, contexts, label))
    entries = entries or range(label + 1, _end_of_next(page, contexts, label))
    own, *masks = page.cues.masks[WHOLE, label : entries.stop].tolist()
    others = (at for at, mask in zip(entries, masks, strict=True) if _begins_another(page.tags[at], mask, own))
    return range(label + 1, next(others, entries.stop))


def _begins_another(tag: str, mask: int, own: int) -> bool:
    """Whether a heading in an element is the label of another list of stories: "Latest" under "Most read"."""
    return tag in HEADINGS and mask & _STORIES > 0 and not mask & _STORIES & own


def _end(page: Page, contexts: Sequence[int], label: int) -> int:
    """The fragment behind the innermost element that a label opens and that holds more than it and a button.

    Where there is none, it is the one behind the label.
    """
    end = label + 1
    for element in page.around(contexts[label]):
        if label and page.is_in(contexts[label - 1], element):
            break
        while end < len(contexts) and end - label <= _MOST and page.is_in(contexts[end], element):
            end += 1
        if end - label >= _LEAST:
            return end if end - label <= _MOST else label + 1
    return label + 1


def _end_of_next(page: Page, contexts: Sequence[int], label: int) -> int:
    """The fragment behind the element in which a heading begins the next list: "Latest" under "Most read".

    That element's first label is a heading beside it. Where there is none, it is the one behind the label.
    """
    parent, begin = _parent(page, contexts[label]), max(0, label - _BACK + 1)
    *masks, own = page.cues.masks[WHOLE, begin : label + 1].tolist()
    if page.tags[label] in HEADINGS and own & _STORIES:
        for first in range(label - 1, begin - 1, -1):
            is_next = _begins_another(page.tags[first], masks[first - begin], own)
            if is_next and _parent(page, contexts[first]) == parent and (end := _end(page, contexts, first)) > label:
                return end
    return label + 1


def _parent(page: Page, context: int) -> int:
    return page.contexts[context].parent if context >= 0 else -1


def _end_of_deeper(page: Page, label: int) -> int:
    """Likewise in a dump: behind what stands deeper than the label, unless that ends something deeper itself."""
    lines, indents = page.lines, page.indents
    deeper = indents[label + 1 : label + _MOST + 2] > indents[label]
    count = len(deeper) if deeper.all() else int(deeper.argmin())
    is_end = label > 0 and indents[label - 1] > indents[label] and lines[label] - lines[label - 1] <= 1
    return label + 1 if is_end or not _LEAST <= count + 1 <= _MOST + 1 else label + 1 + count
