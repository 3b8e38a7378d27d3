"""Featured author: promotion of one author or columnist of the site.

For example:

    takes   Featured_Author
    leaves  The featured author read for an hour.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_featured_author(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.FEATURED_AUTHOR)
