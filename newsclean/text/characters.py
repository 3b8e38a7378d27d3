"""What each character is, and its lower-case form: tables, so that a page's texts are looked at all at once.

Both are in `characters.npy`, which `newsclean.text.build_characters` writes: made once, and the same whatever Unicode
the running Python knows.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Mask, load_arrays

CHARACTERS = Path(__file__).with_name("characters.npy")
IRREGULAR = "İΣ"  # two letters in lower case; another one at the end of a word


class Class(IntEnum):
    """What a character is."""

    SPACE = 0
    LOWER = 1
    UPPER = 2
    LETTER = 3  # of a script without case
    UNSPACED = 4  # of a script without spaces: a token of its own
    DIGIT = 5
    TERMINAL = 6
    COMMA = 7
    QUOTE = 8
    DASH = 9
    BRACKET = 10
    MARK_SIGN = 11
    OTHER = 12


def class_table() -> NDArray[np.uint8]:
    """The class of each code point below 65,536, and of all those above (emoji, rare scripts) in the last entry."""
    return _tables()[0]


def lower_table() -> NDArray[np.uint64]:
    """The lower-case form of each code point below 65,536, 0 for those above; `IRREGULAR` letters stay as they are."""
    return _tables()[1]


def class_flags(*classes: Class) -> Mask:
    """Whether each class is one of some: arrays of classes are looked up by it."""
    return np.array([kind in classes for kind in Class])


def class_of(character: str) -> int:
    """The class of one character."""
    return int(class_table().take(ord(character), mode="clip"))


def is_small(text: str) -> bool:
    """Whether a text begins with a small letter; those of Georgian, which has no others, are none, as Python has it."""
    return text[:1].islower() and class_of(text[0]) == Class.LOWER


@cache
def _tables() -> tuple[NDArray[np.uint8], NDArray[np.uint64]]:
    arrays = load_arrays(CHARACTERS)
    return arrays["classes"], arrays["lower"].astype(np.uint64)
