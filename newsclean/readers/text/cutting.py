"""East Asian prose that a dump cut at its links, joined to paragraphs again.

A dump with each piece of an element on a line of its own has "青浜港", "で火災があり、漁船が燃えた。" No line of these
scripts begins with a closing mark, or with a particle before a number or a name, and none ends with "、"; what such a
piece belongs to reads like a menu as long as it stands alone. Scripts with spaces are left to the scorer, which sees by
the case and the length of lines where a sentence goes on.
"""

from __future__ import annotations

from newsclean.page import Fragment
from newsclean.readers.text.joining import join_lines
from newsclean.text.cjk import has_cjk
from newsclean.text.spacing import CLOSING, space_between

_ENDS = frozenset('。.！？!?…：:；;」』”"')  # of a line that is whole
_PAUSES = ("、", "，")
_COLONS = (":", "：")  # behind a label, which begins a line
_PARTICLES = frozenset("はがをにでとのもやへ")  # stand behind a word: no word begins so before a kanji
_FIRST_HIRAGANA, _LAST_HIRAGANA = "\u3041", "\u309f"
_LINE = 20  # characters of a line that may be the begin of a sentence
_PIECE = 20  # characters of a name within one


def join_cut(fragments: list[Fragment]) -> list[Fragment]:
    """`fragments` with East Asian lines joined that a dump cut; their spans cover all of the lines."""
    goes_on = [at > 0 and _goes_on(fragments[at - 1], fragment) for at, fragment in enumerate(fragments)]
    if not any(goes_on):
        return fragments
    groups: list[list[Fragment]] = []
    for at, fragment in enumerate(fragments):
        follows = at + 1 < len(fragments) and goes_on[at + 1] and fragments[at + 1].text[0] not in _COLONS
        if goes_on[at] or (follows and groups and _belongs(groups[-1], fragment)):
            groups[-1].append(fragment)
        else:
            groups.append([fragment])
    return [join_lines(group, space_between) for group in groups]


def _goes_on(before: Fragment, after: Fragment) -> bool:
    """Whether a line begins as none does, or the one before ends as none does."""
    last, first = before.text[-1], after.text[0]
    if last not in _PAUSES and first not in CLOSING and first not in _PARTICLES:
        return False
    if last in _ENDS or not _are_neighbours(before, after) or not has_cjk(before.text + after.text):
        return False
    if first in _PARTICLES and last not in _PAUSES:
        return not _FIRST_HIRAGANA <= after.text[1:2] <= _LAST_HIRAGANA
    return True


def _belongs(group: list[Fragment], after: Fragment) -> bool:
    """Whether a short line, with which the next one goes on, belongs to an unfinished sentence before it."""
    before = group[-1]
    is_begun = len(group) > 1 or len(before.text) >= _LINE
    is_piece = is_begun and len(after.text) <= _PIECE and before.text[-1] not in _ENDS
    return is_piece and _are_neighbours(before, after) and has_cjk(after.text)


def _are_neighbours(before: Fragment, after: Fragment) -> bool:
    return before.tag == after.tag == "" and after.line == before.line + 1
