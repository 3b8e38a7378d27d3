"""The development data as training examples: every page in every input style, with features and labels."""

from __future__ import annotations

import gzip
import hashlib
import json
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsclean.decide.features import Features, featurize
from newsclean.page import Page
from newsclean.readers.html import read_html
from newsclean.readers.markdown import read_markdown
from newsclean.readers.text import read_text
from newsclean.training.labels import Labels, gold_labels, hints_of, line_labels

SETS = ("fundus-dev", "aed", "wcxb-dev")
STYLES = ("bs4", "inscriptis", "html2text", "trafilatura")
FOLDS = 5
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "gov", "ac", "edu", "ne", "or", "go"))


@dataclass(frozen=True, slots=True)
class Example:
    """One page in one style. `source` is 'html', a dump style, 'gold' (the body alone) or 'roles'."""

    name: str
    source: str
    site: str
    features: Features
    labels: Labels

    @property
    def fold(self) -> int:
        """The fold in which the example is held out: one for all pages of a site."""
        return fold_of(self.site)


def site_of(url: str) -> str:
    """The registered domain of a URL, near enough: the last two labels, or three under co.uk and its like."""
    labels = (urlsplit(url).hostname or url).lower().split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def fold_of(site: str) -> int:
    """The fold of a site."""
    return hashlib.sha256(site.encode()).digest()[0] % FOLDS


def load_examples(data: Path, cache: Path | None = None) -> list[Example]:
    """Every example of the data folder; built anew, or read from `cache` where that file exists."""
    if cache and cache.exists():
        return list(pickle.loads(cache.read_bytes()))
    examples = [example for name in SETS for example in _set_examples(data / name)]
    examples += _role_examples(data / "roles")
    if cache:
        cache.write_bytes(pickle.dumps(examples, protocol=5))
    return examples


def read_gold(folder: Path) -> list[dict[str, Any]]:
    """The gold records of one set."""
    return [json.loads(line) for line in (folder / "gold.jsonl").open(encoding="utf-8")]


def read_dumps(folder: Path, style: str) -> dict[str, str]:
    """The dumps of one set and style, by page id."""
    with gzip.open(folder / "dumps" / f"{style}.jsonl.gz", "rt", encoding="utf-8") as file:
        return {row["id"]: row["text"] for row in map(json.loads, file)}


def _set_examples(folder: Path) -> Iterator[Example]:
    dumps = {style: read_dumps(folder, style) for style in STYLES}
    for gold in read_gold(folder):
        page = read_html(gzip.decompress((folder / "html" / f"{gold['id']}.html.gz").read_bytes()))
        hints = hints_of(page)
        yield _example(folder.name, "html", gold, page, hints)
        for style, texts in dumps.items():
            if text := texts.get(gold["id"]):
                yield _example(folder.name, style, gold, read_dump(text, style), hints)
        yield _example(folder.name, "gold", gold, read_text("\n".join(gold["paragraphs"])), {})


def read_dump(text: str, style: str) -> Page:
    """The page of a dump of a known style."""
    return read_markdown(text) if style == "html2text" else read_text(text)


def _example(name: str, source: str, gold: dict[str, Any], page: Page, hints: dict[str, int]) -> Example:
    labels = gold_labels(page, gold, hints)
    return Example(f"{name}/{gold['id']}", source, site_of(gold["url"]), featurize(page), labels)


def _role_examples(folder: Path) -> Iterator[Example]:
    for item in json.loads((folder / "index.json").read_text()):
        text = (folder / f"{item['name']}.txt").read_text()
        ranges = json.loads((folder / f"{item['name']}.json").read_text())
        page = read_dump(text, item["style"])
        yield Example(item["name"], "roles", site_of(item["url"]), featurize(page), line_labels(page, text, ranges))
