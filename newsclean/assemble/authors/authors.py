"""The authors of an article: what its metadata says, what its byline says."""

from __future__ import annotations

from itertools import chain

from newsclean.assemble.authors.author_lines import is_credited_otherwise, is_uncredited
from newsclean.assemble.authors.credited_authors import credited_authors, credits_of
from newsclean.assemble.authors.glued_names import without_glue
from newsclean.assemble.authors.houses import house_of, likely_house_of
from newsclean.assemble.authors.named_authors import introduced_authors, named_authors
from newsclean.assemble.authors.outlet import owner_of
from newsclean.assemble.layout import Layout
from newsclean.decide.decide import Decision
from newsclean.decide.story.no_story.listing import RULE as LISTING
from newsclean.extractors.byline import OPENED, SPLIT
from newsclean.metadata.authors import house_authors
from newsclean.metadata.sites import site_names
from newsclean.model import Role
from newsclean.names.byline import parse_byline
from newsclean.names.openers import is_opener
from newsclean.names.person import has_given_name, is_person_name
from newsclean.names.values import clean_authors
from newsclean.names.words import is_agency
from newsclean.openings.reporters import opening_reporters
from newsclean.page import CERTAIN, Page

_OPENED = (OPENED, SPLIT)  # rules of bylines that a byline word opens
_LISTED = 4  # lines under a label that all name such


def authors_of(page: Page, decision: Decision) -> tuple[str, ...]:
    """People and agencies in page order: the metadata's where it names any, else the bylines'.

    Where the metadata names some of a sure byline's, all of that byline's are the authors.
    Where nobody is named, the outlet that the metadata calls the author, or a byline. Those whom a list of stories
    names wrote one each.
    """
    stated = page.authors
    if LISTING in decision.rules:
        return stated
    if any(is_agency(name) or is_person_name(name) for name in stated):
        return _completed(page, decision, _without_others(page, decision, stated))
    credits = credits_of(page, decision)
    shown = credited_authors(page, credits) or named_authors(page, decision)
    house = () if shown else house_of(page, decision)
    shown = shown or (() if house else credited_authors(page, credits, anywhere=True))
    shown = without_glue(page, _without_headline_subjects(page, decision.head, shown))
    if not (shown or stated or house_authors(page.metadata)) and decision.places[Role.BODY]:
        shown = opening_reporters(page.texts[decision.story])
    shown = shown or (() if house else introduced_authors(page, decision))
    if stated and not any(map(has_given_name, shown)):
        return stated
    shown = shown or house_authors(page.metadata) or house
    return shown or likely_house_of(page, decision) or owner_of(page, decision)


def _without_headline_subjects(page: Page, head: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names without those whom the headline speaks of, where others are left: a picture's, a link's."""
    headline = page.texts[head] if head >= 0 and len(names) > 1 else ""
    return tuple([name for name in names if name not in headline]) or names


def _without_others(page: Page, decision: Decision, stated: tuple[str, ...]) -> tuple[str, ...]:
    """The authors that the metadata states, less those whom the head's bylines call something else.

    Some name all who had a hand in it: "Photography by Ana Lima", "Contributions from" / "Tom Reed" / "Mia Stone".
    Of seven pages on unseen sites the truth had the others alone in each.
    """
    layout = Layout.of(decision)
    others: set[str] = set()
    label = -1 - _LISTED
    for index in decision.places[Role.BYLINE] if len(stated) > 1 else ():
        if not layout.is_head(index):
            continue
        if is_uncredited(page, index):
            label = index
        elif is_opener(page.texts[index]) or parse_byline(page.texts[index]):
            label = -1 - _LISTED
        is_other = index - label <= _LISTED or is_credited_otherwise(page.texts[index])
        others.update(name for name in stated if is_other and name in page.texts[index])
    kept = tuple(name for name in stated if name not in others)
    return kept or stated


def _completed(page: Page, decision: Decision, stated: tuple[str, ...]) -> tuple[str, ...]:
    """The authors that the metadata states, or those of the head's first byline that a byline word opens.

    These are it where a sure one names the stated ones and others, or where the page shows none of the stated ones.
    """
    keys = {name.casefold() for name in stated}
    layout = Layout.of(decision)
    for claim in decision.claims:
        is_opened = claim.role is Role.BYLINE and claim.rule in _OPENED
        if is_opened and claim.value and layout.is_head(claim.index) and claim.index <= layout.story:
            names = clean_authors(claim.value, site=site_names(page.metadata))
            shown = {name.casefold() for name in names}
            others = [name for name in names if name.casefold() not in keys]
            is_told = all(is_agency(name) or has_given_name(name) for name in others)
            is_more = claim.weight >= CERTAIN and keys < shown
            is_other = others and keys.isdisjoint(shown) and _is_hidden(page, decision, keys, layout.end)
            return names if is_told and (is_more or is_other) else stated
    return stated


def _is_hidden(page: Page, decision: Decision, keys: set[str], end: int) -> bool:
    """Whether the page down to the story's `end`, and its notes about authors, have none of the names that it states.

    So it is with an editor's and a template's; farther down it may be a commenter's.
    """
    notes = [page.texts[index] for index in decision.places[Role.AUTHOR_BIO]]
    return not any(key in low for low in map(str.casefold, chain(page.texts[: end + 1], notes)) for key in keys)
