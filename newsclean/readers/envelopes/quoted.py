r"""A page that a mail quotes → the page, without when who wrote it.

On Mon, 1 Mar 2021, Jo Marsh wrote:
> Fog closes harbour
>
> A bank of fog …
"""

from __future__ import annotations

import re
from itertools import chain

from newsclean.model import Problem
from newsclean.readers.envelopes.envelope import Envelope

_BLANK = ("\n\n", "\n\r\n")
_LEAST = 5  # lines
_LOOK = 4_000  # characters in which so many lines are quoted
_SHARE = 0.8  # of the lines that are not blank
_MARKS = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_LINE = re.compile(r"^[^\S\n]*\S", re.MULTILINE)
_LONGEST = 300  # characters of who wrote when
_WHEN_OR_WHO = re.compile("[0-9@]")
_TEXT = re.compile(r"[^>\s]")
QUOTED = Problem(kind="escaped", message="The page is quoted, as in a mail; it was read without the marks.")


def unquoted(given: str) -> Envelope | None:
    """A page without the marks of quotes that nearly all of its lines begin with; None of any other page."""
    if given.count("\n>", 0, _LOOK) < _LEAST - 1:
        return None
    least = max(_LEAST, _SHARE * sum(1 for _ in _LINE.finditer(given)))
    if sum(1 for _ in _MARKS.finditer(given)) < least or not _TEXT.search(given):
        return None
    marks = (match.span() for match in _MARKS.finditer(given))
    first, behind = next(marks)
    begin = _attribution(given, first)
    is_glued = begin == first > 0 and not given.endswith(_BLANK, 0, first)
    parted = "> " if is_glued else "\n" * given.count("\n", begin, first)  # "> " parts the page from a line before
    return Envelope(given, chain(((begin, behind, parted),), ((*mark, "") for mark in marks)), QUOTED)


def _attribution(given: str, first: int) -> int:
    """Where the lines right over the quotes begin that say when who wrote them; `first`, where none do."""
    over = given[:first].rstrip()
    begin = max(over.rfind(blank) + len(blank) if blank in over else 0 for blank in _BLANK)
    said = over[begin:]
    return begin if len(said) <= _LONGEST and said.endswith(":") and _WHEN_OR_WHO.search(said) else first
