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
from newsclean.assemble.head.credited_standfirst import is_captioned
from newsclean.assemble.head.telling_words import telling_words, used_words
from newsclean.decide.decide import Decision
from newsclean.decide.scorer import CERTAIN_SHARE, text_shares
from newsclean.extractors.caption import CREDITED
from newsclean.lexicon.loader import ANYWHERE, BEGINS
from newsclean.model import COLUMN, SIGNATURE_ROLES, TEXT_ROLES, Role
from newsclean.page import Page
from newsclean.text.characters import Class, class_flags

RULE = "standfirst-over-story"
_NEVER = frozenset((*TEXT_ROLES, *SIGNATURE_ROLES))
_FARTHEST = 60  # fragments between headline and story
_ALONE = 15  # fragments over a story without a headline
_LEAST_TOKENS, _LEAST_CHARS = 3, 15
_SAID = 0.8  # of a line's words, from which it says the headline again
_MOST_SAID = 0.6  # likewise, where it has as much of the headline's: a kicker or the author stands on its line
_FLOOR = 1e-3  # of a probability, in its logarithm
_MANY = 4  # e-folds of tokens
_NO_HEAD = 3.0  # e-folds of lines from a headline that the page does not show
_READ, _READ_OF_LINE = 80, 500  # fragments of the story, and characters of each, of which the words count
TRAITS = {  # and what each counts, in nats: a logistic regression on all sets, by scores of unseen sites
    "log-probability of deck": 0.28,
    "log-probability of text": 0.18,
    "right under the headline": 1.4,
    "log of tokens": 0.88,
    "ends like a sentence": 0.75,
    "log of the lines from the headline": -0.39,
    "probability that the one before is a dateline": 1.43,
    "probability of headline": 1.17,
    "probability of navigation": -2.04,
    "probability that the next is a caption": -1.01,
    "share of its words that the story has": 2.1,  # the last, as it is asked for only where it can make a difference
}
_WEIGHTS = np.array(list(TRAITS.values()))
_BIAS = -3.01
_BAR = 0.28  # of two lines that likely more than one is a standfirst, or another line that readers would take for it
_LEAST_LIKELY = np.log(_BAR / (1 - _BAR))
_NOTES = (Role.CONSENT, Role.NEWSLETTER, Role.PROMO)  # whose notes stand between headline and story too
_SETTLED = (ABOUT_AUTHOR, CREDITED)
_IS_END = class_flags(Class.TERMINAL, Class.QUOTE)


def with_standfirst(page: Page, decision: Decision) -> Decision:
    """`decision`, with the standfirst of a dump that has none by the scorer."""
    if page.format == "html" or not len(at := candidates(page, decision)):
        return decision
    logits = _places(page, decision, at) @ _WEIGHTS[:-1] + _BIAS
    may_be = logits + _WEIGHTS[-1] >= _LEAST_LIKELY
    if not may_be.any():
        return decision
    at, logits = at[may_be], logits[may_be] + _WEIGHTS[-1] * _shares_told(page, decision, at[may_be])
    best = int(logits.argmax())
    if logits[best] < _LEAST_LIKELY:
        return decision
    return decision.with_role([int(at[best])], Role.DECK, RULE)


def candidates(page: Page, decision: Decision) -> Ints:
    """The fragments that may be the standfirst; none where one over the story has that role."""
    head, story = decision.head, decision.story
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
    text = page.texts[index]
    has_cue = any(page.cues.has(index, role, BEGINS, ANYWHERE) for role in _NOTES)
    return has_cue or is_captioned(text) or is_about_writer(text)


def _may_be(page: Page, decision: Decision, index: int, said: frozenset[int]) -> bool:
    """Whether a line's role may be wrong, and it does not say the headline again, nor is it a picture's other text."""
    is_settled = decision.roles[index] in _NEVER or decision.rules[index] in _SETTLED or page.tags[index] == "img"
    if is_settled or decision.scores[index].max() >= CERTAIN_SHARE:
        return False
    words = page.tokens.words_of(index).tolist()
    share = sum(map(said.__contains__, words)) / len(words)
    return share < _MOST_SAID or (share < _SAID and len(said.intersection(words)) < _SAID * len(said))


def traits(page: Page, decision: Decision, at: Ints) -> Floats:
    """(len(at), 11): the `TRAITS` of the fragments `at`."""
    return np.column_stack([_places(page, decision, at), _shares_told(page, decision, at)])


def _places(page: Page, decision: Decision, at: Ints) -> Floats:
    """(len(at), 10): what the scorer says of the fragments, their places and their ends."""
    head, scores, tokens = decision.head, decision.scores, page.tokens
    columns = (
        np.log(np.maximum(scores[at, COLUMN[Role.DECK]], _FLOOR)),
        np.log(np.maximum(text_shares(scores[at]), _FLOOR)),
        (at == head + 1) & (head >= 0),
        np.minimum(np.log(tokens.counts[at]), _MANY),
        _IS_END[tokens.edges[at, 1]],
        np.log1p(np.maximum(at - head, 0)) if head >= 0 else np.full(len(at), _NO_HEAD),
        scores[np.maximum(at - 1, 0), COLUMN[Role.DATELINE]],
        scores[at, COLUMN[Role.HEADLINE]],
        scores[at, COLUMN[Role.NAVIGATION]],
        scores[at + 1, COLUMN[Role.CAPTION]],
    )
    return np.column_stack([np.asarray(column, np.float32) for column in columns])


def _shares_told(page: Page, decision: Decision, at: Ints) -> Floats:
    """How much of each fragment's telling words the story uses: of buttons' and teasers' little."""
    story = decision.places[Role.BODY][:_READ]
    used = frozenset(used_words("\n".join([page.texts[index][:_READ_OF_LINE] for index in story])))
    lines = (telling_words(page.texts[index]) for index in at.tolist())
    return np.array([sum(map(used.__contains__, words)) / max(1, len(words)) for words in lines], np.float32)
