"""Navigation: menus, breadcrumbs, search, skip links, previous and next.

For example:

    takes   Skip to content
    leaves  Home is where the mill stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_labels
from newsclean.lexicon.loader import WHOLE
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.runs import runs

_ADDRESS = re.compile(r"(?:[0-9]{1,5}\. )?(?:[a-z]{2,10}://\S|(?:about|data|javascript|mailto|sms|tel|whatsapp):)")
_LEAST_ADDRESSES = 3
_MOSTLY = 0.9  # of the entries: a line break within an address makes another one
_REFERENCES = "References"
_OF_ADDRESSES = frozenset((_REFERENCES, "Visible links:", "Hidden links:"))
_DIGITS = 4  # of a page's number
_GAPS = frozenset(("…", "..."))


def find_navigation(page: Page) -> Iterator[Claim]:
    """Claims for label lines, page numbers beside one ("1", "2", "Next page"), and lists of addresses."""
    yield from claim_labels(page, Role.NAVIGATION)
    yield from _addresses(page)
    for run in _number_runs(page):
        if any(page.cues.has(beside, Role.NAVIGATION, WHOLE) for beside in _beside(page, run)):
            yield from (Claim(number, Role.NAVIGATION, ITEM, "page-number") for number in run)


def _number_runs(page: Page) -> Iterator[range]:
    """The runs of two lines or more that are numbers, or the gap between numbers."""
    short = (page.tokens.lengths <= _DIGITS).nonzero()[0].tolist()
    numbers = [index for index in short if page.texts[index].isdecimal() or page.texts[index] in _GAPS]
    return (run for run in runs(numbers) if len(run) > 1)


def _addresses(page: Page) -> Iterator[Claim]:
    """Lynx's addresses at the end of a page, and their labels. Elsewhere they may be the story's references."""
    if _REFERENCES not in page.texts:
        return
    label = max(at for at, text in enumerate(page.texts) if text == _REFERENCES)
    entries = [at for at in range(label, len(page.texts)) if page.texts[at] not in _OF_ADDRESSES]
    matching = sum(1 for at in entries if _ADDRESS.match(page.texts[at]))
    if len(entries) >= _LEAST_ADDRESSES and matching >= _MOSTLY * len(entries):
        yield from (Claim(at, Role.NAVIGATION, ITEM, "address-list") for at in range(label, len(page.texts)))


def _beside(page: Page, run: range) -> list[int]:
    return [index for index in (run[0] - 1, run[-1] + 1) if 0 <= index < len(page.texts)]
