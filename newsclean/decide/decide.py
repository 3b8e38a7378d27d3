"""Claims and scores → one role a fragment.

The scorer gives each fragment a distribution over roles; claims add to it, in nats, and a certain one settles it. The
story's text is decided first, as a whole: body or subheading against everything else together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsclean.decide.features import Floats, featurize
from newsclean.decide.lists import pull_lists
from newsclean.decide.scorer import Scorer
from newsclean.lexicon.loader import ROLES
from newsclean.model import Role
from newsclean.page import Claim, Page

_TEXT = [ROLES.index(Role.BODY), ROLES.index(Role.SUBHEADING)]
_BODY_SHARE = 0.35  # probability from which a fragment is the story's text: a lost paragraph is worse than one too many


@dataclass(frozen=True, slots=True)
class Decision:
    """For each of n fragments its role, the rule that gave it, and whether it goes on with the paragraph before.

    `scores` is (n, roles): the probabilities with the claims in them. `claims` are those that the decision agrees with.
    """

    roles: tuple[Role, ...]
    rules: tuple[str, ...]
    joins: tuple[bool, ...]
    scores: Floats
    claims: tuple[Claim, ...]


def decide(page: Page, claims: Sequence[Claim], scorer: Scorer) -> Decision:
    """One role for each fragment of `page`."""
    scores, joins = scorer.score(featurize(page, claims))
    best = _best(page, scores)
    roles = tuple(ROLES[index] for index in best)
    agreed = tuple(claim for claim in claims if roles[claim.index] is claim.role)
    return Decision(roles, _rules(best, scores, agreed), tuple((joins > 0.5).tolist()), scores, agreed)


def _best(page: Page, scores: Floats) -> list[int]:
    """The most likely role; body and subheading are one against the rest, which lists under labels settle."""
    if not len(scores):
        return []
    is_text = _with_marks(page, scores[:, _TEXT].sum(axis=1) >= _BODY_SHARE)
    others = pull_lists(page, scores, is_text)
    others[:, _TEXT] = 0
    text = np.where(scores[:, _TEXT[0]] >= scores[:, _TEXT[1]], *_TEXT)
    return [int(role) for role in np.where(is_text, text, others.argmax(axis=1))]


def _with_marks(page: Page, is_text: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """`is_text`, with the closing marks that a dump cut off a paragraph: a line of ")." under the story's text."""
    for index in np.flatnonzero(~is_text[1:]).tolist():
        if is_text[index] and page.texts[index + 1] in _CUT_OFF:
            is_text[index + 1] = True
    return is_text


_CUT_OFF = frozenset(
    (".", ",", ";", ")", ").", "),", ".”", "”", "”.", "»", "».", '"', '".', "?", "!", "。", "」", "」。")
)


def _rules(best: list[int], scores: Floats, agreed: Sequence[Claim]) -> tuple[str, ...]:
    """The strongest claim's rule, or the scorer's probability where no claim says the same."""
    rules = [f"model {scores[index, role]:.2f}" for index, role in enumerate(best)]
    for claim in sorted(agreed, key=lambda claim: claim.weight):
        rules[claim.index] = claim.rule
    return tuple(rules)
