"""Rows of labels: what a page has for buttons beside each other, and a dump or an inline element on one line.

تكبير الخط تصغير الخط ("larger type", "smaller type") is one, and looks like a name where no capital tells names.
"""

from __future__ import annotations

from newsclean.lexicon.loader import BOILERPLATE_BITS, WHOLE, bits_of, default_lexicon
from newsclean.model import Role
from newsclean.text.tokens import tokenize

_LEAST = 2  # labels: one alone is told by its line
_MOST = 12  # words of a row that is looked at
_LONGEST = 4  # words of a label in one
_LEAST_SECTIONS, _MENU_SHARE = 4, 2 / 3  # of a menu, and of its words; no headline of the data has more than 0.63
_MOST_OF_MENU = 40  # words of a menu that is looked at
_MARKS = frozenset(',?!;:“”"«»')  # of titles and sentences; menus have hardly any
_SECTIONS = bits_of((Role.NAVIGATION, Role.SUBSCRIPTION, Role.NEWSLETTER))


def is_label_row(text: str) -> bool:
    """Whether a text is two labels of boilerplate or more and nothing else."""
    words = text.split()
    n = len(words)
    if not _LEAST <= n <= _MOST:
        return False
    most = [0] + [-1] * n  # labels that the words so far can be; -1 where they can be none
    for start, end in sorted(_labels_of(words, BOILERPLATE_BITS)):
        if most[start] >= 0:
            most[end] = max(most[end], most[start] + 1)
    return most[n] >= _LEAST


def is_menu_row(text: str) -> bool:
    """Whether a text is mostly sections of a menu that a dump put on one line: "News Sport Culture Ellmouth Log in"."""
    words = text.split()[:_MOST_OF_MENU]
    is_sentence = not _MARKS.isdisjoint(text) or 2 * sum(map(_is_small, words)) > len(words)
    if is_sentence or len(words) < _LEAST_SECTIONS:  # the quick look spares most headlines the rest
        return False
    labels, at, covered, shown = _labels_of(words, _SECTIONS), 0, 0, set()
    while at < len(words):
        end = next((end for end in range(at + _LONGEST, at, -1) if (at, end) in labels), at)
        if end > at:
            shown.add(" ".join(words[at:end]).casefold())
        covered, at = covered + end - at, max(end, at + 1)
    return len(shown) >= _LEAST_SECTIONS and covered >= _MENU_SHARE * len(words)


def _is_small(word: str) -> bool:
    """Whether a word begins in a small letter, in Latin, Greek or Cyrillic script; Georgian has no other letters."""
    return word[0] < "\u0530" and word[0].islower()


def _labels_of(words: list[str], bits: int) -> set[tuple[int, int]]:
    """The runs of words, each as its first word and the one behind it, that are labels of the roles in `bits`."""
    n = len(words)
    runs = [(start, end) for start in range(n) for end in range(start + 1, min(n, start + _LONGEST) + 1)]
    masks = default_lexicon().find(tokenize([" ".join(words[start:end]) for start, end in runs])).masks[WHOLE]
    return {run for run, mask in zip(runs, masks.tolist(), strict=True) if mask & bits}
