"""How fast pages are cleaned, beside bare parsing and the other libraries that are installed, in one process.

From the top of a checkout:

    python tests/bench/speed.py ../shared/data
    python tests/bench/speed.py ../shared/data --pages 40 --rounds 5

CPU time a page, the median over the rounds. The others come with the extra `bench`.
"""

from __future__ import annotations

import argparse
import importlib
import itertools
import statistics
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from crossval import pages
from lxml import etree

import newsclean
from newsclean.training.dataset import SETS, STYLES

Work = Callable[[Any], object]


def sample(data: Path, source: str, count: int) -> list[Any]:
    """The raw pages of each set with the lowest check sums of their ids."""
    return [raw for name in SETS for raw in _first(pages(data / name, source), count)]


def _first(found: Iterator[tuple[dict[str, Any], Any]], count: int) -> list[Any]:
    ranked = sorted(found, key=lambda pair: zlib.crc32(pair[0]["id"].encode()))
    return [raw for _, raw in itertools.islice(ranked, count)]


def parse(raw: bytes) -> object:
    """What every HTML extractor has to do first."""
    return etree.fromstring(raw, etree.HTMLParser(encoding="utf-8"))


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _readable(module: Any, raw: bytes) -> str:
    """What readability gives is HTML, and it needs the page as a str."""
    tree = etree.fromstring(module.Document(_text(raw)).summary(), etree.HTMLParser())
    return "".join(map(str, tree.itertext()))


# Name, module, and how it cleans a page.
_OTHERS: tuple[tuple[str, str, Callable[[Any, bytes], object]], ...] = (
    ("trafilatura", "trafilatura", lambda m, raw: m.extract(raw)),
    ("readability-lxml", "readability", _readable),
    (
        "resiliparse",
        "resiliparse.extract.html2text",
        lambda m, raw: m.extract_plain_text(_text(raw), main_content=True),
    ),
)


def others() -> Iterator[tuple[str, Work]]:
    """The libraries of the extra `bench` that are installed, each with its default settings."""
    for name, module, work in _OTHERS:
        try:
            loaded = importlib.import_module(module)
        except ImportError:
            continue
        yield name, partial(work, loaded)


def attempt(work: Work, raw: Any) -> None:
    """Clean a page by another library; one that it cannot read costs what it took to find out."""
    with suppress(Exception):
        work(raw)


def measure(work: Work, raws: list[Any], rounds: int) -> float:
    """The median over the rounds of the CPU seconds a page."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for raw in raws:
            work(raw)
        times.append((time.process_time() - start) / len(raws))
    return statistics.median(times)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pages", type=int, default=30, help="of each set")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    html = sample(args.data, "html", args.pages)
    newsclean.clean(html[0])
    bare = measure(parse, html, args.rounds)
    works: list[tuple[str, Work]] = [("bare lxml", parse), ("newsclean", newsclean.clean)]
    works += [(name, partial(attempt, work)) for name, work in others()]
    for name, work in works:
        seconds = measure(work, html, args.rounds)
        print(f"{name:18} {1000 * seconds:8.2f} ms/page  {seconds / bare:6.2f} x bare lxml", flush=True)
    for style in STYLES:
        dumps = sample(args.data, style, args.pages)
        seconds = measure(newsclean.clean, dumps, args.rounds)
        size = statistics.mean(len(dump) for dump in dumps) / 1e6
        print(f"newsclean {style:12} {1000 * seconds:4.2f} ms/page  {size / seconds:6.2f} MB/s", flush=True)


if __name__ == "__main__":
    main()
