"""A page, and ways to store many of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Pages = Callable[[int], list[str]]

_PAGE = """\
Ferry {number} to Ellmouth sails again

By Ana Lima

Monday, 1 March 2021 08:15

Ferry number {number} sailed on Monday for the first time in three days, with eleven lorries and a brass band on board.

The harbour master, Odd Vik, said that the pier had been mended overnight, and that nobody had slept much.
"""


@pytest.fixture(scope="session")
def pages() -> Pages:
    """Gives so many pages, each a little different."""
    return lambda count: [_PAGE.format(number=number) for number in range(1, count + 1)]


@pytest.fixture
def jsonl(tmp_path: Path, pages: Pages) -> Path:
    """A JSONL file of six pages."""
    path = tmp_path / "crawl.jsonl"
    lines = [{"id": n, "text": text, "url": f"https://ellmouth.example/{n}"} for n, text in enumerate(pages(6), 1)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


@pytest.fixture(scope="session")
def rows() -> Callable[[Path], list[dict[str, Any]]]:
    """Reads a JSONL file."""
    return lambda path: [json.loads(line) for line in path.read_text().splitlines()]
