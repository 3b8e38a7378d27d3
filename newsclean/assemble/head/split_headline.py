"""A headline that a dump broke over several lines, at its links or its italics, made whole by another of its lines.

For example, under the first line "Why The Lamplighter’s last page matters - Harbour Post":

    takes   Why / The Lamplighter / ’s last page matters
    leaves  Culture / Why The Lamplighter’s last page matters
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from newsclean.text.titles import squeezed, title_heads, title_parts, words_of

_MOST_LINES = 6
_LONGEST = 400  # characters of a first line that is a title
_MID_SENTENCE = re.compile(r"[’'][a-z]{1,2}\b|[,;:.!?)]|[a-z](?![A-Z])")  # an iPhone is at the start of a sentence
_TOP = 6  # lines of a dump in which its title may stand
_MOST_SAID = 8  # lines that hold another one
_MANY = 3  # lines: of two the first is its kicker as often, as teasers have it
_MARKS = ("", *"|-–—·•»>/")  # nothing: the line's end
_MOST_PARTS = 3  # of the size of one of them


def whole_title(texts: Sequence[str], index: int) -> str:
    """The text at `index` with the lines before and after it that belong to it; mostly as it is.

    What belongs to it one of the first lines says, which is the page's title; of three lines and more any line may.
    """
    if index == 0 or len(texts[0]) > _LONGEST:
        return texts[index]
    text, key = texts[index], squeezed(texts[index])
    wholes = _titles(texts[:1])
    if key in wholes:
        return _with_start(texts, index)
    said = [other for other in texts if len(text) < len(other) <= _LONGEST and text in other][:_MOST_SAID]
    if any(_stands_apart(text, other) for other in said):
        return _with_start(texts, index)
    wholes |= _titles([other for other in said if other in texts[:_TOP]])
    anywhere = {squeezed(other): other for other in said}
    if any(key in whole for whole in chain(wholes, anywhere)):
        for run, size in _runs(texts, index):
            if whole := wholes.get(run) or (anywhere.get(run) if size >= _MANY else None):
                return whole
    return _with_start(texts, index)


def _stands_apart(text: str, line: str) -> bool:
    """Whether marks part a text from the rest of a line that holds it, as they part a title from a site's name."""
    before, _, after = line.partition(text)
    return before.rstrip()[-1:] in _MARKS and after.lstrip()[:1] in _MARKS


def _titles(lines: Sequence[str]) -> dict[str, str]:
    """What may be a title in some lines, by its letters: each up to a separator, and what is longer than a site."""
    return {squeezed(part): part for line in lines for part in (*title_heads(line), *title_parts(line)[1:])}


def _runs(texts: Sequence[str], index: int) -> Iterator[tuple[str, int]]:
    """The squeezed runs of a few lines that hold the one at `index`, each with its number of lines."""
    first = max(1, index - _MOST_LINES)
    keys = [squeezed(text[:_LONGEST]) for text in texts[first : index + _MOST_LINES]]
    at = index - first
    for start in range(at, -1, -1):
        run = "".join(keys[start : at + 1])
        yield run, at + 1 - start
        for size, key in enumerate(keys[at + 1 :], at + 2 - start):
            run += key
            yield run, size


def broken_at(texts: Sequence[str], headline: str) -> int:
    """The last line that is the most of a headline that it makes with the lines beside it; -1 where none does."""
    key, least = squeezed(headline), len(headline) / _MOST_PARTS
    for index in range(len(texts) - 1, 0, -1):
        may_be = least <= len(texts[index]) < len(headline) and texts[index] in headline
        if may_be and any(run == key for run, _ in _runs(texts, index)):
            return index
    return -1


def _with_start(texts: Sequence[str], index: int) -> str:
    """The text with the lines before it that the first line begins with, where it begins in mid-sentence itself."""
    if not _MID_SENTENCE.match(texts[index]):
        return texts[index]
    title = words_of(texts[0])
    for start in range(max(1, index - _MOST_LINES), index):
        before = words_of(" ".join(text[:_LONGEST] for text in texts[start:index]))
        if before and before == title[: len(before)]:
            return _joined(texts[start : index + 1])
    return texts[index]


def _joined(parts: Sequence[str]) -> str:
    """The parts with a space between them, but for one that begins with a mark of its own."""
    return "".join(part if not at or part[0] in "’',;:.!?)" else f" {part}" for at, part in enumerate(parts))
