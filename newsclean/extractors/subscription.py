"""Subscription: subscribing, signing in, paywalls.

For example:

    takes   Subscribe now
    leaves  She let her subscription to the gazette lapse.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_subscription(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.SUBSCRIPTION)
