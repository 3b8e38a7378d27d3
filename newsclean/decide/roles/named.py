"""What an element of an HTML page is called tells the role of what it holds: "newsletter-signup", "commentList".

The scorer has the words of the elements around a fragment among its features, but trusts few of them on sites that it
has not seen. Those that say the same on nearly all sites weigh three nats here.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from itertools import accumulate, pairwise

import numpy as np

from newsclean.arrays import Floats
from newsclean.lexicon.loader import WHOLE
from newsclean.model import COLUMN, Role
from newsclean.page import HEADINGS, Page

_WEIGHT = np.float32(math.exp(3.0))  # with 2 nats a quarter fewer get right, with 4 twice as many wrong
_MOST = 120  # fragments; what holds more is the page, which is called by all that it has
_WORDS = {
    Role.NEWSLETTER: "newsletter newsletters",
    Role.COMMENTS: "comment comments",
    Role.MOST_READ: "trending mostread mostpopular",
    Role.MEDIA: "player",
    Role.TAGS: "tags topics",
    Role.AUTHOR_BIO: "bio authorbox",
    Role.DONATION: "donate donation",
    Role.NAVIGATION: "totop",
}
_ROLES = {word: COLUMN[role] for role, words in _WORDS.items() for word in words.split()}
_STEMS = [word.encode() for word in _ROLES if word.removesuffix("s") not in _ROLES or not word.endswith("s")]
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_PLACES = frozenset(("html", "body", "main"))  # what these are called is said of the page


def weigh_names(page: Page, scores: Floats) -> None:
    """Raise the `scores` (fragments, roles) of what stands in elements whose names say its role."""
    tags, words, kinds = page.kinds
    likely = [kind for kind in _likely(words) if tags[kind] not in _PLACES]
    named = {kind: roles for kind in likely if (roles := _roles_of(words[kind]))}
    if not named:
        return
    contexts = page.context_of
    elements = page.kinds.having([kind in named for kind in range(len(tags))]).nonzero()[0]
    starts = np.maximum.accumulate(contexts).searchsorted(elements).tolist()  # what one holds has a higher index
    done = dict.fromkeys(_ROLES.values(), 0)  # the fragment behind the last element of each role
    for element, kind, start in zip(elements.tolist(), kinds[elements].tolist(), starts, strict=True):
        if new := [role for role in named[kind] if done[role] <= start]:
            held = _held(page, contexts[start : start + _MOST + 1].tolist(), element, start)
            if len(held) <= _MOST:
                for role in new:
                    scores[held.start : _label(page, held, role), role] *= _WEIGHT
                    done[role] = held.stop


def _held(page: Page, contexts: list[int], element: int, start: int) -> range:
    """The fragments of an element, from the first one on; `contexts` are those of as many as are looked at."""
    stop = start
    for context in contexts:
        if not page.is_in(context, element):
            break
        stop += 1
    return range(start, stop)


def _label(page: Page, held: range, role: int) -> int:
    """The first heading in an element that is a label of something else; the fragment behind it where there is none."""
    masks: list[int] = page.cues.masks[WHOLE, held.start : held.stop].tolist()
    for index, mask in zip(held[1:], masks[1:], strict=True):
        if mask and not mask >> role & 1 and page.tags[index] in HEADINGS:
            return index
    return held.stop


def _likely(names: list[str]) -> set[int]:
    """Which names may have a word that says a role: they have its letters, whatever stands between."""
    joined = "\n".join(names).lower().encode("utf-8", "replace").translate(None, b"-_ ")  # a third of `str.replace`
    starts = [0, *accumulate(len(line) + 1 for line in joined.split(b"\n"))]
    found: set[int] = set()
    for stem in _STEMS:
        at = joined.find(stem)
        while at >= 0:
            line = bisect_right(starts, at) - 1
            found.add(line)
            at = joined.find(stem, starts[line + 1])
    return found


def _roles_of(name: str) -> set[int]:
    """The roles that the words of a name say, one alone or two together."""
    words = [word.lower() for word in _WORD.findall(name)]
    return {_ROLES[word] for word in (*words, *map("".join, pairwise(words))) if word in _ROLES}
