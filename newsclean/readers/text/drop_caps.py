"""Drop caps of text dumps: a story's first letter that stands apart from the rest of its word.

    T
    he captain has a cold, and the ferry stays where it is.

    D ie Euphorie hielt nicht lange an.

A letter that is a word elsewhere on the page ("V katastru", "X is back") is left. So is one that is a word in some
language ("I", "W", "К"), unless what it makes is a word of the page too.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsclean.page import Fragment
from newsclean.readers.text.joining import join_lines
from newsclean.text.characters import is_small

_WORDS = frozenset("AIO")  # words of their own too often to ask
_SOMETIMES = frozenset("EÈÉÀÓÚÝYVWZKSUXВКСУОИАЯЗЭІЙΗΟ")
_MOST = 3  # letters: a page has one story, or a few
_LEAST = 40  # characters of the paragraph that begins so


def join_drop_caps(fragments: list[Fragment], text: str) -> list[Fragment]:
    """`fragments` of the page `text`, with each drop cap and what follows as one."""
    caps = [at for at, (cap, rest) in enumerate(pairwise(fragments)) if len(cap.text) == 1 and _is_alone(cap, rest)]
    inner = [at for at, fragment in enumerate(fragments) if fragment.text[1:2] == " " and _is_apart(fragment)]
    letters = {fragments[at].text[0] for at in caps + inner}
    if not 0 < len(letters) <= _MOST or len(caps + inner) > len(letters):  # the same twice is a word or a list's mark
        return fragments
    made = {fragments[at].text[0]: _first_word(fragments[at].text[2:]) for at in inner}
    made |= {fragments[at].text: _first_word(fragments[at + 1].text) for at in caps}
    letters = {letter for letter, rest in made.items() if _stands_once(letter, text) and _is_word(letter, rest, text)}
    joined = list(fragments)
    for at in inner:
        if fragments[at].text[0] in letters:
            joined[at] = fragments[at]._replace(text=fragments[at].text[0] + fragments[at].text[2:])
    for at in reversed(caps):
        if fragments[at].text in letters:
            joined[at : at + 2] = [join_lines(fragments[at : at + 2], lambda _cap, _rest: "")]
    return joined


def _is_alone(cap: Fragment, rest: Fragment) -> bool:
    """Whether a line of one character is a capital with which the next makes a word."""
    if not cap.text.isupper() or cap.text in _WORDS:
        return False
    return is_small(rest.text) and len(rest.text) >= _LEAST and cap.tag == rest.tag == ""


def _is_apart(fragment: Fragment) -> bool:
    """Whether a line with a space behind its first character begins with one capital and the rest of its word."""
    text = fragment.text
    if len(text) < _LEAST or fragment.tag:
        return False
    return text[0].isupper() and text[0] not in _WORDS and text[2].islower()


def _first_word(text: str) -> str:
    return text.split(maxsplit=1)[0].strip(".,:;!?")


def _is_word(letter: str, rest: str, text: str) -> bool:
    """Whether the letter and the rest are a word: the letter alone is none, or the page has the word elsewhere."""
    if letter not in _SOMETIMES:
        return True
    return re.search(rf"(?<!\w){re.escape(letter + rest)}(?!\w)", text, re.IGNORECASE) is not None


def _stands_once(letter: str, text: str) -> bool:
    """Whether a letter is no word of the page but this once, be it small or not."""
    found = re.finditer(rf"(?<![\w'’.-]){re.escape(letter)}(?![\w'’.-])", text, re.IGNORECASE)
    return next(found, None) is not None and next(found, None) is None
