"""What stands between two pieces of a sentence that a dump cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

CLOSING = frozenset(".,;:!?)]}»”’%…、。，．！？；：）」』】؟،؛।")  # marks that follow a word without a space
_OPENING = frozenset("([{«“‘„¿¡（「『【")


def glue(before: str, after: str) -> str:
    """What stands between two pieces of a paragraph: nothing where no writer puts a space."""
    left, right = before[-1], after[0]
    if right in CLOSING or left in _OPENING or left in "'’" or (is_unspaced(left) and is_unspaced(right)):
        return ""
    return " "


def join(texts: Sequence[str], between: Callable[[str, str], str] = glue) -> str:
    """The texts in a row, with what stands `between` each two of them."""
    pieces = [between(before, after) + after for before, after in pairwise(texts)]
    return texts[0] + "".join(pieces)


def is_unspaced(character: str) -> bool:
    """Whether a character is of a script without spaces between its words."""
    return "\u0e00" <= character <= "\u0eff" or "\u3000" <= character <= "\u9fff" or "\uf900" <= character <= "\uffef"
