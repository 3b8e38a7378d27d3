"""Whether a space stands between two pieces of a sentence that a dump cut."""

from __future__ import annotations

from newsclean.text.stops import SENTENCE_ENDS

CLOSING = frozenset(f"{SENTENCE_ENDS},;:)]}}»”’%、，；：）」』】،؛")  # marks that follow a word without a space
_OPENING = frozenset("([{«“‘„¿¡（「『【")


def space_between(before: str, after: str) -> str:
    """What stands between two pieces of a paragraph: a space, or nothing where no writer puts one."""
    left, right = before[-1], after[0]
    if right in CLOSING or left in _OPENING or left in "'’" or (is_unspaced(left) and is_unspaced(right)):
        return ""
    return " "


def is_unspaced(character: str) -> bool:
    """Whether a character is of a script without spaces between its words."""
    return "\u0e00" <= character <= "\u0eff" or "\u3000" <= character <= "\u9fff" or "\uf900" <= character <= "\uffef"
