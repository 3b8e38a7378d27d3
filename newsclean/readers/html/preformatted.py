"""Prose in <pre>, as archives of agencies have it: its paragraphs are parted by blank lines, or by an indent."""

from __future__ import annotations

import re

from newsclean.text.stops import SENTENCE_ENDS

_PARTING = re.compile(r"\n[ \t\r]*\n|\n(?=[ \t]{2,8}\S)")
_PARAGRAPH = 80  # characters
_FEWEST = 2  # paragraphs
_LEAST_PROSE = 0.5  # of the text's characters
_ENDS = tuple(SENTENCE_ENDS)
_CLOSING = "'\"”’»)"


def prose_paragraphs(text: str) -> list[str]:
    """The paragraphs of a preformatted text that is prose for the most part; none of code, verse and tables."""
    pieces = [piece for part in _PARTING.split(text) if (piece := " ".join(part.split()))]
    prose = [piece for piece in pieces if len(piece) >= _PARAGRAPH and piece.rstrip(_CLOSING).endswith(_ENDS)]
    is_prose = len(prose) >= _FEWEST and sum(map(len, prose)) >= _LEAST_PROSE * sum(map(len, pieces))
    return pieces if is_prose else []
