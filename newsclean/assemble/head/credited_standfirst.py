"""A picture's caption that was taken for the standfirst, told by its credit.

Between the headline and the story a caption reads as a standfirst does. But no standfirst says whose picture it is. It
may well stand over a line that does: of three such ones on unseen sites two are the standfirst.
"""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.model import Role
from newsclean.names.person import is_person_name
from newsclean.names.picture_credits import names_credit
from newsclean.page import Page
from newsclean.text.patterns import lazily

RULE = "standfirst-with-credit"
_LONGEST_CREDIT = 60  # characters of a credit on a line of its own
_SOURCE = lazily(
    r"[.!?][\"”’]? ?\([A-Z][^().!?]{2,60}\)$"  # "The mill at dusk. (Ana Lima/Harbour Images)"
    r"|\((?i:acervo|arquivo|archivo|archivio|archiv|arkiv|archives?|arşiv|архив|архів|courtesy|cortesía|file)\b[^()]{0,60}\)$"
)


def is_captioned(text: str) -> bool:
    """Whether a line says whose picture it goes with: with a credit's word, in brackets at its end, or alone."""
    return names_credit(text) or _is_credit(text) or (text.endswith(")") and _SOURCE().search(text) is not None)


def without_captions(page: Page, decision: Decision) -> Decision:
    """`decision`, with the role of caption for standfirsts over the story that have a credit, or are one."""
    over = [at for at in decision.places[Role.DECK] if at < decision.story and page.tags[at] != "li"]
    credited = [at for at in over if is_captioned(page.texts[at])]
    return decision.with_role(credited, Role.CAPTION, RULE) if credited else decision


def _is_credit(text: str) -> bool:
    """Whether a line is a person and whom they work for: "Ana Lima / Harbour Radio"."""
    name, slash, outlet = text.partition("/") if len(text) <= _LONGEST_CREDIT else ("", "", "")
    return bool(slash and outlet.strip()) and len(name.split()) > 1 and is_person_name(name.strip())
