"""The lead of a story that is taken for a standfirst, though it stands under the byline.

    The river rises for a third night
    Two schools are open to those who had to leave.
    By Ana Sol
    The river rose for a third night in the harbour towns, …

Nobody writes two standfirsts, nor one of two paragraphs under who signs.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.decide.decide import Decision
from newsclean.decide.scorer import text_shares
from newsclean.decide.story.inserts.summary_notes import is_summary_note
from newsclean.decide.story.lines import ENDS
from newsclean.model import SIGNATURE_ROLES, Role
from newsclean.page import Page

RULE = "lead-under-byline"
_REACH = 4  # lines from the lead down to the story's next paragraph: a read-also box may stand between
_REACH_OF_TWO = 10  # from two paragraphs: a gallery
_LEAST = 80  # columns
_LEAST_LIKELY = 0.2  # probability of text: captions, pleas and real standfirsts have up to 0.16


def with_lead(page: Page, decision: Decision) -> Decision:
    """`decision`, with what of the standfirsts is the lead as text."""
    over = [index for index in decision.places[Role.DECK] if index < decision.story]
    if decision.head < 0 or len(over) < 2 or decision.story == len(decision.roles):
        return decision
    is_lead = _are_paragraphs(page, decision, over[-2:])
    lead = over[-2:] if is_lead else over[-1:] if _is_second(page, decision, over) else []
    return decision.with_role(lead, Role.BODY, RULE) if lead else decision


def _are_paragraphs(page: Page, decision: Decision, both: Sequence[int]) -> bool:
    """Whether two standfirsts are sentences, one right under the other, and both under byline or date."""
    first, second = both
    signed = decision.roles[decision.head : first]
    return (
        first + 1 == second >= decision.story - _REACH_OF_TWO
        and any(role in SIGNATURE_ROLES for role in signed)
        and all(page.widths[at] >= _LEAST and page.texts[at].endswith(ENDS) for at in both)
        and not any(is_summary_note(page.texts[at]) for at in both)
    )


def _is_second(page: Page, decision: Decision, over: Sequence[int]) -> bool:
    """Whether the last standfirst stands right over the story, under byline or date, and the first over these."""
    first, last = over[0], over[-1]
    is_near = first == decision.head + 1 and decision.story - last <= _REACH and page.widths[last] >= _LEAST
    is_likely = text_shares(decision.scores[last]) >= _LEAST_LIKELY and not is_summary_note(page.texts[last])
    return bool(is_near and is_likely) and any(role in SIGNATURE_ROLES for role in decision.roles[first:last])
