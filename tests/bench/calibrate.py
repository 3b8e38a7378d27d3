"""Confidence against real F1, on sites that the weights have not seen: the table, the knots to put in, and the plot.

    python tests/bench/calibrate.py FOLDS ../shared --plot docs/images/confidence.png

The knots are those of the page's expected F1 (`expected_f1`) against its real one: monotone, by pooling neighbours.
Needs matplotlib for the plot.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from crossval import Folds, pages
from numpy.typing import NDArray

from newsclean.assemble.confidence import EXPECTED, REAL
from newsclean.training.dataset import SETS, STYLES

_BINS = 10  # of pages of like confidence, all of one size
_KNOTS = 6  # of the curve, beside its ends


def measure(folds: Folds, shared: Path) -> NDArray[np.float64]:
    """(confidence, word F1) of every page in every input."""
    import metrics  # type: ignore[import-not-found]  # the metrics of the development data

    rows = []
    for name in SETS:
        for source in ("html", *STYLES):
            for gold, raw in pages(shared / "data" / name, source):
                if article := folds.clean(raw, gold["url"]):
                    f1 = metrics.word_f1("\n".join(gold["paragraphs"]), article.text)
                    rows.append((article.confidence, f1))
    return np.array(rows)


def knots(rows: NDArray[np.float64]) -> list[tuple[float, float]]:
    """(expected F1, mean F1) of the bins, made monotone; the expected one is what the curve makes the confidence of."""
    expected = np.interp(rows[:, 0], REAL, EXPECTED)
    ordered = np.column_stack((expected, rows[:, 1]))[expected.argsort()]
    ordered = ordered[ordered[:, 0] > 0]
    pools = [[part[:, 0].mean(), part[:, 1].mean(), len(part)] for part in np.array_split(ordered, _KNOTS)]
    at = 1
    while at < len(pools):
        if pools[at - 1][1] <= pools[at][1]:
            at += 1
            continue
        (x, y, n), (u, v, m) = pools[at - 1 : at + 1]
        pools[at - 1 : at + 1] = [[(x * n + u * m) / (n + m), (y * n + v * m) / (n + m), n + m]]
        at = max(1, at - 1)
    return [(round(x, 3), round(y, 3)) for x, y, _ in pools]


def plot(rows: NDArray[np.float64], path: Path) -> None:
    """Every page a point, the bins a line."""
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(6, 5))
    axes.scatter(rows[:, 0], rows[:, 1], s=4, alpha=0.15, color="tab:blue", label="a page in one style")
    bins = np.array([part.mean(axis=0) for part in np.array_split(rows[rows[:, 0].argsort()], _BINS)])
    axes.plot(bins[:, 0], bins[:, 1], marker="o", color="tab:orange", label="mean of a tenth of the pages")
    axes.plot((0, 1), (0, 1), color="grey", linewidth=0.8, linestyle="--", label="ideal")
    axes.set(xlabel="Article.confidence", ylabel="word F1 of the body", title="Confidence on sites not trained on")
    axes.legend(loc="lower right")
    figure.tight_layout()
    figure.savefig(path, dpi=110)


def main() -> None:
    """Print bins and knots; draw the plot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folds", type=Path)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--plot", type=Path)
    args = parser.parse_args()
    sys.path.insert(0, str(args.shared / "eval"))
    rows = measure(Folds(args.folds), args.shared)
    print("pages", len(rows), "mean absolute error", round(float(np.abs(rows[:, 0] - rows[:, 1]).mean()), 3))
    for part in np.array_split(rows[rows[:, 0].argsort()], _BINS):
        print(f"confidence {part[:, 0].min():.3f} to {part[:, 0].max():.3f}: mean F1 {part[:, 1].mean():.3f}")
    print("knots", [(0.0, 0.0), *knots(rows), (1.0, 1.0)])
    if args.plot:
        plot(rows, args.plot)


if __name__ == "__main__":
    main()
