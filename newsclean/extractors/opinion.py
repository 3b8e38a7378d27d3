"""Opinion: lists of columns and editorials, with their authors.

For example:

    takes   Opinion
    leaves  Public opinion turned against the bridge.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_opinion(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.OPINION)
