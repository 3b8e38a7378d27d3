"""Donation: pleas for money.

For example:

    takes   Support our journalism
    leaves  A donation from the mill paid for the roof.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.lexicon.loader import ANYWHERE
from newsclean.model import Role
from newsclean.page import Claim, Page

_PLEA = 8.0  # nats for prose with a plea's words: none of 78,088 paragraphs of the development sets has them
_LONGEST_PLEA = 700  # characters


def find_donation(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for paragraphs that plead."""
    yield from claim_list(page, Role.DONATION)
    for index in page.cues.find(Role.DONATION, ANYWHERE):
        if len(page.texts[index]) <= _LONGEST_PLEA:
            yield Claim(index, Role.DONATION, _PLEA, "donation-plea")
