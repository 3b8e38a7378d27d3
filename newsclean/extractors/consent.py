"""Consent: cookie and privacy notices.

For example:

    takes   We use cookies
    leaves  The cookies were gone by noon.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_consent(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.CONSENT)
