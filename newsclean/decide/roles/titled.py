"""Lines under a label of a text dump that all look like titles, up to the next label: its list, without marks."""

from __future__ import annotations

from itertools import takewhile

from newsclean.labelled import is_label
from newsclean.page import Page
from newsclean.text.stops import FULL_STOPS

_LEAST, _MOST = 2, 13  # titles
_LEAST_WORDS, _PER_WORD = 4, 3  # of a title: a menu's entries are shorter; characters a word in scripts without spaces
_LONGEST = 150  # characters of a title


def titles_under(page: Page, label: int) -> range:
    """The lines without a mark between a label and the next one, if each looks like a title.

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
