"""The file of the networks' weights: those in half precision are one array, as each array takes its time to read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Arrays, load_arrays, save_arrays


def save_weights(weights: Arrays, path: Path) -> None:
    """Write arrays by name."""
    halves = {name: value for name, value in weights.items() if value.dtype == np.float16}
    others: dict[str, Any] = {name: value for name, value in weights.items() if name not in halves}
    dimensions = [size for value in halves.values() for size in (value.ndim, *value.shape)]
    values = np.concatenate([value.ravel() for value in halves.values()])
    layout = {"names": np.array(list(halves)), "dimensions": np.array(dimensions), "values": values}
    save_arrays(layout | others, path)


def load_weights(path: Path) -> dict[str, NDArray[Any]]:
    """The arrays that `save_weights` wrote, those in half precision in single precision."""
    weights = load_arrays(path)
    names, dimensions, values = (weights.pop(name) for name in ("names", "dimensions", "values"))
    values, sizes, at = values.astype(np.float32), iter(dimensions.tolist()), 0
    for name in names.tolist():
        shape = tuple(next(sizes) for _ in range(next(sizes)))
        end = at + int(np.prod(shape))
        weights[name] = values[at:end].reshape(shape)
        at = end
    return weights
