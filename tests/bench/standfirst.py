"""The weights of `newsclean.assemble.head.dump_standfirst`, and what it finds on sites that no weights have seen.

    python tests/bench/standfirst.py FOLDS ../shared

Lines over the story count as standfirst where they are the truth's first paragraph, what the page's metadata say of its
article, or what annotated dumps of the page call deck.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from crossval import Folds, pages
from numpy.typing import NDArray

from newsclean.assemble.authors.author_notes import with_notes_over_story
from newsclean.assemble.head.deck import deck_of
from newsclean.assemble.head.dump_standfirst import TRAITS, candidates, traits
from newsclean.assemble.head.headline import headline_index, headline_of
from newsclean.assemble.head.shown_headline import with_headline
from newsclean.decide.decide import decide
from newsclean.lexicon.loader import bits_of
from newsclean.metadata import Metadata
from newsclean.model import Role
from newsclean.options import Options
from newsclean.pipeline import EXTRACTORS, extract
from newsclean.readers.read import read
from newsclean.training.align import tokens_of
from newsclean.training.dataset import (
    SETS,
    STYLES,
    KnownRoles,
    fold_of,
    given_annotations,
    known_roles,
    own_annotations,
    site_of,
)

_BARS = (0.2, 0.25, 0.28, 0.35, 0.4)
_DESCRIPTIONS = ("description", "og:description", "twitter:description")
_LEAST_DESCRIBED = 5  # words
_LONGEST = 2  # times the first paragraph
_MOST = 0.6  # of a line's words, from which a description that was cut off is the line


class Row(NamedTuple):
    """One page: its candidates' traits, which are a standfirst, which hold the lead, and whether it was found before."""

    cell: str
    fold: int
    traits: NDArray[np.float64]
    is_standfirst: NDArray[np.bool_]
    is_lead: NDArray[np.bool_]
    had_lead: bool
    had_deck: bool


class Known(NamedTuple):
    """What is known of a page: the words of what its metadata say of its article, and annotated roles."""

    described: list[list[str]]
    annotated: KnownRoles

    def is_standfirst(self, text: str) -> bool:
        """Whether a line is one by either."""
        is_deck = self.annotated.by_text.get(text, 0) == _DECK
        return is_deck or any(_says(tokens_of(text), other) for other in self.described)


_DECK = bits_of((Role.DECK,))


def rows(folds: Folds, shared: Path, metrics: Any) -> Iterator[Row]:
    """Every page of the three sets in every style of dump."""
    annotated = known_roles([*given_annotations(shared / "data"), *own_annotations(shared / "data")])
    for name in SETS:
        folder = shared / "data" / name
        described = {gold["id"]: _descriptions(read(raw, Options()).metadata) for gold, raw in pages(folder, "html")}
        for style in STYLES:
            for gold, raw in pages(folder, style):
                fold = fold_of(site_of(gold["url"]))
                if fold in folds.cleaners:
                    known = Known(described.get(gold["id"], []), annotated.get(gold["id"], KnownRoles({}, {})))
                    yield _row(f"{name} {style}", gold, raw, (known, folds, metrics))


def _row(cell: str, gold: dict[str, Any], raw: str | bytes, judges: tuple[Known, Folds, Any]) -> Row:
    known, folds, metrics = judges
    fold = fold_of(site_of(gold["url"]))
    page = read(raw, Options())
    decision = decide(page, extract(page, EXTRACTORS), folds.scorers[fold])
    headline = headline_of(page, decision)
    decision = replace(decision, head=headline_index(page, decision, headline))
    decision = with_notes_over_story(page, with_headline(page, decision, headline))
    deck = deck_of(page, decision, headline)
    at = candidates(page, decision)
    texts = [page.texts[index] for index in at.tolist()]
    body = "\n".join(text for text, role in zip(page.texts, decision.roles, strict=True) if role in _STORY)
    is_lead = np.array([_is_lead(metrics, gold["paragraphs"], text) for text in texts], bool)
    is_known = np.array([known.is_standfirst(text) for text in texts], bool)
    values = traits(page, decision, at) if len(at) else np.zeros((0, len(TRAITS)))
    had_lead = metrics.has_lead(gold["paragraphs"], f"{deck or ''}\n{body}")
    return Row(cell, fold, values.astype(np.float64), is_lead | is_known, is_lead, had_lead, deck is not None)


_STORY = frozenset(("body", "subheading"))


def _is_lead(metrics: Any, paragraphs: list[str], text: str) -> bool:
    """Whether a line holds the first paragraph, and not much else."""
    return bool(paragraphs) and metrics.has_lead(paragraphs, text) and len(text) <= _LONGEST * len(paragraphs[0])


def _descriptions(metadata: Metadata) -> list[list[str]]:
    """The words of what a page's metadata say of its article."""
    stated = [text for name in _DESCRIPTIONS for text in metadata.meta.get(name, ())]
    stated += [text for item in metadata.json_ld if isinstance(text := item.get("description"), str)]
    found = map(tokens_of, dict.fromkeys(stated))
    return [words for words in found if len(words) >= _LEAST_DESCRIBED]


def _says(text: list[str], description: list[str]) -> bool:
    """Whether a text is the description, whose last word may be half of one, or is most of it."""
    same = len(description) - 1
    return text[:same] == description[:same] and len(text) * _MOST <= same


def fit(found: list[Row]) -> NDArray[np.float64]:
    """(traits + 1,) weights and bias of a logistic regression, by Newton's method."""
    values = np.concatenate([row.traits for row in found])
    truth = np.concatenate([row.is_standfirst for row in found])
    spread = np.append(values.std(axis=0), 1.0)
    values = np.column_stack([values, np.ones(len(values))]) / spread
    penalty = np.append(np.ones(len(spread) - 1), 0.0)
    weights: NDArray[np.float64] = np.zeros(len(spread))
    for _ in range(_STEPS):
        shares = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (truth - shares) - penalty * weights
        weights += np.linalg.solve((values.T * (shares * (1 - shares))) @ values + np.diag(penalty), slope)
    return np.asarray(weights / spread, np.float64)


_STEPS = 20


def measure(found: list[Row]) -> None:
    """For each bar and cell the pages whose lead is there, before and after, and the lines taken, rightly or not."""
    weights = {fold: fit([row for row in found if row.fold != fold]) for fold in {row.fold for row in found}}
    for bar in _BARS:
        print(f"bar {bar}")
        counts: Counter[tuple[str, str]] = Counter()
        for row in found:
            counts[row.cell, "pages"] += 1
            counts[row.cell, "before"] += row.had_lead
            has_lead = row.had_lead
            if len(row.traits) and not row.had_deck:
                logits = row.traits @ weights[row.fold][:-1] + weights[row.fold][-1]
                best = int(logits.argmax())
                if logits[best] >= np.log(bar / (1 - bar)):
                    counts[row.cell, "taken"] += 1
                    counts[row.cell, "right"] += bool(row.is_standfirst[best])
                    has_lead = has_lead or bool(row.is_lead[best])
            counts[row.cell, "after"] += has_lead
        for cell in dict.fromkeys(row.cell for row in found):
            n = counts[cell, "pages"]
            before, after = counts[cell, "before"] / n, counts[cell, "after"] / n
            print(f"  {cell:24} lead {before:.3f} -> {after:.3f}, {counts[cell, 'right']} of {counts[cell, 'taken']}")


def main() -> None:
    """Print the table and the weights to put in."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folds", type=Path)
    parser.add_argument("shared", type=Path)
    args = parser.parse_args()
    sys.path.insert(0, str(args.shared / "eval"))
    import metrics  # type: ignore[import-not-found]  # the metrics of the development data

    found = list(rows(Folds(args.folds), args.shared, metrics))
    measure(found)
    for name, weight in zip((*TRAITS, "bias"), fit(found), strict=True):
        print(f"{name}: {weight:.2f}")


if __name__ == "__main__":
    main()
