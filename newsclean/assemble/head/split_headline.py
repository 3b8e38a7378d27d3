"""A headline that a dump broke over several lines, at its links or its italics, made whole by the dump's first line.

For example, under the first line "Why The Lamplighter’s last page matters - Harbour Post":

    takes   Why / The Lamplighter / ’s last page matters
    leaves  Culture / Why The Lamplighter’s last page matters
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.text.titles import squeezed, title_heads, words_of

_MOST_LINES = 6
_LONGEST = 400  # characters of a first line that is a title
_MID_SENTENCE = re.compile(r"[’'][a-z]{1,2}\b|[,;:.!?)]|[a-z](?![A-Z])")  # an iPhone is at the start of a sentence


def whole_title(texts: Sequence[str], index: int) -> str:
    """The text at `index` with the lines before and after it that belong to it by the first line; mostly as it is."""
    title = texts[0]
    if index == 0 or len(title) > _LONGEST:
        return texts[index]
    key = squeezed(texts[index])
    wholes = {squeezed(head): head for head in title_heads(title)}
    if key in wholes or not any(key in whole for whole in wholes):
        return _with_start(texts, index)
    return next((wholes[run] for run in _runs(texts, index) if run in wholes), "") or _with_start(texts, index)


def _runs(texts: Sequence[str], index: int) -> Iterator[str]:
    """The squeezed runs of a few lines that hold the one at `index`."""
    first = max(1, index - _MOST_LINES)
    keys = [squeezed(text[:_LONGEST]) for text in texts[first : index + _MOST_LINES]]
    at = index - first
    for start in range(at, -1, -1):
        run = "".join(keys[start : at + 1])
        yield run
        for key in keys[at + 1 :]:
            run += key
            yield run


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
