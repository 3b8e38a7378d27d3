"""The figures that may not fall: of a fixed sample of the development pages, and of the project's own pages.

These are the fixtures; in `languages/`, pages in 25 languages with the role of every line, in the format of
`newsclean.training.written`; dumps of the seed page's family in the languages of `family/`, and as HTML in the layouts
of `layouts/`; and its stories with the boxes of `boxes/` in them. No weights are trained on them.

From the top of a checkout:

    python -m tests.gate.measure            # the figures now, beside the pins
    python -m tests.gate.measure --pin      # pin those that rose (part of a change that improves)
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import importlib.util
import json
import random
import re
import statistics
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from bs4 import BeautifulSoup

import newsclean
from newsclean.fixtures.store import find_fixtures, load_fixture
from newsclean.lexicon.loader import BITS
from newsclean.options import Options
from newsclean.readers.read import read
from newsclean.training.splice import written_labels
from newsclean.training.written import Group, parse, render, render_html
from tests.gate import boxes, family, layouts

HERE = Path(__file__).parent
PINS = HERE / "pins.json"
LANGUAGES = HERE / "languages"
FIXTURES = HERE.parents[1] / "fixtures" / "pages"
DATA = HERE.parents[2] / "shared" / "data"
SETS = ("fundus-dev", "aed", "wcxb-dev")
STYLES = ("bs4", "inscriptis", "html2text")
INPUTS = ("html", "bs4", "inscriptis", "html2text", "trafilatura")
_HEADLESS = "trafilatura"  # dumps that mostly leave title, date and authors out
_SAMPLE = 30  # pages a set
_DUMPS = 40  # of a family in each language
_PAGES = 2  # of a layout in each language
_WORD = re.compile(r"\w+")


def word_f1(true: str, found: str) -> float:
    """F1 of two texts as bags of words."""
    t, f = Counter(_WORD.findall(true.lower())), Counter(_WORD.findall(found.lower()))
    return 2 * sum((t & f).values()) / (t.total() + f.total()) if t or f else 1.0


def measure_fixtures() -> dict[str, float]:
    """Mean body F1, and the share of expected (role, text) pairs of blocks that are found, over the fixture pages."""
    bodies, blocks = [], []
    for fixture in map(load_fixture, find_fixtures(FIXTURES)):
        article = newsclean.clean(fixture.page.read_bytes())
        bodies.append(word_f1("\n".join(item["text"] for item in fixture.expected["body"]), article.text))
        true = set(_pairs(fixture.expected["blocks"]))
        blocks.append(len(true & set(_pairs(article.to_dict()["blocks"]))) / max(1, len(true)))
    return {"fixtures body": statistics.mean(bodies), "fixtures blocks": statistics.mean(blocks)}


def _pairs(blocks: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """(role, text) of every heading and item."""
    for block in blocks:
        for text in (block["heading"], *(item["text"] for item in block["items"])):
            if text:
                yield block["role"], text


def measure_languages() -> dict[str, float]:
    """The share of the fragments of each language's pages, as HTML and as dumps, that have the role they should."""
    return {f"roles {path.stem}": _measure_language(path) for path in sorted(LANGUAGES.glob("*.txt"))}


def _measure_language(path: Path) -> float:
    hits: list[bool] = []
    for number, groups in enumerate(parse(path.read_text(encoding="utf-8"))):
        shuffle = random.Random(f"{path.stem} {number}")
        raws = ["\n".join(render(groups, style, shuffle)) for style in STYLES]
        for raw in (*raws, render_html(groups, shuffle)):
            hits += _role_hits(raw, groups)
    return statistics.mean(hits)


def _role_hits(raw: str, groups: tuple[Group, ...]) -> Iterator[bool]:
    """Of each fragment that is known to be one line's: whether it has that line's role."""
    allowed = written_labels(read(raw, Options()), [line for group in groups for line in group]).allowed
    for segment, roles in zip(newsclean.clean(raw).segments, allowed.tolist(), strict=True):
        if roles.bit_count() == 1:
            yield roles == BITS[segment.role]


def measure_families() -> dict[str, float]:
    """The share of the fields of each language's dumps of the seed page's family that are right."""
    return {f"family {language}": _measure_family(language) for language in family.languages()}


def _measure_family(language: str) -> float:
    dumps = [family.make(language, number) for number in range(_DUMPS)]
    return statistics.mean(
        right for dump in dumps for right in family.fields(dump, newsclean.clean(dump.text)).values()
    )


def measure_layouts() -> dict[str, float]:
    """The share of the fields of each layout's pages that are right, as HTML and as dumps of their text nodes."""
    return {f"layout {name}": _measure_layout(name) for name in layouts.names()}


def _measure_layout(name: str) -> float:
    hits: list[bool] = []
    for language in family.languages():
        for page in (layouts.make(name, language, number) for number in range(_PAGES)):
            for raw in (page.text, BeautifulSoup(page.text, "lxml").get_text("\n", strip=True)):
                hits += family.fields(page, newsclean.clean(raw)).values()
    return statistics.mean(hits)


def measure_boxes() -> dict[str, float]:
    """The share of boxes' lines that are no text and of paragraphs that are, by the place of the box in the story."""
    return {f"boxes {place}": _measure_boxes(place) for place in boxes.PLACES}


def _measure_boxes(place: str) -> float:
    hits: list[bool] = []
    for page in boxes.pages(place):
        for raw in (page.html, BeautifulSoup(page.html, "lxml").get_text("\n", strip=True)):
            hits += boxes.hits(page, newsclean.clean(raw))
    return statistics.mean(hits)


def sample(name: str) -> list[dict[str, Any]]:
    """The gold records of the pages with the lowest check sums of their ids."""
    with (DATA / name / "gold.jsonl").open(encoding="utf-8") as file:
        gold = [json.loads(line) for line in file]
    return sorted(gold, key=lambda record: zlib.crc32(record["id"].encode()))[:_SAMPLE]


def digest() -> str:
    """What the sample is made of: ids, true bodies and heads."""
    state = hashlib.sha256()
    for name in SETS:
        for record in sample(name):
            state.update(json.dumps([record[key] for key in ("id", "paragraphs", "title", "date", "authors")]).encode())
    return state.hexdigest()


def measure_sample() -> dict[str, float]:
    """Mean body F1 of the sampled pages, by set and input; titles, days and authors of all of them together."""
    heads: dict[str, list[float]] = {"sample titles": [], "sample days": [], "sample authors": []}
    figures = {f"{name} {source}": _measure_input(name, source, heads) for name in SETS for source in INPUTS}
    return figures | {name: statistics.mean(scores) for name, scores in heads.items()}


def _measure_input(name: str, source: str, heads: dict[str, list[float]]) -> float:
    """Mean body F1 of one set in one input; the scores of its heads go to `heads`, but those of dumps without one."""
    texts, metrics = {}, _metrics()
    if source != "html":
        with gzip.open(DATA / name / "dumps" / f"{source}.jsonl.gz", "rt", encoding="utf-8") as file:
            texts = {row["id"]: row["text"] for row in map(json.loads, file)}
    scores = []
    for record in sample(name):
        raw = texts.get(record["id"]) if texts else _html(name, record["id"])
        if not raw:
            continue
        article = newsclean.clean(raw)
        scores.append(word_f1("\n".join(record["paragraphs"]), article.text))
        if source == _HEADLESS:
            continue
        if record["title"]:
            heads["sample titles"].append(metrics.same_title(record["title"], article.headline))
        if record["date"]:
            published = article.dateline.published if article.dateline else None
            heads["sample days"].append(metrics.same_day(record["date"], published))
        if record["authors"]:
            heads["sample authors"].append(metrics.author_f1(record["authors"], article.authors))
    return statistics.mean(scores)


def _metrics() -> ModuleType:
    """The data's own scores, which lie beside it."""
    spec = importlib.util.spec_from_file_location("metrics", DATA.parent / "eval" / "metrics.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _html(name: str, page: str) -> bytes:
    return gzip.decompress((DATA / name / "html" / f"{page}.html.gz").read_bytes())


def main() -> None:
    """Print the figures; with --pin, write those that rose."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pin", action="store_true")
    args = parser.parse_args()
    pins: dict[str, Any] = {"digest": "", "figures": {}}
    pins = json.loads(PINS.read_text()) if PINS.exists() else {"digest": digest(), "figures": {}}
    figures = measure_fixtures() | measure_languages() | measure_families()
    figures |= measure_layouts() | measure_boxes() | measure_sample()
    for name, value in figures.items():
        print(f"{name:28} {value:.4f}  pinned {pins['figures'].get(name, 0):.4f}")
    if args.pin:
        kept = {name: round(max(value, pins["figures"].get(name, 0)), 4) for name, value in figures.items()}
        PINS.write_text(json.dumps({"digest": pins["digest"], "figures": kept}, indent=1) + "\n")


if __name__ == "__main__":
    main()
