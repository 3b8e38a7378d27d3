"""Donation: pleas for money.

For example:

    takes   Support our journalism
    leaves  A donation from the mill paid for the roof.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.labels.listed import ENTRY, is_label
from newsclean.lexicon.loader import ANYWHERE, WHOLE
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.stops import FULL_STOPS

_PLEA = 8.0  # nats for prose with a plea's words: none of 78,088 paragraphs of the development sets has them
_LONGEST_NOTE, _LEAST_WORDS = 200, 4  # characters, words
_LONGEST_PLEA = 700  # characters


def find_donation(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for paragraphs that plead."""
    yield from claim_list(page, Role.DONATION)
    for index in page.cues.find(Role.DONATION, ANYWHERE):
        if len(page.texts[index]) <= _LONGEST_PLEA:
            yield Claim(index, Role.DONATION, _PLEA, "donation-plea")
    for label in page.cues.find(Role.DONATION, WHOLE):
        if _has_plea(page, label):
            yield Claim(label + 1, Role.DONATION, _PLEA, f"{Role.DONATION}{ENTRY}")


def _has_plea(page: Page, label: int) -> bool:
    """Whether under a label that is no link and no entry stands one short paragraph alone: a label is under it."""
    if page.link_chars[label] or page.tags[label] == "li" or label + 2 >= len(page.texts):
        return False
    text = page.texts[label + 1]
    is_prose = len(text) <= _LONGEST_NOTE and text.endswith(tuple(FULL_STOPS)) and len(text.split()) >= _LEAST_WORDS
    return is_prose and not page.link_chars[label + 1] and is_label(page, label + 2)
