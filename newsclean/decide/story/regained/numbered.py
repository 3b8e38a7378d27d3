"""Numbered parts of a dump's story that were lost: the next number, and what stands down to it.

The scorer loses the thread of lists with a paragraph or more to each entry, and takes the rest of one for teasers:

    3. Ask for the rope by its length     text
    It is sold by the fathom, and …       text
    4. Do not pay before you have it      taken for a title
    Some chandlers ask for half of …      and this for its teaser

Where three parts are the text's, so is the next one, and the next to that, as long as each is close to the one before.
A live page's entries have times of day for numbers, of which any may follow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from newsclean.arrays import Mask, none_of
from newsclean.decide.story.lines import claimed_for_else
from newsclean.model import BOILERPLATE_ROLES
from newsclean.page import Claim, Page
from newsclean.text.characters import Class
from newsclean.text.patterns import lazily

_LEAST = 3  # parts that are text; two do as well
_CLOSE = range(2, 11)  # fragments from one part to the next; right under each other stand a list's entries
_PROSE = 80  # characters of the line under the last part, from which it is its paragraph
_TITLE = 4  # characters behind a number; a dump may give that a line of its own
_NUMBERED = lazily(r"((?:[^\W\d_]{1,12} )?#?)(\d{1,3})([.:h]\d\d)?((?: [^\W\d_]{1,6}\.?)? ?[:.)]| [–—-])(?!\d)")


class _Part(NamedTuple):
    """The fragment that a part begins with, and its number."""

    at: int
    number: int


def numbered_parts(page: Page, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which fragments are parts of the story that its numbers go on to, or stand between two such."""
    found = none_of(is_text)
    if page.format == "html" or np.count_nonzero(is_text) < _LEAST:
        return found
    series = [own for own in _series(page) if sum(bool(is_text[part.at]) for part in own[0]) >= _LEAST]
    stops = {claim.index for claim in claims if claim.role in BOILERPLATE_ROLES} if series else set()
    for parts, step in series:
        for before, part in pairwise(parts):
            is_told = is_text[before.at] or found[before.at]
            is_next = part.at - before.at in _CLOSE and step in (0, part.number - before.number)
            if is_told and is_next and not is_text[part.at] and stops.isdisjoint(range(before.at, part.at + 1)):
                under = part.at + 1
                is_prose = under < len(found) and page.widths[under] >= _PROSE and under not in stops
                found[before.at : under + is_prose] = True
    if found.any():
        found[claimed_for_else(claims)] = False
    return found & ~is_text


def _series(page: Page) -> Iterator[tuple[list[_Part], int]]:
    """The parts of each series of a page, and what one number is to the next: 1, −1, or 0 for times of day."""
    series: defaultdict[tuple[str, bool, str], list[_Part]] = defaultdict(list)
    for at in page.tokens.classes[:, Class.DIGIT].nonzero()[0].tolist():
        if (match := _NUMBERED().match(page.texts[at])) and len(page.texts[at]) - match.end() >= _TITLE:
            word, number, minutes, end = match.groups()
            series[word.casefold(), minutes is not None, end].append(_Part(at, int(number)))
    for (_, is_time, _), parts in series.items():
        steps = [part.number - before.number for before, part in pairwise(parts)]
        yield parts, 0 if is_time else 1 if steps.count(1) >= steps.count(-1) else -1
