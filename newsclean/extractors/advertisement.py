"""Advertisement: labels of ad slots.

For example:

    takes   Advertisement
    leaves  The advertisement had run for a week before anyone called.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_advertisement(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.ADVERTISEMENT)
