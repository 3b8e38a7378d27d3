"""Whether a wall stands right under the text: "Subscribe to continue reading", "Il vous reste 57 % de cet article".

What is behind it may be missing; some pages hold the whole text and show the wall once a script has run. Its phrases
are those of `newsclean/lexicon/walls.txt`. Of 1,343 real pages, nearly all of which are whole, five of unseen sites
have one there: four break off at it, and one has the whole text over it.
"""

from __future__ import annotations

from functools import lru_cache

from newsclean.decide.decide import Decision
from newsclean.lexicon import sections_of
from newsclean.model import BOILERPLATE_ROLES, STORY_LISTS, Problem, Role
from newsclean.page import Page
from newsclean.text.cjk import has_cjk
from newsclean.text.labels import padded_words
from newsclean.text.spacing import is_unspaced

_REACH = 8  # fragments under the story
_LONGEST = 300  # characters
_QUOTED = 80  # characters of the wall that the problem quotes
_LABEL = 3  # times that a page says what marks the stories of its lists for subscribers
_ELSE = (*STORY_LISTS, Role.COMMENTS, Role.NEWSLETTER)  # whose lines are for those signed in, too
_ROLES = BOILERPLATE_ROLES.difference(_ELSE)


def wall_of(page: Page, decision: Decision) -> tuple[Problem, ...]:
    """The problem that a wall stands right under the text, if one does."""
    story = decision.places[Role.BODY]
    under = range(story[-1] + 1, min(story[-1] + 1 + _REACH, len(page.texts))) if story else ()
    for index in under:
        text = page.texts[index]
        if decision.roles[index] in _ROLES and is_wall(text) and page.texts.count(text) < _LABEL:
            message = f"A wall stands right under the text, which may break off there: “{text[:_QUOTED]}”."
            return (Problem(kind="wall", message=message, line=page.given_lines[index]),)
    return ()


def is_wall(text: str) -> bool:
    """Whether a line says that there is more to read for those who subscribe, pay or sign in."""
    if len(text) > _LONGEST:
        return False
    said = padded_words(text)
    spaced, telling, unspaced = _phrases()
    if not telling.isdisjoint(said.split()) and any(phrase in said for phrase in spaced):
        return not any(phrase in said for phrase in _others())
    return not text.isascii() and any(phrase in said for phrase in unspaced)


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, ...], frozenset[str], tuple[str, ...]]:
    """(phrases of whole words, the longest word of each, phrases in scripts that part no words or glue endings on)."""
    phrases = list(map(padded_words, sections_of("walls.txt")["wall"]))
    others = {phrase.strip(): None for phrase in phrases if has_cjk(phrase) or is_unspaced(phrase.strip())}
    parted = [phrase for phrase in phrases if phrase.strip() not in others]
    return tuple(parted), frozenset(max(phrase.split(), key=len) for phrase in parted), tuple(others)


@lru_cache(maxsize=1)
def _others() -> tuple[str, ...]:
    """What makes a line with such a phrase none of a wall: "Scroll to continue reading"."""
    return tuple(map(padded_words, sections_of("walls.txt")["other"]))
