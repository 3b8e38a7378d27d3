"""What stands in one element of a page is mostly of one role: a card's byline is its list's, a link its menu's.

Each element has a role, and so has each fragment in it. A role costs what the scorer holds against it, in nats, and
where an element or a fragment is something else than the element around it, that costs `_CHANGE` more, and twice as
much for an entry right in a list: of all ways to give roles the cheapest one is taken. The costs are added up from the
innermost elements out, and the roles given from the outermost in (Felzenszwalb and Huttenlocher, "Efficient Belief
Propagation for Early Vision", 2006; on a tree it is exact). On 1,059 pages of unseen sites, of whose fragments
annotated dumps tell the role of 167,087, 1,397 get right and 818 wrong (docs/tried.md), and a page has an eighth fewer
blocks: lists come out whole. That an entry is its list's sooner, and "Sign in" or "Donate" among a menu's entries the
menu's, are another 249 and 126.

Dumps show of elements what `blocks.py` says. A line in a block changes for three nats; on the annotated dumps of unseen
sites 1,224 lines get right and 668 wrong. Nothing becomes a menu there: menus and footers `columns.py` tells apart, and
of all else that would be the menu's then half is not.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Floats, Ints, Mask
from newsclean.decide.flags import IS_TEXT, flags_of
from newsclean.decide.roles.blocks import blocks_of
from newsclean.model import BOILERPLATE_ROLES, ROLES, Role
from newsclean.page import HEADINGS, LIST_TAGS, Page

_CHANGE = 2.0  # nats; with 1.5 a fifth fewer get right, with 3 as many wrong as right of what it adds
_IN_LIST = 4.0  # nats, of an entry right in a list; with 3 half of the gain is lost, with 5 there is no more
_LEAST = np.float32(1e-3)  # probability
_IN_BLOCK = 3.0  # nats, of a line of a dump in a block; with 2 a tenth fewer get right, with 4 as many wrong
_IN_HTML = flags_of(BOILERPLATE_ROLES - {Role.OTHER}), flags_of(BOILERPLATE_ROLES)  # what listens, what it may become
_IN_DUMPS = flags_of(BOILERPLATE_ROLES - {Role.OTHER, Role.SOCIAL}), flags_of(BOILERPLATE_ROLES - {Role.NAVIGATION})


def even_elements(page: Page, scores: Floats, roles: Ints, is_settled: Mask) -> Ints:
    """`roles`, those of one element of HTML or one block of a dump more alike. `scores` is (fragments, roles).

    What is settled keeps its role, but counts. A page of more fragments than are kept apart is left as it is.
    """
    if not isinstance(page.fragments, tuple) or not page.fragments or (page.format == "html" and not page.contexts):
        return roles
    around, nearest, changes = _elements(page) if page.format == "html" else _blocks(page)
    at = ((nearest >= 0) & ~IS_TEXT[roles]).nonzero()[0]
    nats, inside = np.log(np.maximum(scores[at], _LEAST)), nearest[at]
    best = nats.argmax(axis=1)
    gains = nats - (nats[np.arange(len(at)), best] - changes[at])[:, None]
    given = np.array(_roles_of(around, inside, gains))[inside]
    listens, may_be = _IN_HTML if page.format == "html" else _IN_DUMPS
    changed = (given != best) & (gains[np.arange(len(at)), given] >= 0) & listens[roles[at]] & may_be[given]
    changed &= ~is_settled[at]
    evened = roles.copy()
    evened[at[changed]] = given[changed]
    return evened


def _blocks(page: Page) -> tuple[list[int], Ints, Floats]:
    """What `_elements` gives, of a dump."""
    around, nearest, is_alone = blocks_of(page)
    return around, nearest, np.where(is_alone, np.float32(_CHANGE), np.float32(_IN_BLOCK))


def _elements(page: Page) -> tuple[list[int], Ints, Floats]:
    """(the element around each element, the one around each fragment or -1, what a change in each costs a fragment).

    The page is the first element. Elements are those that hold more than one thing, and what stands under each heading
    of one, as if it were another; any other has the role of what it holds. An element comes behind the one around it.
    """
    contexts = page.context_of
    held = np.bincount(np.concatenate((page.outer[:-1], contexts)) + 1, minlength=len(page.parents) + 1)[1:]
    around, changes = [0], [_CHANGE]
    nearest = [0] * (len(page.parents) + 1)  # of each context the element that it is, or that is right around it
    under: dict[int, int] = {}  # of each element with headings what stands under the last one so far
    for context, ((parent, tag, _), count) in enumerate(zip(page.contexts, held.tolist(), strict=True)):
        outer = nearest[parent]
        if tag in HEADINGS:
            under[outer] = len(around)
            around.append(outer)
            changes.append(_CHANGE)
        if outer in under:
            outer = under[outer]
        if count > 1:
            around.append(outer)
            changes.append(_IN_LIST if tag in LIST_TAGS else _CHANGE)
            outer = len(around) - 1
        nearest[context] = outer
    nearest[-1] = -1
    inside = np.array(nearest)[contexts]
    return around, inside, np.array(changes, np.float32)[inside]


def _roles_of(around: list[int], inside: Ints, gains: Floats) -> list[int]:
    """The role of each element. `gains` is (fragments right `inside` an element, roles).

    A gain is how much less a role costs than the cheapest one and a change: of few roles it is above zero.
    """
    sums = _sums(len(around), inside, gains)
    for element in range(len(around) - 1, 0, -1):
        if own := sums[element]:
            least, held = max(own.values()) - _CHANGE, sums[around[element]]
            for role, gain in own.items():
                if gain > least:
                    held[role] = held.get(role, 0.0) + gain - least
    roles = [_most(sums[0]) if sums[0] else 0]
    for outer, own in zip(around[1:], sums[1:], strict=True):
        inherited = roles[outer]
        stays = not own or own.get(inherited, 0.0) >= max(own.values()) - _CHANGE
        roles.append(inherited if stays else _most(own))
    return roles


def _sums(count: int, inside: Ints, gains: Floats) -> list[dict[int, float]]:
    """What each role gains of the fragments right in each of `count` elements, where that is anything."""
    rows, roles = (gains > 0).nonzero()
    total = np.bincount(inside[rows] * len(ROLES) + roles, gains[rows, roles], count * len(ROLES))
    at = total.nonzero()[0]
    sums: list[dict[int, float]] = [{} for _ in range(count)]
    for element, role, gain in zip(
        (at // len(ROLES)).tolist(), (at % len(ROLES)).tolist(), total[at].tolist(), strict=True
    ):
        sums[element][role] = gain
    return sums


def _most(gains: dict[int, float]) -> int:
    """The role that gains most, the first of equals."""
    return max(sorted(gains), key=gains.__getitem__)
