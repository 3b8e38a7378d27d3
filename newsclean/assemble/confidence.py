"""How near the body is expected to come to what a careful reader would mark."""

from __future__ import annotations

import numpy as np

from newsclean.decide.decide import Decision
from newsclean.decide.scorer import text_shares
from newsclean.model import TEXT_ROLES
from newsclean.page import Page

# Expected F1 → mean F1 of pages of held-out sites (tests/bench/calibrate.py): the scorer is a little too sure; a story
# of which the decision takes more than the scorer believes is better than it expects.
EXPECTED = (0.0, 0.881, 0.968, 0.982, 0.989, 0.994, 0.998, 1.0)
REAL = (0.0, 0.852, 0.936, 0.951, 0.958, 0.97, 0.977, 1.0)


def confidence_of(page: Page, decision: Decision) -> float:
    """The F1 that bodies of pages like this one have; 0 for a page without a body."""
    return round(float(np.interp(expected_f1(page, decision), EXPECTED, REAL)), 3)


def expected_f1(page: Page, decision: Decision) -> float:
    """The F1 of the body that the scorer's own probabilities lead to expect, by characters."""
    lengths = page.tokens.lengths.astype(np.float64)
    likely = lengths * text_shares(decision.scores)
    text = sorted(index for role in TEXT_ROLES for index in decision.places[role])
    kept, true = float(lengths[text].sum()), float(likely.sum())
    return 2 * float(likely[text].sum()) / (kept + true) if kept else 0.0
