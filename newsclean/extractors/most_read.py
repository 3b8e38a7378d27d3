"""Most read: lists of what others read, share or watch.

For example:

    takes   Most Read News
    leaves  The most read of his novels came out in 1961.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_most_read(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.MOST_READ)
