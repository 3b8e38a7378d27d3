"""What a site counts of a story: "Hits: 1734", "Read 1023 times", "조회수 312"."""

from __future__ import annotations

from newsclean.lexicon.word_lists import word_list
from newsclean.text.labels import padded_words

LONGEST = 40  # characters


def is_counter(text: str) -> bool:
    """Whether a line is a number and what it counts."""
    return len(text) <= LONGEST and any(map(str.isdecimal, text)) and padded_words(text).strip() in word_list("counter")
