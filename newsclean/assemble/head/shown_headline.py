"""The line that shows the headline is the headline, whatever the scorer took it for: it stands in no other place."""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.model import COLUMN, Role
from newsclean.page import Page
from newsclean.text.titles import words_of

RULE = "headline-shown"
_LEAST_LIKELY = 0.3  # probability of headline: of text as likely two thirds are it, of other text a third
_LEAST_OF_DECK = 0.15  # likewise, of a line that was taken for the standfirst
_LONGEST = 150  # characters
_TEXT = frozenset((Role.BODY, Role.SUBHEADING, Role.DECK))


def with_headline(page: Page, decision: Decision, headline: str | None, head: int) -> Decision:
    """`decision`, with the role of headline for the fragment `head` if it says the headline and nothing else does.

    Where another line has that role, the one over the story is one too only if it would be the story's text or its
    standfirst otherwise.
    """
    if not headline or not 0 <= head <= decision.story < len(decision.roles):
        return decision
    role, own = decision.roles[head], words_of(headline)
    if role is Role.HEADLINE or words_of(page.texts[head]) != own:
        return decision
    least = _LEAST_OF_DECK if role is Role.DECK else _LEAST_LIKELY
    is_likely = page.tags[head] in _heads(page, decision) or decision.scores[head, COLUMN[Role.HEADLINE]] >= least
    if role in _TEXT and not (is_likely and len(headline) <= _LONGEST):
        return decision  # a paragraph or a standfirst that was the best guess stays what it is
    if role not in _TEXT and any(words_of(page.texts[index]) == own for index in decision.places[Role.HEADLINE]):
        return decision
    return decision.with_role([head], Role.HEADLINE, RULE)


def _heads(page: Page, decision: Decision) -> tuple[str, ...]:
    """The elements of which one that says the headline is it: in HTML any heading, where no other line has the role."""
    is_only = page.format == "html" and not decision.places[Role.HEADLINE]
    return ("h1", "h2", "h3", "h4") if is_only else ("h1",)
