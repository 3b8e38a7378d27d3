"""Cues → one table of phrase hashes, and the look-up of all cues of a page at once.

The package's own table, `cues.npy`, is made of its `cue_files` by `newsclean.lexicon.build_tables`: reading it takes a
twentieth of the time.

A cue's form says how it matches: `Most read` is a whole line, `Read also …` begins one, `… all rights reserved …`
stands anywhere in one. Case and punctuation do not count, any number is as good as another, and a whole line may have
one behind it: "Comments (12)".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Hashes, Ints, load_arrays, save_arrays
from newsclean.lexicon import FOLDER
from newsclean.model import BOILERPLATE_ROLES, ROLES, Role
from newsclean.text.hash_index import HashIndex
from newsclean.text.tokens import NUMBER, Tokens, longer, phrases, tokenize

Masks = NDArray[np.uint32]
WHOLE, BEGINS, ANYWHERE = range(3)
BITS = {role: 1 << index for index, role in enumerate(ROLES)}
_LONGEST = 24  # tokens a cue: words, and in scripts without spaces letters
_PART = 1 << 16  # tokens looked up at once
_HINT_BITS = 18  # of a phrase hash, for the table that says "surely no cue" of most phrases at once


def bits_of(roles: Iterable[Role]) -> int:
    """The bit mask of some roles."""
    return sum(map(BITS.__getitem__, set(roles)))


BOILERPLATE_BITS = bits_of(BOILERPLATE_ROLES)


class Cues(NamedTuple):
    """Which roles' cues each of n texts shows: a (3, n) array of bit masks, by form (whole, begins, anywhere)."""

    masks: Masks

    def find(self, role: Role, *forms: int) -> list[int]:
        """The indices of the texts that show a cue of `role` in one of `forms` (all, if none is given)."""
        found: list[int] = (self._shown(forms) & BITS[role]).nonzero()[0].tolist()
        return found

    def by_role(self, *forms: int) -> dict[Role, list[int]]:
        """What `find` gives for each role, of the roles that any text shows a cue of."""
        shown = self._shown(forms)
        at = shown.nonzero()[0]
        found: dict[Role, list[int]] = {}
        for index, bits in zip(at.tolist(), shown[at].tolist(), strict=True):
            for role in _roles(bits):
                found.setdefault(role, []).append(index)
        return found

    def _shown(self, forms: Sequence[int]) -> NDArray[np.uint32]:
        """(n,): the roles whose cues each text shows in one of `forms` (all, if none is given)."""
        return reduce(np.bitwise_or, (self.masks[form] for form in forms or (WHOLE, BEGINS, ANYWHERE)))

    def has(self, index: int, role: Role, *forms: int) -> bool:
        """Whether one text shows a cue of `role` in one of `forms` (all, if none is given)."""
        return any(int(self.masks[form, index]) & BITS[role] for form in forms or (WHOLE, BEGINS, ANYWHERE))


def _roles(bits: int) -> Iterator[Role]:
    """The roles of a bit mask."""
    while bits:
        top = bits.bit_length() - 1
        yield ROLES[top]
        bits ^= 1 << top


class Lexicon(NamedTuple):
    """Phrases, and for each the roles that it is a cue of, by form: `masks` is (3, phrases).

    `hints` tells by a part of a phrase's hash what it may be: a cue (bit 0), the beginning of a longer one (bit 1).
    """

    phrases: HashIndex
    masks: Masks
    hints: NDArray[np.uint8]

    def find(self, tokens: Tokens) -> Cues:
        """The cues of all texts; a part of the tokens at a time, so that what only looks like a cue is let go of."""
        found, n = np.zeros((3, len(tokens.counts)), np.uint32), len(tokens.hashes)
        for start in range(0, n, _PART):
            runs = self._runs(tokens, start, min(start + _PART, n))
            self._mark(found, tokens, *map(np.concatenate, zip(*runs, strict=True)))
        return Cues(found)

    def _runs(self, tokens: Tokens, start: int, stop: int) -> Iterator[tuple[Ints, Ints, Hashes]]:
        """(first token, the one behind it, hash) of runs that are cues, or look like it, and begin in a stretch.

        Runs of tokens grow while they may begin a cue: few grow to three.
        """
        hashes, ends = tokens.hashes, _ends(tokens, start, stop)
        at, runs = np.arange(start, stop), hashes[start:stop]
        for size in range(1, _LONGEST + 1):
            hints = self.hints.take(_hint_keys(runs))
            cues = (hints & _CUE).nonzero()[0]
            yield at[cues], at[cues] + size, runs[cues]
            grows = (hints >= _BEGINNING).nonzero()[0]
            grows = grows[at[grows] + size < ends[at[grows] - start]]
            if not len(grows):
                break
            at = at[grows]
            runs = longer(runs[grows], hashes[at + size])

    def _mark(self, found: Masks, tokens: Tokens, at: Ints, ends: Ints, runs: Hashes) -> None:
        """Adds to `found` the cues among runs of tokens, each with its first token and the one behind it."""
        where, is_known = self.phrases.find(runs)
        is_cue = is_known.nonzero()[0]
        at, ends, masks = at[is_cue], ends[is_cue], self.masks[:, where[is_cue]]
        texts = tokens.texts_of(at)
        first, last = tokens.first[texts], tokens.first[texts] + tokens.counts[texts] - 1
        masks[BEGINS, at != first] = 0
        masks[WHOLE, (at != first) | (ends <= last) & ((ends < last) | (tokens.hashes[last] != NUMBER))] = 0
        for form in (WHOLE, BEGINS, ANYWHERE):
            np.bitwise_or.at(found[form], texts, masks[form])


def _ends(tokens: Tokens, start: int, stop: int) -> Ints:
    """For each token of a stretch, where its text ends."""
    low, high = tokens.first.searchsorted((start, stop - 1), "right")
    first = tokens.first[low - 1 : high]
    ends = first + tokens.counts[low - 1 : high]
    return ends.repeat(np.minimum(ends, stop) - np.maximum(first, start))


_CUE, _BEGINNING = np.uint8(1), np.uint8(2)


def build_lexicon(cues: Sequence[tuple[Role, str]]) -> Lexicon:
    """The lexicon of (role, cue) pairs; a cue without a word in it, or of more than 24 tokens, is no cue."""
    cues = [(role, spelling) for role, cue in cues for spelling in _spellings(cue)]
    forms = np.fromiter((_form(cue) for _, cue in cues), np.int64, len(cues))
    bits = np.fromiter((BITS[role] for role, _ in cues), np.uint32, len(cues))
    tokens = tokenize([cue.replace("…", " ").replace("\n", " ") for _, cue in cues])
    whole = np.zeros(len(cues), np.uint64)  # the hash of each cue
    beginnings = [np.zeros(0, np.uint64)]
    for size, runs in enumerate(phrases(tokens, _LONGEST), start=1):
        is_it = tokens.counts == size
        whole[is_it] = runs[tokens.first[is_it]]
        beginnings.append(runs[tokens.first[(tokens.counts > size) & (tokens.counts <= _LONGEST)]])
    is_cue = (tokens.counts > 0) & (tokens.counts <= _LONGEST)
    hashes, places = np.unique(whole[is_cue], return_inverse=True)
    masks = np.zeros((3, len(hashes)), np.uint32)
    np.bitwise_or.at(masks, (forms[is_cue], places), bits[is_cue])
    return Lexicon(HashIndex(hashes), masks, _hints(_hint_keys(hashes), _hint_keys(np.concatenate(beginnings))))


def _spellings(cue: str) -> set[str]:
    """A cue with its marks on the letters and behind them, as pages may have it: U+00E9 or U+0065 U+0301."""
    apart, whole = unicodedata.normalize("NFD", cue), unicodedata.normalize("NFC", cue)
    composed = whole
    if not whole.isascii():
        for parts, letter in _compositions().items():
            composed = composed.replace(parts, letter)
    return {cue, apart, whole, composed}


@lru_cache(maxsize=1)
def _compositions() -> dict[str, str]:
    """Letters of Indic scripts by their parts: keyboards write them as one, and NFC has them as two."""
    letters = map(chr, range(0x0900, 0x0E00))
    pairs = ((unicodedata.normalize("NFD", letter), letter) for letter in letters)
    return {parts: letter for parts, letter in pairs if unicodedata.normalize("NFC", letter) != letter}


def _hints(cues: Ints, beginnings: Ints) -> NDArray[np.uint8]:
    hints = np.zeros(1 << _HINT_BITS, np.uint8)
    hints[cues] |= _CUE
    hints[beginnings] |= _BEGINNING
    return hints


def is_cue(phrase: str) -> bool:
    """Whether a phrase can be shown by a line at all: it has a word, and not too many."""
    return len(build_lexicon([(Role.OTHER, spelt(phrase))]).phrases.hashes) > 0


def spelt(phrase: str) -> str:
    """A user's phrase as cue files have it: three dots at an end, which many keyboards have alone, are an ellipsis."""
    return _DOTS.sub("…", phrase.strip())


_DOTS = re.compile(r"^\.{3,}|(?<!\.)\.{3,}$")


def save_lexicon(lexicon: Lexicon, path: Path) -> None:
    """Write a lexicon: most cues share their masks with many, and of the hints those are kept that no hash tells."""
    distinct, which = np.unique(lexicon.masks, axis=1, return_inverse=True)
    beginnings = (lexicon.hints & _BEGINNING).nonzero()[0].astype(np.int32)
    arrays: dict[str, NDArray[Any]] = {"hashes": lexicon.phrases.hashes, "masks": distinct, "beginnings": beginnings}
    save_arrays(arrays | {"which": which.ravel().astype(np.uint16)}, path)


def load_lexicon(path: Path) -> Lexicon:
    """The lexicon that `save_lexicon` wrote."""
    arrays = load_arrays(path)
    hashes, masks = arrays["hashes"], arrays["masks"].take(arrays["which"], axis=1)
    return Lexicon(HashIndex(hashes), masks, _hints(_hint_keys(hashes), arrays["beginnings"]))


CUES = FOLDER / "cues.npy"


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """The lexicon of all cue files of the package."""
    return load_lexicon(CUES)


def _form(cue: str) -> int:
    if cue[:1] == "…":
        return ANYWHERE
    return BEGINS if cue[-1:] == "…" else WHOLE


def _hint_keys(hashes: Hashes) -> Ints:
    return (hashes >> np.uint64(64 - _HINT_BITS)).view(np.int64)
