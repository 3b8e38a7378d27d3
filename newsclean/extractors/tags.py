"""Tags: the story's topics as a list of words.

For example:

    takes   Tags
    leaves  The tags on the crates were in three languages.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_tags(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.TAGS)
