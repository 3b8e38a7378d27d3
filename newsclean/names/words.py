"""Words that names and bylines are told by: given names, agencies, months and other words of dates."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.dates.words import MONTHS, kind_of
from newsclean.lexicon import FOLDER, lines_of
from newsclean.lexicon.word_lists import word_list

_SHORT_FORM = 4  # letters; so short an agency's name counts only as it is written ("AP", "SID", not "Sid")


@lru_cache(maxsize=8)
def letters(name: str) -> frozenset[str]:
    """The single letters of a list that gives many a line."""
    return frozenset("".join(word_list(name)))


GIVEN_NAMES = FOLDER / "given_names.npy"  # the hashes of the names in given_names.txt


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Common given names of all languages, casefolded."""
    return frozenset(" ".join(lines_of("given_names.txt")).casefold().split())


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    names = set(lines_of("agencies.txt"))
    return frozenset(names | {name.casefold() for name in names if len(name) > _SHORT_FORM})


def is_agency(text: str) -> bool:
    """Whether the text is a news agency's name; short ones ("AP", "dpa") only as they are written."""
    return text in _agencies() or (len(text) > _SHORT_FORM and text.casefold() in _agencies())


DATE = re.compile(r"\d(?:\d{3}|[:/.]\d|\d?\.?\s)")  # a sign of one, by which most lines without a date are told


def is_of_date(token: str) -> bool:
    """Whether a word can be part of a date: it has a digit, or is a month or a weekday."""
    return has_digit(token) or is_month(token.casefold().strip(".,:"))


@lru_cache(maxsize=1024)
def is_month(word: str) -> bool:
    """Whether a word is a month or a weekday in any language, and no given name alone, such as "Mai"."""
    return kind_of(word) in _MONTHS and (word not in given_names() or word in word_list("month_also_name"))


_MONTHS = MONTHS | {"W"}


def is_of_publishing(word: str) -> bool:
    """Whether a word, casefolded and bare, says of the date behind it what it is of, in any language: "publié"."""
    return word in word_list("after") or kind_of(word) in _PUBLISHING


_PUBLISHING = frozenset("PU")


def has_digit(token: str) -> bool:
    """Whether a word has a digit, of any script."""
    return any(map(str.isdigit, token))
