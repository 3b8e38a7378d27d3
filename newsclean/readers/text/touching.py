"""Whether elements of a dump may touch, all over it: a first look, by the classes of its characters.

It saves most dumps the search of `newsclean.readers.text.glued`, and the making of its pattern.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Mask
from newsclean.text.characters import Class, class_table
from newsclean.text.points import Points, chunks

_FEW, _MANY = 5, 40  # joints of a page: fewer are names; from 5 or 20 on, pages whose own text is so are taken too
_DENSELY = 50  # characters of a shorter page for each
_AROUND = 3  # characters that a joint is told by, and one more
_SMALL, _BIG, _END, _ENCLOSES, _OPENS, _DIGIT, _SENTENCE, _SPACE = (np.uint8(1 << bit) for bit in range(8))
_TRAITS = {
    Class.SPACE: _SPACE,
    Class.LOWER: _SMALL,
    Class.LETTER: _SMALL,  # some small letters are told as such: "ª"
    Class.UPPER: _BIG,
    Class.DIGIT: _DIGIT | _END,
    Class.TERMINAL: _SENTENCE | _END,
    Class.COMMA: _END,
    Class.QUOTE: _ENCLOSES | _OPENS,
    Class.BRACKET: _ENCLOSES | _OPENS,
    Class.OTHER: _OPENS,
}


def least_joints(size: int) -> int:
    """How many joints a page of some characters has at least, if its elements touch."""
    return max(_FEW, min(_MANY, size // _DENSELY))


def may_touch(text: str) -> bool:
    """Whether a page may have as many joints; there are no fewer than are counted."""
    left = least_joints(len(text))
    for points in chunks(text, _AROUND):
        left -= int(np.count_nonzero(_is_joint(points)))
        if left <= 0:
            return True
    return False


def _is_joint(points: Points) -> Mask:
    """Where a capital stands behind what it does not go on with, a quote opens, or a number begins behind a letter."""
    traits = np.full(len(points) + _AROUND, _SPACE, np.uint8)
    traits[2:-1] = _traits().take(points, mode="clip")
    first, before, own, after = traits[:-3], traits[1:-2], traits[2:-1], traits[3:]
    is_behind = (before & (_SMALL | _END) > 0) | (before & _ENCLOSES > 0) & (first != _SPACE)
    is_behind |= (before == _BIG) & (after & _SMALL > 0)
    is_quote = (own & _OPENS > 0) & (before & _SENTENCE > 0) & (after == _BIG)
    is_number = (own & _DIGIT > 0) & (before & _SMALL > 0)
    return np.asarray((own == _BIG) & is_behind | is_quote | is_number)


@cache
def _traits() -> NDArray[np.uint8]:
    """What each code point is for a joint, as bits."""
    return np.array([_TRAITS.get(kind, np.uint8(0)) for kind in Class], np.uint8)[class_table()]
