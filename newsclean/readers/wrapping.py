"""Prose that was hard-wrapped at some column, joined to paragraphs again.

A program that wraps at width W starts a line only where the next word would not have fitted. So in a run of lines of
one kind, W being its longest line: where a line had room for the first word of the next one, a paragraph ends; and
where this is so although the next line goes on with a sentence, the run was not wrapped at all. Where blank lines part
the paragraphs, each is a run, and all of a page are judged together by the longest line that another one follows.
"""

from __future__ import annotations

from itertools import pairwise

from newsclean.page import Fragment
from newsclean.readers.joining import join_lines
from newsclean.text.characters import Class, class_table

# Mail wraps at 65 to 76, lynx and html2text at 78 to 80, some systems at 100. Below 50 it is poems and menus.
_MIN_WIDTH = 50
_MAX_WIDTH = 100
_ALONE = 3  # lines of a run that is judged by itself
_SLACK = 2  # columns that a line of a script without spaces leaves, since some marks may not begin the next
_URL_STARTS = ("http://", "https://", "www.")
_FIRST_UNSPACED = "\u0e00"  # of the characters of scripts without spaces
_ENDS = frozenset(map(int, (Class.TERMINAL, Class.QUOTE, Class.BRACKET)))

Run = list[Fragment]


def join_wrapped(fragments: list[Fragment]) -> list[Fragment]:
    """`fragments` with wrapped lines joined; their spans cover all of the lines."""
    ranges = _runs(fragments)
    runs = [fragments[start:end] for start, end in ranges]
    width = max((len(line.text) for run in runs for line in run[:-1]), default=0)
    is_page = len(runs) > 1 and width >= _MIN_WIDTH and _is_wrapped(runs, width)
    joined: list[Fragment] = []
    done = 0
    for (start, end), run in zip(ranges, runs, strict=True):
        own = width if is_page else _width(run)
        if own:
            joined += fragments[done:start]
            joined += _unwrap(run, own)
            done = end
    return joined + fragments[done:] if done else fragments


def _runs(fragments: list[Fragment]) -> list[tuple[int, int]]:
    """Ranges of two neighbour lines and more that could be wrapped prose: of one kind, none too long."""
    runs: list[tuple[int, int]] = []
    start = 0
    previous = -1
    for index, fragment in enumerate(fragments):
        size = len(fragment.text)
        if fragment.line != previous + 1 or size > _MAX_WIDTH or not _continues(fragments[index - 1], fragment):
            if index - start > 1:
                runs.append((start, index))
            start = index if size <= _MAX_WIDTH else index + 1
        previous = fragment.line
    if len(fragments) - start > 1:
        runs.append((start, len(fragments)))
    return runs


def _continues(before: Fragment, fragment: Fragment) -> bool:
    """Whether a line can belong to the run of the one before it: same kind and column, no marker of its own."""
    if fragment.tag not in ("", "blockquote") or fragment.indent != before.indent:
        return False
    return before.tag in (fragment.tag, "li") and not fragment.text.startswith(_URL_STARTS)


def _width(run: Run) -> int:
    """The width that one run was wrapped at; 0 where it was not."""
    width = max(len(line.text) for line in run)
    return width if len(run) >= _ALONE and width >= _MIN_WIDTH and _is_wrapped([run], width) else 0


def _is_wrapped(runs: list[Run], width: int) -> bool:
    """Most of the full lines go on with a sentence, hardly any of the short ones does."""
    full = short = goes_on = 0
    for run in runs:
        for before, after in pairwise([line.text for line in run]):
            if _fits(before, after, width):
                short += _goes_on(before, after)
            else:
                full += 1
                goes_on += _goes_on(before, after)
    return goes_on >= 2 and 2 * goes_on >= full and goes_on > 3 * short


def _fits(before: str, after: str, width: int) -> bool:
    """Whether the first word of the text `after` had room on the line `before`."""
    room = width - len(before) - 1
    if len(after) <= room:
        return True
    word = _SLACK if after[:1] >= _FIRST_UNSPACED and _class(after[0]) == Class.UNSPACED else after.find(" ")
    return 0 <= word <= room


def _goes_on(before: str, after: str) -> bool:
    """Whether the line `after` begins no sentence: by its case or, where a script has none, by the end of `before`."""
    first = after[:1]
    if first.isascii() or not first.isalpha() or first.isupper():
        return first.islower()
    return first.islower() or _class(before[-1:] or " ") not in _ENDS


def _class(character: str) -> int:
    return int(class_table().take(ord(character), mode="clip"))


def _unwrap(run: Run, width: int) -> list[Fragment]:
    groups = [[run[0]]]
    for before, after in pairwise(run):
        if _fits(before.text, after.text, width):
            groups.append([after])
        else:
            groups[-1].append(after)
    return [join_lines(group, _between) for group in groups]


def _between(before: str, after: str) -> str:
    """What stands between two lines: nothing behind a word that a hyphen parts."""
    return "" if before[-1:] == "-" and before[-2:-1].isalpha() and after[:1].islower() else " "
