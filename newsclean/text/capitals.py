"""Texts all in capitals, as wires, teletext and captions have them, in the case that others are written in.

FOG CLOSED THE HARBOUR. → Fog closed the harbour.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.text.characters import Class
from newsclean.text.patterns import lazily
from newsclean.text.tokens import Tokens

_PROSE = 80  # characters of a text that is a paragraph
_SENTENCES = 60  # characters from which a text is sentences; a shorter one is a title, a name, a label
_LEAST = 3  # paragraphs in capitals
_TIMES = 9  # as many capitals as small letters: "McDonald" may have some
_BEGINS = lazily(r"(?:\A|[.!?…:][\"”’)]? +|[\"“„«(] ?)[^\W\d_]")
_WORD_BEGINS = re.compile(r"(?<![\w'’])[^\W\d_]")


def without_capitals(texts: Sequence[str], tokens: Tokens) -> list[str] | None:
    """The texts of a page whose paragraphs are in capitals mostly, as sentences and names; None of any other page.

    Each keeps its length. `tokens` are those of the texts.
    """
    upper, lower = tokens.classes[:, Class.UPPER], tokens.classes[:, Class.LOWER]
    in_capitals = upper > _TIMES * lower
    is_prose = (tokens.lengths >= _PROSE) & (upper + lower > 0)
    found = int((in_capitals & is_prose).sum())
    if found < _LEAST or 2 * found < int(is_prose.sum()):
        return None
    return [_recased(text) if told else text for text, told in zip(texts, in_capitals.tolist(), strict=True)]


def _recased(text: str) -> str:
    """A text in small letters but for the first of each sentence, of a short one that of each word."""
    small = text.replace("İ", "i").lower()  # which alone is two letters in small ones
    begins = _BEGINS() if len(text) >= _SENTENCES else _WORD_BEGINS
    return begins.sub(lambda begin: "".join(letter.upper()[:1] for letter in begin[0]), small)
