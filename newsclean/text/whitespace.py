"""White space and characters that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.text.patterns import lazily
from newsclean.text.points import LONG, chunks, is_in

# Scripts (and emoji) in which a joiner or non-joiner between two characters changes how they look.
_JOINED = "\u0590-\u1fff\ua800-\uabff\ufb1d-\ufdff\ufe0f\ufe70-\ufefc\u2600-\u27bf\U0001f000-\U0001faff"
# Controls that are not white space, soft hyphens, zero-width and bidirectional marks, BOM, tags, lone surrogates.
_NEVER_SEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
)
_UNSEEN = _NEVER_SEEN + "\u200c\u200d"
_PRINTABLE = "\u034f"  # the one of them that `str.isprintable` counts as printable
_PLAIN = ord("~") - ord(" ")  # how far from a space ASCII's printable characters go
_INVISIBLE = lazily(f"[{_UNSEEN}]")


def fold(text: str) -> str:
    """`text` with each run of white space as one space, its ends stripped. Most texts are folded already."""
    text = text.strip()
    if "  " in text or not text.isprintable():  # of white space only spaces are printable
        text = " ".join(text.split()) if len(text) < _MANY_WORDS else " ".join(_folded(text))
    return text


def _folded(text: str) -> Iterator[str]:
    """A long text in folded stretches: its words all at once take ten times its memory."""
    begin = 0
    while begin < len(text):
        space = _SPACE.search(text, begin + _MANY_WORDS)
        end = space.start() if space else len(text)
        if words := text[begin:end].split():
            yield " ".join(words)
        begin = end


_MANY_WORDS = 1 << 16  # characters
_SPACE = re.compile(r"\s")


def has_invisible(text: str) -> bool:
    """Whether `text` holds a character that `drop_invisible` looks at. One pass; for whole pages and for lines."""
    if text.isprintable() and _PRINTABLE not in text:  # twice as fast as the table, where no line ends
        return False
    if len(text) < LONG:
        return _INVISIBLE().search(text) is not None
    return any(is_in(points[points - ord(" ") > _PLAIN], _UNSEEN).any() for points in chunks(text))


def drop_invisible(text: str) -> str:
    """`text` without controls, soft hyphens and zero-width characters; joiners stay where a script needs them."""
    return _TO_DROP().sub("", text) if _INVISIBLE().search(text) else text


_TO_DROP = lazily(f"[{_NEVER_SEEN}]+|(?<![{_JOINED}])[\u200c\u200d]+|[\u200c\u200d](?![{_JOINED}])")
