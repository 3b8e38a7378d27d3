"""What may be a dump's standfirst where the scorer names none, and what is none."""

from dataclasses import replace

import numpy as np
import pytest

from newsclean.assemble.head.dump_standfirst import RULE, TRAITS, candidates, traits, with_standfirst
from newsclean.decide.decide import Decision
from newsclean.model import ROLES, Role
from newsclean.page import Claim
from tests.assemble.conftest import Decided

TITLE = "headline: River rises for a third night"
STANDFIRST = "Two schools are open to those who had to leave, and the old bridge stays closed until Friday."
STORY = "body: The river rose for a third night in the harbour towns, and the council opened two schools to people."


def doubted(decision: Decision, index: int, deck: float) -> Decision:
    """`decision` with a part of a fragment's probability given to deck."""
    scores = decision.scores.copy()
    scores[index, ROLES.index(decision.roles[index])] -= deck
    scores[index, ROLES.index(Role.DECK)] += deck
    return replace(decision, scores=scores)


@pytest.mark.parametrize("role", [Role.CAPTION, Role.HEADLINE, Role.RELATED, Role.PROMO, Role.OTHER])
def test_a_doubted_sentence_under_the_headline_is_the_standfirst(decided: Decided, role: Role) -> None:
    page, decision = decided(TITLE, f"{role}: {STANDFIRST}", "byline: By Ana Sol", STORY, head=0)
    found = with_standfirst(page, doubted(decision, 1, 0.3))
    assert found.roles[1] is Role.DECK
    assert found.rules[1] == RULE
    assert (found.roles[0], *found.roles[2:]) == (decision.roles[0], *decision.roles[2:])


def test_what_was_claimed_of_it_before_no_longer_counts(decided: Decided) -> None:
    claims = (Claim(0, Role.HEADLINE, 3.0, "first-heading"), Claim(1, Role.CAPTION, 1.0, "caption-cue"))
    page, decision = decided(TITLE, f"caption: {STANDFIRST}", STORY, claims=claims, head=0)
    assert with_standfirst(page, doubted(decision, 1, 0.3)).claims == claims[:1]


def test_what_the_scorer_is_sure_of_stays(decided: Decided) -> None:
    page, decision = decided(TITLE, "caption: The old bridge. Photo: Ana Sol", STORY, share=0.999, head=0)
    assert with_standfirst(page, decision) is decision


def test_a_page_that_has_one_needs_no_other(decided: Decided) -> None:
    page, decision = decided(TITLE, "deck: What to know of the flood", f"caption: {STANDFIRST}", STORY, head=0)
    assert with_standfirst(page, doubted(decision, 2, 0.4)).roles == decision.roles


def test_html_says_more_than_that(decided: Decided) -> None:
    page, decision = decided(TITLE, f"caption: {STANDFIRST}", STORY, format="html", head=0)
    assert with_standfirst(page, doubted(decision, 1, 0.4)).roles == decision.roles


def test_without_a_story_there_is_none(decided: Decided) -> None:
    page, decision = decided(TITLE, f"caption: {STANDFIRST}", head=0)
    assert with_standfirst(page, doubted(decision, 1, 0.4)).roles == decision.roles
    assert with_standfirst(*decided(head=-1)).roles == ()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("byline: By Ana Sol, our correspondent in Harbour", id="byline"),
        pytest.param("dateline: Published on 3 May 2024 at 10:15", id="dateline"),
        pytest.param("subheading: What the council wants to do now", id="subheading"),
        pytest.param("other: A flood", id="too short"),
        pytest.param("caption: The old bridge on the third night of the flood. Photo: Ana Sol", id="caption"),
        pytest.param("promo: Ana Lima is a senior reporter who covers rivers for the Courier.", id="author's note"),
        pytest.param("promo: This story contains affiliate links, from which we earn.", id="affiliate links"),
        pytest.param("promo: Sign up for our newsletter to get this directly in your inbox.", id="newsletter"),
        pytest.param("caption: The mill by the bridge. (Ana Sol/Harbour Images)", id="source in brackets"),
        pytest.param("other: River rises for a third night again", id="the headline again"),
        pytest.param("other: Harbour floods River rises for a third night", id="the headline with its kicker"),
    ],
)
def test_some_lines_are_never_one(decided: Decided, line: str) -> None:
    page, decision = decided(TITLE, line, STORY, head=0)
    assert candidates(page, decision).tolist() == []


def test_without_a_headline_the_lines_right_over_the_story_may_be_one(decided: Decided) -> None:
    page, decision = decided(*[f"navigation: Menu of the site, part {part}" for part in range(30)], STORY)
    assert candidates(page, decision).tolist() == list(range(15, 30))


def test_a_line_has_a_number_for_each_trait(decided: Decided) -> None:
    page, decision = decided(TITLE, f"caption: {STANDFIRST}", "caption: - The old bridge on Friday", STORY, head=0)
    found = traits(page, decision, np.array([1, 2]))
    assert found.shape == (2, len(TRAITS))
    by_name = dict(zip(TRAITS, found.T.tolist(), strict=True))
    assert by_name["right under the headline"] == [1, 0]
    assert by_name["ends like a sentence"] == [1, 0]
    assert by_name["log of the lines from the headline"] == pytest.approx([np.log(2), np.log(3)])
    assert by_name["share of its words that the story has"] == pytest.approx(
        [1 / 8, 0]
    )  # "schools" of eight long words
    assert by_name["probability that the one before is a dateline"] == pytest.approx([0.1 / (len(ROLES) - 1)] * 2)
    assert by_name["probability that the next is a caption"] == pytest.approx([0.9, 0.1 / (len(ROLES) - 1)])


def test_a_certain_role_stays(decided: Decided) -> None:
    page, decision = decided(TITLE, f"promo: {STANDFIRST}", STORY, share=0.99999, head=0)
    assert candidates(page, decision).tolist() == []


def test_what_is_settled_is_none(decided: Decided) -> None:
    page, decision = decided(TITLE, f"caption: {STANDFIRST}", STORY, head=0)
    assert candidates(page, decision).tolist() == [1]
    for rule in ("caption-credit", "note-about-author"):
        settled = replace(decision, rules=(decision.rules[0], rule, decision.rules[2]))
        assert candidates(page, replace(settled, head=0)).tolist() == []
    picture = replace(page, fragments=(page.fragments[0], page.fragments[1]._replace(tag="img"), page.fragments[2]))
    assert candidates(picture, decision).tolist() == []


def test_a_line_whose_words_the_story_uses_goes_before_a_button(decided: Decided) -> None:
    button = "promo: Planning another trip? Compare the prices of hotels here."
    page, decision = decided(TITLE, button, f"caption: {STANDFIRST.replace('bridge', 'harbour towns')}", STORY, head=0)
    assert with_standfirst(page, doubted(doubted(decision, 1, 0.2), 2, 0.2)).places[Role.DECK] == [2]


def test_without_a_headline_no_line_stands_under_it_or_says_it_again(decided: Decided) -> None:
    page, decision = decided(f"caption: {STANDFIRST}", STORY, f"related: {STANDFIRST}")
    assert candidates(page, decision).tolist() == [0]
    assert (
        dict(zip(TRAITS, traits(page, decision, np.array([0]))[0].tolist(), strict=True))["right under the headline"]
        == 0
    )
