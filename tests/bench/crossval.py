"""The scores of every page by weights that were trained without its site.

From the top of a checkout:

    python -m newsclean.training ../shared/data --folds FOLDS       # once: five weights files
    python tests/bench/crossval.py FOLDS ../shared                  # the table
    python tests/bench/crossval.py FOLDS ../shared --sets roles,own-roles   # the given annotated dumps, the project's own
    python tests/bench/crossval.py FOLDS ../shared --sets html-roles        # what these tell of the pages' HTML
    python tests/bench/crossval.py FOLDS ../shared --sets aed --inputs html --worst 15
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsclean import Article, Cleaner
from newsclean.decide.scorer import Scorer
from newsclean.model import ROLES
from newsclean.training.dataset import (
    SETS,
    STYLES,
    Annotation,
    fold_of,
    given_annotations,
    known_roles,
    own_annotations,
    read_dumps,
    read_gold,
    site_of,
)


class Folds:
    """A cleaner a fold, each with the weights of that fold."""

    def __init__(self, folder: Path) -> None:
        paths = sorted(folder.glob("fold-*.npy"))
        self.scorers = {int(path.stem.removeprefix("fold-")): Scorer.load(path) for path in paths}
        self.cleaners = {fold: Cleaner(scorer=scorer) for fold, scorer in self.scorers.items()}

    def clean(self, raw: str | bytes, url: str) -> Article | None:
        """The page's article by the weights that have not seen its site; None where that fold is not there."""
        cleaner = self.cleaners.get(fold_of(site_of(url)))
        return cleaner.clean(raw) if cleaner else None


def pages(folder: Path, source: str) -> Iterator[tuple[dict[str, Any], str | bytes]]:
    """(gold, raw) of every page of a set that there is in this style."""
    dumps = {} if source == "html" else read_dumps(folder, source)
    for gold in read_gold(folder):
        raw = dumps.get(gold["id"]) if dumps else gzip.decompress((folder / f"html/{gold['id']}.html.gz").read_bytes())
        if raw:
            yield gold, raw


def score_page(metrics: Any, name: str, gold: dict[str, Any], article: Article) -> dict[str, Any]:
    """All scores of one page; None where the gold does not say."""
    parts = [paragraph.text for paragraph in article.body]
    if article.deck and name.startswith("fundus"):
        parts.insert(0, article.deck)
    body, true = "\n".join(parts), "\n".join(gold["paragraphs"])
    published = article.dateline.published if article.dateline else None
    return {
        "shingles": metrics.shingles(true, body),
        "word": metrics.word_f1(true, body),
        "lead": metrics.has_lead(gold["paragraphs"], f"{article.deck or ''}\n{body}"),
        "title": metrics.same_title(gold["title"], article.headline) if gold["title"] else None,
        "day": metrics.same_day(gold["date"], published) if gold["date"] else None,
        "authors": metrics.author_f1(gold["authors"], article.authors) if gold["authors"] else None,
        "confidence": article.confidence,
        "page": f"{gold['id']} {gold['url'][:100]}",
    }


def print_set(metrics: Any, folds: Folds, folder: Path, source: str, worst: int) -> None:
    """One row of the table, and the pages that lose most."""
    start, scores = time.process_time(), []
    for gold, raw in pages(folder, source):
        if article := folds.clean(raw, gold["url"]):
            scores.append(score_page(metrics, folder.name, gold, article))
    seconds = time.process_time() - start
    f1, precision, recall = metrics.shingle_f1([score["shingles"] for score in scores])
    words = sorted(score["word"] for score in scores)
    means = {
        name: statistics.mean([score[name] for score in scores if score[name] is not None] or [0.0])
        for name in ("word", "lead", "title", "day", "authors")
    }
    print(
        f"{folder.name + '@' + source:24} n={len(scores):4} shingle={f1:.3f} (p {precision:.3f} r {recall:.3f})"
        f" worst_tenth={words[len(words) // 10]:.3f} "
        + " ".join(f"{name}={value:.3f}" for name, value in means.items())
        + f" {1000 * seconds / len(scores):.1f} ms/page",
        flush=True,
    )
    for score in sorted(scores, key=lambda score: score["word"])[:worst]:
        print(f"    {score['word']:.3f} {score['page']}")


def print_roles(metrics: Any, folds: Folds, name: str, annotations: Iterable[Annotation], worst: int) -> None:
    """Line roles on annotated dumps, and what is most often taken for what."""
    pairs: list[tuple[str, str]] = []
    by_page = []
    for item in annotations:
        if article := folds.clean(item.text, item.url):
            true_roles = [role for first, last, role in item.ranges for _ in range(first, last + 1)]
            lines = list(zip(true_roles, line_roles(item.text, article), strict=True))
            pairs += lines
            by_page.append((sum(a == b for a, b in lines) / len(lines), f"{item.page} {item.style}"))
    report = metrics.role_report(pairs)
    scores = "  ".join(f"{role}={value:.3f}" for role, value in report.items())
    print(f"{name}  {len(by_page)} dumps, {len(pairs)} lines  {scores}", flush=True)
    for accuracy, page in sorted(by_page)[:worst]:
        print(f"    {accuracy:.3f} {page}")
    for (true, found), count in Counter(pair for pair in pairs if pair[0] != pair[1]).most_common(worst):
        print(f"    {count:4} {true} taken for {found}")


def print_html_roles(metrics: Any, folds: Folds, data: Path) -> None:
    """Roles of the fragments of HTML pages, where annotated dumps of the page tell the text's role, and but one."""
    annotations = [*given_annotations(data), *own_annotations(data)]
    known = known_roles(annotations)
    pairs: list[tuple[str, str]] = []
    blocks = []
    for page, url in {item.page: item.url for item in annotations}.items():
        name, page_id = page.split("/")
        path = data / ("fundus-dev" if name == "fundus" else name) / f"html/{page_id}.html.gz"
        if path.exists() and (article := folds.clean(gzip.decompress(path.read_bytes()), url)):
            for segment in article.segments:
                bits = known[page_id].by_text.get(segment.text, 0)
                if bits.bit_count() == 1:
                    pairs.append((ROLES[bits.bit_length() - 1].value, segment.role.value))
            blocks.append(len(article.blocks))
    scores = "  ".join(f"{role}={value:.3f}" for role, value in metrics.role_report(pairs).items())
    print(
        f"html-roles  {len(blocks)} pages, {len(pairs)} fragments, {statistics.mean(blocks):.1f} blocks a page  {scores}"
    )


def line_roles(text: str, article: Article) -> Iterator[str]:
    """The role of the segment that covers each non-blank line's first character."""
    covering = {at: str(segment.role) for segment in article.segments for at in range(*segment.span or (0, 0))}
    offset = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield covering.get(offset + len(line) - len(line.lstrip()), "missing")
        offset += len(line)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folds", type=Path)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--sets", default=",".join((*SETS, "roles", "own-roles", "html-roles")))
    parser.add_argument("--inputs", default=",".join(("html", *STYLES)))
    parser.add_argument("--worst", type=int, default=0)
    args = parser.parse_args()
    sys.path.insert(0, str(args.shared / "eval"))
    import metrics  # type: ignore[import-not-found]  # the metrics of the development data

    annotations = {"roles": given_annotations, "own-roles": own_annotations}
    folds = Folds(args.folds)
    for name in args.sets.split(","):
        if name == "html-roles":
            print_html_roles(metrics, folds, args.shared / "data")
            continue
        if name in annotations:
            print_roles(metrics, folds, name, annotations[name](args.shared / "data"), args.worst)
            continue
        for source in args.inputs.split(","):
            print_set(metrics, folds, args.shared / "data" / name, source, args.worst)


if __name__ == "__main__":
    main()
