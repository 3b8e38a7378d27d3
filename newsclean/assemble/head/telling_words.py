"""The words by which a title is told from a menu, since its story goes on to use them, in whatever script.

Scripts without spaces part no words: each run of two letters stands for one, of Thai and its kin, whose words have
more, of four. A Korean word's first two syllables stand for it, as the others are mostly endings. Vowel signs of Indian
scripts are within words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.text.cjk import HAN, HANGUL, KANA

_LONG = 5  # letters of a long word; shorter words are everywhere
_GRAM = {"han": 2, "unspaced": 4}  # letters
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_OTHER = rf"[^\W{HAN}{KANA}{HANGUL}{_UNSPACED}]"
_RUN = re.compile(rf"[\w{HAN}{KANA}{HANGUL}\u0900-\u0dff{_UNSPACED}]+")  # of letters, of whatever script
_WORD = re.compile(
    rf"(?P<han>[{HAN}{KANA}]{{2,}})|(?P<hangul>[{HANGUL}]{{2,}})|(?P<unspaced>[{_UNSPACED}]{{4,}})"
    rf"|{_OTHER}+(?:[\u0900-\u0dff]+{_OTHER}*)*"
)


def used_words(text: str) -> list[str]:
    """All words of a text."""
    return [word for word, _ in _find_words(text.lower())]


def telling_words(text: str) -> list[str]:
    """The long words of a text; all, where it has none."""
    found = list(_find_words(text.lower()))
    return [word for word, is_long in found if is_long] or [word for word, _ in found]


def _find_words(text: str) -> Iterator[tuple[str, bool]]:
    """Each word, and whether it is long."""
    for run in _RUN.findall(text):
        if run.isascii():  # most words: it spares them the search
            yield run, len(run) >= _LONG
        else:
            yield from _parted(run)


def _parted(run: str) -> Iterator[tuple[str, bool]]:
    for match in _WORD.finditer(run):
        word, kind = match[0], match.lastgroup or ""
        if size := _GRAM.get(kind):
            yield from ((word[at : at + size], True) for at in range(len(word) - size + 1))
        elif kind == "hangul":
            yield word[:2], True
        else:
            yield word, len(word) >= _LONG
