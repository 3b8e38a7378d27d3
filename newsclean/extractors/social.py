"""Social: share buttons, networks to follow, print, save, copy.

For example:

    takes   Share on Facebook
    leaves  They share one kitchen and two stoves.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_social(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.SOCIAL)
