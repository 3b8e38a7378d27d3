"""Drop caps of text dumps: a story's first letter that stands apart from the rest of its word.

    T
    he captain has a cold, and the ferry stays where it is.

    D ie Euphorie hielt nicht lange an.

A letter that is a word elsewhere on the page ("V katastru", "I was") is left, and so are A, I and O, which may be one.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsclean.page import Fragment
from newsclean.readers.joining import join_lines

_WORDS = frozenset("AIO")
_LEAST = 40  # characters of the paragraph that begins so


def join_drop_caps(fragments: list[Fragment], text: str) -> list[Fragment]:
    """`fragments` of the page `text`, with each drop cap and what follows as one."""
    caps = [at for at, (cap, rest) in enumerate(pairwise(fragments)) if _is_alone(cap, rest)]
    inner = [at for at, fragment in enumerate(fragments) if _is_apart(fragment)]
    letters = {fragments[at].text[0] for at in caps + inner}
    if not letters or len(caps + inner) > len(letters):  # the same letter twice is a word or a list's mark
        return fragments
    letters = {letter for letter in letters if _stands_once(letter, text)}
    joined = list(fragments)
    for at in inner:
        if fragments[at].text[0] in letters:
            joined[at] = fragments[at]._replace(text=fragments[at].text[0] + fragments[at].text[2:])
    for at in reversed(caps):
        if fragments[at].text in letters:
            joined[at : at + 2] = [join_lines(fragments[at : at + 2], lambda _cap, _rest: "")]
    return joined


def _is_alone(cap: Fragment, rest: Fragment) -> bool:
    """Whether a line is one capital, with which the next makes a word."""
    text = cap.text
    if len(text) != 1 or not text.isupper() or text in _WORDS:
        return False
    return rest.text[:1].islower() and len(rest.text) >= _LEAST and cap.tag == rest.tag == ""


def _is_apart(fragment: Fragment) -> bool:
    """Whether a line begins with one capital and the rest of its word behind a space."""
    text = fragment.text
    if text[1:2] != " " or len(text) < _LEAST or fragment.tag:
        return False
    return text[0].isupper() and text[0] not in _WORDS and text[2].islower()


def _stands_once(letter: str, text: str) -> bool:
    """Whether a letter is no word of the page but this once, be it small or not."""
    found = re.finditer(rf"(?<![\w'’.-]){re.escape(letter)}(?![\w'’.-])", text, re.IGNORECASE)
    return next(found, None) is not None and next(found, None) is None
