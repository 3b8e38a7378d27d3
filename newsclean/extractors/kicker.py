"""The kicker: a short label over the headline, a section or a kind of text.

For example:

    takes   ANALYSIS
    leaves  Analysis of the samples took three weeks.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.metadata.sites import site_names
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.titles import squeezed

IN_HEADING = "kicker-in-heading"
_OVER_HEADING = "kicker-over-heading"
_IN_HEADING_WEIGHT = 4.0  # nats
_OVER_HEADING_WEIGHT = 3.0
_LONGEST = 40  # characters
_OTHER = frozenset("0123456789/»›>«‹<←→:")  # of days, of the way from the home page, of bylines
_HEADINGS = frozenset(("h1", "h2"))


def find_kicker(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for what a heading begins with in an element of its own, and for what stands over one.

    The latter is a short line with which the innermost element that holds it and an `<h1>` under it begins.
    """
    yield from claim_labels(page, Role.KICKER)
    mastheads = frozenset(map(squeezed, site_names(page.metadata)))
    headings = [index for index in page.headings if page.tags[index] in _HEADINGS] if page.contexts else []
    for index in headings:
        if index and _parent(page, index - 1) == page.fragments[index].context:
            yield Claim(index - 1, Role.KICKER, _IN_HEADING_WEIGHT, IN_HEADING)
        elif index > 1 and page.tags[index] == "h1" and _opens_head(page, index - 1, mastheads):
            yield Claim(index - 1, Role.KICKER, _OVER_HEADING_WEIGHT, _OVER_HEADING)


def _opens_head(page: Page, index: int, mastheads: frozenset[str]) -> bool:
    """Whether a short line is the first in the innermost element that holds it and the heading under it."""
    text = page.texts[index]
    if len(text) > _LONGEST or page.tags[index] in _HEADINGS or not _OTHER.isdisjoint(text):
        return False
    if squeezed(text) in mastheads:
        return False
    before, own, heading = (set(page.around(page.fragments[at].context)) for at in range(index - 1, index + 2))
    return bool(own & heading) and own & heading != own & heading & before


def _parent(page: Page, index: int) -> int | None:
    """The context around that of a fragment; None of a heading, and where there is none."""
    fragment = page.fragments[index]
    if fragment.tag in _HEADINGS or fragment.context < 0:
        return None
    parent = page.contexts[fragment.context].parent
    return parent if parent >= 0 else None
