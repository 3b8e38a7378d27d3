"""The note under a summary that a machine wrote, over the story: "This summary was made by artificial intelligence".

It reads like a first paragraph, and stands where one does. No text of the development data has both of its words.
"""

from __future__ import annotations

from itertools import islice

from newsclean.arrays import Mask, none_of
from newsclean.lexicon.word_lists import word_list
from newsclean.page import Page

_FIRST = 6  # lines of the text
_LONGEST = 250  # characters
_HEAD = 40  # characters, within which the summary is named: stories on machines name it later


def summary_notes(page: Page, is_text: Mask) -> Mask:
    """Which of the text's first lines are one; never all of the text."""
    found = none_of(is_text)
    first = is_text.nonzero()[0].tolist()[:_FIRST]
    notes = [at for at in first if is_summary_note(page.texts[at])]
    found[list(islice(notes, max(0, int(is_text.sum()) - 1)))] = True
    return found


def is_summary_note(text: str) -> bool:
    """Whether a text says that a machine summed up: it begins with what it speaks of."""
    low = text.casefold() if len(text) <= _LONGEST else ""
    return any(map(low[:_HEAD].__contains__, word_list("summary"))) and any(map(low.__contains__, word_list("machine")))
