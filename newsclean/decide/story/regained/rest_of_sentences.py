"""The rest of a sentence that a dump cut at its links, where most of it is the story's: "Tap the", "Home", "icon."

The scorer knows a link's words, and a line's few words between two links, of menus and lists. But a sentence is text or
it is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import text_shares, without_text
from newsclean.decide.sentences import cut_sentences
from newsclean.decide.story.lines import ENDS, claimed_for_else
from newsclean.page import Claim, Page

_MOST = 0.5  # mean probability of text; with 0.4 more pages gain and lose
_SURE = 0.9  # probability of another role, from which a piece keeps it


def rest_of_sentences(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask, is_joined: Mask) -> Mask:
    """Which fragments of a dump are pieces of a sentence that ends as one, and is text by the mean of its pieces."""
    found = none_of(is_text)
    lengths = page.tokens.lengths
    for pieces in cut_sentences(page, is_joined):
        if not is_text[pieces].any() or is_text[pieces].all() or not page.texts[pieces.stop - 1].endswith(ENDS):
            continue
        shares = text_shares(scores[pieces])
        if float(lengths[pieces] @ shares) >= _MOST * int(lengths[pieces].sum()):
            found[pieces] = ~is_text[pieces] & (without_text(scores[pieces]).max(axis=1) < _SURE)
    found[claimed_for_else(claims)] = False
    return found
