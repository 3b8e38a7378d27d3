"""What stands between two lines of a wrapped paragraph: a space, or nothing behind a word that a hyphen parts.

Printers and PDFs part words at the ends of lines: "har-", "bour" is "harbour". Mail programs break at hyphens that
words have of their own: "well-", "known" stays "well-known". What the rest of the page writes tells them apart; of a
word that stands nowhere else, how often lines end so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from newsclean.lexicon.word_lists import word_list
from newsclean.page import Fragment
from newsclean.readers.text.joining import join_lines
from newsclean.text.spacing import is_unspaced

_DROPPED = "\xad"  # behind a hyphen that goes; no text has it any more
_OFTEN = 0.04  # of a page's line ends within paragraphs: in prose one of a hundred words has a hyphen of its own
_LEAST = 3
_MARKS = ".,;:!?…\"'“”„’‘«»()[]"


def join_paragraphs(groups: Sequence[list[Fragment]], texts: Callable[[], Iterable[str]]) -> list[Fragment]:
    """Each group of lines as one fragment; `texts` gives all lines of the page, in case that its words are needed."""
    between = parting(groups, texts)
    return [joined(group, between) for group in groups]


def joined(group: Sequence[Fragment], between: Callable[[str, str], str]) -> Fragment:
    """The lines of a paragraph as one fragment."""
    fragment = join_lines(group, between)
    return fragment._replace(text=fragment.text.replace(f"-{_DROPPED}", "")) if _DROPPED in fragment.text else fragment


def parting(groups: Iterable[list[Fragment]], texts: Callable[[], Iterable[str]]) -> Callable[[str, str], str]:
    """What stands between two lines of a paragraph, as the page parts its words."""
    parted: set[tuple[str, str]] = set()
    pairs = count = 0
    for group in groups:
        pairs += len(group) - 1
        for before, after in pairwise(group):
            if is_parted(before.text, after.text):
                parted.add(_parts(before.text, after.text))
                count += 1
    if not parted:
        return _space
    known = {word.strip(_MARKS) for text in texts() for word in text.casefold().split()}
    is_often = count >= max(_LEAST, _OFTEN * pairs)
    dropped = {
        (left, right)
        for left, right in parted
        if f"{left}-{right}" not in known and (is_often or f"{left}{right}" in known)
    }

    def between(before: str, after: str) -> str:
        is_dropped = is_parted(before, after) and _parts(before, after) in dropped
        return _DROPPED if is_dropped else _space(before, after)

    return between


def _space(before: str, after: str) -> str:
    """Nothing within a word and in scripts without spaces, else a space."""
    return "" if _is_whole(before, after) or (is_unspaced(before[-1]) and is_unspaced(after[0])) else " "


def _is_whole(before: str, after: str) -> bool:
    """Whether a hyphen stands within a word: "Lorne-", "Brookhaven", "1990-", "1995", not "pre-", "and post-war"."""
    if before[-1:] != "-" or not before[-2:-1].isalnum() or not after[:1].isalnum():
        return False
    word = after.split(None, 1)[0].casefold()
    return word not in word_list("joiner") and word not in word_list("alternative")


def is_parted(before: str, after: str) -> bool:
    """Whether it may have come with the line's end: "har-", "bour"."""
    return after[:1].islower() and before[-2:-1].isalpha() and _is_whole(before, after)


def _parts(before: str, after: str) -> tuple[str, str]:
    """The two halves of the word, without the hyphen."""
    return before.rsplit(None, 1)[-1][:-1].casefold().lstrip(_MARKS), after.split(None, 1)[0].casefold().rstrip(_MARKS)
