"""How near the body is expected to come to what a careful reader would mark."""

from __future__ import annotations

import numpy as np

from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import ROLES
from newsclean.model import Role
from newsclean.page import Page

_TEXT = [ROLES.index(Role.BODY), ROLES.index(Role.SUBHEADING)]


def confidence_of(page: Page, decision: Decision) -> float:
    """The F1 of the body that the scorer's own probabilities lead to expect, by characters."""
    lengths = page.tokens.lengths.astype(np.float64)
    probability = decision.scores[:, _TEXT].sum(axis=1)
    is_text = np.array([role in (Role.BODY, Role.SUBHEADING) for role in decision.roles], bool)
    kept, true = float(lengths[is_text].sum()), float((lengths * probability).sum())
    if not kept:
        return 0.0
    return round(2 * float((lengths * probability)[is_text].sum()) / (kept + true), 3)
