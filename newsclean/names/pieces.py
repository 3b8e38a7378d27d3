"""Lists of names: what joins and parts them, and that each stands there once.

Ana Lima, Tom Reed and Mia Stone → three pieces
José Ortiz y Vega → one
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from newsclean.lexicon.word_lists import either, word_list
from newsclean.names.person import NAME_TOKEN, is_person
from newsclean.names.words import given_names, is_agency
from newsclean.text.characters import is_small


def pieces_of(text: str) -> list[tuple[str, str]]:
    """(separator before it, piece) for every piece of a list of names."""
    if not _SEPARATOR_SIGN.search(text) and _joiner_starts().isdisjoint(text.casefold().split()):
        bare = text.strip()
        return [("", bare)] if bare else []
    pieces: list[tuple[str, str]] = []
    start, mark = 0, ""
    for found in _separators().finditer(text):
        if found[0].strip().isalpha() and not _parts_names(text[start : found.start()], text[found.end() :]):
            continue
        pieces.append((mark, text[start : found.start()].strip()))
        start, mark = found.end(), found[0].strip()
    pieces.append((mark, text[start:].strip()))
    return [(mark, piece) for mark, piece in pieces if piece]


_SEPARATOR_SIGN = re.compile(r"[,،、;&+|/]")


@lru_cache(maxsize=1)
def _separators() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\s)\s+)?(?:[,،、;&+|/]|(?<!\S)(?:{_joiners()})(?!\S))\s*")


@lru_cache(maxsize=1)
def _joiners() -> str:
    """What stands between two names; a word that is a given name too ("dan", which is "and") in small letters alone."""
    names = word_list("joiner") & given_names()
    return rf"(?i:{either(word_list('joiner') - names)})|{either(names)}"


@lru_cache(maxsize=1)
def _joiner_starts() -> frozenset[str]:
    return frozenset(joiner.split()[0] for joiner in word_list("joiner"))


def _parts_names(before: str, after: str) -> bool:
    """Whether a joiner stands between two authors, not inside one ("José Ortega y Gasset")."""
    following = after.split()
    if len(before.split()) < 2 or not following or is_author(following[0]) or after.casefold() in word_list("generic"):
        return True
    second = following[1] if len(following) > 1 else ""
    if is_small(second) and second in word_list("particle"):  # "and Karl von der Heide"
        return following[0].casefold() in given_names()
    return second[:1].isalpha() and not is_small(second)


def is_author(name: str) -> bool:
    """Whether a name is an agency's or a person's."""
    return is_agency(name) or is_person(name.split())


def first_piece(text: str) -> str:
    """The first of a list of names; '' where nothing but joiners stands there."""
    pieces = pieces_of(text)
    return pieces[0][1] if pieces else ""


def apart(mark: str, piece: str) -> list[tuple[str, str]]:
    """Names that nothing parts: "Ana Lima Tom Reed Mia Stone" is three, if each begins with a common given name."""
    tokens = piece.split()
    if not _LEAST_RUN <= len(tokens) <= _LONGEST_RUN or not all(map(NAME_TOKEN.fullmatch, tokens)):
        return [(mark, piece)]
    known = [token.strip(".,").casefold() in given_names() for token in tokens]
    starts = [at for at in range(len(tokens)) if not at or (known[at] and not known[at - 1])]
    ends = [*starts[1:], len(tokens)]
    names = [tokens[start:end] for start, end in zip(starts, ends, strict=True)]
    if not known[0] or len(names) < 2 or not all(map(is_person, names)) or any(token[0].islower() for token in tokens):
        return [(mark, piece)]
    return [(mark if not at else "&", " ".join(name)) for at, name in enumerate(names)]


_LEAST_RUN, _LONGEST_RUN = 4, 16  # words of names that nothing parts


def strip_joiners(text: str) -> str:
    """A fragment of a byline cut in pieces, without the "and" or the comma at its ends."""
    joiner = _edge_joiners()
    return joiner.sub("", joiner.sub("", text.strip()).strip()).strip()


@lru_cache(maxsize=1)
def _edge_joiners() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_joiners()}|[,;&/·•-])(?!\S)|(?<!\S)(?:{_joiners()})$|[,;&/]$|^[,;&/]")


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Without repeats; of two spellings the one not all in capitals; no single name that is part of a full one.

    Nor a full one with a word behind it that is none of it: "Ana Lima", "Ana Lima Photo".
    """
    kept: dict[str, str] = {}
    for name in names:
        key = key_of(name)
        if key and (key not in kept or (kept[key].isupper() and not name.isupper())):
            kept[key] = name
    full = tuple(f"{name} " for name in kept.values() if " " in name)
    parts = {part for name in full for part in name.split()}
    return tuple(name for name in kept.values() if is_agency(name) or not (name in parts or name.startswith(full)))


@lru_cache(maxsize=16)
def key_of(name: str) -> str:
    """What two spellings of a name share: its letters and digits, without case, accents or a leading "the"."""
    low = name.casefold().removeprefix("the ")
    plain = low if low.isascii() else unicodedata.normalize("NFKD", low)
    return "".join(filter(str.isalnum, plain))
