"""The fuzzer's findings and its seeds hold the laws: a replay that needs no atheris."""

from pathlib import Path

import pytest

from tests.fuzz.target import run, seeds

FINDINGS = sorted((Path(__file__).parent / "findings").glob("*"))


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: path.name)
def test_a_finding_stays_mended(path: Path) -> None:
    run(path.read_bytes())


@pytest.mark.parametrize("number", range(0, len(seeds()), 2))
def test_a_damaged_seed_holds_the_laws(number: int) -> None:
    """Cut in the middle of everything, turned around, and doubled."""
    seed = seeds()[number]
    way, page = seed[:1], seed[1:3_000]
    for raw in (page[:1_501], page[700:], page[::-1], page[:600] * 2):
        run(way + raw)
        run(b"\x0d" + raw)
