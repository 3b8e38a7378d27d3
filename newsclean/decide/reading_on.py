"""Links to the rest of a story, under its teaser: "Read more", "Continue reading →", "続きを読む"."""

from __future__ import annotations

from functools import lru_cache

from newsclean.lexicon import lines_of
from newsclean.text.labels import padded_words

LONGEST = 40  # characters


def reads_on(line: str) -> bool:
    """Whether a line is a link to the rest of a story and nothing else. Its labels are those of `read_on.txt`."""
    return len(line) <= LONGEST and padded_words(line).strip() in reading_labels()


@lru_cache(maxsize=1)
def reading_labels() -> frozenset[str]:
    """The labels, each word by word: small letters, one space between two."""
    return frozenset(padded_words(label).strip() for label in lines_of("read_on.txt"))
