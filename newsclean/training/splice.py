"""Written pages as examples, and written blocks put between the lines of real dumps: rare roles in real company."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from newsclean.lexicon.loader import BITS
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.language import detect_language
from newsclean.training.labels import EVERY_ROLE, Labels
from newsclean.training.written import Group, Line, bare, blocks_by_role, render

_BLOCKS = (2, 5)  # put into one dump, from and to
_FEWEST = 4  # lines of a dump that blocks are put into
_INSIDE = 0.15  # share of the blocks within the story; with more, other stories below may be taken for its rest
_WITHIN = frozenset((Role.RELATED, Role.NEWSLETTER, Role.PROMO, Role.DONATION, Role.MEDIA, Role.CAPTION))
_REACH = 8  # lines of a written page looked ahead for a fragment's
_STORY = BITS[Role.BODY] | BITS[Role.SUBHEADING] | BITS[Role.DECK]


def written_labels(page: Page, lines: Sequence[Line]) -> Labels:
    """The labels of a rendered page: each fragment has the role of the line whose letters it begins or goes on with."""
    texts = [line.bare for line in lines]
    allowed = np.full(len(page.texts), EVERY_ROLE, np.int64)
    joins = np.full(len(page.texts), -1, np.int8)
    at, rest = -1, ""
    for index, text in enumerate(map(bare, page.texts)):
        goes_on = bool(text) and rest.startswith(text)
        if not goes_on:
            found = next((i for i in range(at + 1, min(at + _REACH, len(texts))) if texts[i].startswith(text)), None)
            if not text or found is None:
                continue
            at, rest = found, texts[found]
        rest = rest[len(text) :]
        allowed[index] = BITS[lines[at].role]
        if lines[at].role is Role.BODY:
            joins[index] = goes_on
    return Labels(allowed, np.zeros_like(allowed), np.ones(len(allowed), np.float32), joins)


def splice(
    text: str, style: str, story: tuple[int, int], shuffle: random.Random
) -> tuple[str, list[tuple[int, int, Group]]]:
    """A dump with written blocks between its lines, and (start, end, block) of each one's characters.

    `story` is where in `text` the story begins and ends: few blocks stand in it, of roles that real ones have there.
    """
    lines = text.split("\n")
    blocks = blocks_by_role(detect_language(_sample(lines)) or "en")
    if not blocks or len(lines) < _FEWEST:
        return text, []
    parts: list[str] = []
    found: list[tuple[int, int, Group]] = []
    size = done = 0
    for at, role in _places(lines, story, sorted(blocks), shuffle):
        group = shuffle.choice(blocks[role])
        before, block = "\n".join(lines[done:at]) + "\n", "\n".join(render((group,), style, shuffle)) + "\n"
        size += len(before)
        found.append((size, size + len(block), group))
        size += len(block)
        parts += [before, block]
        done = at
    return "".join([*parts, "\n".join(lines[done:])]), found


def _places(
    lines: list[str], story: tuple[int, int], roles: list[Role], shuffle: random.Random
) -> list[tuple[int, Role]]:
    """Before which lines blocks are put, and of which role, in page order."""
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    first, last = (bisect_right(starts, at) for at in story)
    outside = [*range(1, min(first, len(lines))), *range(max(last, 1), len(lines))]
    inside, within = list(range(first, last)), [role for role in roles if role in _WITHIN]
    places: dict[int, Role] = {}
    for _ in range(shuffle.randint(*_BLOCKS)):
        is_inside = bool(inside and within) and shuffle.random() < _INSIDE
        if is_inside or outside:
            places[shuffle.choice(inside if is_inside else outside)] = shuffle.choice(within if is_inside else roles)
    return sorted(places.items())


def _sample(lines: list[str]) -> str:
    return " ".join(sorted(lines, key=len)[-5:])


def spliced_labels(page: Page, blocks: list[tuple[int, int, Group]], before: Page, labels: Labels) -> Labels | None:
    """The labels of a spliced page; None where its other fragments are not those of the page `before`."""
    places: list[int] = []
    allowed = np.full(len(page.fragments), EVERY_ROLE, np.int64)
    at = 0
    for index, fragment in enumerate(page.fragments):
        start, _ = fragment.span or (0, 0)
        block = next((block for first, last, block in blocks if first <= start < last), None)
        if block:
            allowed[index] = _role_in(block, fragment.text)
            places.append(-1)
        elif at < len(before.texts) and before.texts[at] == fragment.text:
            places.append(at)
            at += 1
        else:
            return None
    return _taken(labels, np.array(places, np.int64), allowed) if 0 < at == len(before.texts) else None


def story_of(page: Page, labels: Labels) -> tuple[int, int]:
    """Where in a dump its story begins and ends, by its labels; (0, 0) where there is none."""
    spans = [page.fragments[at].span or (0, 0) for at in np.flatnonzero(labels.allowed & ~_STORY == 0).tolist()]
    return (spans[0][0], spans[-1][1]) if spans else (0, 0)


def _role_in(block: Group, text: str) -> int:
    letters = bare(text)
    return next((BITS[line.role] for line in block if letters and letters in line.bare), BITS[block[0].role])


def _taken(labels: Labels, places: NDArray[np.int64], allowed: NDArray[np.int64]) -> Labels:
    """`labels` by place, `allowed` where there is none."""
    own = places < 0
    return Labels(
        np.where(own, allowed, labels.allowed[places]),
        np.where(own, 0, labels.hint[places]),
        np.where(own, np.float32(1), labels.weight[places]).astype(np.float32),
        np.where(own, -1, labels.joins[places]).astype(np.int8),
    )
