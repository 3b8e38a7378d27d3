"""A poll among the text: a question, short answers under it, and the votes' shares or the button to vote.

For example:

    Do you trust the harbour authority?
    Yes
    54 %
    No
    46 %
    3,211 votes
"""

from __future__ import annotations

import re
from itertools import takewhile

from newsclean.arrays import Mask, none_of
from newsclean.lexicon.loader import BITS, WHOLE
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.counters import is_counter
from newsclean.text.stops import FULL_STOPS, QUESTIONS

_LONGEST_QUESTION = 150  # characters
_WIDEST = 60  # columns of an answer
_MOST = 14  # lines under a question
_LEAST = 2  # answers, or shares
_SHARE = re.compile(r"[%٪％]?\s?\d{1,3}(?:[.,٫]\d{1,2})?\s?[%٪％]?")
_SIGNS = frozenset("%٪％")


def polls(page: Page, is_text: Mask) -> Mask:
    """What of the text is a poll's question and what stands under it."""
    found = none_of(is_text)
    text = is_text.nonzero()[0]
    for at in range(text[0], text[-1] + 1) if len(text) else ():
        if page.texts[at][-1:] in QUESTIONS and len(page.texts[at]) <= _LONGEST_QUESTION and (end := _end(page, at)):
            found[at:end] = is_text[at:end]
    return found


def _end(page: Page, question: int) -> int:
    """Where the poll ends that a question begins; 0 where none does."""
    below = range(question + 1, min(len(page.texts), question + 1 + _MOST))
    lines = list(takewhile(lambda line: _may_be_answer(page, line), below))
    shares = [line for line in lines if _is_share(page.texts[line])]
    buttons = [line for line in lines[_LEAST:] if int(page.cues.masks[WHOLE, line]) & BITS[Role.WIDGET]]
    counts = [line for line in lines[_LEAST:] if is_counter(page.texts[line])]
    is_poll = len(shares) >= _LEAST or buttons
    return max(shares + buttons + counts) + 1 if is_poll else 0


def _may_be_answer(page: Page, line: int) -> bool:
    return page.widths[line] <= _WIDEST and page.texts[line][-1:] not in FULL_STOPS


def _is_share(text: str) -> bool:
    return not _SIGNS.isdisjoint(text) and _SHARE.fullmatch(text) is not None
