"""Names that a dump glued to what stood behind them in an element of its own.

Ana LimaContributing writer → Ana Lima, where another line of the page has "by Ana Lima"
"""

from __future__ import annotations

import re

from newsclean.page import Page

_FEW = 5  # names: each is looked for on the whole page
_SHORTEST = 3  # letters of a family name
_WORD = re.compile(r"[\w'’-]+")


def without_glue(page: Page, names: tuple[str, ...]) -> tuple[str, ...]:
    """A few names of a dump, each as other lines have it, where its last word goes on there as another one."""
    if page.format == "html" or len(names) > _FEW:
        return names
    return tuple([_as_elsewhere(page.texts, name) for name in names])


def _as_elsewhere(texts: list[str], name: str) -> str:
    first, _, last = name.rpartition(" ")
    before = f"{first} "
    for text in texts if first and len(last) > _SHORTEST else ():
        if before not in text or name in text:
            continue
        for following in text.split(before)[1:]:
            word = found[0] if (found := _WORD.match(following)) else ""
            if _SHORTEST <= len(word) < len(last) and last.startswith(word):
                return before + word
    return name
