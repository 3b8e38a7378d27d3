"""The line that the day was read from is the dateline."""

from dataclasses import replace

import pytest

from newsclean.assemble.dates.dateline import dateline_of
from newsclean.assemble.dates.shown_dateline import RULE, with_dateline
from newsclean.decide.decide import Decision
from newsclean.model import Dateline, Role
from newsclean.page import Page
from tests.assemble.conftest import Decided

STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def shown(line: str, *, decided: Decided) -> tuple[Page, Decision, Dateline]:
    """A page whose second line shows the day, its decision, and the dateline that is read from it."""
    page, decision = decided("most_read: Crane sold again", f"dateline: {line}", "headline: River rises", STORY, head=2)
    page = replace(
        page, fragments=tuple(fragment._replace(span=(at, at)) for at, fragment in enumerate(page.fragments))
    )
    dateline = dateline_of(page, decision)
    assert dateline is not None
    assert dateline.span == (1, 1)
    return page, decision, dateline


@pytest.mark.parametrize("role", [Role.MOST_READ, Role.DONATION, Role.NAVIGATION, Role.CAPTION, Role.KICKER])
def test_boilerplate_and_captions_give_it_back(decided: Decided, role: Role) -> None:
    page, decision, dateline = shown("4 March 2024", decided=decided)
    found = with_dateline(page, decision.with_role([1], role, "model"), dateline)
    assert (found.roles[1], found.rules[1]) == (Role.DATELINE, RULE)
    assert found.roles == decision.roles


@pytest.mark.parametrize("role", [Role.BYLINE, Role.BODY, Role.DATELINE])
def test_a_byline_with_its_day_and_text_stay(decided: Decided, role: Role) -> None:
    page, decision, dateline = shown("By Ana Lima, 4 March 2024", decided=decided)
    taken = decision.with_role([1], role, "model")
    assert with_dateline(page, taken, dateline) is taken


def test_in_a_dump_without_spans_the_nearest_line_that_says_it_is_it(decided: Decided) -> None:
    lines = ("most_read: 4 March 2024", "most_read: 4 March 2024", "headline: River rises", STORY)
    page, decision = decided(*lines)
    dateline = Dateline(text="4 March 2024")
    assert with_dateline(page, decision, dateline).places[Role.DATELINE] == [1]
    assert with_dateline(page, decision, replace(dateline, text="5 March 2024")) is decision
    page, decision = decided(*lines, format="html")
    assert with_dateline(page, decision, dateline) is decision


def test_a_day_that_no_line_shows_changes_nothing(decided: Decided) -> None:
    page, decision, dateline = shown("4 March 2024", decided=decided)
    assert with_dateline(page, decision, None) is decision
    assert with_dateline(page, decision, replace(dateline, text="", span=None)) is decision
