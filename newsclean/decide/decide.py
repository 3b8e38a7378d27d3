"""Claims and scores → one role a fragment.

The scorer gives each fragment a distribution over roles; claims add to it, in nats, and a certain one settles it. The
story's text is decided first, as a whole: body or subheading against everything else together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

import numpy as np

from newsclean.arrays import Floats, Ints, Mask
from newsclean.decide.features import featurize
from newsclean.decide.flags import IS_BOILERPLATE, flags_of
from newsclean.decide.joins import weigh_joins
from newsclean.decide.roles.columns import even_columns
from newsclean.decide.roles.cut_sentences import even_sentences
from newsclean.decide.roles.elements import even_elements
from newsclean.decide.roles.lists import pull_lists
from newsclean.decide.roles.menu import even_menu
from newsclean.decide.roles.named import weigh_names
from newsclean.decide.roles.pictures import unname_pictures
from newsclean.decide.roles.relation import weigh_relation
from newsclean.decide.roles.subheadings import subheadings
from newsclean.decide.roles.topics import weigh_topics
from newsclean.decide.roles.within import even_within
from newsclean.decide.scorer import TEXT, Scorer, without_text
from newsclean.decide.story.text import Text, settle_text
from newsclean.fragments import MANY
from newsclean.model import COLUMN, ROLES, Role
from newsclean.page import CERTAIN, Claim, Page

_STATED = "stated-body"
_COMPANY = "company"
_IS_HEAD = flags_of((Role.HEADLINE, Role.DECK, Role.KICKER))
_JOINED = 0.5  # probability, from which a fragment goes on with the paragraph before
_MODEL_RULES = tuple(f"model {share / 100:.2f}" for share in range(101))


@dataclass(frozen=True)
class Decision:
    """For each of n fragments its role, the rule that gave it, and whether it goes on with the paragraph before.

    `scores` is (n, roles): the probabilities with the claims in them. `claims` are those that the decision agrees with.
    `head` is the index of the fragment that shows the headline; -1 where none does, or before it is known.
    """

    roles: tuple[Role, ...]
    rules: tuple[str, ...]
    joins: tuple[bool, ...]
    scores: Floats
    claims: tuple[Claim, ...]
    head: int = -1

    @cached_property
    def places(self) -> dict[Role, list[int]]:
        """For each role the indices of its fragments, in page order."""
        places: dict[Role, list[int]] = {role: [] for role in ROLES}
        for index, role in enumerate(self.roles):
            places[role].append(index)
        return places

    @cached_property
    def story(self) -> int:
        """The index of the story's first paragraph; the number of fragments, if there is none."""
        body = self.places[Role.BODY]
        return body[0] if body else len(self.roles)

    @cached_property
    def end(self) -> int:
        """The index of the story's last paragraph; the number of fragments, if there is none."""
        body = self.places[Role.BODY]
        return body[-1] if body else len(self.roles)

    def with_role(self, indices: Sequence[int], role: Role, rule: str) -> Decision:
        """The same with another role for the fragments at `indices`, which `rule` gives them."""
        roles, rules, changed = list(self.roles), list(self.rules), frozenset(indices)
        for index in changed:
            roles[index], rules[index] = role, rule
        claims = tuple(claim for claim in self.claims if claim.index not in changed)
        return replace(self, roles=tuple(roles), rules=tuple(rules), claims=claims)


def decide(page: Page, claims: Sequence[Claim], scorer: Scorer) -> Decision:
    """One role for each fragment of `page`."""
    claims = (*claims, *(Claim(index, Role.BODY, CERTAIN, _STATED) for index in page.stated))
    page.give_back()
    scores, joins = scorer.score(featurize(page, claims))
    page.give_back()
    joins = weigh_joins(page, scores, joins, _JOINED)
    is_joined = joins > _JOINED
    text = settle_text(page, scores, claims, is_joined)
    page.give_back()
    best = _best(page, scores, text, subheadings(page, scores, joins, text.is_text), claims)
    page.give_back()
    for role, is_it in text.roles:
        best[is_it] = COLUMN[role]
    roles = tuple(map(ROLES.__getitem__, best.tolist()))
    agreed = tuple(claim for claim in claims if roles[claim.index] is claim.role)
    rules = _rules(best, scores, agreed, text.placed)
    return Decision(roles, rules, tuple(is_joined.tolist()), scores, agreed)


def _best(page: Page, scores: Floats, text: Text, is_heading: Mask, claims: Sequence[Claim]) -> Ints:
    """The most likely role; body and subheading are one against the rest, which lists under labels settle.

    The text of another story comes with the latest.
    """
    others = pull_lists(page, scores, text.is_text)
    others[:, TEXT] = 0
    others[text.inserts[:, None] & _IS_HEAD] = 0
    unname_pictures(page, others, text.is_text)
    others[:, COLUMN[Role.LATEST]] += text.another
    weigh_relation(page, others, text.is_text)
    weigh_topics(page, others, text.is_text)
    weigh_names(page, others)
    body, heading = TEXT
    best = np.where(text.is_text, np.where(is_heading, heading, body), others.argmax(axis=1))
    best = even_columns(page, others, best)
    evened = even_menu(page, even_elements(page, others, best, _settled(best, claims)))
    return even_sentences(page, even_within(page, others, evened))


def _settled(roles: Ints, claims: Sequence[Claim]) -> Mask:
    """Which fragments have a role that a claim says too."""
    settled = np.zeros(len(roles), bool)
    settled[[claim.index for claim in claims if ROLES[roles[claim.index]] is claim.role]] = True
    return settled


def _rules(best: Ints, scores: Floats, agreed: Sequence[Claim], placed: Mapping[str, Mask]) -> tuple[str, ...]:
    """The strongest claim's rule, or the scorer's probability where no claim says the same.

    `placed` are the fragments that their place has given a role, by the name of that rule. Other boilerplate that the
    scorer alone would have called something else has its role by its company.
    """
    chosen = scores[np.arange(len(best)), best].astype(np.float64)
    rules = list(map(_MODEL_RULES.__getitem__, np.rint(chosen * 100).astype(np.int64).tolist()))
    for start in range(0, len(best), MANY):  # a copy of all scores would be as large as the page
        part = slice(start, start + MANY)
        others = without_text(scores[part]).argmax(axis=1)
        for index in (IS_BOILERPLATE[best[part]] & (others != best[part])).nonzero()[0].tolist():
            rules[start + index] = _COMPANY
    names, (which, where) = list(placed), np.nonzero(list(placed.values()))
    for name, index in zip(which.tolist(), where.tolist(), strict=True):
        rules[index] = names[name]
    for claim in sorted(agreed, key=attrgetter("weight")):
        rules[claim.index] = claim.rule
    return tuple(rules)
