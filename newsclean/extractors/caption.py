"""A caption: what stands under the story's own pictures, and who took them.

For example:

    takes   Photo: Ana Lima/Harbour Press
    leaves  The photo that she took that day hangs in the hall.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_caption(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.CAPTION)
