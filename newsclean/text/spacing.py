"""Scripts without spaces between their words, and whether a space stands between two pieces of a cut sentence."""

from __future__ import annotations

from newsclean.text.stops import SENTENCE_ENDS

CLOSING = frozenset(f"{SENTENCE_ENDS},;:)]}}»”’%、，；：）」』】،؛")  # marks that follow a word without a space
_OPENING = frozenset("([{«“‘„¿¡（「『【")
THAI_AND_KIN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # and Lao, Burmese, Khmer: what stands in a regex class
UNSPACED = f"{THAI_AND_KIN}\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff"  # likewise, all letters without spaces


def space_between(before: str, after: str) -> str:
    """What stands between two pieces of a paragraph: a space, or nothing where no writer puts one."""
    left, right = before[-1], after[0]
    if right in CLOSING or left in _OPENING or left in "'’" or (is_unspaced(left) and is_unspaced(right)):
        return ""
    return " "


def is_unspaced(text: str) -> bool:
    """Whether a text begins in a script without spaces between its words."""
    return text >= _FIRST and any(low <= text[0] <= high for low, high in _SCRIPTS)


_SCRIPTS = (  # without spaces: Thai and Lao, Burmese, Khmer, those of East Asia with their marks and wide forms
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3000", "\u9fff"),
    ("\uf900", "\uffef"),
)
_FIRST = _SCRIPTS[0][0]
