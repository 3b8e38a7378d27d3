"""The line that shows the headline is the headline, whatever the scorer took it for: it stands in no other place.

Neither do lines right over it that say the same, with which a trail or the page's title ends. On the annotated dumps of
unseen sites 37 lines are right by that, and none is wrong.
"""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.model import BOILERPLATE_ROLES, COLUMN, TEXT_ROLES, Role
from newsclean.page import Page
from newsclean.text.titles import words_of

RULE = "headline-shown"
_LEAST_LIKELY = 0.3  # probability of headline: of text as likely two thirds are it, of other text a third
_LEAST_OF_DECK = 0.15  # likewise, of a line that was taken for the standfirst
_LONGEST = 150  # characters
_OVER = 6  # lines over the headline that may say it too
_LEAST_WORDS = 3  # of a headline that a menu does not have by chance
_ABOVE = BOILERPLATE_ROLES - {Role.OTHER} | {Role.KICKER}
_TEXT = frozenset((*TEXT_ROLES, Role.DECK))


def with_headline(page: Page, decision: Decision, headline: str | None, head: int) -> Decision:
    """`decision`, with the role of headline for what says the headline: the fragment `head`, and lines over it.

    Right above, or at the top of the page, a menu's entry that says it is a trail's end or the page's title.
    """
    if not headline or not 0 <= head <= decision.story < len(decision.roles):
        return decision
    own = words_of(headline)
    saying = [head] if _may_show(page, decision, own, head) else []
    if len(own) >= _LEAST_WORDS and words_of(page.texts[head]) == own:
        over = {0, *range(max(0, head - _OVER), head)} - {head}
        saying += [at for at in over if decision.roles[at] in _ABOVE and words_of(page.texts[at]) == own]
    return decision.with_role(saying, Role.HEADLINE, RULE) if saying else decision


def _may_show(page: Page, decision: Decision, own: list[str], head: int) -> bool:
    """Whether a fragment says the headline, and nothing else does.

    Where another line has that role, the one over the story is one too only if it would be the story's text or its
    standfirst otherwise.
    """
    role, text = decision.roles[head], page.texts[head]
    if role is Role.HEADLINE or words_of(text) != own:
        return False
    if role not in _TEXT:
        return all(words_of(page.texts[index]) != own for index in decision.places[Role.HEADLINE])
    least = _LEAST_OF_DECK if role is Role.DECK else _LEAST_LIKELY
    is_likely = page.tags[head] in _heads(page, decision) or decision.scores[head, COLUMN[Role.HEADLINE]] >= least
    return bool(is_likely and len(text) <= _LONGEST)  # a paragraph or a standfirst that was the best guess stays


def _heads(page: Page, decision: Decision) -> tuple[str, ...]:
    """The elements of which one that says the headline is it: in HTML any heading, where no other line has the role."""
    is_only = page.format == "html" and not decision.places[Role.HEADLINE]
    return ("h1", "h2", "h3", "h4") if is_only else ("h1",)
