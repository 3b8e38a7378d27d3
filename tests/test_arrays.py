"""Arrays in a file: what is written comes back, and what is no such file is said to be none."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from newsclean.arrays import load_arrays, save_arrays


def test_arrays_come_back_by_name(tmp_path: Path) -> None:
    arrays: dict[str, NDArray[Any]] = {
        "hashes": np.array([1, 1 << 63], np.uint64),
        "nothing": np.zeros((0, 3), np.float16),
        "wörter": np.array(["a", "bc"]),
    }
    save_arrays(arrays, tmp_path / "arrays.npy")
    found = load_arrays(tmp_path / "arrays.npy")
    assert list(found) == list(arrays)
    for name, array in arrays.items():
        assert found[name].dtype == array.dtype
        assert np.array_equal(found[name], array)


def test_none_comes_back_as_none(tmp_path: Path) -> None:
    save_arrays({}, tmp_path / "arrays.npy")
    assert load_arrays(tmp_path / "arrays.npy") == {}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 of another kind", b"\x93NUMPY\x01\x00"])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.npy"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"magic string|EOF"):
        load_arrays(path)


def test_pickles_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="pickle"):
        save_arrays({"objects": np.array([{}], object)}, tmp_path / "arrays.npy")
