"""Lists of words by name: those around names in bylines (`names.txt`), those that tell other lines (`lines.txt`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from newsclean.lexicon import sections_of


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, tuple[str, ...]]:
    sections = sections_of("names.txt") | sections_of("lines.txt")
    return {name: tuple(map(str.casefold, lines)) for name, lines in sections.items()}


@lru_cache(maxsize=64)
def word_list(name: str) -> frozenset[str]:
    """The casefolded entries of one list; a KeyError for a name that none has."""
    return frozenset(_lists()[name])


def either(entries: Iterable[str]) -> str:
    """Some entries as a regex alternation, longest first, where one begins; of none, what matches nothing."""
    longest_first = sorted(entries, key=len, reverse=True)
    initials = "".join(sorted({re.escape(entry[0]) for entry in longest_first}))
    words = "|".join(re.escape(entry).replace(r"\ ", r"\s") for entry in longest_first)
    return f"(?=[{initials}])(?:{words})" if words else "(?!)"
