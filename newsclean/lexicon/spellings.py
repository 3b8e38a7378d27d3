"""Other spellings of cues: as pages of a language write them, and the language's cue file does not.

Romanian pages leave out the marks on letters ("Citeste si"), or have ş for ș; French, Spanish and Greek ones leave them
out in capitals; Turkish ones have İ for i there; Arabic ones write ا for أ; Persian ones use Arabic letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TypeAlias

_Respelling: TypeAlias = Callable[[str], str]


def spellings(cue: str, language: str) -> set[str]:
    """A cue and its other spellings in a language."""
    found = {cue}
    if len(cue) >= _SHORTEST:
        for respell in _BY_LANGUAGE.get(language, ()):
            found |= {respell(spelling) for spelling in found}
    return found


_SHORTEST = 5  # characters; a shorter word without its marks may well be another


def _unmarked(cue: str) -> str:
    """Without the marks on Latin and Greek letters."""
    return _MARKS.sub("", unicodedata.normalize("NFD", cue))


def _unmarked_phrase(cue: str) -> str:
    """The same, if it has more than a word: "Réaction" without its mark is English."""
    return _unmarked(cue) if " " in cue.strip("… ") else cue


_MARKS = re.compile("[\u0300-\u036f]")


def _replaces(old: str, new: str) -> _Respelling:
    """What puts one letter for another, each of `old` by the one of `new` in its place."""
    table = str.maketrans(old, new)
    return lambda cue: cue.translate(table)


def _puts(old: str, new: str) -> _Respelling:
    """What puts one text for another."""
    return lambda cue: cue.replace(old, new)


def _capitals(cue: str) -> str:
    """In the capitals of Turkish, whose lower case Python has not: İLGİLİ."""
    return cue.replace("i", "İ").replace("ı", "I").upper()


def _small(cue: str) -> str:
    """In the small letters of Turkish: ilgili for İlgili."""
    return cue.replace("İ", "i").replace("I", "ı")


def _unspaced(cue: str) -> str:
    """Without spaces, if it is all of a line: 많이본뉴스."""
    return cue if "…" in cue else cue.replace(" ", "")


_ALEFS, _FINAL_YA = _replaces("أإآ", "ااا"), re.compile(r"ي\b")
_TURKIC = (_small, _capitals)
_BY_LANGUAGE: dict[str, tuple[_Respelling, ...]] = {
    **dict.fromkeys(("el", "hr", "lt", "sl", "sq"), (_unmarked,)),
    **dict.fromkeys(("ca", "es", "fr", "gl", "it", "pt"), (_unmarked_phrase,)),
    **dict.fromkeys(("tr", "az"), _TURKIC),
    "ro": (_replaces("șțȘȚ", "şţŞŢ"), _unmarked),
    "de": (_puts("ß", "ss"),),
    "ar": (_ALEFS, lambda cue: _FINAL_YA.sub("ى", cue)),
    "fa": (_replaces("یک", "يك"), _puts("\u200c", "")),
    "ur": (_replaces("یک", "يك"),),
    "ru": (_replaces("ё", "е"),),
    "uk": (_replaces("'’", "ʼʼ"),),
    "hi": (lambda cue: unicodedata.normalize("NFD", cue).replace("\u093c", ""),),
    "ko": (_unspaced,),
    "hy": (_puts("և", "եւ"),),
    "th": (_puts("ำ", "ํา"),),
    "vi": tuple(_puts(*pair) for pair in (("òa", "oà"), ("óa", "oá"), ("úy", "uý"), ("ùy", "uỳ"))),
}
