"""Prose that was hard-wrapped at some column, joined to paragraphs again.

A program that wraps at width W starts a line only where the next word would not have fitted. So in a run of lines of
one kind, W being its longest line: where a line had room for the first word of the next one, a paragraph ends; and
where this is so although the next line goes on in lower case, the run was not wrapped at all.
"""

from __future__ import annotations

from itertools import pairwise

from newsclean.page import Fragment

# Mail wraps at 65 to 76, lynx and html2text at 78 to 80, some systems at 100. Below 50 it is poems and menus.
_MIN_WIDTH = 50
_MAX_WIDTH = 100
_URL_STARTS = ("http://", "https://", "www.")


def join_wrapped(fragments: list[Fragment]) -> list[Fragment]:
    """`fragments` with wrapped lines joined; their spans cover all of the lines."""
    joined: list[Fragment] = []
    done = 0
    for start, end in _runs(fragments):
        joined += fragments[done:start]
        joined += _unwrap(fragments[start:end])
        done = end
    return joined + fragments[done:] if done else fragments


def _runs(fragments: list[Fragment]) -> list[tuple[int, int]]:
    """Ranges of neighbour lines that could be wrapped prose: three and more, none too long, one long enough."""
    runs: list[tuple[int, int]] = []
    start = 0
    previous = -1
    width = 0
    for index, fragment in enumerate(fragments):
        size = len(fragment.text)
        if fragment.line != previous + 1 or size > _MAX_WIDTH or not _continues(fragments[index - 1], fragment):
            if width >= _MIN_WIDTH and index - start > 2:
                runs.append((start, index))
            start = index if size <= _MAX_WIDTH else index + 1
            width = 0
        if width < size <= _MAX_WIDTH:
            width = size
        previous = fragment.line
    if width >= _MIN_WIDTH and len(fragments) - start > 2:
        runs.append((start, len(fragments)))
    return runs


def _continues(before: Fragment, fragment: Fragment) -> bool:
    """Whether a line can belong to the run of the one before it: same kind and column, no marker of its own."""
    if fragment.tag not in ("", "blockquote") or fragment.indent != before.indent:
        return False
    return before.tag in (fragment.tag, "li") and not fragment.text.startswith(_URL_STARTS)


def _unwrap(run: list[Fragment]) -> list[Fragment]:
    width = max(len(fragment.text) for fragment in run)
    fits = [_fits(before, after, width) for before, after in pairwise(run)]
    if not _is_wrapped(run, fits):
        return run
    joined = [run[0]]
    for fragment, breaks in zip(run[1:], fits, strict=True):
        if breaks:
            joined.append(fragment)
        else:
            joined[-1] = _join(joined[-1], fragment)
    return joined


def _fits(before: Fragment, after: Fragment, width: int) -> bool:
    """Whether the first word of `after` had room on the line of `before`."""
    return len(before.text) + 1 + len(after.text.split(" ", 1)[0]) <= width


def _is_wrapped(run: list[Fragment], fits: list[bool]) -> bool:
    """Most of the full lines go on in lower case, hardly any of the short ones does."""
    full = short = goes_on = 0
    for fragment, breaks in zip(run[1:], fits, strict=True):
        lower = not fragment.text[:1].isupper() and fragment.text[:1].isalpha()
        if breaks:
            short += lower
        else:
            full += 1
            goes_on += lower
    return goes_on >= 2 and 2 * goes_on >= full and goes_on > 3 * short


def _join(before: Fragment, after: Fragment) -> Fragment:
    start, end = (before.span or (0, 0))[0], (after.span or (0, 0))[1]
    hyphen = before.text[-1:] == "-" and before.text[-2:-1].isalpha() and after.text[:1].islower()
    text = before.text + ("" if hyphen else " ") + after.text
    return before._replace(text=text, span=(start, end))
