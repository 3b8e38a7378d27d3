"""Latest: lists of new stories of the site or of one section.

For example:

    takes   Latest news
    leaves  The latest news from the valley was a week old.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list, stands_alone
from newsclean.lexicon.loader import WHOLE
from newsclean.model import Role
from newsclean.page import CERTAIN, Claim, Page
from newsclean.text.labels import module_names

_MODULE = 5.0  # nats for a box's bare name: under another list the scorer takes it for its last entry


def find_latest(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for a box's bare name, which mostly heads new stories."""
    yield from claim_list(page, Role.LATEST)
    for index in module_names(page.texts, page.tokens):
        if not page.cues.masks[WHOLE, index]:
            yield Claim(index, Role.LATEST, CERTAIN if stands_alone(page, index) else _MODULE, "latest-module")
