"""Whom a page names where no line is a byline by its role: by a line's words, by a name alone, by a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from newsclean.assemble.authors.author_lines import (
    LONGEST,
    TEXT_SIZE,
    are_spoken_of,
    is_beside_date,
    is_capital,
    is_captioned,
    is_uncredited,
    story_texts,
    without_labels,
    without_outlets,
)
from newsclean.assemble.layout import Layout
from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import WHOLE
from newsclean.model import LIST_ROLES, Role
from newsclean.names.asides import parse_dated_name, subject_of
from newsclean.names.byline import parse_byline
from newsclean.names.cjk import is_japanese_name
from newsclean.names.house import is_role_line
from newsclean.names.openers import is_opener
from newsclean.names.person import UNCASED, has_given_name, is_common_name, is_person_name, mentions_given_name
from newsclean.names.values import clean_authors
from newsclean.names.words import DATE, is_agency
from newsclean.page import Page
from newsclean.text.cjk import has_cjk

_UNDER_HEADLINE = 10  # lines under the headline in which a name alone is the author's
_LEAST_SHARE = 0.5  # of a line in the head that names make, with their outlet beside them
_NAME_SHARE = 0.7  # of the characters of a line alone over the story
_UNDER_HEAD = 5  # lines from the headline down to a dated name
_OVER_STORY, _INTO_STORY = 4, 4  # lines from the story's first paragraph to a name alone
_OVER_BYLINE = frozenset((Role.HEADLINE, Role.DECK, Role.DATELINE, Role.CAPTION))
_OVER_HEAD, _DATE_REACH, _OVER_DATE = 8, 4, 3  # lines over the headline; of a date over it, and a name over the date
_SHORT = 40  # characters of the lines between
_SHORTEST_NOTE = 40  # characters of a note about an author
_NOTE_REACH = 3  # lines from an author's name down to the note about the author
_PROSE = frozenset((Role.BODY, Role.DECK, Role.SUBHEADING))
_NAMING_OTHERS = (Role.TAGS, Role.AUTHOR_BIO)  # roles of lines under the story that name whom it is about, whom a note
_MOST_UNCASED = 3  # words of what may be any name, where no capitals tell names: more are a caption's
_MARK = re.compile(r" [·•|] ")
_LENGTH = re.compile(r"\d+ ?(?:min|words)")


def named_authors(page: Page, decision: Decision) -> tuple[str, ...]:
    """Where no line is a byline by its role: one by its words, in the head or at the end; or a name in the head."""
    head = decision.head
    layout = Layout.of(decision)
    lines = range(len(page.texts))
    indices = [index for index in layout.head_range() if index in lines and len(page.texts[index]) <= LONGEST]
    tail = [index for index in layout.tail_range() if index in lines and len(page.texts[index]) <= LONGEST]
    tail = [index for index in tail if decision.roles[index] not in LIST_ROLES]
    for index in chain(indices, tail):
        before = page.texts[index - 1] if index else ""
        names = parse_byline(page.texts[index], marked=is_opener(before) if len(before) <= LONGEST else False)
        is_told = any(map(has_given_name, names)) or (names and all(map(is_agency, names)))
        if is_told and not is_uncredited(page, index):
            return clean_authors(names)
    if head < 0:
        return ()
    near = [index for index in indices if index <= head + _UNDER_HEADLINE and decision.roles[index] not in _PROSE]
    near = [index for index in near if index != head and not is_uncredited(page, index)]
    near = [index for index in near if not is_captioned(page, decision, index)]
    under = [index for index in near if index > head]
    plain = (index for index in under if decision.roles[index] is not Role.CAPTION)
    beside = (index for index in near if is_beside_date(decision, index))
    found = next(_lone_names(page, decision, chain(plain, under, beside)), None) or next(_spelled(page, under), ())
    found = found or next(_beside_length(page, under), ())
    found = found or _over_story(page, decision, layout) or _over_date(page, decision, layout)
    return found or _under_story(page, decision)


def _lone_names(page: Page, decision: Decision, indices: Iterable[int]) -> Iterator[tuple[str, ...]]:
    for index in indices:
        text = page.texts[index]
        if has_cjk(text):
            if is_beside_date(decision, index) and is_japanese_name(text):
                yield (text,)
        elif " " in text and is_person_name(text) and _is_told(page, index):
            yield clean_authors((text,))


def _is_told(page: Page, index: int) -> bool:
    """Whether a line that reads like a name is one: a common one, or one over its bearer's role."""
    text, after = page.texts[index], page.texts[index + 1 : index + 2]
    return has_given_name(text) or (is_capital(text) and any(map(is_role_line, after)))


def _spelled(page: Page, indices: Iterable[int]) -> Iterator[tuple[str, ...]]:
    """The names of the lines that they make the most of: "Ana Lima og Tom Reed", "Ana Lima HARBOUR NEWS"."""
    for index in indices:
        text = page.texts[index]
        names = parse_byline(text, marked=True) if mentions_given_name(text) and not has_cjk(text) else ()
        is_most = sum(map(len, names)) >= _LEAST_SHARE * len(text) and any(map(has_given_name, names))
        if names and (is_most or _is_with_role(text, names)):
            yield clean_authors(names)


def _beside_length(page: Page, indices: Iterable[int]) -> Iterator[tuple[str, ...]]:
    """The person whom marks part from how long a text is: "30 min · 6279 words · Ana Lima"."""
    for index in indices:
        parts = _MARK.split(page.texts[index])
        names = [part for part in parts if not part[:1].isdecimal()]
        is_length = len(parts) > len(names) == 1 and any(map(_LENGTH.fullmatch, parts))
        if is_length and " " in names[0] and is_person_name(names[0]) and is_capital(names[0]):
            yield clean_authors(names)


def _is_with_role(text: str, names: tuple[str, ...]) -> bool:
    """Whether a line is one name with its bearer's role behind it: "Ana Lima Deputy Science Editor"."""
    return has_given_name(names[0]) and text.startswith(names[0]) and is_role_line(text[len(names[0]) :])


def _over_story(page: Page, decision: Decision, layout: Layout) -> tuple[str, ...]:
    """The names of a line close over the story or under the headline that the story does not speak of.

    It may stand within the story's beginning. An agency's needs a date beside it.
    """
    under = range(layout.head + 1, layout.head + 1 + _UNDER_HEAD)
    over = range(max(layout.head + 1, layout.story - _OVER_STORY), layout.story + _INTO_STORY)
    for index in sorted({*under, *over}):
        if not 0 <= index < len(page.texts):
            continue
        text = page.texts[index]
        if is_agency(text) and text != TEXT_SIZE and is_beside_date(decision, index):
            return clean_authors((text,))
        names = _names_alone(page, decision, index, is_next=index == layout.story - 1, is_over=index in over)
        if names and not are_spoken_of(names, story_texts(page, decision)):
            return clean_authors(without_outlets(page, names))
    return ()


def _over_date(page: Page, decision: Decision, layout: Layout) -> tuple[str, ...]:
    """The common name alone over a date over the headline, where nothing but short lines stands between them.

    "Ana Lima" / "Harbour" / "4 March 2024" / the headline; the lines of a list of other articles are longer.
    """
    date = -1
    for index in range(layout.head - 1, max(layout.head - 1 - _OVER_HEAD, -1), -1):
        text = page.texts[index]
        if len(text) > _SHORT:
            break
        if DATE.search(text):
            date = index if layout.head - index <= _DATE_REACH else date
        elif is_common_name(text) and not has_cjk(text):
            is_it = 0 <= date <= index + _OVER_DATE and is_capital(text) and not is_uncredited(page, index)
            return clean_authors((text,)) if is_it and not are_spoken_of((text,), story_texts(page, decision)) else ()
    return ()


def _under_story(page: Page, decision: Decision) -> tuple[str, ...]:
    """The common name that stands alone as the story's last line, or right under it, and of which it does not speak."""
    for index in range(decision.end, len(page.texts))[:2]:
        text, after = page.texts[index], page.texts[index + 1 : index + 2]
        if has_cjk(text) or not (is_common_name(text) and is_capital(text)):
            continue
        is_one = decision.roles[index] not in _NAMING_OTHERS and not any(map(is_common_name, after))
        story = [line for line in story_texts(page, decision) if line != text]
        if is_one and not is_uncredited(page, index) and not are_spoken_of((text,), story):
            return clean_authors((text,))
    return ()


def _names_alone(page: Page, decision: Decision, index: int, *, is_next: bool, is_over: bool) -> tuple[str, ...]:
    """The names that make a line, with a date or without, if they are common ones, or a dated one.

    One that is `is_next` over the story, and under the headline, a date or a picture, may be any.
    """
    text, role = page.texts[index], decision.roles[index]
    if len(text) > LONGEST or has_cjk(text) or int(page.cues.masks[WHOLE, index]):
        return ()
    if is_uncredited(page, index) or is_captioned(page, decision, index):
        return ()
    is_dated = bool(parse_dated_name(text))
    if (role in _PROSE and not is_dated and role is not Role.DECK) or not (is_over or is_dated):
        return ()
    names = parse_byline(text, marked=True)
    is_whole = is_dated or sum(map(len, names)) >= _NAME_SHARE * len(text)
    may_be_any = is_next and not (UNCASED.match(text) and len(text.split()) > _MOST_UNCASED)
    is_told = may_be_any and not _OVER_BYLINE.isdisjoint(decision.roles[max(index - 2, 0) : index])
    is_known = any(map(has_given_name, names)) or (is_dated and all(map(is_capital, names)))
    if not is_whole or not (is_known or is_told) or any(" " not in name for name in names):
        return ()
    return tuple(without_labels(page, list(names)))


def introduced_authors(page: Page, decision: Decision) -> tuple[str, ...]:
    """Whom the notes about the authors credit.

    That is "Written by Ana Lima", a name over a note that begins with it, or "Ana Lima is a reporter in Ellmouth."
    """
    notes = decision.places[Role.AUTHOR_BIO]
    credited = [name for index in notes for name in parse_byline(page.texts[index]) if has_given_name(name)]
    if credited:
        return clean_authors(credited)
    over = [
        page.texts[index]
        for index in notes
        if _heads_note(page, decision, index) or is_japanese_name(page.texts[index])
    ]
    return clean_authors(over or (name for index in notes for name in subject_of(page.texts[index])))


def _heads_note(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line is a name, and a note about its bearer follows: "Ana Lima" / "Ana is a reporter in Ellmouth."."""
    name = page.texts[index]
    if len(name) > LONGEST or has_cjk(name) or not is_person_name(name):
        return False
    first = name.split()[0]
    following = page.texts[index + 1 : index + 1 + _NOTE_REACH]
    roles = decision.roles[index + 1 : index + 1 + _NOTE_REACH]
    return any(
        role is Role.AUTHOR_BIO and len(text) >= _SHORTEST_NOTE and text.startswith((first, name.split()[-1]))
        for text, role in zip(following, roles, strict=True)
    )
