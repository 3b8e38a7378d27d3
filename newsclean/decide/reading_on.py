"""Links to the rest of a story, under its teaser: "Read more", "Continue reading →", "続きを読む"."""

from __future__ import annotations

from functools import lru_cache

from newsclean.decide.story.notes import words_of_note
from newsclean.lexicon import lines_of

LONGEST = 40  # characters


def reads_on(line: str) -> bool:
    """Whether a line is a link to the rest of a story and nothing else. Its labels are those of `read_on.txt`."""
    return len(line) <= LONGEST and words_of_note(line).strip() in _labels()


@lru_cache(maxsize=1)
def _labels() -> frozenset[str]:
    return frozenset(words_of_note(label).strip() for label in lines_of("read_on.txt"))
