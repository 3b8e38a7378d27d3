"""The lines of a paragraph made one fragment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from newsclean.page import Fragment


def join_lines(lines: Sequence[Fragment], between: Callable[[str, str], str]) -> Fragment:
    """The lines as one, with what stands `between` two texts; its span covers all of them.

    Made at once: a paragraph may have a million lines, and copying it for each takes hours.
    """
    first, last = lines[0], lines[-1]
    if first is last:
        return first
    span = (first.span or (0, 0))[0], (last.span or (0, 0))[1]
    texts = [line.text for line in lines]
    pieces = [between(before, after) + after for before, after in pairwise(texts)]
    return first._replace(text=first.text + "".join(pieces), span=span)
