"""When a second standfirst is the story's lead."""

from dataclasses import replace

import pytest

from newsclean.assemble.head.lead_under_byline import RULE, with_lead
from newsclean.decide.decide import Decision
from newsclean.model import ROLES, Role
from tests.assemble.conftest import Decided

TITLE = "headline: River rises for a third night"
DECK = "deck: Two schools are open to those who had to leave."
LEAD = "deck: The river rose for a third night in the harbour towns, and the council opened two schools to people."
MACHINE = "This summary was made by artificial intelligence, and an editor of the Harbour Press has read it before."
STORY = "body: Nobody was hurt, said the harbour master, but the old bridge stays closed until Friday at the least."


def doubted(decision: Decision, share: float = 0.2) -> Decision:
    """`decision` with a probability of text for every fragment."""
    scores = decision.scores.copy()
    scores[:, ROLES.index(Role.BODY)] = share
    return replace(decision, scores=scores)


def test_the_lead_under_the_byline_is_text(decided: Decided) -> None:
    page, decision = decided(TITLE, DECK, "byline: By Ana Sol", LEAD, "related: Read also: Crane sold", STORY, head=0)
    found = with_lead(page, doubted(decision))
    assert [found.roles[at] for at in (1, 3)] == [Role.DECK, Role.BODY]
    assert found.rules[3] == RULE


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "byline: By Ana Sol", LEAD, STORY),  # the only standfirst
        (TITLE, DECK, LEAD, STORY),  # one of two parts
        (TITLE, DECK, "byline: By Ana Sol", DECK, STORY),  # a short line: a caption more often
        (TITLE, DECK, "byline: By Ana Sol", LEAD, *["navigation: Home"] * 5, STORY),
        (TITLE, DECK, "byline: By Ana Sol", LEAD),
        (TITLE, DECK, "byline: By Ana Sol", f"deck: {MACHINE}", STORY),
    ],
)
def test_other_standfirsts_stay(decided: Decided, lines: tuple[str, ...]) -> None:
    page, decision = decided(*lines, head=0)
    decision = doubted(decision)
    assert with_lead(page, decision) is decision


def test_without_a_headline_none_is_under_it(decided: Decided) -> None:
    page, decision = decided(DECK, "byline: By Ana Sol", LEAD, STORY)
    decision = doubted(decision)
    assert with_lead(page, decision) is decision


def test_what_the_scorer_surely_takes_for_no_text_stays(decided: Decided) -> None:
    """Captions, pleas for money and standfirsts do."""
    page, decision = decided(TITLE, DECK, "byline: By Ana Sol", LEAD, STORY, head=0)
    decision = doubted(decision, 0.16)
    assert with_lead(page, decision) is decision


def test_a_standfirst_that_the_headline_is_far_from_is_none(decided: Decided) -> None:
    page, decision = decided(TITLE, "kicker: Harbour", DECK, "byline: By Ana Sol", LEAD, STORY, head=0)
    decision = doubted(decision)
    assert with_lead(page, decision) is decision
