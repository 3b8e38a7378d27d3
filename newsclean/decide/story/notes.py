"""What a house says of itself in the text's last lines: "Heb je een fout opgemerkt?", "Pozostało jeszcze 82 % treści".

Its phrases are those of `newsclean/lexicon/notes.txt`. A cue of the lexicon does the same, but is one of the scorer's
numbers too, and so pulls the paragraphs over it along: on several written pages one of these was lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np

from newsclean.arrays import Mask
from newsclean.lexicon import sections_of
from newsclean.model import Role
from newsclean.page import HEADINGS, Page

ROLES_OF_NOTES = (Role.FOOTER, Role.COMMENTS, Role.DONATION, Role.SOCIAL, Role.NEWSLETTER, Role.SUBSCRIPTION)
_LAST = 6  # lines of the text, of which each may be one
_LONGEST = 400  # characters
_WORD = re.compile(r"[^\W\d][^\W\d\u0900-\u0dff]*[\w\u0900-\u0dff]*")


def find_notes(page: Page, is_text: Mask) -> dict[Role, Mask]:
    """Which of the text's last lines have such a phrase, by role, with the heading over one; never its first line."""
    found = {role: np.zeros_like(is_text) for role in ROLES_OF_NOTES}
    text: list[int] = is_text.nonzero()[0].tolist()
    for before, at in list(pairwise(text))[-_LAST:]:
        for role in _roles_of(page.texts[at]):
            found[role][at] = True
            found[role][before] |= before != text[0] and page.tags[before] in HEADINGS
    return found


def _roles_of(text: str) -> Iterator[Role]:
    """The roles of which a line has a phrase. Few lines have the longest word of any: that spares the other phrases."""
    words = _WORD.findall(text.casefold()) if len(text) <= _LONGEST else []
    if _longest_words().isdisjoint(words):
        return
    said = _apart(words)
    yield from (role for role, phrases in load_notes().items() if any(_says(said, phrase) for phrase in phrases))


def _says(said: str, phrase: tuple[str, ...]) -> bool:
    """Whether a line has a phrase; of one with a gap the line opens with its first part."""
    return all(part in said for part in phrase) and (len(phrase) == 1 or said.startswith(phrase[0]))


def words_of_note(text: str) -> str:
    """A line's words in small letters, without marks and numbers, a space around each."""
    return _apart(_WORD.findall(text.casefold()))


def _apart(words: list[str]) -> str:
    return f" {' '.join(words)} "


@lru_cache(maxsize=1)
def _longest_words() -> frozenset[str]:
    """The longest word of each phrase."""
    return frozenset(max(" ".join(phrase).split(), key=len) for own in load_notes().values() for phrase in own)


@lru_cache(maxsize=1)
def load_notes() -> dict[Role, tuple[tuple[str, ...], ...]]:
    """The phrases of each role, with a space around each part of them."""
    return {Role(name): tuple(map(_parts, lines)) for name, lines in sections_of("notes.txt").items()}


def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(map(words_of_note, phrase.split("…")))
