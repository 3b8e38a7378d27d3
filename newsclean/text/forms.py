"""What a line is but for its words and numbers: lines that a program wrote from one template are of one form."""

from __future__ import annotations

import re

from newsclean.text.titles import WORD

_WORDS = re.compile("a(?: a)+")


def form_of(text: str) -> str:
    """The form of a line, in time linear in its length.

    >>> form_of("4 March 2024 | Ana Lima")
    '0 a 0 | a'
    """
    return _WORDS.sub("a", WORD.sub(lambda word: "0" if word[0][0].isdigit() else "a", text))
