import json
from collections.abc import Mapping

import numpy as np
import pytest

from newsclean.decide.decide import decide
from newsclean.model import ROLES, Role
from newsclean.page import CERTAIN, Claim, Fragment, Page
from newsclean.readers.html.reader import read_html
from tests.conftest import PageOf
from tests.decide.conftest import ScorerOf

STORY = "The river rose for a third night in the harbour towns, and the council opened two schools to people."
OTHER = "The old crane was sold again on Friday, for the fourth time in a year, to a museum on the other bank of it."
NAVIGATION = {Role.NAVIGATION: 0.6, Role.RELATED: 0.2}


def test_a_page_of_nothing_has_no_roles(scorer_of: ScorerOf) -> None:
    decision = decide(Page("text", ()), (), scorer_of(NAVIGATION))
    assert [*decision.roles, *decision.rules, *decision.joins, *decision.claims] == []
    assert decision.scores.shape == (0, len(ROLES))


def test_every_fragment_has_a_role_a_rule_and_a_join(scorer_of: ScorerOf, page_of: PageOf) -> None:
    decision = decide(page_of("Home", STORY), (), scorer_of(NAVIGATION))
    assert decision.roles == (Role.NAVIGATION,) * 2
    assert decision.rules == ("model 0.60",) * 2
    assert decision.joins == (False, False)
    assert decide(page_of("Home", STORY), (), scorer_of(NAVIGATION, joins=True)).joins == (True, True)


def test_a_decision_knows_where_each_role_stands(scorer_of: ScorerOf, page_of: PageOf) -> None:
    decision = decide(page_of("Home", STORY), (Claim(1, Role.BODY, CERTAIN, "own-cue"),), scorer_of(NAVIGATION))
    assert (decision.places[Role.NAVIGATION], decision.places[Role.BODY], decision.story) == ([0], [1], 1)
    assert set(decision.places) == set(Role)
    assert decide(page_of("Home"), (), scorer_of(NAVIGATION)).story == 1


# The story's text is one against the rest


def test_what_stands_among_the_text_heads_nothing(scorer_of: ScorerOf) -> None:
    columns = [10] * 12 + [14, 10]
    page = Page("text", tuple(Fragment(STORY, "", line, indent=indent) for line, indent in enumerate(columns)))
    decision = decide(page, (), scorer_of({Role.BODY: 0.5, Role.DECK: 0.3, Role.HEADLINE: 0.1, Role.PROMO: 0.05}))
    assert (decision.roles[12], decision.rules[12]) == (Role.PROMO, "beside-column")
    assert decision.places[Role.BODY] == [*range(12), 13]


def test_a_heading_without_a_paragraph_is_no_text(scorer_of: ScorerOf, page_of: PageOf) -> None:
    heading = scorer_of({Role.SUBHEADING: 0.7, Role.CONSENT: 0.2})
    assert decide(page_of("Before you continue"), (), heading).roles == (Role.CONSENT,)
    headings = [f"Before you continue to part {number} of the harbour" for number in range(3)]
    assert decide(page_of(*headings), (), heading).roles == (Role.SUBHEADING,) * 3


@pytest.mark.parametrize(
    ("probabilities", "role"),
    [
        ({Role.BODY: 0.36, Role.NAVIGATION: 0.60}, Role.BODY),
        ({Role.BODY: 0.34, Role.NAVIGATION: 0.60}, Role.NAVIGATION),
        ({Role.BODY: 0.34, Role.SUBHEADING: 0.0, Role.NAVIGATION: 0.10}, Role.NAVIGATION),
        ({Role.BODY: 0.20, Role.SUBHEADING: 0.16, Role.NAVIGATION: 0.60}, Role.BODY),
        ({Role.BODY: 0.16, Role.SUBHEADING: 0.20, Role.NAVIGATION: 0.60}, Role.SUBHEADING),
        ({Role.BODY: 0.18, Role.SUBHEADING: 0.16, Role.NAVIGATION: 0.60}, Role.NAVIGATION),
        ({Role.CAPTION: 0.4, Role.NAVIGATION: 0.3, Role.BODY: 0.2}, Role.CAPTION),
    ],
)
def test_text_needs_its_share_of_the_probability(
    scorer_of: ScorerOf, page_of: PageOf, probabilities: Mapping[Role, float], role: Role
) -> None:
    assert decide(page_of(STORY.replace(".", "?")), (), scorer_of(probabilities)).roles == (role,)


# Claims


@pytest.mark.parametrize(("weight", "role"), [(0.5, Role.NAVIGATION), (1.5, Role.RELATED), (CERTAIN, Role.RELATED)])
def test_a_claim_adds_its_weight(scorer_of: ScorerOf, page_of: PageOf, weight: float, role: Role) -> None:
    """0.6 against 0.2 is 1.1 nats."""
    claims = (Claim(0, Role.RELATED, weight, "related-label"),)
    decision = decide(page_of("Crane sold", "Home"), claims, scorer_of(NAVIGATION))
    assert decision.roles[0] is role


def test_claims_on_one_role_do_not_add_up(scorer_of: ScorerOf, page_of: PageOf) -> None:
    claims = (Claim(0, Role.RELATED, 0.9, "one"),) * 5
    assert decide(page_of("Crane sold"), claims, scorer_of(NAVIGATION)).roles == (Role.NAVIGATION,)


def test_a_certain_claim_settles_even_what_the_scorer_is_sure_of(scorer_of: ScorerOf, page_of: PageOf) -> None:
    claims = (Claim(0, Role.BYLINE, CERTAIN, "byline"),)
    decision = decide(page_of("By Ana Lima"), claims, scorer_of({Role.BODY: 0.9999}))
    assert decision.roles == (Role.BYLINE,)
    assert decision.scores[0, ROLES.index(Role.BYLINE)] > 0.999


def test_scores_stay_probabilities(scorer_of: ScorerOf, page_of: PageOf) -> None:
    claims = (Claim(0, Role.RELATED, 2.0, "a"), Claim(1, Role.BODY, CERTAIN, "b"), Claim(1, Role.DECK, CERTAIN, "c"))
    scores = decide(page_of("Related", STORY), claims, scorer_of(NAVIGATION)).scores
    assert np.allclose(scores.sum(axis=1), 1, atol=1e-5)


def test_a_role_that_its_company_gives_is_not_said_to_be_the_scorer_s(scorer_of: ScorerOf) -> None:
    scorer = scorer_of({Role.NAVIGATION: 0.6, Role.NEWSLETTER: 0.2})
    found = [decide(read_html(f'<div class="{name}"><p>News</p></div>'), (), scorer) for name in ("newsletter", "box")]
    assert [decision.roles for decision in found] == [(Role.NEWSLETTER,), (Role.NAVIGATION,)]
    assert [decision.rules for decision in found] == [("company",), ("model 0.60",)]


def test_the_strongest_claim_that_agrees_names_the_rule(scorer_of: ScorerOf, page_of: PageOf) -> None:
    claims = (
        Claim(0, Role.NAVIGATION, 2.0, "strong"),
        Claim(0, Role.NAVIGATION, 1.0, "weak"),
        Claim(1, Role.RELATED, 0.1, "overruled"),
    )
    decision = decide(page_of("Home", "Crane sold"), claims, scorer_of(NAVIGATION))
    assert decision.rules[0] == "strong"
    assert decision.rules[1].startswith("model 0.")
    assert decision.claims == claims[:2]


@pytest.mark.parametrize(
    ("head", "body", "rule"),
    [
        (
            "",
            "<article>{0}</article><aside><ul><li><a href='/x'>Crane sold</a></ul></aside><p>{1}",
            "outside-story-element",
        ),
        ("<script type='application/ld+json'>{2}</script>", "{0}<h2>Most Read</h2><p>{1}", "past-stated-end"),
    ],
)
def test_the_text_of_another_story_has_the_rule_of_its_place(
    scorer_of: ScorerOf, head: str, body: str, rule: str
) -> None:
    """It comes with the latest, though the scorer takes all of it for the story."""
    story = [f"{STORY} So it went for {at} days, as the harbour master told us." for at in range(9)]
    stated = json.dumps({"@type": "NewsArticle", "articleBody": " ".join(story)})
    shown = "".join(f"<p>{text}</p>" for text in story)
    page = read_html(f"<html><head>{head}</head><body>{body}".format(shown, OTHER, stated))
    claims = [Claim(at, Role.MOST_READ, CERTAIN, "x") for at, tag in enumerate(page.tags) if tag in ("h2", "li")]
    decision = decide(page, claims, scorer_of({Role.BODY: 0.9}))
    assert set(zip(decision.roles[:9], decision.rules[:9], strict=True)) == {(Role.BODY, "model 0.90")}
    assert (decision.roles[-1], decision.rules[-1]) == (Role.LATEST, rule)


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ((STORY, "June 9, 2024 · 6 Comments"), (Role.BODY, Role.DATELINE)),
        ((STORY, "June 9, 2024", "Updated June 10, 2024"), (Role.BODY, Role.DATELINE, Role.DATELINE)),
        ((STORY, "June 9, 2024", STORY), (Role.BODY, Role.BODY, Role.BODY)),
        (("June 9, 2024",), (Role.BODY,)),
    ],
)
def test_dates_at_the_end_of_the_text_are_none_of_it(
    scorer_of: ScorerOf, page_of: PageOf, lines: tuple[str, ...], roles: tuple[Role, ...]
) -> None:
    claims = tuple(Claim(index, Role.DATELINE, 1.5, "dateline") for index, line in enumerate(lines) if line != STORY)
    decision = decide(page_of(*lines), claims, scorer_of({Role.BODY: 0.9}))
    assert decision.roles == roles
    assert [rule for rule, role in zip(decision.rules, roles, strict=True) if role is Role.DATELINE] == [
        "dateline" for role in roles if role is Role.DATELINE
    ]
