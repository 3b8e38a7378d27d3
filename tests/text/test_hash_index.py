import numpy as np

from newsclean.text.hash_index import HashIndex


def test_hashes_are_found_where_a_search_finds_them() -> None:
    known = np.unique(np.random.default_rng(3).integers(0, 1 << 63, 3000, np.uint64) << np.uint64(1))
    known[:20] = np.arange(20)  # many with the same leading bits
    asked = np.concatenate((known, known + np.uint64(1), np.array([0, (1 << 64) - 1], np.uint64)))
    at, is_known = HashIndex(known).find(asked)
    assert np.array_equal(is_known, np.isin(asked, known))
    assert np.array_equal(at[is_known], np.searchsorted(known, asked)[is_known])
    assert np.array_equal(HashIndex(known).places(asked), (np.searchsorted(known, asked) + 1) * np.isin(asked, known))


def test_nothing_is_looked_up_in_nothing() -> None:
    none = np.zeros(0, np.uint64)
    at, is_known = HashIndex(none).find(none)
    assert len(at) == len(is_known) == 0
