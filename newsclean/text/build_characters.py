"""Write the tables of characters, `characters.npy`: `python -m newsclean.text.build_characters`.

To be run after a change to the classes below. Letters that came with a later Unicode than that of the Python which runs
it are `Class.OTHER`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import save_arrays
from newsclean.text.characters import CHARACTERS, IRREGULAR, Class

_TABLE = 0x10000  # code points with an own entry; those above are classed as one
_LISTED = 0x3001  # code points that are classed by their general category; those above by range
# Scripts written without spaces: Thai, Lao, Myanmar, Khmer, kana, Han.
_UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF))
_PUNCTUATION = {
    Class.TERMINAL: ".!?…。！？｡．।॥؟۔።՞։။។",
    Class.COMMA: ",;:،؛、，；：၊፣",
    Class.QUOTE: "\"'“”‘’«»„‚‹›「」『』《》`´＂",
    Class.DASH: "-–—―‐‑−－",
    Class.BRACKET: "()[]{}<>（）【】［］",
    Class.MARK_SIGN: "|/\\•·‣▪●○◦▸►▶→←◄×✕*+#_~^▼▲■□◆｜",
}
# The class of each of Unicode's general categories.
_CATEGORIES = {
    **dict.fromkeys("Cc Cf Cn Co Cs Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So".split(), Class.OTHER),
    **dict.fromkeys("Lm Lo Mn Mc Me".split(), Class.LETTER),
    **dict.fromkeys("Zs Zl Zp".split(), Class.SPACE),
    **{"Ll": Class.LOWER, "Lu": Class.UPPER, "Lt": Class.UPPER, "Nd": Class.DIGIT},
}


def build_characters() -> dict[str, NDArray[Any]]:
    """The tables by the names they have in the file."""
    return {"classes": _classes(), "lower": _lower()}


def _classes() -> NDArray[np.uint8]:
    table = np.full(_TABLE + 1, Class.OTHER, np.uint8)
    letters = "".join(map(chr, range(_LISTED)))
    table[:_LISTED] = [_CATEGORIES[unicodedata.category(letter)] for letter in letters]
    table[[match.start() for match in re.finditer(r"\s", letters)]] = Class.SPACE
    table[0xA000:0xD800] = Class.LETTER  # Yi … Hangul
    table[0x10D0:0x1100] = Class.LETTER  # Georgian, small to Unicode, but for capitals that nobody writes
    for low, high in _UNSPACED:
        span = table[low : high + 1]
        span[(span == Class.OTHER) | (span == Class.LETTER)] = Class.UNSPACED
    table[0xFB50:0xFE00] = table[0xFE70:0xFEFF] = Class.LETTER  # Arabic presentation forms
    table[0xFF10:0xFF1A] = Class.DIGIT
    for kind, characters in _PUNCTUATION.items():
        table[list(map(ord, characters))] = kind
    return table


def _lower() -> NDArray[np.uint16]:
    irregular = list(map(ord, IRREGULAR))
    letters = np.arange(_TABLE, dtype=np.uint32)
    letters[irregular] = ord("a")
    text = letters.tobytes().decode("utf-32-le", "surrogatepass").lower()
    lower = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint16)
    lower[irregular] = irregular
    return np.append(lower, np.uint16(0))


def main() -> None:
    """Write the tables."""
    save_arrays(build_characters(), CHARACTERS)


if __name__ == "__main__":
    main()
