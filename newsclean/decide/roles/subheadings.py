"""Which of the story's fragments are subheadings: what stands apart, for a dump cuts paragraphs at their links.

"Use", "Harbour Pilot" and "to plan every trip." are three lines of one paragraph. The first looks like a heading, but
what tells that the next goes on with it speaks against it. A full stop alone on its line heads nothing, and what ends
with one is a sentence of the text: on the annotated dumps of unseen sites 84 lines are right by that, and 21 wrong.

Left alone: "Ellmouth" over a line that begins as a paragraph does, and is as long as one; "2. Find a pilot."
"""

from __future__ import annotations

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.decide.scorer import CERTAIN_SHARE, TEXT
from newsclean.page import Page
from newsclean.text.characters import Class
from newsclean.text.stops import FULL_STOPS

_APART = 1.5  # a weight of headings beside how likely one is apart; with 1 a third of the lines that change are worse
_SURE = 0.97  # probability of a heading, from which one may end with a full stop: some sites' do
_PARAGRAPH = 80  # characters of a line that goes on with none, if it begins like a paragraph
_LOWER, _TERMINAL, _COMMA, _DIGIT = map(int, (Class.LOWER, Class.TERMINAL, Class.COMMA, Class.DIGIT))  # compared faster
_STOPS = frozenset(FULL_STOPS)


def subheadings(page: Page, scores: Floats, joins: Floats, is_text: Mask) -> Mask:
    """The fragments likelier a subheading than body; `joins` (n,) is how likely each goes on with the one before."""
    tokens = page.tokens
    begins = tokens.edges[:, 0]
    goes_on = joins * (is_text & ((tokens.lengths < _PARAGRAPH) | (begins == _LOWER)))
    apart = 1 - joins
    apart[:-1] *= 1 - goes_on[1:]
    is_mark = (tokens.counts == 0) & ((begins == _TERMINAL) | (begins == _COMMA))
    body, heading = (scores[:, role] for role in TEXT)
    is_heading = (heading * np.minimum(apart * _APART, 1) > body) & ~is_mark
    ends = (is_heading & (tokens.edges[:, 1] == _TERMINAL) & (heading < _SURE)).nonzero()[0]
    is_heading[ends] = [begins[index] == _DIGIT or page.texts[index][-1] not in _STOPS for index in ends.tolist()]
    return np.asarray(is_heading | (heading > CERTAIN_SHARE))
