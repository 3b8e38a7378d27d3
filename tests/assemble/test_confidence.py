from dataclasses import replace

import pytest

from newsclean.assemble.confidence import confidence_of
from tests.assemble.conftest import Decided

STORY = "body: The river rose for a third night in the harbour towns."


def test_no_body_no_confidence(decided: Decided) -> None:
    assert confidence_of(*decided()) == 0
    assert confidence_of(*decided("navigation: Home", "footer: Contact us")) == 0


@pytest.mark.parametrize("share", [0.5, 0.7, 0.9, 0.99])
def test_a_surer_body_has_more_confidence(decided: Decided, share: float) -> None:
    lines = ("navigation: Home", STORY, "subheading: What next", STORY)
    confidence = confidence_of(*decided(*lines, share=share))
    assert 0 < confidence < 1
    assert confidence < confidence_of(*decided(*lines, share=share + 0.01))


def test_a_sure_decision_is_near_one(decided: Decided) -> None:
    assert confidence_of(*decided("navigation: Home", STORY, share=1.0)) == 1


def test_prose_that_may_be_body_and_is_left_out_costs_confidence(decided: Decided) -> None:
    page, decision = decided(STORY, "other: The ferry stays in harbour until the wind has turned.", share=1.0)
    scores = decision.scores.copy()
    scores[1] = scores[0] * 0.4 + scores[1] * 0.6
    assert confidence_of(page, replace(decision, scores=scores)) < confidence_of(page, decision)


def test_long_texts_weigh_more_than_short_ones(decided: Decided) -> None:
    page, decision = decided(STORY, "body: No.", share=1.0)
    doubtful = []
    for index in range(2):
        scores = decision.scores.copy()
        scores[index] *= 0.5
        doubtful.append(confidence_of(page, replace(decision, scores=scores)))
    assert doubtful[0] < doubtful[1] < 1
