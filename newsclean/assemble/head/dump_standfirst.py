"""The standfirst of a text dump, where the scorer is in two minds about the lines between headline and story.

In a dump a standfirst looks like a caption, a second headline or a teaser, and the scorer often gives it a part of its
probability and another role the rest. Where it names no standfirst at all, the likeliest line is one, if it is likely
enough. `tests/bench/standfirst.py` fits the weights, and measures them on unseen sites.
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Floats, Ints
from newsclean.assemble.authors.author_notes import RULE as ABOUT_AUTHOR
from newsclean.assemble.authors.author_notes import is_about_writer
from newsclean.decide.decide import Decision
from newsclean.decide.scorer import CERTAIN_SHARE, TEXT
from newsclean.extractors.caption import names_credit
from newsclean.lexicon.loader import ANYWHERE, BEGINS
from newsclean.model import COLUMN, Role
from newsclean.page import Page
from newsclean.text.characters import Class

RULE = "standfirst-over-story"
_NEVER = frozenset((Role.BODY, Role.SUBHEADING, Role.BYLINE, Role.DATELINE))
_FARTHEST = 60  # fragments between headline and story
_ALONE = 15  # fragments over a story without a headline
_LEAST_TOKENS, _LEAST_CHARS = 4, 20
_SAID = 0.8  # of a line's words, from which it says the headline again
_FLOOR = 1e-3  # of a probability, in its logarithm
_MANY = 4  # e-folds of tokens
TRAITS = {  # and what each counts, in nats: a logistic regression on all sets, by scores of unseen sites
    "log-probability of deck": 0.34,
    "log-probability of text": 0.38,
    "right under the headline": 1.26,
    "log of tokens": 0.77,
    "ends like a sentence": 0.51,
    "heading": 0.65,
    "list item": -2.18,
    "probability that the next is a caption": -0.63,
}
_WEIGHTS = np.array(list(TRAITS.values()))
_BIAS = -1.43
_BAR = 0.25  # of two lines that likely more than one is a standfirst, or another line that readers would take for it


def with_standfirst(page: Page, decision: Decision, head: int) -> Decision:
    """`decision`, with the standfirst of a dump that has none by the scorer. `head` is the headline's fragment."""
    if page.format == "html" or not len(at := candidates(page, decision, head)):
        return decision
    logits = traits(page, decision, at, head) @ _WEIGHTS + _BIAS
    best = int(logits.argmax())
    if logits[best] < np.log(_BAR / (1 - _BAR)):
        return decision
    return decision.with_role([int(at[best])], Role.DECK, RULE)


def candidates(page: Page, decision: Decision, head: int) -> Ints:
    """The fragments that may be the standfirst; none where one over the story has that role."""
    story = decision.story
    if story == len(decision.roles) or any(index < story for index in decision.places[Role.DECK]):
        return np.zeros(0, np.int64)
    start = max(head + 1, story - _FARTHEST) if 0 <= head < story else max(0, story - _ALONE)
    tokens = page.tokens
    may_be = (tokens.counts[start:story] >= _LEAST_TOKENS) & (tokens.lengths[start:story] >= _LEAST_CHARS)
    at = start + may_be.nonzero()[0]
    said = frozenset(tokens.words_of(head).tolist() if head >= 0 else ())
    found = [index for index in at.tolist() if _may_be(page, decision, index, said) and not is_note(page, index)]
    return np.array(found, np.int64)


def is_note(page: Page, index: int) -> bool:
    """Whether a line is a caption with its credit, or a note about a writer, cookies, newsletters or what is sold."""
    has_cue = any(page.cues.has(index, role, BEGINS, ANYWHERE) for role in _NOTES)
    return has_cue or names_credit(page.texts[index]) or is_about_writer(page.texts[index])


_NOTES = (Role.CONSENT, Role.NEWSLETTER, Role.PROMO)  # whose notes stand between headline and story too


def _may_be(page: Page, decision: Decision, index: int, said: frozenset[int]) -> bool:
    """Whether a line's role may be wrong, and it does not say the headline again."""
    is_settled = decision.roles[index] in _NEVER or decision.rules[index] == ABOUT_AUTHOR
    if is_settled or decision.scores[index].max() >= CERTAIN_SHARE:
        return False
    words = page.tokens.words_of(index).tolist()
    return sum(map(said.__contains__, words)) / len(words) < _SAID


_IS_END = np.array([kind in (Class.TERMINAL, Class.QUOTE) for kind in Class])


def traits(page: Page, decision: Decision, at: Ints, head: int) -> Floats:
    """(len(at), 8): the `TRAITS` of the fragments `at`."""
    scores, tokens = decision.scores, page.tokens
    tags = [page.tags[index] for index in at.tolist()]
    columns = (
        np.log(np.maximum(scores[at, COLUMN[Role.DECK]], _FLOOR)),
        np.log(np.maximum(scores[at][:, TEXT].sum(axis=1), _FLOOR)),
        (at == head + 1) & (head >= 0),
        np.minimum(np.log(tokens.counts[at]), _MANY),
        _IS_END[tokens.edges[at, 1]],
        [tag[:1] == "h" for tag in tags],
        [tag == "li" for tag in tags],
        scores[at + 1, COLUMN[Role.CAPTION]],
    )
    return np.column_stack([np.asarray(column, np.float32) for column in columns])
