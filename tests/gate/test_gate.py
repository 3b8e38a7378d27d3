"""No figure falls: of the fixture pages, of what was written to measure by, and of a sample of real pages."""

from __future__ import annotations

import json

import pytest

from tests.gate import measure

PINS = json.loads(measure.PINS.read_text())
TOLERANCE = 0.002


def _fallen(figures: dict[str, float]) -> dict[str, str]:
    return {
        name: f"{value:.4f}, pinned {PINS['figures'][name]:.4f}"
        for name, value in figures.items()
        if value < PINS["figures"][name] - TOLERANCE
    }


def test_no_figure_of_the_fixture_pages_falls() -> None:
    assert not _fallen(measure.measure_fixtures())


def test_no_figure_of_a_language_falls() -> None:
    assert not _fallen(measure.measure_languages())


def test_no_figure_of_the_seed_page_s_family_falls() -> None:
    assert not _fallen(measure.measure_families())


def test_no_figure_of_its_layouts_in_html_falls() -> None:
    assert not _fallen(measure.measure_layouts())


def test_no_figure_of_boxes_in_a_story_falls() -> None:
    assert not _fallen(measure.measure_boxes())


@pytest.mark.skipif(not measure.DATA.exists(), reason="the development data is not beside this checkout")
def test_no_figure_of_the_development_sample_falls() -> None:
    assert measure.digest() == PINS["digest"], "the sample is not the one that was pinned"
    assert not _fallen(measure.measure_sample())


def test_a_fall_is_told() -> None:
    """The gate itself: a figure under its pin by more than the tolerance is named, one within it is not."""
    name, pin = next(iter(PINS["figures"].items()))
    assert list(_fallen({name: pin - 0.0021})) == [name]
    assert not _fallen({name: pin - 0.0019})
