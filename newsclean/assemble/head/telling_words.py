"""The words by which a title is told from a menu, since its story goes on to use them, in whatever script.

Scripts without spaces part no words: each run of two letters stands for one, of Thai and its kin, whose words have
more, of four. A Korean word's first two syllables stand for it, as the others are mostly endings. Vowel signs of Indian
scripts are within words.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import filterfalse

from newsclean.text.cjk import HAN, HANGUL, KANA
from newsclean.text.patterns import lazily
from newsclean.text.spacing import THAI_AND_KIN

_LONG = 5  # letters of a long word; shorter words are everywhere
_INDIC = "\u0900-\u0dff"
_RUN = lazily(rf"[\w{_INDIC}{THAI_AND_KIN}]+")
_FIRST = "\u0900"  # of the letters that need a closer look


def used_words(text: str) -> list[str]:
    """All words of a text, and what stands for words."""
    words, standing = _read(text)
    return words + standing


def telling_words(text: str) -> list[str]:
    """What stands for words in a text, and its long words; all, where it has none."""
    words, standing = _read(text)
    return [*standing, *(word for word in words if len(word) >= _LONG)] or words


def _read(text: str) -> tuple[list[str], list[str]]:
    """The words of a text, and what stands for words in its scripts that part none or change their ends."""
    runs = _RUN().findall(text.lower())
    if text.isascii():
        return runs, []
    others = " ".join(filterfalse(str.isascii, runs))  # of most texts little
    words = [*filter(str.isascii, runs)]
    if max(others, default="") < _FIRST:
        return words + others.split(), []
    word, *standing = _patterns()
    return words + word.findall(others), [part for pattern in standing for part in pattern.findall(others)]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """A word in scripts with spaces, and what stands for one in others: they take as long to compile as half a page."""
    other = rf"[^\W{HAN}{KANA}{HANGUL}{THAI_AND_KIN}]"
    word = rf"{other}+(?:[{_INDIC}]+{other}*)*"
    standing = rf"(?=([{HAN}{KANA}]{{2}}))", rf"(?=([{THAI_AND_KIN}]{{4}}))", rf"(?<![{HANGUL}])[{HANGUL}]{{2}}"
    return tuple(map(re.compile, (word, *standing)))
