"""The author's note: who the author is, after the story or in a box.

For example:

    takes   About the author
    leaves  Nobody knew much about the author of the letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_author_bio(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.AUTHOR_BIO)
