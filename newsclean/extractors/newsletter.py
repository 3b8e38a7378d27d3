"""Newsletter: sign-up boxes for mail and alerts, with their small print.

For example:

    takes   Sign up for our newsletter
    leaves  The parish newsletter had been printed there since 1911.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_newsletter(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.NEWSLETTER)
