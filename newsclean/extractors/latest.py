"""Latest: lists of new stories of the site or of one section.

takes   Latest news
leaves  The latest news from the valley was a week old.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_latest(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.LATEST)
