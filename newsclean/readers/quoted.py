r"""A page that a mail quotes → the page.

On Mon, 1 Mar 2021, Jo Marsh wrote:
> Fog closes harbour
>
> A bank of fog …
"""

from __future__ import annotations

import re

from newsclean.model import Problem
from newsclean.readers.escapes import Escaped

_BLANK = ("\n\n", "\n\r\n")
_LEAST = 5  # lines
_LOOK = 4_000  # characters in which so many lines are quoted
_SHARE = 0.8  # of the lines that are not blank
_MARKS = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_LINE = re.compile(r"^[^\S\n]*\S", re.MULTILINE)
_TEXT = re.compile(r"[^>\s]")
QUOTED = Problem(kind="escaped", message="The page is quoted, as in a mail; it was read without the marks.")


def unquoted(given: str) -> Escaped | None:
    """A page without the marks of quotes that nearly all of its lines begin with; None of any other page."""
    if given.count("\n>", 0, _LOOK) < _LEAST - 1:
        return None
    marks = [match.span() for match in _MARKS.finditer(given)]
    if len(marks) < max(_LEAST, _SHARE * len(_LINE.findall(given))) or not _TEXT.search(given):
        return None
    first = marks[0][0]
    has_line_before = first > 0 and not given.endswith(_BLANK, 0, first)
    parting = "> " if has_line_before else ""  # parts the page from who "wrote:"
    return Escaped(given, ((begin, end, parting if begin == first else "") for begin, end in marks), QUOTED)
