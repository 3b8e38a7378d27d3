"""The authors of an article: what its metadata says, what its byline says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from newsclean.assemble.places import Places
from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import BITS, ROLES, WHOLE
from newsclean.model import Role
from newsclean.page import CERTAIN, Page
from newsclean.text.cjk import has_cjk
from newsclean.text.name_words import is_agency, words
from newsclean.text.names import (
    clean_authors,
    clean_house,
    has_given_name,
    is_opener,
    is_person_name,
    mentions_given_name,
    names_beside_date,
    names_with_asides,
    parse_byline,
    parse_dated_name,
    subject_of,
)
from newsclean.text.stated_authors import house_authors, site_names

_BYLINE = ROLES.index(Role.BYLINE)
_LIKELY = 0.4  # probability of a byline whose name is no common one
_SURE = 0.6  # probability of a byline that names a house
_NO_HOUSE = re.compile(r"[\d:：#]")
_NAME_SHARE = 0.7  # of the line's characters, likewise
_UNDER_HEADLINE = 10  # lines under the headline in which a name alone is the author's
_LEAST_SHARE = 0.6  # of a line in the head that names make, with their outlet beside them
_OPENED = ("byline", "byline-split")  # rules of bylines that a byline word opens
_SIGNED = "byline-house"  # the rule of "IN-Redaktion" under the story
_OVER_STORY, _INTO_STORY = 4, 4  # lines from the story's first paragraph to a name alone
_OVER_BYLINE = frozenset((Role.HEADLINE, Role.DECK, Role.DATELINE, Role.CAPTION))
_PARAGRAPH = 80  # characters of what is the story's text, and no signature
_INFLECTED, _ENDING = 6, 4  # letters of a name that an ending may change, and of the ending
_BARE = ("byline-beside-date", "byline-twice", "byline-signature", "byline-beside-role", "byline-dated")
_LONGEST = 60  # characters of a name alone
_SHORTEST_NOTE = 40  # characters of a note about an author
_NOTE_REACH = 3  # lines from an author's name down to the note about the author
_LISTS = frozenset(  # of other articles, with their authors
    (Role.RELATED, Role.LATEST, Role.MOST_READ, Role.OPINION, Role.FEATURED_AUTHOR, Role.COMMENTS, Role.PROMO)
)
_PROSE = frozenset((Role.BODY, Role.DECK, Role.SUBHEADING))


def authors_of(page: Page, decision: Decision, head: int = -1) -> tuple[str, ...]:
    """People and agencies in page order: the metadata's where it names any, else the bylines'.

    Where the metadata names some of a sure byline's, all of that byline's are the authors.
    `head` is the headline's index, or -1. Where nobody is named, the outlet that the metadata calls the author, or a
    byline.
    """
    stated = page.authors
    if any(is_agency(name) or is_person_name(name) for name in stated):
        return _completed(page, decision, head, stated)
    shown = _credited(page, decision, head) or _named(page, decision, head)
    house = () if shown else _house(page, decision, head)
    shown = shown or (() if house else _introduced(page, decision))
    if stated and not any(map(has_given_name, shown)):
        return stated
    return shown or house_authors(page.metadata) or house


def _completed(page: Page, decision: Decision, head: int, stated: tuple[str, ...]) -> tuple[str, ...]:
    """The authors that the metadata states, or those of the head's first byline that a byline word opens.

    These are it where a sure one names the stated ones and others, or where the page shows none of the stated ones.
    """
    keys = {name.casefold() for name in stated}
    places = Places.of(decision, head)
    for claim in decision.claims:
        is_opened = claim.role is Role.BYLINE and claim.rule in _OPENED and decision.roles[claim.index] is Role.BYLINE
        if is_opened and claim.value and places.is_head(claim.index) and claim.index <= places.story:
            names = clean_authors(claim.value, site=site_names(page.metadata))
            shown = {name.casefold() for name in names}
            others = [name for name in names if name.casefold() not in keys]
            is_told = all(is_agency(name) or has_given_name(name) for name in others)
            is_more = claim.weight >= CERTAIN and keys < shown
            is_other = others and keys.isdisjoint(shown) and _is_hidden(page, decision, keys, places.end)
            return names if is_told and (is_more or is_other) else stated
    return stated


def _is_hidden(page: Page, decision: Decision, keys: set[str], end: int) -> bool:
    """Whether the page down to the story's `end`, and its notes about authors, have none of the names that it states.

    So it is with an editor's and a template's; farther down it may be a commenter's.
    """
    notes = [page.texts[index] for index in decision.places[Role.AUTHOR_BIO] if index > end]
    return not any(key in low for low in map(str.casefold, chain(page.texts[: end + 1], notes)) for key in keys)


def _credited(page: Page, decision: Decision, head: int) -> tuple[str, ...]:
    """The names of the bylines in the article's head; of those at its end, where the head has none."""
    bylines = [index for index in decision.places[Role.BYLINE] if not _is_uncredited(page, index)]
    parsed = {claim.index: tuple(claim.value) for claim in decision.claims if claim.role is Role.BYLINE and claim.value}
    names = {index: own for index in bylines if (own := parsed.get(index) or _names(page, decision, index))}
    claimed = {name for own in parsed.values() for name in own}
    places = Places.of(decision, head)
    if any(
        claim.weight >= CERTAIN and claim.index in names and places.is_head(claim.index) for claim in decision.claims
    ):
        names = {index: own for index, own in names.items() if index in parsed}
    names = _without_subjects(page, decision, names)
    nearest = [
        [own for index, own in names.items() if is_near(index)]
        for is_near in (places.is_head, places.is_tail, lambda _: True)
    ]
    nearest[0] = nearest[0] or list(_dated(page, decision, places))
    for found in nearest:
        if sure := [name for own in found if any(_is_sure(name, claimed) for name in own) for name in own]:
            return clean_authors(sure)
    unsure = [name for own in next(filter(None, nearest), ()) for name in own]
    return clean_authors(_without_labels(page, unsure)) if unsure else ()


def _without_subjects(page: Page, decision: Decision, names: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Names by their lines, without one that stands alone and that the story speaks of: a picture's.

    They stay where what is left are labels, or a longer form of theirs.
    """
    alone = {claim.index for claim in decision.claims if claim.rule in _BARE and len(names.get(claim.index, ())) == 1}
    subjects = {index: names[index][0] for index in alone if _speaks_of(page, decision, names[index])}
    left = {index: own for index, own in names.items() if index not in subjects}
    others = [name for own in left.values() for name in own]
    is_same = any(subject in name for subject in subjects.values() for name in others)
    return names if is_same or (others and not _without_labels(page, others)) else left


def _is_sure(name: str, claimed: set[str]) -> bool:
    return name in claimed or is_agency(name) or has_given_name(name)


def _dated(page: Page, decision: Decision, places: Places) -> Iterator[tuple[str, ...]]:
    """Those whom the lines of dates in the head name, line by line."""
    for index in decision.places[Role.DATELINE]:
        if places.is_head(index):
            text = page.texts[index]
            yield parse_byline(text) or names_beside_date(text)


def _without_labels(page: Page, names: list[str]) -> list[str]:
    """Names without those whose words all stand on the page in lower case too: "Show Caption", "Set Goals"."""
    low = {word for text in page.texts for word in _WORD.findall(text) if word.islower()}
    return [name for name in names if not low.issuperset(_WORD.findall(name.lower()))]


_WORD = re.compile(r"\w+")
_TEXT_SIZE = "AA"  # a button more often than Anadolu Agency


def _is_uncredited(page: Page, index: int) -> bool:
    """Whether the line before says that those named here wrote nothing: "Reviewed by", "Photos:"."""
    first = index - 1
    if not index or len(page.texts[first]) > _LONGEST:
        return False
    if page.fragments[first].tag == "img":  # a picture without a word is "image" in some dumps
        return False
    if is_opener(page.texts[first]) and first:  # "Medically reviewed" / "by" / "Ana Lima"
        first -= 1
    end = index + is_opener(page.texts[index])
    if sum(map(len, page.texts[first:end])) > _LONGEST:
        return False
    lines = " ".join(page.texts[first:end])
    before = lines.casefold().strip(" :|–-")
    if before in words("no_credit"):
        return True
    is_plain = end == index == first + 1 and not parse_byline(page.texts[index])  # else "Getty Images" / "By Ana Lima"
    return is_plain and before.endswith(_no_credit() if lines.rstrip()[-1:] in _COLONS else _no_credit_phrases())


_COLONS = (":", "：")


@lru_cache(maxsize=1)
def _no_credit() -> tuple[str, ...]:
    return tuple(words("no_credit"))


@lru_cache(maxsize=1)
def _no_credit_phrases() -> tuple[str, ...]:
    """Those that end in a preposition: "Words by Ana Lima, photos by"."""
    return tuple(f" {entry}" for entry in words("no_credit") if " " in entry)


def _names(page: Page, decision: Decision, index: int) -> tuple[str, ...]:
    """The people and agencies that the text of a byline names."""
    text = page.texts[index]
    if text == _TEXT_SIZE:
        return ()
    names = parse_byline(text, marked=True)
    is_whole = sum(map(len, names)) >= _NAME_SHARE * len(_without_section(text)) and not has_cjk(text)
    is_likely = is_whole and float(decision.scores[index, _BYLINE]) >= _LIKELY
    return tuple(name for name in names if _is_name(name, is_likely))


def _without_section(text: str) -> str:
    """A byline without its date and its section: "4 March 2024 • Ana Lima in Project Management"."""
    parts = [part for part in _PARTS.split(text) if not any(map(str.isdigit, part))]
    return " ".join(_SECTION.sub("", part) for part in parts) or text


_PARTS = re.compile(r" ?[•·|] ?")
_SECTION = re.compile(r" in [A-Z][^.,:;]*$")


def _is_name(name: str, is_likely: bool) -> bool:
    """Whether a name without a byline word is one: an agency's, with a common given name, or all of a byline."""
    return is_agency(name) or (is_person_name(name) and (has_given_name(name) or (is_likely and " " in name)))


def _house(page: Page, decision: Decision, head: int) -> tuple[str, ...]:
    """What the surest byline in the head says that names no person: an outlet, its staff, a pen name ("by", "inky").

    On unseen pages whose dumps gave no author it finds 91 of those that the truth has, 30 others, and 27 where the
    truth has none; with a bar of 0.4 102, 44 and 35, with 0.8 67, 22 and 17.
    """
    places = Places.of(decision, head)
    likely = {index: float(decision.scores[index, _BYLINE]) for index in decision.places[Role.BYLINE]}
    for index in sorted(likely, key=lambda index: -likely[index]):
        is_it = likely[index] >= _SURE and places.is_head(index) and _may_be_house(page, decision, index)
        if is_it and (house := clean_house([page.texts[index]])):
            return house
    signed = (claim.index for claim in decision.claims if claim.rule == _SIGNED and places.is_tail(claim.index))
    return next((house for index in signed if (house := clean_house([page.texts[index]]))), ())


def _may_be_house(page: Page, decision: Decision, index: int) -> bool:
    """Whether a byline stands where one does, beside a date or behind a byline word, and says nothing else."""
    text = page.texts[index]
    if len(text) > _LONGEST or _NO_HOUSE.search(text) or is_opener(text) or text.casefold().startswith(_no_credit()):
        return False
    before = page.texts[index - 1] if index else ""
    is_placed = _is_beside_date(decision, index) or (len(before) <= _LONGEST and is_opener(before))
    is_label = int(page.cues.masks[WHOLE, index]) & ~BITS[Role.BYLINE]
    return is_placed and not is_label and not _is_uncredited(page, index)


def _named(page: Page, decision: Decision, head: int) -> tuple[str, ...]:
    """Where no line is a byline by its role: one by its words, in the head or at the end; or a name in the head."""
    places = Places.of(decision, head)
    lines = range(len(page.texts))
    indices = [index for index in places.head_range() if index in lines and len(page.texts[index]) <= _LONGEST]
    tail = [index for index in places.tail_range() if index in lines and len(page.texts[index]) <= _LONGEST]
    tail = [index for index in tail if decision.roles[index] not in _LISTS]
    for index in chain(indices, tail):
        before = page.texts[index - 1] if index else ""
        names = parse_byline(page.texts[index], marked=is_opener(before) if len(before) <= _LONGEST else False)
        if any(map(has_given_name, names)) and not _is_uncredited(page, index):
            return clean_authors(names)
    if head < 0:
        return ()
    near = [index for index in indices if index <= head + _UNDER_HEADLINE and decision.roles[index] not in _PROSE]
    near = [index for index in near if index != head and not _is_uncredited(page, index)]
    near = [index for index in near if not _is_captioned(page, decision, index)]
    under = [index for index in near if index > head]
    plain = (index for index in under if decision.roles[index] is not Role.CAPTION)
    beside = (index for index in near if _is_beside_date(decision, index))
    found = next(_lone_names(page, decision, chain(plain, under, beside)), None) or next(_spelled(page, under), ())
    return found or _over_story(page, decision, places)


def _over_story(page: Page, decision: Decision, places: Places) -> tuple[str, ...]:
    """The names of a line close over the story, or within its beginning, that the story does not speak of.

    An agency's needs a date beside it.
    """
    first = max(places.head + 1, places.story - _OVER_STORY)
    for index in range(first, min(places.story + _INTO_STORY, len(page.texts))):
        if is_agency(page.texts[index]) and _is_beside_date(decision, index):
            return clean_authors((page.texts[index],))
        names = _names_alone(page, decision, index, is_next=index == places.story - 1)
        if names and not _speaks_of(page, decision, names):
            return clean_authors(names)
    return ()


def _names_alone(page: Page, decision: Decision, index: int, *, is_next: bool) -> tuple[str, ...]:
    """The names that make a line, with a date or without, if they are common ones, or a dated one.

    One that is `is_next` over the story, and under the headline, a date or a picture, may be any.
    """
    text, role = page.texts[index], decision.roles[index]
    if len(text) > _LONGEST or has_cjk(text) or role in _PROSE or int(page.cues.masks[WHOLE, index]):
        return ()
    if _is_uncredited(page, index) or _is_captioned(page, decision, index):
        return ()
    names, is_dated = parse_byline(text, marked=True), bool(parse_dated_name(text))
    is_whole = is_dated or sum(map(len, names)) >= _NAME_SHARE * len(text)
    is_told = is_next and not _OVER_BYLINE.isdisjoint(decision.roles[max(index - 2, 0) : index])
    is_known = any(map(has_given_name, names)) or (is_dated and not text[0].islower())
    if not is_whole or not (is_known or is_told) or any(" " not in name for name in names):
        return ()
    return tuple(_without_labels(page, list(names)))


def _speaks_of(page: Page, decision: Decision, names: Iterable[str]) -> bool:
    """Whether the story's paragraphs have the last word of one of the names, with an ending or without.

    So they have those whom it is about; its author is seldom one of them.
    """
    ends = [name.split()[-1].casefold().strip(".,'’") for name in names]
    stems = tuple(end[:-1] if len(end) >= _INFLECTED else end for end in ends)
    texts = (page.texts[index] for index in decision.places[Role.BODY])
    words = {word for text in texts if len(text) >= _PARAGRAPH for word in _WORD.findall(text.casefold())}
    return any(word.startswith(stem) and len(word) <= len(stem) + _ENDING for stem in stems for word in words)


def _introduced(page: Page, decision: Decision) -> tuple[str, ...]:
    """Whom the notes about the authors credit.

    That is "Written by Ana Lima", a name over a note that begins with it, or "Ana Lima is a reporter in Ellmouth."
    """
    places = decision.places[Role.AUTHOR_BIO]
    credited = [name for index in places for name in parse_byline(page.texts[index]) if has_given_name(name)]
    if credited:
        return clean_authors(credited)
    over = [page.texts[index] for index in places if _heads_note(page, decision, index)]
    return clean_authors(over or (name for index in places for name in subject_of(page.texts[index])))


def _heads_note(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line is a name, and a note about its bearer follows: "Ana Lima" / "Ana is a reporter in Ellmouth."."""
    name = page.texts[index]
    if len(name) > _LONGEST or has_cjk(name) or not is_person_name(name):
        return False
    first = name.split()[0]
    following = page.texts[index + 1 : index + 1 + _NOTE_REACH]
    roles = decision.roles[index + 1 : index + 1 + _NOTE_REACH]
    return any(
        role is Role.AUTHOR_BIO and len(text) >= _SHORTEST_NOTE and text.startswith((first, name.split()[-1]))
        for text, role in zip(following, roles, strict=True)
    )


def _is_captioned(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line is a caption with its picture's credit under it: "Ana Lima" / "Photo: Harbour Images"."""
    after = page.texts[index + 1 : index + 2]
    return decision.roles[index] is Role.CAPTION and bool(after) and after[0].casefold().startswith(_no_credit())


def _lone_names(page: Page, decision: Decision, indices: Iterable[int]) -> Iterator[tuple[str, ...]]:
    for index in indices:
        text = page.texts[index]
        is_told = has_given_name(text) or decision.roles[index] is Role.DATELINE  # a name next to a date reads like one
        if " " in text and is_told and is_person_name(text) and not has_cjk(text):
            yield clean_authors((text,))


def _spelled(page: Page, indices: Iterable[int]) -> Iterator[tuple[str, ...]]:
    """The names of the lines that they make the most of: "Ana Lima og Tom Reed", "Ana Lima HARBOUR NEWS"."""
    for index in indices:
        text = page.texts[index]
        names = parse_byline(text, marked=True) if mentions_given_name(text) and not has_cjk(text) else ()
        is_most = sum(map(len, names)) >= _LEAST_SHARE * len(text) and any(map(has_given_name, names))
        if names and (is_most or (names := names_with_asides(text))):
            yield clean_authors(names)


def _is_beside_date(decision: Decision, index: int) -> bool:
    """Whether the line of a date stands next to a line, or next but one: a mark may part them."""
    return Role.DATELINE in decision.roles[max(index - 2, 0) : index + 3]
