"""Navigation: menus, breadcrumbs, search, skip links, previous and next.

For example:

    takes   Skip to content
    leaves  Home is where the mill stood.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_navigation(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.NAVIGATION)
