"""The house that a page names where it names nobody: an outlet, its staff, a pen name."""

from __future__ import annotations

import re
from itertools import chain

from newsclean.assemble.author_lines import LONGEST, is_beside_date, is_capital, is_uncredited, uncrediting
from newsclean.assemble.head_lines import headings
from newsclean.assemble.places import Places
from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import BITS, ROLES, WHOLE
from newsclean.model import Role
from newsclean.names.byline import parse_byline
from newsclean.names.house import clean_house, is_house_byline
from newsclean.names.openers import is_opener
from newsclean.names.values import clean_authors
from newsclean.page import Page

_BYLINE = ROLES.index(Role.BYLINE)
_SURE = 0.6  # probability of a byline that names a house
_NO_HOUSE = re.compile(r"[\d:：#]")
_NO_TEAM = frozenset(":&")  # of pictures' credits, and of menus
_SHORT_NAME = 30  # characters of what may be a house's name
_UNDER_HEAD = 5  # lines from the headline down to an outlet's staff
_SIGNED = "byline-house"  # the rule of "IN-Redaktion" under the story


def house_of(page: Page, decision: Decision, head: int) -> tuple[str, ...]:
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
    if found := _team(page, decision, head) or _behind_opener(page, decision, head):
        return found
    signed = (claim.index for claim in decision.claims if claim.rule == _SIGNED and places.is_tail(claim.index))
    return next((house for index in signed if (house := clean_house([page.texts[index]]))), ())


def _may_be_house(page: Page, decision: Decision, index: int) -> bool:
    """Whether a byline stands where one does, beside a date or behind a byline word, and says nothing else."""
    text = page.texts[index]
    if len(text) > LONGEST or _NO_HOUSE.search(text) or is_opener(text) or text.casefold().startswith(uncrediting()):
        return False
    before = page.texts[index - 1] if index else ""
    is_placed = is_beside_date(decision, index) or (len(before) <= LONGEST and is_opener(before))
    is_label = int(page.cues.masks[WHOLE, index]) & ~BITS[Role.BYLINE]
    return is_placed and not is_label and not is_uncredited(page, index)


def _team(page: Page, decision: Decision, head: int) -> tuple[str, ...]:
    """The outlet's staff that a line right under the headline names: "Harbour Post Team"."""
    if head < 0:
        return ()
    for start in headings(page, decision, head):
        for text in page.texts[start + 1 : start + 1 + _UNDER_HEAD]:
            is_name = len(text) <= LONGEST and _NO_TEAM.isdisjoint(text) and is_capital(text)
            if is_name and is_house_byline(f"By {text}"):
                return clean_house((text,))
    return ()


def _behind_opener(page: Page, decision: Decision, head: int) -> tuple[str, ...]:
    """Whom the line behind a byline word alone names, in the head or under the story: "Written by" / "Melissa"."""
    places = Places.of(decision, head)
    last = len(page.texts) - 1
    for index in chain(places.head_range(), places.tail_range()):
        if 0 <= index < last and is_opener(page.texts[index]) and not is_uncredited(page, index + 1):
            text = page.texts[index + 1]
            may_be = len(text) <= _SHORT_NAME and not _NO_HOUSE.search(text) and not page.cues.masks[WHOLE, index + 1]
            names = clean_authors(parse_byline(text, marked=True)) or clean_house((text,)) if may_be else ()
            if names:
                return names
    return ()
