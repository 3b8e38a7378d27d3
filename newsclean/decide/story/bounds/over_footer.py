"""A dump's last lines of text that stand apart from the story, right over the page's footer.

    The harbour board will meet again on Friday.
    More from Ellmouth
    Your daily dose of the coast, from the people who live on it.
    Terms of use

The scorer half takes what a house says there of itself for text. Left alone: a piece of more than a few lines, or more
than a twentieth of the text, which may be the rest of a story that something parts; what the scorer is sure of; and
what an advertisement alone parts from the story.
"""

from __future__ import annotations

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import text_shares
from newsclean.model import COLUMN, Role
from newsclean.page import Page

_LEAST_LINES = 6  # of a text
_MOST_LINES = 5  # over the footer; two and ten do as well
_MOST = 0.05  # of the text's characters; with 0.1 as many lose as gain
_SURE = 0.8  # mean probability of text; 0.9 does as well


def over_footer(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which lines are such a piece. On unseen sites 38 dumps gain by it, and 7 lose."""
    found = none_of(is_text)
    text = is_text.nonzero()[0]
    if page.format == "html" or len(text) < _LEAST_LINES:
        return found
    last, under = text[-_MOST_LINES - 1 :], int(text[-1]) + 1
    breaks = (last[1:] - last[:-1] > 1).nonzero()[0]
    if not len(breaks) or under == len(is_text) or scores[under].argmax() != COLUMN[Role.FOOTER]:
        return found
    piece, widths = last[breaks[-1] + 1 :], page.widths
    between = scores[last[breaks[-1]] + 1 : piece[0]].argmax(axis=1)
    if (between == COLUMN[Role.ADVERTISEMENT]).all():
        return found
    size = int(widths[piece].sum())
    likely = float((widths[piece] * text_shares(scores[piece])).sum())
    found[piece] = size <= _MOST * widths[text].sum() and likely < _SURE * size
    return found
