import pytest

from newsclean.runs import runs


@pytest.mark.parametrize(
    ("indices", "found"),
    [
        ([], []),
        ([0], [range(0, 1)]),
        ([0, 2], [range(0, 1), range(2, 3)]),
        ([2, 3, 7], [range(2, 4), range(7, 8)]),
        ([4, 5, 6], [range(4, 7)]),
    ],
)
def test_neighbours_are_one_run(indices: list[int], found: list[range]) -> None:
    assert list(runs(indices)) == found
