"""newsclean beside the other libraries on the same HTML pages, none of whose sites its weights have seen.

    python tests/bench/compare.py FOLDS ../shared --plot docs/images/accuracy-speed.png

Shingle F1, word F1 and its worst tenth, and CPU time a page, all in one process. The others come with the extra `bench`.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from crossval import Folds, pages
from speed import others

from newsclean.training.dataset import SETS, fold_of, site_of


def attempt(work: Callable[[Any], object], raw: Any) -> str:
    """What a library gives of a page; nothing where it raises, which is a result here."""
    try:
        return str(work(raw) or "")
    except Exception as error:
        print(f"    {type(error).__name__}: {error}", file=sys.stderr)
        return ""


class Row(NamedTuple):
    """What one library reaches on one set."""

    library: str
    shingle: float
    word: float
    worst: float
    milliseconds: float


def score(name: str, extract: Callable[[Any, str], str], sample: list[tuple[dict[str, Any], Any]]) -> Row:
    """The row of a library that gives a page's body as a str."""
    import metrics  # type: ignore[import-not-found]  # the metrics of the development data

    shingles, words, seconds = [], [], 0.0
    for gold, raw in sample:
        start = time.process_time()
        body = extract(raw, gold["url"])
        seconds += time.process_time() - start
        true = "\n".join(gold["paragraphs"])
        shingles.append(metrics.shingles(true, body))
        words.append(metrics.word_f1(true, body))
    worst = sorted(words)[len(words) // 10]
    return Row(name, metrics.shingle_f1(shingles)[0], statistics.mean(words), worst, 1000 * seconds / len(sample))


def plot(table: dict[str, list[Row]], path: Path) -> None:
    """Accuracy against speed: a point for each library and set."""
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 5))
    for marker, (name, rows) in zip("osD", table.items(), strict=True):
        for index, row in enumerate(rows):
            axes.scatter(row.milliseconds, row.shingle, marker=marker, color=f"C{index}", s=50)
            axes.scatter([], [], color=f"C{index}", label=row.library if marker == "o" else None)
        axes.scatter([], [], marker=marker, color="grey", label=name)
    axes.set(xscale="log", xlim=(1, 200), xlabel="CPU ms a page", ylabel="4-gram shingle F1")
    axes.set_title("Accuracy against speed, on pages of sites not trained on")
    axes.legend(loc="upper left", fontsize=8)
    figure.tight_layout()
    figure.savefig(path, dpi=110)


def main() -> None:
    """Print the table; draw the plot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folds", type=Path)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--plot", type=Path)
    args = parser.parse_args()
    sys.path.insert(0, str(args.shared / "eval"))
    folds = Folds(args.folds)
    works: dict[str, Callable[[Any, str], str]] = {
        "newsclean": lambda raw, url: "\n".join(p.text for p in folds.cleaners[fold_of(site_of(url))].clean(raw).body)
    }
    works |= {name: lambda raw, _url, work=work: attempt(work, raw) for name, work in others()}
    table: dict[str, list[Row]] = {}
    for name in SETS:
        found = pages(args.shared / "data" / name, "html")
        sample = [(gold, raw) for gold, raw in found if fold_of(site_of(gold["url"])) in folds.cleaners]
        table[name] = [score(library, work, sample) for library, work in works.items()]
        for row in table[name]:
            print(f"{name:12} {row.library:18} shingle={row.shingle:.3f} word={row.word:.3f} worst_tenth={row.worst:.3f} {row.milliseconds:6.1f} ms/page", flush=True)  # fmt: skip
    if args.plot:
        plot(table, args.plot)


if __name__ == "__main__":
    main()
