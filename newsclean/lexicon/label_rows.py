"""Rows of labels: what a page has for buttons beside each other, and a dump or an inline element on one line.

تكبير الخط تصغير الخط ("larger type", "smaller type") is one, and looks like a name where no capital tells names.
"""

from __future__ import annotations

from newsclean.lexicon.loader import BOILERPLATE_BITS, WHOLE, default_lexicon
from newsclean.text.tokens import tokenize

_LEAST = 2  # labels: one alone is told by its line
_MOST = 12  # words of a row that is looked at
_LONGEST = 4  # words of a label in one


def is_label_row(text: str) -> bool:
    """Whether a text is two labels of boilerplate or more and nothing else."""
    words = text.split()
    n = len(words)
    if not _LEAST <= n <= _MOST:
        return False
    runs = [(start, end) for start in range(n) for end in range(start + 1, min(n, start + _LONGEST) + 1)]
    masks = default_lexicon().find(tokenize([" ".join(words[start:end]) for start, end in runs])).masks[WHOLE]
    labels = {run for run, mask in zip(runs, masks.tolist(), strict=True) if mask & BOILERPLATE_BITS}
    most = [0] + [-1] * n  # labels that the words so far can be; -1 where they can be none
    for start, end in sorted(labels):
        if most[start] >= 0:
            most[end] = max(most[end], most[start] + 1)
    return most[n] >= _LEAST
