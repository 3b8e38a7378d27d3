"""Which small pieces, repeated in which kind of page, take more time than they should.

python -m tests.bench.repeated [SECONDS [SEED [LARGEST]]]     60 seconds, another seed for others; pages of 160,000

Prints each page that takes more than a second a megabyte and 250 µs a segment, or where the time of a page four times
the size is more than 2.3 times for each doubling. None of them is expected: then it prints how many pages there were.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence

import newsclean
from tests.hostile.repeated import ARRANGED, FORMS, PIECES, mixed, page, phrases

LARGEST = 160_000  # characters
RATE = 1e-6  # seconds a character
EACH = 250e-6  # seconds a segment
DOUBLING = 2.3
LEAST = 0.1  # seconds of a page whose growth is told


def measured(raw: str) -> tuple[float, int]:
    """Seconds of processor time, the least of two, and how many segments."""
    seconds, count = [], 0
    for _ in range(2):
        begun = time.process_time()
        count = len(newsclean.clean(raw).segments)
        seconds.append(time.process_time() - begun)
    return min(seconds), count


def told(raw: str, small: str) -> str:
    """What is wrong with the time of a page, and of one a fourth as large; '' if nothing is."""
    seconds, count = measured(raw)
    if seconds <= RATE * len(raw) / 2:
        return ""
    before, _ = measured(small)
    step = float((4 * seconds / before / (len(raw) / len(small))) ** 0.5)
    is_slow = seconds > max(RATE * len(raw), EACH * count)
    grows = step > DOUBLING and seconds > max(LEAST, EACH / 2 * count)
    return f"{seconds / len(raw) * 1e6:.2f} s a MB, {step:.2f} a doubling" if is_slow or grows else ""


def main(arguments: Sequence[str]) -> None:
    """Try pages until the time is up."""
    limit, seed, size = (int(value) for value in (*arguments, *("60", "0", LARGEST)[len(arguments) :]))
    choice, known, end, count = random.Random(seed), PIECES * 30 + phrases(), time.monotonic() + limit, 0
    while time.monotonic() < end:
        form, arranged, piece = choice.choice(list(FORMS)), choice.choice(list(ARRANGED)), mixed(choice, known)
        large, small = (page(form, piece, arranged, each) for each in (size, size // 4))
        if wrong := told(large, small):
            print(f"{form}, {arranged}: {piece!r}: {wrong}", flush=True)
        count += 1
    print(f"{count} pages")


if __name__ == "__main__":
    main(sys.argv[1:])
