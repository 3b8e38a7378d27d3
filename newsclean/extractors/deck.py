"""The deck: the standfirst or the key points under the headline.

For example:

    takes   Key points
    leaves  The key points of the plan were known by May.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_deck(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.DECK)
