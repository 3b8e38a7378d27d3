"""Whom the lines credit that are bylines by their role, and the lines of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.assemble.authors.author_lines import (
    TEXT_SIZE,
    are_spoken_of,
    is_capital,
    is_uncredited,
    story_texts,
    without_labels,
    without_outlets,
)
from newsclean.assemble.layout import Layout
from newsclean.decide.decide import Decision
from newsclean.extractors.byline import BESIDE_DATE, BESIDE_ROLE, DATED, SIGNATURE, TWICE
from newsclean.model import COLUMN, Role
from newsclean.names.asides import names_beside_date, parse_dated_name
from newsclean.names.byline import parse_byline
from newsclean.names.house import is_role_line
from newsclean.names.openers import strip_opener
from newsclean.names.person import has_given_name, is_person_name, mentions_given_name
from newsclean.names.pieces import strip_joiners
from newsclean.names.values import clean_authors
from newsclean.names.words import DATE, is_agency
from newsclean.page import CERTAIN, Page
from newsclean.text.cjk import has_cjk

_LIKELY = 0.4  # probability of a byline whose name is no common one
_NAME_SHARE = 0.7  # of its line's characters
_MOST_ALONE = 20  # names: more are a list's, and each is looked for in the story
_BESIDE = (BESIDE_DATE, DATED, TWICE, SIGNATURE)
_BARE = (*_BESIDE, BESIDE_ROLE)
_WITH_SOURCE = re.compile(r"[^\W\d]/(?:[A-Z]|$)")
_PARTS = re.compile(r" ?[•·|] ?")
_SECTION = re.compile(r" in [A-Z][^.,:;]*$")


class Credits(NamedTuple):
    """Whom the lines of a page credit, line by line.

    `near`: in the article's head, in its byline behind a gallery, at its end; `anywhere`: all. `claimed` are the names
    that extractors found.
    """

    near: list[list[tuple[str, ...]]]
    anywhere: list[tuple[str, ...]]
    claimed: set[str]


def credits_of(page: Page, decision: Decision) -> Credits:
    """The names of the bylines, and of the lines of dates in the head, where no byline is one."""
    bylines = [index for index in decision.places[Role.BYLINE] if not is_uncredited(page, index)]
    parsed = {claim.index: tuple(claim.value) for claim in decision.claims if claim.role is Role.BYLINE and claim.value}
    names = {index: own for index in bylines if (own := parsed.get(index) or _names(page, decision, index))}
    claimed = {name for own in parsed.values() for name in own}
    layout = Layout.of(decision)
    certain = [claim.index for claim in decision.claims if claim.weight >= CERTAIN and claim.index in names]
    if heads := list(filter(layout.is_head, certain)):
        names = {index: own for index, own in names.items() if index in parsed}
        names = _without_bare(decision, names, heads[0])
    names = _without_inner(page, decision, layout, _without_pictures(page, layout, names))
    names = _joined(page, _without_subjects(page, decision, names))
    opened = {at for at in certain if layout.head < at < layout.story} if layout.head >= 0 else set()
    near = (layout.is_head, opened.__contains__, layout.is_tail)  # a gallery may part head and story
    nearest = [[own for at, own in names.items() if is_near(at)] for is_near in near]
    nearest[0] = nearest[0] or list(_dated(page, decision, layout))
    return Credits(nearest, list(names.values()), claimed)


def credited_authors(page: Page, credits: Credits, *, anywhere: bool = False) -> tuple[str, ...]:
    """The names of the bylines in the article's head; of those at its end, where the head has none.

    `anywhere`: of all others, where neither has one.
    """
    nearest = [*credits.near, credits.anywhere] if anywhere else credits.near
    for found in nearest:
        if sure := [name for own in found if any(_is_sure(name, credits.claimed) for name in own) for name in own]:
            return clean_authors(without_outlets(page, sure))
    unsure = [name for own in next(filter(None, nearest), ()) for name in own]
    return clean_authors(without_labels(page, unsure)) if unsure else ()


def _without_bare(decision: Decision, names: dict[int, tuple[str, ...]], first: int) -> dict[int, tuple[str, ...]]:
    """Names by their lines, without those under a sure byline, at `first`, that only a date beside them makes one.

    They are a picture's, or whoever "Updated by" names. One right under a byline's line goes on with it.
    """
    bare = {claim.index for claim in decision.claims if claim.rule in _BESIDE}
    bare = {index for index in bare if index > first and decision.roles[index - 1] is not Role.BYLINE}
    return {index: own for index, own in names.items() if index not in bare}


def _without_pictures(page: Page, layout: Layout, names: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Names by their lines, without those of pictures ("By Ana Lima/Harbour Images") if the head has others."""
    left = {index: own for index, own in names.items() if not _WITH_SOURCE.search(page.texts[index])}
    return left if any(map(layout.is_head, left)) else names


def _without_inner(
    page: Page, decision: Decision, layout: Layout, names: dict[int, tuple[str, ...]]
) -> dict[int, tuple[str, ...]]:
    """Names by their lines, without those within the story, if one stands between it and the headline.

    Within it they are of a book or a song that it tells of: "Author: Ana Lima". One between is a date's line too that
    a byline word opens: "by Ana · Dec 20, 2025 at 3:00 am".
    """
    over = range(layout.head + 1, layout.story)
    dates = (page.texts[index] for index in decision.places[Role.DATELINE] if index in over)
    if layout.head < 0 or not (any(map(over.__contains__, names)) or any(map(_opened_name, dates))):
        return names
    return {index: own for index, own in names.items() if not layout.story < index <= layout.end}


def _without_subjects(page: Page, decision: Decision, names: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Names by their lines, without one that stands alone and that the story speaks of: a picture's.

    They stay where what is left are labels, or a longer form of theirs.
    """
    bare = {claim.index for claim in decision.claims if claim.rule in _BARE}
    alone = [at for at, own in names.items() if at in bare and len(own) == 1]
    if not 0 < len(alone) <= _MOST_ALONE:
        return names
    story = story_texts(page, decision)
    subjects = {index: names[index][0] for index in alone if are_spoken_of(names[index], story)}
    left = {index: own for index, own in names.items() if index not in subjects}
    others = [name for own in left.values() for name in own]
    is_same = any(subject in name for subject in subjects.values() for name in others)
    return names if is_same or (others and not without_labels(page, others)) else left


def _joined(page: Page, names: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Names by their lines; those of lines that only a mark or an "and" parts together: "Ana Lima" / "," / "Tom Reed".

    Where one of them is sure, the others are.
    """
    found: dict[int, tuple[str, ...]] = {}
    first, last = -1, -3  # no line's
    for index in sorted(names):
        if index != last + 2 or strip_joiners(page.texts[index - 1]):
            first = index
        found[first] = (*found.get(first, ()), *names[index])
        last = index
    return found


def _is_sure(name: str, claimed: set[str]) -> bool:
    return name in claimed or is_agency(name) or has_given_name(name)


def _dated(page: Page, decision: Decision, layout: Layout) -> Iterator[tuple[str, ...]]:
    """Those whom the lines of dates in the head name, line by line."""
    for index in decision.places[Role.DATELINE]:
        if layout.is_head(index):
            text = page.texts[index]
            yield parse_byline(text) or names_beside_date(text) or _opened_name(text) or _parted_from_date(text)


def _opened_name(text: str) -> tuple[str, ...]:
    """Whom a byline word names before a date, if by a given name alone: "by Ana · Dec 20, 2025 at 3:00 am"."""
    names = parse_dated_name(text)
    return names if any(map(has_given_name, names)) and strip_opener(text) != text else ()


def _parted_from_date(text: str) -> tuple[str, ...]:
    """The name that marks part from a date, and is all that stands beside it: "4 March 2024 • 3 min • Zorwin Quell"."""
    name = _without_section(text)
    is_name = name != text and " " in name and is_person_name(name) and is_capital(name) and not has_cjk(name)
    return (name,) if is_name and DATE.search(text) else ()


def _names(page: Page, decision: Decision, index: int) -> tuple[str, ...]:
    """The people and agencies that the text of a byline names."""
    text = page.texts[index]
    if text == TEXT_SIZE or _is_post(page, decision, index):
        return ()
    names = parse_byline(text, marked=True)
    is_whole = sum(map(len, names)) >= _NAME_SHARE * len(_without_section(text)) and not has_cjk(text)
    is_likely = is_whole and float(decision.scores[index, COLUMN[Role.BYLINE]]) >= _LIKELY
    return tuple(name for name in names if _is_name(name, is_likely))


def _is_post(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line is the post of whom the byline over it names: "Ana Lima" / "Verslaggever Harbour"."""
    is_under = index > 0 and decision.roles[index - 1] is Role.BYLINE
    return is_under and is_role_line(page.texts[index]) and not mentions_given_name(page.texts[index])


def _without_section(text: str) -> str:
    """A byline without its date and its section: "4 March 2024 • Ana Lima in Project Management"."""
    parts = [part for part in _PARTS.split(text) if not any(map(str.isdigit, part))]
    return " ".join(_SECTION.sub("", part) for part in parts) or text


def _is_name(name: str, is_likely: bool) -> bool:
    """Whether a name without a byline word is one: an agency's, with a common given name, or all of a byline."""
    return is_agency(name) or (is_person_name(name) and (has_given_name(name) or (is_likely and " " in name)))
