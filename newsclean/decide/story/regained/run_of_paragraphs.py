"""Long runs of paragraphs, of which the scorer took a part for another list of prose: comments, teasers.

It has seen few stories of hundreds of paragraphs, and loses the thread in the middle of one: of a thousand paragraphs
it takes some hundreds for comments. But comments and teasers stand each in an element of its own, with names and dates
between. On the development pages with unseen sites six pages of HTML gain by it, and one loses 0.003; of dumps, where a
line between paragraphs ends a short run, twelve gain and five lose, 0.014 at most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.flags import flags_of
from newsclean.decide.scorer import CERTAIN_SHARE, without_text
from newsclean.decide.story.lines import claimed_for_else, is_prose
from newsclean.model import STORY_LISTS, Role
from newsclean.page import Claim, Page
from newsclean.runs import runs

_LEAST, _LEAST_IN_DUMP = 10, 40  # paragraphs of the story in a run; in a dump comments may have a name between alone
_LEAST_UNBROKEN = 5  # likewise in a dump, of paragraphs without any such line between
_SHARE, _SHARE_UNBROKEN = 0.25, 0.5  # of the run's paragraphs
_IS_MISTAKEN = flags_of((*STORY_LISTS, Role.COMMENTS))


def rest_of_runs(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which fragments are the story's, since they stand in a run of its paragraphs, and may be nothing else."""
    found = none_of(is_text)
    if np.count_nonzero(is_text) < _LEAST_UNBROKEN:
        return found
    prose = is_prose(page)
    may_be = prose & ~is_text
    others = without_text(scores[may_be])
    may_be[may_be] = _IS_MISTAKEN[others.argmax(axis=1)] & (others.max(axis=1) < CERTAIN_SHARE)
    may_be[claimed_for_else(claims)] = False
    labels = [claim.index for claim in claims if claim.role is Role.COMMENTS and claim.index > int(is_text.argmax())]
    may_be[min(labels, default=len(may_be)) :] = False
    if not may_be.any():
        return found
    told = prose & is_text
    for run, least, share in _runs(page, prose, is_text):
        if int(told[run].sum()) >= max(least, share * int(prose[run].sum())):
            found[run] |= may_be[run]
    return found


def _runs(page: Page, prose: Mask, is_text: Mask) -> Iterator[tuple[list[int] | slice, int, float]]:
    """Each run of enough paragraphs, and how many and which share of them the story must have."""
    if page.format == "html":
        yield from ((run, _LEAST, _SHARE) for run in _siblings(page, prose) if len(run) >= _LEAST)
    else:
        whole = prose | is_text
        yield from ((run, _LEAST_IN_DUMP, _SHARE) for run in _stretches(_bridged(whole), _LEAST_IN_DUMP))
        yield from ((run, _LEAST_UNBROKEN, _SHARE_UNBROKEN) for run in _stretches(whole, _LEAST_UNBROKEN))


def _siblings(page: Page, prose: Mask) -> Iterator[list[int]]:
    """The paragraphs under each element of an HTML page."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    at = prose.nonzero()[0]
    for index, context in zip(at.tolist(), page.context_of[at].tolist(), strict=True):
        if page.tags[index] == "p" and context >= 0:
            found[page.parents[context]].append(index)
    yield from found.values()


def _bridged(mask: Mask) -> Mask:
    """A mask with each fragment between two of it: a short paragraph, a heading."""
    bridged = mask.copy()
    bridged[1:-1] |= mask[:-2] & mask[2:]
    return bridged


def _stretches(mask: Mask, least: int) -> Iterator[slice]:
    """The stretches of at least so many neighbours that are in a mask."""
    return (slice(run.start, run.stop) for run in runs(mask.nonzero()[0].tolist()) if len(run) >= least)
