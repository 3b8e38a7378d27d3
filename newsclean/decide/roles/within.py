"""A few lines among many of one kind are of that kind: a list that turns into another and back, titles in a menu.

The scorer changes its mind within a list whose label stands far above ("Related", then twenty titles), and takes a
menu's long entries for titles. What has two lines of one role on both sides takes it: up to three lines within a menu;
within a list of stories or promos what the scorer takes for another one, if it does not insist, no label says so, and
no more lines than around it. On the annotated dumps of unseen sites 295 lines are right by it, and 65 wrong.

Likewise up to three lines of whatever boilerplate within readers' comments or a notice on cookies ("Email", "Share",
"Privacy"): 23 lines are right by that, and one is wrong. One line between two of a list of stories is its own if it is
a byline and no heading, or has a role of no list and the page says it again, but for numbers: the section over each
entry stands in the menu too, "12 comments" is under one and "25 comments" under the next. Another 118 are right, and
17 wrong.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np

from newsclean.arrays import Floats, Ints
from newsclean.decide.flags import flags_of
from newsclean.lexicon.loader import BEGINS, BITS, WHOLE
from newsclean.model import BOILERPLATE_ROLES, COLUMN, ROLES, STORY_LISTS, Role
from newsclean.page import HEADINGS, Page
from newsclean.text.labels import texts_without_numbers, without_numbers

_SIDE = 2  # lines of one role on both sides; with 1 half of the lines that change are worse
_ENTRIES = 3  # lines within a menu, comments or a notice
_NATS = 10  # from which the scorer insists on a list within another; with 20 more lines get worse than better
_MENU = COLUMN[Role.NAVIGATION]
_LISTS = frozenset(COLUMN[role] for role in (*STORY_LISTS, Role.PROMO, Role.WIDGET))
_FORMS = frozenset(COLUMN[role] for role in (Role.COMMENTS, Role.CONSENT))
_IN_FORM = frozenset(COLUMN[role] for role in BOILERPLATE_ROLES)
_IN_MENU = frozenset(COLUMN[role] for role in (*STORY_LISTS, Role.PROMO, Role.TAGS, Role.OTHER))
_OF_STORIES = flags_of((*STORY_LISTS, Role.PROMO))
_ALONE = (Role.OTHER, Role.ADVERTISEMENT)  # these stand within lists
_NAMES = flags_of(BOILERPLATE_ROLES.difference((*STORY_LISTS, Role.PROMO, *_ALONE)))
_BYLINE = COLUMN[Role.BYLINE]
_LEAST = np.float32(1e-6)  # probability


def even_within(page: Page, scores: Floats, roles: Ints) -> Ints:
    """`roles`, where lines within a longer run of one role have that. `scores` is (fragments, roles).

    What HTML has within a menu, comments or a notice its elements tell.
    """
    evened = roles.copy()
    bounds = [0, *((roles[1:] != roles[:-1]).nonzero()[0] + 1).tolist(), len(roles)]
    runs = [(slice(start, stop), int(roles[start])) for start, stop in pairwise(bounds) if stop]
    for (before, outer), (inner, role), (after, last) in zip(runs, runs[1:], runs[2:], strict=False):
        around = before.stop - before.start, after.stop - after.start
        if outer == last and min(around) >= _SIDE and inner.stop - inner.start <= sum(around):
            if outer == _MENU or outer in _FORMS:
                may_be = _IN_MENU if outer == _MENU else _IN_FORM
                is_within = page.format != "html" and role in may_be and inner.stop - inner.start <= _ENTRIES
            else:
                is_within = {outer, role} <= _LISTS and not _insists(page, scores, inner, role, outer)
            if is_within:
                evened[inner] = outer
    return _with_parts(page, evened)


def _with_parts(page: Page, roles: Ints) -> Ints:
    """`roles`, where single lines within lists of stories are parts of the entries: bylines, and what is said again."""
    before, own, after = roles[:-2], roles[1:-1], roles[2:]
    is_part = (before == after) & _OF_STORIES[before] & (_NAMES[own] | (own == _BYLINE))
    if is_part.any():
        parts = (is_part.nonzero()[0] + 1).tolist()
        named = {index: without_numbers(page.texts[index]) for index in parts if _NAMES[roles[index]]}
        asked = frozenset(named.values())
        times = Counter(text for text in texts_without_numbers(page.texts, page.tokens) if text in asked)
        for index in parts:
            is_teaser_s = roles[index] == _BYLINE and page.tags[index] not in HEADINGS  # over a note
            if is_teaser_s or (index in named and times[named[index]] > 1):
                roles[index] = roles[index - 1]
    return roles


def _insists(page: Page, scores: Floats, lines: slice, role: int, outer: int) -> bool:
    """Whether lines are a list of `role` and not of `outer`: a label says so, or the scorer does all in all."""
    labels = (page.cues.masks[WHOLE, lines] | page.cues.masks[BEGINS, lines]) & np.uint32(BITS[ROLES[role]])
    own, others = (np.log(scores[lines, which] + _LEAST).sum() for which in (role, outer))
    return bool(labels.any() or own - others > _NATS)
