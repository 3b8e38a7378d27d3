"""Donation: pleas for money.

For example:

    takes   Support our journalism
    leaves  A donation from the mill paid for the roof.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_donation(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.DONATION)
