"""How pages become examples: folds by site."""

from __future__ import annotations

import pytest

from newsclean.training.dataset import FOLDS, fold_of, site_of


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example.com/a", "example.com"),
        ("https://news.example.co.uk/a", "example.co.uk"),
        ("https://example.org", "example.org"),
    ],
)
def test_a_site_is_a_registered_domain(url: str, site: str) -> None:
    assert site_of(url) == site


def test_all_pages_of_a_site_are_in_one_fold_and_each_fold_has_sites() -> None:
    folds = [fold_of(f"paper{number}.example") for number in range(60)]
    assert folds == [fold_of(f"paper{number}.example") for number in range(60)]
    assert set(folds) == set(range(FOLDS))
