"""What the elements around a fragment of HTML are called, from the root in: its path.

Paragraphs that a system sets each in an element of its own have no element in common, but their path.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from newsclean.page import Page

Path: TypeAlias = tuple[str, int]  # the fragment's tag, and a number for the tags and names of all elements around it


def paths_of(page: Page, indices: Iterable[int]) -> dict[int, Path]:
    """The path of each fragment that has one. Two are the same if all elements around have the same tags and names."""
    numbers: dict[tuple[int, str, str], int] = {}
    known = {-1: -1}
    paths = {}
    for at in indices:
        way = []
        context = page.fragments[at].context
        while context not in known:
            way.append(context)
            context = page.contexts[context].parent
        number = known[context]
        for inner in reversed(way):
            own = page.contexts[inner]
            number = known[inner] = numbers.setdefault((number, own.tag, own.words), len(numbers))
        if number >= 0:
            paths[at] = (page.tags[at], number)
    return paths
