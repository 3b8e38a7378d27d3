"""What the tests of assembly share: pages whose roles are settled by hand."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

import numpy as np
import pytest

from newsclean.decide.decide import Decision
from newsclean.model import ROLES, Role
from newsclean.page import Claim, Fragment, Page
from tests.conftest import make_page

Decided: TypeAlias = Callable[..., tuple[Page, Decision]]


@pytest.fixture
def decided() -> Decided:
    """A page and its decision: lines as 'role: line', with list marks as `page_of` has them.

    `joins` are the indices of lines that go on with the paragraph before; `share` is the probability of each role.
    `head` is the index of the line that shows the headline.
    """
    return _decided


def _decided(
    *lines: str,
    format: str = "text",
    joins: Sequence[int] = (),
    claims: Sequence[Claim] = (),
    share: float = 0.9,
    head: int = -1,
) -> tuple[Page, Decision]:
    pairs = [line.split(": ", 1) for line in lines]
    page = make_page(*(line for _, line in pairs), format=format)
    decision = decision_of([Role(role) for role, _ in pairs], joins=joins, claims=claims, share=share)
    return page, replace(decision, head=head)


def decision_of(
    roles: Sequence[Role], *, joins: Sequence[int] = (), claims: Sequence[Claim] = (), share: float = 0.9
) -> Decision:
    """The decision for `roles`."""
    scores = np.full((len(roles), len(ROLES)), (1 - share) / (len(ROLES) - 1), np.float32)
    scores[np.arange(len(roles)), [ROLES.index(role) for role in roles]] = share
    return Decision(
        roles=tuple(roles),
        rules=tuple(f"{role}-rule" for role in roles),
        joins=tuple(index in joins for index in range(len(roles))),
        scores=scores,
        claims=tuple(claims),
    )


def html_of(*lines: str, share: float = 0.9) -> tuple[Page, Decision]:
    """An HTML page of list entries, headings and paragraphs by the roles of its lines, and its decision."""
    pairs = [line.split(": ", 1) for line in lines]
    fragments = tuple(Fragment(text, _TAGS.get(role, "p"), at) for at, (role, text) in enumerate(pairs, start=1))
    decision = decision_of([Role(role) for role, _ in pairs], share=share)
    scores = decision.scores.copy()
    scores[:, ROLES.index(Role.KICKER)] += 0.25
    return Page("html", fragments), replace(decision, scores=scores)


_TAGS = {"navigation": "li", "subheading": "h2", "headline": "h1"}
