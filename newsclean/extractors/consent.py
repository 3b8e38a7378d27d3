"""Consent: cookie and privacy notices.

For example:

    takes   We use cookies
    leaves  The cookies were gone by noon.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.lexicon.loader import ANYWHERE, BEGINS
from newsclean.model import Role
from newsclean.page import Claim, Page

NOTICE = "consent-notice"  # rule
_NOTICE = 8.0  # nats for a notice's words: none of 78,090 paragraphs of the development sets has them
_LONGEST = 700  # characters


def find_consent(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for lines with a notice's words."""
    yield from claim_labels(page, Role.CONSENT)
    for index in page.cues.find(Role.CONSENT, BEGINS, ANYWHERE):
        if len(page.texts[index]) <= _LONGEST:
            yield Claim(index, Role.CONSENT, _NOTICE, NOTICE)
