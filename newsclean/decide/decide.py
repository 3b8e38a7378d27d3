"""Claims and scores → one role a fragment.

The scorer gives each fragment a distribution over roles; claims add to it, in nats, and a certain one settles it. The
story's text is decided first, as a whole: body or subheading against everything else together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from newsclean.decide.features import Floats, featurize
from newsclean.decide.lists import pull_lists
from newsclean.decide.scorer import TEXT, Scorer
from newsclean.lexicon.loader import ROLES
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.tokens import Class

_BODY_SHARE = 0.35  # probability from which a fragment is the story's text; 0.3 was the best of 0.3 to 0.7 on fold 0

_ENDLESS = 2000  # characters of one fragment
_PER_SENTENCE = 500  # characters; prose has a sentence's end for every 100 to 200
_CERTAIN_SHARE = 0.9999
_LITTLE = 300  # characters of the story's text
_TRUSTED = 0.65  # mean share, from which even as little is a story
_DOUBTED = 0.1  # of a sentence right under the story's text
_SENTENCE = 60  # characters
_ENDS = (".", "!", "?", "…", '."', ".”", "!”", "?”", "”", "»", "。", "।", "؟")
_CUT_OFF = frozenset(""". , ; ) ). ), .” ” ”. » ». " ". ? ! 。 」 」。""".split())


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


def decide(page: Page, claims: Sequence[Claim], scorer: Scorer) -> Decision:
    """One role for each fragment of `page`."""
    scores, joins = scorer.score(featurize(page, claims))
    best = _best(page, scores)
    roles = tuple(map(ROLES.__getitem__, best))
    agreed = tuple(claim for claim in claims if roles[claim.index] is claim.role)
    return Decision(roles, _rules(best, scores, agreed), tuple((joins > 0.5).tolist()), scores, agreed)


def _best(page: Page, scores: Floats) -> list[int]:
    """The most likely role; body and subheading are one against the rest, which lists under labels settle."""
    if not len(scores):
        return []
    is_text = _unless_scraps(page, _shares(page, scores))
    others = pull_lists(page, scores, is_text)
    others[:, TEXT] = 0
    text = np.where(scores[:, TEXT[0]] >= scores[:, TEXT[1]], *TEXT)
    best: list[int] = np.where(is_text, text, others.argmax(axis=1)).tolist()
    return best


def _shares(page: Page, scores: Floats) -> Floats:
    """How likely each fragment is the story's text: none where it goes on without a sentence.

    Such are the countries of a form. Of those of over 3,000 characters none of 28 in the development data is
    the story's, and one that is taken for it may be longer than the story. What a certain claim says stays.
    """
    shares = scores[:, TEXT[0]] + scores[:, TEXT[1]]
    lengths, classes = page.tokens.lengths, page.tokens.classes
    if lengths.max() > _ENDLESS:
        few = classes[:, Class.TERMINAL] * _PER_SENTENCE < lengths
        is_spaced = classes[:, Class.UNSPACED] * 2 < lengths
        shares[(lengths > _ENDLESS) & few & is_spaced & (shares < _CERTAIN_SHARE)] = 0
    return shares


def _unless_scraps(page: Page, shares: Floats) -> NDArray[np.bool_]:
    """Which fragments are the story's text; none, where they are scraps of a wall or an error page.

    Scraps are short, a small part of the page, and doubted: no story of the 537 unseen pages that this was tried on has
    under 350 characters.
    """
    is_text = _going_on(page, shares)
    lengths = page.tokens.lengths
    length = int(lengths[is_text].sum())
    is_little = length < _LITTLE and length * 3 < int(lengths.sum())
    if is_little and float((lengths * shares)[is_text].sum()) < _TRUSTED * length:
        return np.zeros_like(is_text)
    return is_text


def _going_on(page: Page, shares: Floats) -> NDArray[np.bool_]:
    """Which fragments are the story's text by their share of it, and which go on with one that is.

    Those are the marks that a dump cut off a paragraph, a line of ")." under it, and whole sentences that the scorer
    doubts: on 282 unseen pages two in five of them were the story's; F1 stays the same, and fewer paragraphs are lost.
    """
    is_text: list[bool] = (shares >= _BODY_SHARE).tolist()
    may_go_on: list[bool] = (shares >= _DOUBTED).tolist()
    for index in range(1, len(is_text)):
        if is_text[index - 1] and not is_text[index]:
            is_text[index] = page.texts[index] in _CUT_OFF or (may_go_on[index] and _is_like(page, index))
    return np.array(is_text, bool)


def _is_like(page: Page, index: int) -> bool:
    """Whether a fragment is a sentence, not a link, in the same element as the fragment before."""
    before, fragment = page.fragments[index - 1 : index + 1]
    is_sentence = len(fragment.text) >= _SENTENCE and fragment.text.endswith(_ENDS)
    return is_sentence and fragment.tag == before.tag and fragment.link_chars * 2 < len(fragment.text)


def _rules(best: list[int], scores: Floats, agreed: Sequence[Claim]) -> tuple[str, ...]:
    """The strongest claim's rule, or the scorer's probability where no claim says the same."""
    chosen = scores[np.arange(len(best)), best].astype(np.float64)
    rules = list(map(_MODEL_RULES.__getitem__, np.rint(chosen * 100).astype(np.int64).tolist()))
    for claim in sorted(agreed, key=attrgetter("weight")):
        rules[claim.index] = claim.rule
    return tuple(rules)


_MODEL_RULES = tuple(f"model {share / 100:.2f}" for share in range(101))
