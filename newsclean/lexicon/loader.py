"""Cue files → one table of phrase hashes, and the look-up of all cues of a page at once.

A cue file `<language>.txt` has a section a role; a cue's form says how it matches: `Most read` is a whole line,
`Read also …` begins one, `… all rights reserved …` stands anywhere in one. Case and punctuation do not count, any
number is as good as another, and a whole line may have one behind it: "Comments (12)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from newsclean.model import Role
from newsclean.text.tokens import NUMBER, Hashes, Tokens, phrases, tokenize

Masks = NDArray[np.uint32]
WHOLE, BEGINS, ANYWHERE = range(3)
ROLES = tuple(Role)
BITS = {role: 1 << index for index, role in enumerate(ROLES)}
_LONGEST = 12  # tokens a cue
_FILTER_BITS = 18  # of a phrase hash, for the table that says "surely no cue" of most phrases at once


@dataclass(frozen=True, slots=True)
class Cues:
    """Which roles' cues each of n texts shows: a (3, n) array of bit masks, by form (whole, begins, anywhere)."""

    masks: Masks

    def find(self, role: Role, *forms: int) -> list[int]:
        """The indices of the texts that show a cue of `role` in one of `forms` (all, if none is given)."""
        rows = self.masks[list(forms)] if forms else self.masks
        return [int(i) for i in np.flatnonzero((np.bitwise_or.reduce(rows, axis=0) & np.uint32(BITS[role])) != 0)]

    def has(self, index: int, role: Role, *forms: int) -> bool:
        """Whether one text shows a cue of `role` in one of `forms` (all, if none is given)."""
        return any(int(self.masks[form, index]) & BITS[role] for form in forms or (WHOLE, BEGINS, ANYWHERE))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrase hashes, sorted, and for each the roles that it is a cue of, by form: `masks` is (3, phrases)."""

    hashes: Hashes
    masks: Masks
    filter: NDArray[np.bool_]
    longest: int

    def find(self, tokens: Tokens) -> Cues:
        """The cues of all texts."""
        found = np.zeros((3, len(tokens.counts)), np.uint32)
        last = len(self.hashes) - 1
        for size, runs in enumerate(phrases(tokens, self.longest), start=1):
            at = np.flatnonzero(self.filter[_filter_keys(runs)])
            at = at[tokens.texts[at] == tokens.texts[at + size - 1]]
            where = np.minimum(np.searchsorted(self.hashes, runs[at]), last)
            is_cue = self.hashes[where] == runs[at]
            self._mark(found, tokens, at[is_cue], self.masks[:, where[is_cue]], size)
        return Cues(found)

    @staticmethod
    def _mark(found: Masks, tokens: Tokens, at: NDArray[np.int64], masks: Masks, size: int) -> None:
        texts = tokens.texts[at]
        begins = at == tokens.first[texts]
        rest = tokens.counts[texts] - size
        ends_in_number = tokens.hashes[tokens.first[texts] + tokens.counts[texts] - 1] == NUMBER
        whole = begins & ((rest == 0) | ((rest == 1) & ends_in_number))
        np.bitwise_or.at(found[WHOLE], texts, np.where(whole, masks[WHOLE], 0).astype(np.uint32))
        np.bitwise_or.at(found[BEGINS], texts, np.where(begins, masks[BEGINS], 0).astype(np.uint32))
        np.bitwise_or.at(found[ANYWHERE], texts, masks[ANYWHERE])


def build_lexicon(cues: Sequence[tuple[Role, str]]) -> Lexicon:
    """The lexicon of (role, cue) pairs; a cue without a word in it, or of more than 12 tokens, is no cue."""
    forms = [_form(cue) for _, cue in cues]
    tokens = tokenize([cue.replace("…", " ").replace("\n", " ") for _, cue in cues])
    table: dict[int, list[int]] = {}
    longest = 1
    for size, runs in enumerate(phrases(tokens, _LONGEST), start=1):
        for index in np.flatnonzero(tokens.counts == size).tolist():
            entry = table.setdefault(int(runs[tokens.first[index]]), [0, 0, 0])
            entry[forms[index]] |= BITS[cues[index][0]]
            longest = size
    hashes = np.array(sorted(table), np.uint64)
    known = np.zeros(1 << _FILTER_BITS, bool)
    known[_filter_keys(hashes)] = True
    return Lexicon(hashes, np.array([table[int(h)] for h in hashes], np.uint32).reshape(-1, 3).T, known, longest)


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """The lexicon of all cue files of the package."""
    return build_lexicon(tuple(_read_all()))


def _read_all() -> Iterator[tuple[Role, str]]:
    for file in sorted(files(__package__).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".txt") and len(file.name.split(".")[0]) <= _CODE_LENGTH:
            yield from _parse(file.read_text(encoding="utf-8"))


_CODE_LENGTH = 3  # of a language code; longer names are lists of another kind


def _parse(text: str) -> Iterator[tuple[Role, str]]:
    role = Role.OTHER
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            role = Role(line.strip("[]"))
        elif line and not line.startswith("#"):
            yield role, line


def _form(cue: str) -> int:
    if cue.startswith("…"):
        return ANYWHERE
    return BEGINS if cue.endswith("…") else WHOLE


def _filter_keys(hashes: Hashes) -> NDArray[np.int64]:
    return (hashes >> np.uint64(64 - _FILTER_BITS)).astype(np.int64)
