"""Openings of paragraphs that a dump gave a line of their own, since the page has them in bold: they end with a dash.

    ELLMOUTH, Mo. (KELM) —
    The bridge that carries most of the traffic will shut at the end of the month.

Of 15 such lines over a paragraph of the truths all belong to it: places with their agency, and what items are about.
"""

from __future__ import annotations

from itertools import pairwise

from newsclean.page import Fragment
from newsclean.readers.text.joining import join_lines
from newsclean.text.characters import is_small
from newsclean.text.stops import OPENING_QUOTES, SENTENCE_ENDS

_DASHES = ("–", "—", "―", " -", "--", ")-")
_LONGEST = 60  # characters of an opening
_LEAST = 60  # of the line under it, if it ends as a sentence: else a title stands there, or an entry of a list
_LONG = 100  # of one that does not, since it was cut at a link
_ENDS = (*SENTENCE_ENDS, *'"”»’')
_BEGINNINGS = f"{OPENING_QUOTES}¿¡"


def join_dashed(fragments: list[Fragment]) -> list[Fragment]:
    """`fragments` with each line that ends with a dash and the prose on the next line as one."""
    dashed = {at for at, (line, prose) in enumerate(pairwise(fragments)) if _opens(line, prose)}
    if not dashed:
        return fragments
    return [
        join_lines(fragments[at : at + 2], lambda _line, _prose: " ") if at in dashed else fragment
        for at, fragment in enumerate(fragments)
        if at - 1 not in dashed  # no prose is an opening itself: it is longer
    ]


def _opens(line: Fragment, prose: Fragment) -> bool:
    """Whether a line is the opening of the prose under it; a list's entry that ends with a dash is none."""
    if not line.text.endswith(_DASHES) or not line.text[0].isalpha() or len(line.text) > _LONGEST:
        return False
    first = prose.text.lstrip(_BEGINNINGS)[:1]
    least = _LEAST if prose.text.endswith(_ENDS) else _LONG
    is_prose = len(prose.text) >= least and first.isalpha() and not is_small(first)
    return is_prose and prose.line == line.line + 1 and line.tag == prose.tag == ""
