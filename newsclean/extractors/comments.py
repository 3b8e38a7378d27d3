"""Comments: readers' comments, their forms and counts.

For example:

    takes   Leave a comment
    leaves  He declined to comment on the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_comments(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.COMMENTS)
