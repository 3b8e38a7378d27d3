"""What a house says of itself in the text's last lines: "Heb je een fout opgemerkt?", "Pozostało jeszcze 82 % treści".

Its phrases are those of `newsclean/lexicon/notes.txt`. A cue of the lexicon does the same, but is one of the scorer's
numbers too, and so pulls the paragraphs over it along: on several written pages one of these was lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from newsclean.arrays import Mask, none_of
from newsclean.lexicon import sections_of
from newsclean.model import Role
from newsclean.page import HEADINGS, Page
from newsclean.text.characters import is_small
from newsclean.text.labels import PLAIN_WORD, padded, padded_words

ROLES_OF_NOTES = (Role.FOOTER, Role.COMMENTS, Role.DONATION, Role.SOCIAL, Role.NEWSLETTER, Role.SUBSCRIPTION)
_LAST = 6  # lines of the text, of which each may be one
_LONGEST = 400  # characters
_LONGEST_SITE, _SHORT_SITE = 8, 2  # words of a site's name, and of one in small letters
_OPENING = " \xa0\"'“”„«»‘’‚‹›()[]:–—-"  # of a title


def find_notes(page: Page, is_text: Mask) -> dict[Role, Mask]:
    """Which of the text's last lines have such a phrase, by role, with the heading over one; never its first line."""
    found = {role: none_of(is_text) for role in ROLES_OF_NOTES}
    text: list[int] = is_text.nonzero()[0].tolist()
    for before, at in list(pairwise(text))[-_LAST:]:
        for role in _roles_of(page.texts[at]):
            found[role][at] = True
            found[role][before] |= before != text[0] and page.tags[before] in HEADINGS
    return found


def _roles_of(text: str) -> Iterator[Role]:
    """The roles of which a line has a phrase. Few lines have the longest word of any: that spares the other phrases."""
    words = PLAIN_WORD.findall(text.casefold()) if len(text) <= _LONGEST else []
    if _longest_words().isdisjoint(words):
        return
    said = padded(words)
    yield from (role for role, phrases in load_notes().items() if any(_says(text, said, phrase) for phrase in phrases))


def _says(text: str, said: str, phrase: tuple[str, ...]) -> bool:
    """Whether a line has a phrase; one with a gap has a title there, behind what the line opens with, and then a site.

    "The post office" and "appeared first on the list" are no such title and site.
    """
    if len(phrase) == 1 or not (said.startswith(phrase[0]) and all(part in said for part in phrase)):
        return len(phrase) == 1 and phrase[0] in said
    ends = [0, *(match.end() for match in PLAIN_WORD.finditer(text))]
    title = text[ends[min(len(phrase[0].split()), len(ends) - 1)] :].lstrip(_OPENING)
    behind = len(said.rpartition(phrase[-1])[2].split())
    site = text[ends[max(0, len(ends) - 1 - behind)] :].lstrip(_OPENING)
    is_named = behind <= _SHORT_SITE or not is_small(site)
    return not is_small(title) and behind <= _LONGEST_SITE and is_named


@lru_cache(maxsize=1)
def _longest_words() -> frozenset[str]:
    """The longest word of each phrase."""
    return frozenset(max(" ".join(phrase).split(), key=len) for own in load_notes().values() for phrase in own)


@lru_cache(maxsize=1)
def load_notes() -> dict[Role, tuple[tuple[str, ...], ...]]:
    """The phrases of each role, with a space around each part of them."""
    return {Role(name): tuple(map(_parts, lines)) for name, lines in sections_of("notes.txt").items()}


def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(map(padded_words, phrase.split("…")))
