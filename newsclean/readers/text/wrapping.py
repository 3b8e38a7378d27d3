"""Prose that was hard-wrapped at some column, joined to paragraphs again.

A program that wraps at width W starts a line only where the next word would not have fitted. So in a run of lines of
one kind, W being its longest line: where a line had room for the first word of the next one, a paragraph ends; and
where this is so although the next line goes on with a sentence, the run was not wrapped at all. Where blank lines or
indented first lines part the paragraphs, each is a run, and all that stand at one column are judged together by the
longest line that another one follows: they were wrapped, too, where nearly all of them have no such room but at their
end. What stands at another column, as headings do, was wrapped at the same margin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from newsclean.page import Fragment
from newsclean.readers.text.hyphens import is_parted, joined, parting
from newsclean.text.characters import Class, class_of, is_small
from newsclean.text.spacing import is_unspaced

# Mail wraps at 65 to 76, lynx and html2text at 78 to 80, some systems at 100. Below 50 it is poems and menus, but where
# hyphens part words at the ends of lines: a newspaper's columns have 25 and more.
_MIN_WIDTH, _MIN_COLUMN = 50, 25
_HYPHENS = 3  # ends of lines
_SAMPLE = 40  # lines that are looked at for their script
_RAGGED = 0.85  # of such a column's longest line, in characters: printers count in points
_MAX_WIDTH = 100
_ALONE = 3  # lines of a run that is judged by itself
_LEAST = 2  # full lines that go on with a sentence; one, where the page has others
_TIGHT = 4  # full lines
_NEARLY = 0.7  # of the width: from there on a line in small letters goes on with the one before all the same
_FIRST_INDENT = 10  # columns by which a paragraph's first line may be indented
_SLACK = 2  # columns that a line of a script without spaces leaves, since some marks may not begin the next
_URL_STARTS = ("http://", "https://", "www.")
_THAI, _LAO = "\u0e01", "\u0eff"  # the first and the last of their letters
_FIRST_UNSPACED = "\u0e00"  # of the characters of scripts without spaces
_CASED = frozenset(map(int, (Class.LOWER, Class.UPPER)))
ENDING = frozenset(map(int, (Class.TERMINAL, Class.QUOTE, Class.BRACKET)))  # at the end of a line that is whole


class Run(NamedTuple):
    """Lines of one kind, and the columns that each takes as given, from where the last of them begins."""

    lines: list[Fragment]
    columns: list[int]


_Wrapped = tuple[Run, int]  # with the width that it was wrapped at


def join_wrapped(fragments: list[Fragment]) -> list[Fragment]:
    """`fragments` with wrapped lines joined; their spans cover all of the lines.

    It is the list given, each paragraph in the place of a line that is read: of a large page nothing is there twice.
    """
    least = _least_width(fragments)
    runs = [Run(lines, _columns(lines)) for lines in _runs(fragments, least)]
    wrapped = [(run, width) for run, width in zip(runs, _widths(runs, least), strict=True) if width]
    del runs
    if not wrapped:
        return fragments
    between = parting(_groups(fragments, wrapped), lambda: (fragment.text for fragment in fragments))
    count = 0
    for group in _groups(fragments, _emptied(wrapped)):
        fragments[count] = joined(group, between)
        count += 1
    del fragments[count:]
    return fragments


def _emptied(wrapped: list[_Wrapped]) -> Iterator[_Wrapped]:
    """Each run of a list, which lets go of it."""
    wrapped.reverse()
    while wrapped:
        yield wrapped.pop()


def _groups(fragments: list[Fragment], wrapped: Iterable[_Wrapped]) -> Iterator[list[Fragment]]:
    """The lines of each paragraph, in order; of `wrapped` runs several."""
    at, count = 0, len(fragments)
    for run, width in wrapped:
        while fragments[at] is not run.lines[0]:
            yield [fragments[at]]
            at += 1
        yield from _paragraphs(run, width)
        at += len(run.lines)
    yield from ([fragments[rest]] for rest in range(at, count))


def _least_width(fragments: list[Fragment]) -> int:
    """The least width that a page may be wrapped at."""
    if _are_wide(fragments):
        return _MIN_COLUMN
    ended = [at for at, line in enumerate(fragments[:-1]) if line.text.endswith("-")]
    parted = (at for at in ended if is_parted(fragments[at].text, fragments[at + 1].text))
    return _MIN_COLUMN if len(list(islice(parted, _HYPHENS))) == _HYPHENS else _MIN_WIDTH


def _are_wide(fragments: list[Fragment]) -> bool:
    """Whether most lines are of a script without spaces, whose letters are two columns wide and are words each."""
    sample = fragments[:: max(1, len(fragments) // _SAMPLE)]
    wide = [
        line for line in sample if line.text[-1:] >= _FIRST_UNSPACED and is_unspaced(line.text[len(line.text) // 2])
    ]
    return 2 * len(wide) > len(sample)


def _widths(runs: list[Run], least: int) -> list[int]:
    """The width that each run was wrapped at, `least` or more; 0 for one that was not."""
    groups: defaultdict[int, list[Run]] = defaultdict(list)
    for run in runs:
        groups[run.lines[-1].indent].append(run)
    widths = {margin: _width(group, least) if len(group) > 1 else 0 for margin, group in groups.items()}
    edge = max((margin + width for margin, width in widths.items() if width), default=0)
    for margin, group in groups.items():
        if edge and not widths[margin]:
            widths[margin] = _width(group, least, edge - margin)
    return [widths[run.lines[-1].indent] or (_width([run], least) if len(run.lines) >= _ALONE else 0) for run in runs]


def _runs(fragments: list[Fragment], least: int) -> list[list[Fragment]]:
    """Runs of two neighbour lines and more that could be wrapped prose: of one kind, none too long.

    The first line of one may be indented.
    """
    runs: list[list[Fragment]] = []
    start = 0
    previous = -1
    for index, fragment in enumerate(fragments):
        size = len(fragment.text)
        is_next = index > start and fragment.line == previous + 1 and size <= _MAX_WIDTH
        before = fragments[index - 1]
        if is_next and fragment.indent < before.indent and _is_under_first(before, fragment, least):
            if index - 2 > start:
                runs.append(fragments[start : index - 1])
            start = index - 1
        elif not is_next or not _continues(before, fragment):
            if index - start > 1:
                runs.append(fragments[start:index])
            start = index if size <= _MAX_WIDTH else index + 1
        previous = fragment.line
    if len(fragments) - start > 1:
        runs.append(fragments[start:])
    return runs


def _continues(before: Fragment, fragment: Fragment) -> bool:
    """Whether a line can belong to the run of the one before it: same kind and column, no marker of its own.

    In scripts without case one that says the same is a title again: nothing else tells.
    """
    if fragment.tag not in ("", "blockquote") or fragment.indent != before.indent:
        return False
    if fragment.text == before.text and not _has_case(fragment.text):
        return False
    return before.tag in (fragment.tag, "li") and not fragment.text.startswith(_URL_STARTS)


def _is_under_first(before: Fragment, fragment: Fragment, least: int) -> bool:
    """Whether the line before, which is indented more, can be the first one of a paragraph that goes on with this."""
    indent = before.indent - fragment.indent
    is_full = indent <= _FIRST_INDENT and indent + _length(before) >= least
    return is_full and before.tag == fragment.tag == "" and not fragment.text.startswith(_URL_STARTS)


def _width(runs: list[Run], least: int, margin: int = 0) -> int:
    """The width that runs at one column were wrapped at, `least` or more; 0 where they were not.

    Most full lines go on with a sentence, hardly any of the short ones does. In titles of a page that was wrapped
    at `margin` words may have capitals.
    """
    width = max(margin, *(max(run.columns if len(runs) == 1 else run.columns[:-1]) for run in runs))
    if width < least:
        return 0
    if width < _MIN_WIDTH:
        width = round(width * _RAGGED)
    full = short = goes_on = uncased = 0
    for run in runs:
        for columns, (before, after) in zip(run.columns, pairwise([line.text for line in run.lines]), strict=False):
            is_open = _goes_on(before, after) or (
                margin > 0 and 2 * columns > width and class_of(before[-1:] or " ") not in ENDING
            )
            if _fits(columns, after, width):
                short += is_open
            else:
                full += 1
                goes_on += is_open
                uncased |= is_open and not _has_case(after)
    least_open = 1 if margin else _LEAST + uncased  # where no capital could say that a line begins anew
    is_wrapped = 2 * goes_on >= full and goes_on > 3 * short and goes_on >= least_open
    return width if is_wrapped or _are_tight(runs, width) else 0


def _are_tight(runs: list[Run], width: int) -> bool:
    """Whether nearly all long runs have full lines but for the last, most of which end no sentence: by chance few are.

    Where nouns have capitals, a line that goes on with a sentence often begins with one.
    """
    runs = [run for run in runs if len(run.lines) >= _ALONE]
    if sum(len(run.lines) - 1 for run in runs if _has_no_gaps(run, width)) < _TIGHT:
        return False
    tight = loose = 0
    for run in runs:
        lines, columns = run.lines, run.columns[:-1]
        fits = [_fits(size, after.text, width) for size, after in zip(columns, lines[1:], strict=True)]
        if any(fits):
            loose += sum(fit and 2 * size >= width for fit, size in zip(fits, columns, strict=True))
        elif _has_no_gaps(run, width):
            ended = sum(class_of(line.text[-1:] or " ") in ENDING for line in lines[:-1])
            tight += len(fits) - ended
            loose += ended
    return tight >= _TIGHT and tight > 2 * loose


def _has_no_gaps(run: Run, width: int) -> bool:
    """Whether the text of each line but the last takes much of the width: rows of tables have gaps."""
    return all(len(line.text) >= _NEARLY * width for line in run.lines[:-1])


def _columns(lines: list[Fragment]) -> list[int]:
    """The columns that each line takes as given, with marks of links, from where the last one begins."""
    margin = lines[-1].indent
    return [line.indent - margin + _length(line) for line in lines]


def _length(line: Fragment) -> int:
    if line.tag == "li" or line.span is None:  # a span begins with the item's mark
        return len(line.text)
    return line.span[1] - line.span[0]


def _fits(columns: int, after: str, width: int) -> bool:
    """Whether the first word of the text `after` had room on a line that takes some `columns`."""
    room = width - columns - 1
    if len(after) <= room:
        return True
    word = _SLACK if after[:1] >= _FIRST_UNSPACED and class_of(after[0]) == Class.UNSPACED else after.find(" ")
    return 0 <= word <= room


def _has_case(text: str) -> bool:
    """Whether a text begins with a letter of a script that has capitals, or with none."""
    return not text[:1].isalpha() or class_of(text[0]) in _CASED


def _goes_on(before: str, after: str) -> bool:
    """Whether the line `after` begins no sentence: by its case or, where a script has none, by the end of `before`.

    Thai and Lao end sentences without a mark, so nothing tells there.
    """
    first = after[:1]
    if _THAI <= first <= _LAO:
        return False
    if first.isascii() or not first.isalpha() or first.isupper():
        return is_small(first)
    return is_small(first) or class_of(before[-1:] or " ") not in ENDING


def _paragraphs(run: Run, width: int) -> list[list[Fragment]]:
    """The lines of each paragraph of a run."""
    groups = [run.lines[:1]]
    for columns, (before, after) in zip(run.columns, pairwise(run.lines), strict=False):
        is_cut = columns >= _NEARLY * width and is_small(after.text) and class_of(before.text[-1:]) not in ENDING
        if _fits(columns, after.text, width) and not is_cut:
            groups.append([after])
        else:
            groups[-1].append(after)
    return groups
