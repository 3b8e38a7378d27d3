"""How the time and the memory of a page grow with its size: stories and menus in turn, doubled from 100 KB on.

python -m tests.bench.doubling [LARGEST_MB] [html|text|markdown …]      12.8 MB and all three formats if nothing is given

Each page is cleaned by a process of its own, twice or more and for three seconds at least: the least processor time, how
many times that of the page half as large it is, and the most memory that the process took for the page and its cleaning,
as a multiple of the page. From 50 MB on memory is what ends a run first: look at the last column before asking for 102.4.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Sequence
from multiprocessing import get_context

import newsclean
from tests.hostile.growing import FORMATS, page

SMALLEST = 100_000  # characters
LARGEST = 12.8
ROUNDS = 2
LEAST = 3.0  # seconds in all: of a page that takes a tenth of a second, two rounds tell what else the machine did


def measured(format: str, size: int) -> tuple[float, float]:
    """Seconds of processor time, and peak memory as a multiple of the page."""
    cleaner = newsclean.Cleaner(newsclean.Options(max_size=size * 2))
    cleaner.clean(page(format, SMALLEST // 10))
    before = _peak()
    raw = page(format, size)
    rounds: list[float] = []
    while len(rounds) < ROUNDS or sum(rounds) < LEAST:
        rounds.append(_seconds(cleaner, raw))
    return min(rounds), (_peak() - before) / len(raw.encode())


def _seconds(cleaner: newsclean.Cleaner, raw: str) -> float:
    begun = time.process_time()
    cleaner.clean(raw)
    return time.process_time() - begun


def _peak() -> int:
    """The most bytes that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def report(format: str, largest: float) -> None:
    """Print a row a size."""
    print(f"| {format}, MB | s | s a MB | times the half | memory, times the page |\n|---:|---:|---:|---:|---:|")
    size, half = SMALLEST, 0.0
    while size <= largest * 1e6:
        with get_context("spawn").Pool(1) as pool:
            seconds, memory = pool.apply(measured, (format, size))
        times = f"{seconds / half:.2f}" if half else ""
        print(f"| {size / 1e6:.1f} | {seconds:.2f} | {seconds / size * 1e6:.2f} | {times} | {memory:.0f} |", flush=True)
        size, half = size * 2, seconds


def main(arguments: Sequence[str]) -> None:
    """Print a table a format."""
    largest = float(arguments[0]) if arguments else LARGEST
    for format in arguments[1:] or FORMATS:
        report(format, largest)


if __name__ == "__main__":
    main(sys.argv[1:])
