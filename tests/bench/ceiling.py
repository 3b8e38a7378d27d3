"""What segmentation alone allows: the scores of perfect labels on newsclean's own fragments.

From the top of a checkout:

    python tests/bench/ceiling.py ../shared
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

from crossval import pages

from newsclean.options import Options
from newsclean.readers.read import read
from newsclean.training.align import align
from newsclean.training.dataset import SETS, STYLES


def main() -> None:
    """Print a row for each set and input."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    args = parser.parse_args()
    sys.path.insert(0, str(args.shared / "eval"))
    import metrics  # type: ignore[import-not-found]  # the metrics of the development data

    for name in SETS:
        for source in ("html", *STYLES):
            rows, words, leads = [], [], []
            for gold, raw in pages(args.shared / "data" / name, source):
                texts = read(raw, Options()).texts
                kept = align(texts, gold["paragraphs"]).is_body
                body = "\n".join(text for text, is_body in zip(texts, kept, strict=True) if is_body)
                true = "\n".join(gold["paragraphs"])
                rows.append(metrics.shingles(true, body))
                words.append(metrics.word_f1(true, body))
                leads.append(metrics.has_lead(gold["paragraphs"], body))
            print(
                f"{name + '@' + source:24} shingle={metrics.shingle_f1(rows)[0]:.3f} word={statistics.mean(words):.3f}"
                f" lead={statistics.mean(leads):.3f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
