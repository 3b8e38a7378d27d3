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

IN_HEADING = "kicker-in-heading"
_IN_HEADING_WEIGHT = 4.0  # nats


def find_kicker(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for what a heading begins with in an element of its own, named for a kicker."""
    yield from claim_labels(page, Role.KICKER)
    headings = [index for index, tag in enumerate(page.tags) if tag in _HEADINGS] if page.contexts else []
    for index in headings:
        if index and _parent(page, index - 1) == page.fragments[index].context:
            yield Claim(index - 1, Role.KICKER, _IN_HEADING_WEIGHT, IN_HEADING)


_HEADINGS = frozenset(("h1", "h2"))


def _parent(page: Page, index: int) -> int | None:
    """The context around that of a fragment; None of a heading, and where there is none."""
    fragment = page.fragments[index]
    if fragment.tag in _HEADINGS or fragment.context < 0:
        return None
    parent = page.contexts[fragment.context].parent
    return parent if parent >= 0 else None
