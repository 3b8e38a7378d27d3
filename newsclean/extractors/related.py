"""Related: lists of stories on the same matter, and the "read also" lines between paragraphs.

For example:

    takes   You may also like
    leaves  He related the story to his brother.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_related(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.RELATED)
