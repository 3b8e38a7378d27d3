"""Promo: sponsored content, shopping, the site's own apps and events.

For example:

    takes   Sponsored content
    leaves  The firm had sponsored the race for years.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_promo(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.PROMO)
