"""The line that shows the headline is the headline, whatever the scorer took it for.

So are lines right over it that say the same, as a trail or the page's title ends with it (on the annotated dumps of
unseen sites 37 lines are right by that, and none is wrong), and text beside it that does.
"""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.model import BOILERPLATE_ROLES, COLUMN, SIGNATURE_ROLES, TEXT_ROLES, Role
from newsclean.page import Page
from newsclean.text.stops import FULL_STOPS
from newsclean.text.titles import words_of

RULE = "headline-shown"
_LEAST_LIKELY = 0.3  # probability of headline: of text as likely two thirds are it, of other text a third
_LEAST_OF_DECK = 0.15  # likewise, of a line that was taken for the standfirst
_LONGEST = 150  # characters
_OVER, _UNDER = 6, 2  # lines over and under the headline that may say it too
_LEAST_WORDS = 3  # of a headline that a menu does not have by chance
_ABOVE = BOILERPLATE_ROLES - {Role.OTHER} | {Role.KICKER}
_TEXT = frozenset((*TEXT_ROLES, Role.DECK))
_STOPS = tuple(FULL_STOPS)


def with_headline(page: Page, decision: Decision, headline: str | None) -> Decision:
    """`decision`, with the role of headline for what says the headline: its fragment, and lines over that.

    Right above, or at the top of the page, a menu's entry that says it is a trail's end or the page's title.
    """
    head = decision.head
    if not headline or not 0 <= head <= decision.story < len(decision.roles):
        return decision
    own = words_of(headline)
    saying = [head] if _may_show(page, decision, own) else []
    if len(own) >= _LEAST_WORDS and words_of(page.texts[head]) == own:
        near = {0, *range(max(0, head - _OVER), min(head + 1 + _UNDER, len(decision.roles)))}
        copies = [at for at in sorted(near) if words_of(page.texts[at]) == own]
        saying += [at for at in copies if at < head and decision.roles[at] in _ABOVE]
        saying += _texts_among(decision, copies, is_shown=bool(saying))
    return decision.with_role(saying, Role.HEADLINE, RULE) if saying else decision


def _texts_among(decision: Decision, copies: list[int], *, is_shown: bool) -> list[int]:
    """The copies that are text: all of them, where one is the headline or stands beside the byline or the day."""
    texts = [at for at in copies if decision.roles[at] in _TEXT]
    if is_shown or any(decision.roles[at] is Role.HEADLINE for at in copies):
        return texts
    return texts if len(copies) > 1 and any(is_signed(decision, at) for at in texts) else []


def _may_show(page: Page, decision: Decision, own: list[str]) -> bool:
    """Whether a fragment says the headline, and nothing else does.

    Where another line has that role, the one over the story is one too only if it would be the story's text or its
    standfirst otherwise.
    """
    head = decision.head
    role, text = decision.roles[head], page.texts[head]
    if role is Role.HEADLINE or words_of(text) != own:
        return False
    if role not in _TEXT:
        return all(words_of(page.texts[index]) != own for index in decision.places[Role.HEADLINE])
    if len(text) > _LONGEST:
        return False  # a paragraph or a standfirst that was the best guess
    if page.tags[head] in _heads(page, decision):
        return True
    if page.format != "html" and role in TEXT_ROLES and not text.endswith(_STOPS) and is_signed(decision, head):
        return True
    least = _LEAST_OF_DECK if role is Role.DECK else _LEAST_LIKELY
    return bool(decision.scores[head, COLUMN[Role.HEADLINE]] >= least)


def is_signed(decision: Decision, index: int) -> bool:
    """Whether the byline or the day stands right over a line, or right under it."""
    beside = decision.roles[max(0, index - 1) : index + 2]
    return any(role in beside for role in SIGNATURE_ROLES)


def _heads(page: Page, decision: Decision) -> tuple[str, ...]:
    """The elements of which one that says the headline is it: in HTML any heading, where no other line has the role."""
    is_only = page.format == "html" and not decision.places[Role.HEADLINE]
    return ("h1", "h2", "h3", "h4") if is_only else ("h1",)
