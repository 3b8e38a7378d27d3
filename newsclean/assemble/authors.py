"""The authors of an article: what its metadata says, what its byline says."""

from __future__ import annotations

from newsclean.assemble.places import Places
from newsclean.decide.decide import Decision
from newsclean.extractors.byline import house_authors, metadata_authors
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.names import clean_authors, has_given_name, is_person_name, parse_byline


def authors_of(page: Page, decision: Decision, head: int = -1) -> tuple[str, ...]:
    """People and agencies in page order: the metadata's where it names any, else the bylines'.

    `head` is the headline's index, or -1. Where nobody is named, the outlet that the metadata calls the author.
    """
    return metadata_authors(page.metadata) or _shown(page, decision, head) or house_authors(page.metadata)


def _shown(page: Page, decision: Decision, head: int) -> tuple[str, ...]:
    """The names of the bylines in the article's head; of those at its end, where the head has none."""
    names = {index: names for index in _bylines(decision) if (names := _names(page, decision, index))}
    places = Places.of(decision, head)
    for near in (places.is_head, places.is_tail, lambda _: True):
        found = [name for index, own in names.items() if near(index) for name in own]
        if found:
            return clean_authors(found)
    return ()


def _bylines(decision: Decision) -> list[int]:
    return [index for index, role in enumerate(decision.roles) if role is Role.BYLINE]


def _names(page: Page, decision: Decision, index: int) -> tuple[str, ...]:
    """What the extractor parsed of a byline, else the people that its text names."""
    claimed = next((claim.value for claim in decision.claims if claim.index == index and claim.role is Role.BYLINE), None)
    if claimed:
        return tuple(claimed)
    return tuple(name for name in parse_byline(page.texts[index], marked=True) if is_person_name(name) and has_given_name(name))
