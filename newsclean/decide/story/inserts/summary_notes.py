"""The notes under a summary that a machine wrote: "This summary was made by artificial intelligence".

Over the story one reads like a first paragraph, and stands where one does. Elsewhere it is one if it is no longer than
a label ("AI-generated summary"), says who checked it, or asks whether it helped. No text of the development data is any
of these.
"""

from __future__ import annotations

from itertools import islice

from newsclean.arrays import Mask, none_of
from newsclean.lexicon.word_lists import word_list
from newsclean.page import Page
from newsclean.text.patterns import lazily
from newsclean.text.stops import FULL_STOPS, QUESTIONS

_FIRST = 6  # lines of the text
_LONGEST, _LONGEST_LABEL = 250, 40  # characters
_HEAD = 40  # characters, within which the summary is named: stories on machines name it later
_MACHINE = lazily(r"(?<![a-z])(?:ai|ki|ia)(?![a-z])|(?<!\w)(?:ии|ші)(?!\w)|нейросет")
_LONGEST_QUESTION = 60  # characters


def summary_notes(page: Page, is_text: Mask) -> Mask:
    """Which lines of the text are one; never all of the text."""
    found = none_of(is_text)
    text = is_text.nonzero()[0].tolist()
    heads = "\n".join([page.texts[at][:_HEAD] for at in text]).casefold()
    if not any(map(heads.__contains__, word_list("summary"))):  # as on most pages
        return found
    notes = [at for place, at in enumerate(text) if is_summary_note(page.texts[at], is_first=place < _FIRST)]
    found[list(islice(notes, max(0, len(text) - 1)))] = True
    return found


def is_summary_note(text: str, *, is_first: bool = True) -> bool:
    """Whether a text is one; `is_first`: it stands over the story or first in it."""
    low = text.casefold() if len(text) <= _LONGEST else ""
    if not any(map(low[:_HEAD].__contains__, word_list("summary"))):
        return False  # as nearly all lines
    if low.endswith(tuple(QUESTIONS)):
        return len(low) <= _LONGEST_QUESTION and any(map(low.__contains__, word_list("helpful")))
    is_named = any(map(low.__contains__, word_list("machine")))
    if is_first and is_named:
        return True
    is_label = len(low) <= _LONGEST_LABEL and not low.endswith(tuple(FULL_STOPS))
    is_sure = is_label or any(map(low.__contains__, word_list("checked")))
    return is_sure and (is_named or _MACHINE().search(low) is not None)
