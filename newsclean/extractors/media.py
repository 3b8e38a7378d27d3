"""Media: players and galleries, and what stands on their buttons.

For example:

    takes   Listen to this article
    leaves  Listen to the engine, he said, and you know.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_media(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.MEDIA)
