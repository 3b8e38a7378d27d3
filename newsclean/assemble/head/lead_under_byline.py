"""The lead of a story that is taken for a standfirst, though the article has one over its byline."""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.decide.scorer import text_shares
from newsclean.decide.story.inserts.summary_notes import is_summary_note
from newsclean.model import SIGNATURE_ROLES, Role
from newsclean.page import Page

RULE = "lead-under-byline"
_REACH = 4  # lines from the lead down to the story's next paragraph: a read-also box may stand between
_LEAST = 80  # characters; those of a script without spaces count as two
_LEAST_LIKELY = 0.2  # probability of text: captions, pleas and real standfirsts have up to 0.16


def with_lead(page: Page, decision: Decision) -> Decision:
    """`decision`, with the lead as text where it is a second standfirst, right over the story, under byline or date.

    The first one stands under the headline. Nobody writes two; the longer would be given as the article's.
    """
    head = decision.head
    over = [index for index in decision.places[Role.DECK] if index < decision.story]
    if head < 0 or len(over) < 2 or over[0] != head + 1 or decision.story == len(decision.roles):
        return decision
    first, last = over[0], over[-1]
    is_near = decision.story - last <= _REACH and page.widths[last] >= _LEAST
    is_likely = text_shares(decision.scores[last]) >= _LEAST_LIKELY and not is_summary_note(page.texts[last])
    if not is_near or not is_likely or not any(role in SIGNATURE_ROLES for role in decision.roles[first:last]):
        return decision
    return decision.with_role([last], Role.BODY, RULE)
