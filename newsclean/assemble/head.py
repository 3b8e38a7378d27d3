"""Headline, deck and kicker of an article."""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import ROLES
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.titles import same_words, stated_titles


def headline_of(page: Page, decision: Decision) -> str | None:
    """The likeliest headline fragment nearest to the story, as the metadata states it where the two agree."""
    found = [index for index, role in enumerate(decision.roles) if role is Role.HEADLINE]
    if not found:
        titles = stated_titles(page)
        return titles[0] if titles else None
    first = first_body(decision)
    over = [index for index in found if index < first] or found
    column = ROLES.index(Role.HEADLINE)
    best = max(over, key=lambda index: (round(float(decision.scores[index, column]), 1), index))
    return page.texts[best]


def first_body(decision: Decision) -> int:
    """The index of the story's first paragraph; the number of fragments, if there is none."""
    return next((i for i, role in enumerate(decision.roles) if role is Role.BODY), len(decision.roles))


def deck_of(page: Page, decision: Decision) -> str | None:
    """The first run of deck fragments; the parts of a key-points box stand on lines of their own."""
    first = next((i for i, role in enumerate(decision.roles) if role is Role.DECK), -1)
    if first < 0:
        return None
    last = first
    while last + 1 < len(decision.roles) and decision.roles[last + 1] is Role.DECK:
        last += 1
    parts = page.fragments[first : last + 1]
    return ("\n" if any(part.tag == "li" for part in parts) else " ").join(part.text for part in parts)


def kicker_of(page: Page, decision: Decision) -> str | None:
    """The kicker next over the headline, or the first one there is."""
    found = [index for index, role in enumerate(decision.roles) if role is Role.KICKER]
    first = first_body(decision)
    headline = headline_of(page, decision)
    heads = [i for i, role in enumerate(decision.roles) if role is Role.HEADLINE and same_words(page.texts[i], headline or "")]
    near = [i for i in found if i < first and (not heads or abs(i - heads[-1]) <= _NEAR)]
    return page.texts[near[-1]] if near else None


_NEAR = 4  # fragments between a kicker and its headline
