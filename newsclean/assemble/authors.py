"""The authors of an article: what its metadata says, what its byline says."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.assemble.places import Places
from newsclean.decide.decide import Decision
from newsclean.extractors.byline import house_authors, metadata_authors
from newsclean.lexicon.loader import ROLES
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.name_words import is_agency, words
from newsclean.text.names import clean_authors, has_given_name, is_opener, is_person_name, parse_byline
from newsclean.text.names_cjk import has_cjk

_BYLINE = ROLES.index(Role.BYLINE)
_LIKELY = 0.4  # probability of a byline whose name is no common one
_NAME_SHARE = 0.7  # of the line's characters, likewise
_UNDER_HEADLINE = 10  # lines under the headline in which a name alone is the author's
_LONGEST = 60  # characters of a name alone
_NO_NAME = frozenset((Role.CAPTION, Role.BODY, Role.HEADLINE, Role.DECK, Role.SUBHEADING))


def authors_of(page: Page, decision: Decision, head: int = -1) -> tuple[str, ...]:
    """People and agencies in page order: the metadata's where it names any, else the bylines'.

    `head` is the headline's index, or -1. Where nobody is named, the outlet that the metadata calls the author.
    """
    stated = metadata_authors(page.metadata)
    return stated or _credited(page, decision, head) or _named(page, decision, head) or house_authors(page.metadata)


def _credited(page: Page, decision: Decision, head: int) -> tuple[str, ...]:
    """The names of the bylines in the article's head; of those at its end, where the head has none."""
    bylines = [i for i, role in enumerate(decision.roles) if role is Role.BYLINE and not _is_uncredited(page, i)]
    names = {index: names for index in bylines if (names := _names(page, decision, index))}
    claimed = {name for claim in decision.claims if claim.role is Role.BYLINE for name in claim.value or ()}
    places = Places.of(decision, head)
    nearest = [
        [name for index, own in names.items() if is_near(index) for name in own]
        for is_near in (places.is_head, places.is_tail, lambda _: True)
    ]
    for found in nearest:
        if sure := [name for name in found if name in claimed or is_agency(name) or has_given_name(name)]:
            return clean_authors(sure)
    return clean_authors(next(filter(None, nearest), []))


def _is_uncredited(page: Page, index: int) -> bool:
    """Whether the line before says that those named here wrote nothing: "Reviewed by", "Photos:"."""
    if not index or page.fragments[index - 1].tag == "img":  # a picture without a word is "image" in some dumps
        return False
    before = page.texts[index - 1].casefold().strip(" :|–-")
    if is_opener(page.texts[index]):
        before = f"{before} {page.texts[index].casefold()}"  # "Medically reviewed" / "by"
    return len(before) <= _LONGEST and before.endswith(tuple(words("no_credit")))


def _names(page: Page, decision: Decision, index: int) -> tuple[str, ...]:
    """What the extractor parsed of a byline, else the people and agencies that its text names."""
    claims = (claim.value for claim in decision.claims if claim.index == index and claim.role is Role.BYLINE)
    if claimed := next(claims, None):
        return tuple(claimed)
    text = page.texts[index]
    names = parse_byline(text, marked=True)
    is_whole = sum(map(len, names)) >= _NAME_SHARE * len(text) and not has_cjk(text)
    is_likely = is_whole and float(decision.scores[index, _BYLINE]) >= _LIKELY
    return tuple(name for name in names if _is_name(name, is_likely))


def _is_name(name: str, is_likely: bool) -> bool:
    """Whether a name without a byline word is one: an agency's, with a common given name, or all of a byline."""
    return is_agency(name) or (is_person_name(name) and (has_given_name(name) or (is_likely and " " in name)))


def _named(page: Page, decision: Decision, head: int) -> tuple[str, ...]:
    """Where no line is a byline by its role: one by its words, or a name alone under the headline."""
    places = Places.of(decision, head)
    indices = [
        index for index in places.head_range() if 0 <= index < len(page.texts) and len(page.texts[index]) <= _LONGEST
    ]
    for index in indices:
        before = page.texts[index - 1] if index else ""
        names = parse_byline(page.texts[index], marked=is_opener(before) if len(before) <= _LONGEST else False)
        if any(map(has_given_name, names)):
            return clean_authors(names)
    if head < 0:
        return ()
    under = (
        index for index in indices if head < index <= head + _UNDER_HEADLINE and decision.roles[index] not in _NO_NAME
    )
    return next(_lone_names(page, decision, under), ())


def _lone_names(page: Page, decision: Decision, indices: Iterator[int]) -> Iterator[tuple[str, ...]]:
    for index in indices:
        text = page.texts[index]
        is_told = has_given_name(text) or decision.roles[index] is Role.DATELINE  # a name next to a date reads like one
        if " " in text and is_told and is_person_name(text) and not has_cjk(text):
            yield clean_authors((text,))
