"""Navigation: menus, breadcrumbs, search, skip links, previous and next.

For example:

    takes   Skip to content
    leaves  Home is where the mill stood.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_labels
from newsclean.lexicon.loader import WHOLE
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_navigation(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for page numbers beside one: "1", "2", "Next page"."""
    yield from claim_labels(page, Role.NAVIGATION)
    run: list[int] = []
    for index, text in enumerate((*page.texts, "")):
        if len(text) <= _DIGITS and (text.isdecimal() or text in _GAPS):
            run.append(index)
            continue
        if len(run) > 1 and any(page.cues.has(beside, Role.NAVIGATION, WHOLE) for beside in _beside(page, run)):
            yield from (Claim(number, Role.NAVIGATION, ITEM, "page-number") for number in run)
        run = []


def _beside(page: Page, run: list[int]) -> list[int]:
    return [index for index in (run[0] - 1, run[-1] + 1) if 0 <= index < len(page.texts)]


_DIGITS = 4  # of a page's number
_GAPS = frozenset(("…", "..."))
