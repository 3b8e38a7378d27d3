"""Which tokens of a page are among some words, told for all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Hashes, Ints, Mask
from newsclean.text.tokens import Tokens, tokenize

Marks = NDArray[np.uint8]
Table = tuple[Hashes, Mask]
T = TypeVar("T", bound=np.generic)

_FILTER_BITS = 16  # of a token's hash, for the table that most tokens are told by
_PART = 1 << 17  # hashes looked up at once


def table_of(hashes: Hashes) -> Table:
    """The hashes, sorted, and a table of their leading bits."""
    values = np.sort(hashes)
    values = values[np.append(True, values[1:] != values[:-1])[: len(values)]]  # `np.unique` loads masked arrays, 7 ms
    table = np.zeros(1 << _FILTER_BITS, bool)
    table[_keys(values)] = True
    return values, table


def marks_of(tables: Sequence[Table]) -> Marks:
    """What the leading bits of a hash tell of up to eight tables at once: bit i, that table i may have it."""
    return sum((table * np.uint8(1 << place) for place, (_, table) in enumerate(tables)), _NO_MARKS)


def marks_by(hashes: Hashes, marks: Marks) -> Marks:
    """The marks of some hashes."""
    return _by_keys(marks, hashes)


_NO_MARKS = np.zeros(1 << _FILTER_BITS, np.uint8)


def _keys(hashes: Hashes) -> Ints:
    """The leading bits of hashes."""
    return (hashes >> np.uint64(64 - _FILTER_BITS)).view(np.int64)


def _by_keys(table: NDArray[T], hashes: Hashes) -> NDArray[T]:
    """What a table has for the leading bits of hashes; of many some at a time, as their keys are as large as they."""
    if len(hashes) <= _PART:
        return table.take(_keys(hashes), mode="clip")
    parts = [hashes[at : at + _PART] for at in range(0, len(hashes), _PART)]
    return np.concatenate([table.take(_keys(part), mode="clip") for part in parts])


def first_hashes(entries: Iterable[str]) -> Hashes:
    """The hash of the first token of each entry that has one."""
    tokens = tokenize(list(entries))
    return tokens.hashes[tokens.first[tokens.counts > 0]]


def is_in(hashes: Hashes, known: Table) -> Mask:
    """Which hashes are among the known ones: a table tells most that are not."""
    values, table = known
    found = _by_keys(table, hashes)
    at = found.nonzero()[0]
    may_be = hashes[at]
    found[at] = values.take(values.searchsorted(may_be), mode="clip") == may_be
    return found


def texts_with(tokens: Tokens, hits: Ints) -> Mask:
    """The texts that have one of the tokens `hits`."""
    found = np.zeros(len(tokens.counts), bool)
    found[tokens.texts_of(hits)] = True
    return found
