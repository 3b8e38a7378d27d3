"""The kicker: a short label over the headline, a section or a kind of text.

For example:

    takes   ANALYSIS
    leaves  Analysis of the samples took three weeks.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_kicker(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.KICKER)
