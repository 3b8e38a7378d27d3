"""Pages in other scripts: each fixture dump, retold in letters that its patterns were not written for."""

import signal
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from newsclean.options import Options
from newsclean.training.retell import SCRIPTS, Script, retell_dump
from tests.laws.checks import check

DUMPS = sorted((Path(__file__).parents[2] / "fixtures" / "pages").glob("*/dump.txt"))
HANG = 20.0  # seconds of processor time; all dumps of a script take one or two


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TimeoutError


@pytest.fixture(autouse=True)
def _watch() -> Iterator[None]:
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, HANG)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.language)
def test_a_retold_dump_keeps_all_laws_and_takes_no_time(script: Script) -> None:
    for path in DUMPS:
        told = retell_dump(path.read_text(encoding="utf-8", errors="replace"), script)
        check(f"{told}\n{_signed(told)}", Options())


def _signed(told: str) -> str:
    """A line like a name and a date: the longest word of a page with a year glued to it."""
    return max(told.split(), key=len)[:50] + "#2023"
