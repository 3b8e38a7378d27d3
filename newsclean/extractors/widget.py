"""Widget: weather, markets, scores, games, polls.

For example:

    takes   Horoscope
    leaves  The weather turned on the second day.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_widget(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    return claim_list(page, Role.WIDGET)
