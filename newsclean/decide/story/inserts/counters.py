"""What a site counts of the story, taken for text: "Read 1023 times" under its last paragraph."""

from __future__ import annotations

from newsclean.arrays import Mask, none_of
from newsclean.page import Page
from newsclean.text.characters import Class
from newsclean.text.counters import LONGEST, is_counter


def counters(page: Page, is_text: Mask) -> Mask:
    """Which lines of the text are a counter and nothing else."""
    found = none_of(is_text)
    may_be = is_text & (page.tokens.lengths <= LONGEST) & (page.tokens.classes[:, Class.DIGIT] > 0)
    for at in may_be.nonzero()[0].tolist():
        found[at] = is_counter(page.texts[at])
    return found
