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
from numpy.typing import NDArray

from newsclean.decide.boxes import linked_boxes
from newsclean.decide.buttons import buttons
from newsclean.decide.columns import even_columns
from newsclean.decide.containers import embedded_posts, outside_containers
from newsclean.decide.contents import contents_of
from newsclean.decide.credited import captions_over_credits
from newsclean.decide.features import Floats, featurize
from newsclean.decide.last_paragraph import last_paragraphs
from newsclean.decide.lists import pull_lists
from newsclean.decide.opened_lead import opened_lead
from newsclean.decide.posts import signed_posts
from newsclean.decide.refusals import is_refusal
from newsclean.decide.runs import rest_of_runs
from newsclean.decide.scorer import TEXT, Scorer
from newsclean.decide.series import even_out
from newsclean.decide.siblings import among_siblings
from newsclean.decide.signatures import signatures
from newsclean.decide.small_print import small_print
from newsclean.decide.stated_end import past_stated_end
from newsclean.decide.story import Mask, find_text, no_text
from newsclean.model import ROLES, Role
from newsclean.page import CERTAIN, Claim, Page
from newsclean.text.tokens import Ints

_STATED = "stated-body"
_LATEST, _DATELINE, _BYLINE, _CAPTION, _NAVIGATION, _MEDIA, _FOOTER = map(
    ROLES.index, (Role.LATEST, Role.DATELINE, Role.BYLINE, Role.CAPTION, Role.NAVIGATION, Role.MEDIA, Role.FOOTER)
)
_JOINED = 0.5  # probability, from which a fragment goes on with the paragraph before
_ANOTHER = 0.05  # probability that text outside of the story's element is another's: of any role likelier it has that
# Rules of a place
_BETWEEN, _UNDER_HEAD = "between-paragraphs", "under-signed-headline"
_PAST_END, _OUTSIDE = "past-stated-end", "outside-story-element"
_AMONG, _IN_RUN, _IN_SERIES = "among-paragraphs", "run-of-paragraphs", "list-of-story"
_LEAD, _LAST = "opened-lead", "last-paragraph"
_AT_END, _SIGNED = "dateline-under-story", "byline-at-story"
_OVER_CREDIT, _CONTENTS, _POST = "caption-over-credit", "table-of-contents", "embedded-post"
_BOX, _BUTTON, _SMALL_PRINT = "linked-box", "button", "small-print"


@dataclass(frozen=True)
class Decision:
    """For each of n fragments its role, the rule that gave it, and whether it goes on with the paragraph before.

    `scores` is (n, roles): the probabilities with the claims in them. `claims` are those that the decision agrees with.
    """

    roles: tuple[Role, ...]
    rules: tuple[str, ...]
    joins: tuple[bool, ...]
    scores: Floats
    claims: tuple[Claim, ...]

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
    scores, joins = scorer.score(featurize(page, claims))
    text = no_text(page) if is_refusal(page, claims) else find_text(page, scores)
    is_past = past_stated_end(page, scores, text.is_text)
    is_outside = outside_containers(page, scores, text.is_text & ~is_past)
    is_text, is_between = (mask & ~is_past & ~is_outside for mask in (text.is_text, text.is_between))
    in_run = rest_of_runs(page, scores, claims, is_text) & ~is_past & ~is_outside
    is_last = last_paragraphs(page, claims, is_text) & ~is_past & ~is_outside
    is_lead = opened_lead(page, scores, is_text) & ~is_outside
    is_text |= is_last | is_lead
    is_among = among_siblings(page, scores, claims, is_text) & ~is_past & ~is_outside
    evened = even_out(page, scores, is_text | in_run | is_among)
    placed = {_BETWEEN: is_between, _UNDER_HEAD: text.is_under_head, _PAST_END: is_past, _OUTSIDE: is_outside}
    placed |= {_AMONG: is_among, _IN_RUN: in_run, _IN_SERIES: evened & ~is_text & ~in_run & ~is_among}
    placed |= {_LAST: is_last, _LEAD: is_lead}
    signed = signatures(page, claims, evened, joins > _JOINED)
    others = {
        (_DATELINE, _AT_END): signed[Role.DATELINE],
        (_BYLINE, _SIGNED): signed[Role.BYLINE],
        (_CAPTION, _OVER_CREDIT): captions_over_credits(page, scores, claims, evened),
        (_NAVIGATION, _CONTENTS): contents_of(page, evened),
        (_FOOTER, _SMALL_PRINT): small_print(page, evened),
        (_MEDIA, _POST): embedded_posts(page, evened) | signed_posts(page, scores, evened),
    }
    placed |= {_BOX: linked_boxes(page, scores, evened), _BUTTON: buttons(page, evened)}
    is_text = evened & ~np.logical_or.reduce([placed[_BOX], placed[_BUTTON], *others.values()])
    best = _best(page, scores, is_text, is_past + is_outside * _ANOTHER)
    for (role, rule), mask in others.items():
        best[mask] = role
        placed[rule] = mask
    roles = tuple(map(ROLES.__getitem__, best.tolist()))
    agreed = tuple(claim for claim in claims if roles[claim.index] is claim.role)
    rules = _rules(best, scores, agreed, placed)
    return Decision(roles, rules, tuple((joins > _JOINED).tolist()), scores, agreed)


def _best(page: Page, scores: Floats, is_text: Mask, another: NDArray[np.float64]) -> Ints:
    """The most likely role; body and subheading are one against the rest, which lists under labels settle.

    `another` is how likely each fragment is the text of another story, which comes with the latest.
    """
    others = pull_lists(page, scores, is_text)
    others[:, TEXT] = 0
    others[:, _LATEST] += another
    text = np.where(scores[:, TEXT[0]] >= scores[:, TEXT[1]], *TEXT)
    return even_columns(page, others, np.where(is_text, text, others.argmax(axis=1)))


def _rules(best: Ints, scores: Floats, agreed: Sequence[Claim], placed: Mapping[str, Mask]) -> tuple[str, ...]:
    """The strongest claim's rule, or the scorer's probability where no claim says the same.

    `placed` are the fragments that their place has given a role, by the name of that rule.
    """
    chosen = scores[np.arange(len(best)), best].astype(np.float64)
    rules = list(map(_MODEL_RULES.__getitem__, np.rint(chosen * 100).astype(np.int64).tolist()))
    for rule, is_it in placed.items():
        for index in np.flatnonzero(is_it).tolist():
            rules[index] = rule
    for claim in sorted(agreed, key=attrgetter("weight")):
        rules[claim.index] = claim.rule
    return tuple(rules)


_MODEL_RULES = tuple(f"model {share / 100:.2f}" for share in range(101))
