"""The development data as training examples: every page in every input style, with features and labels."""

from __future__ import annotations

import gzip
import hashlib
import json
import pickle
import random
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from newsclean.decide.features import Features, featurize
from newsclean.fixtures.store import find_fixtures, load_fixture
from newsclean.lexicon.loader import BITS
from newsclean.model import BOILERPLATE_ROLES, Role
from newsclean.options import Options
from newsclean.page import Page
from newsclean.pipeline import extract
from newsclean.readers.html.parse import parse_html
from newsclean.readers.html.reader import read_html, read_tree
from newsclean.readers.markdown.reader import read_markdown
from newsclean.readers.read import read
from newsclean.readers.text.reader import read_text
from newsclean.training.labels import EVERY_ROLE, Labels, gold_labels, hints_of, line_labels, roles_by_text
from newsclean.training.retell import SCRIPTS, Script, retell_dump, retell_tree
from newsclean.training.splice import splice, spliced_labels, story_of, written_labels
from newsclean.training.written import render, render_html, written_pages

SETS = ("fundus-dev", "aed", "wcxb-dev")
STYLES = ("bs4", "inscriptis", "html2text", "trafilatura")
FOLDS = 5
_PART = 100  # pages that a process makes examples of at once
_FIXTURES = Path(__file__).parents[2] / "fixtures" / "pages"
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "gov", "ac", "edu", "ne", "or", "go"))
_PROSE = 25  # characters; a shorter text may be a mark or a label that is left out of a block
_OUTSIDE_BLOCKS = EVERY_ROLE & ~sum(BITS[role] for role in BOILERPLATE_ROLES)
_RETOLD, _SPLICED = 0.16, 0.6  # of the pages
_SCRIPT_SHARES = (8, 3, 3, 2, 1, 1)  # by which scripts are chosen
SPLICED = ("bs4", "inscriptis", "html2text")


@dataclass(frozen=True, slots=True)
class Example:
    """One page in one style.

    `source` is 'html', a dump style, 'gold' (the body alone) or 'roles'; for pages that were made it is 'retold',
    'spliced' or 'written'.
    """

    name: str
    source: str
    site: str
    features: Features
    labels: Labels

    @property
    def fold(self) -> int:
        """The fold in which the example is held out: one for all pages of a site; -1 for a page of no site."""
        return fold_of(self.site) if self.site else -1


def site_of(url: str) -> str:
    """The registered domain of a URL, near enough: the last two labels, or three under co.uk and its like."""
    labels = (urlsplit(url).hostname or url).lower().split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def fold_of(site: str) -> int:
    """The fold of a site."""
    return hashlib.sha256(site.encode()).digest()[0] % FOLDS


def load_examples(data: Path, cache: Path | None) -> list[Example]:
    """Every example of the data folder and of the fixture pages; built anew, or read from `cache` if that exists."""
    if cache and cache.exists():
        return list(pickle.loads(cache.read_bytes()))
    given, own = list(given_annotations(data)), list(own_annotations(data))
    known = known_roles(given + own)
    with ProcessPoolExecutor(2) as pool:
        parts = [pool.submit(_set_examples, data / name, known, at) for name in SETS for at in range(0, 800, _PART)]
        examples = [example for part in parts for example in part.result()]
    examples += [
        Example(item.page, "roles", site_of(item.url), _features(item.read()), item.labels(item.read()))
        for item in given
    ]
    examples += _fixture_examples()
    examples += _written_examples()
    examples = [example for example in examples if len(example.features)]
    if cache:
        cache.write_bytes(pickle.dumps(examples, protocol=5))
    return examples


def _fixture_examples() -> Iterator[Example]:
    """The project's own pages: rare blocks and odd layouts, each role known."""
    for fixture in map(load_fixture, find_fixtures(_FIXTURES)):
        expected = fixture.expected
        page = read(fixture.page.read_bytes(), Options())
        gold = {"paragraphs": [item["text"] for item in expected["body"]], "title": expected["headline"], "authors": []}
        labels = gold_labels(page, gold, {}, _fixture_roles(page, expected))
        yield Example(f"fixtures/{fixture.slug}", "roles", fixture.slug, _features(page), labels)


def _fixture_roles(page: Page, expected: Mapping[str, Any]) -> NDArray[np.int64]:
    """The roles that each fragment of a fixture may have: all its blocks are known, so prose in none has another."""
    known = KnownRoles(_expected_roles(expected), {}).of(page, "")
    headings = [block["heading"] for block in expected["blocks"] if block["heading"]]
    items = [item["text"] for block in expected["blocks"] for item in block["items"]]
    listed = "\n".join(headings + items)
    for index, text in enumerate(page.texts):
        bare = text.lstrip("-–•·*| ")
        is_listed = bare in listed or any(item in text for item in items)
        if known[index] == EVERY_ROLE and len(bare) >= _PROSE and not is_listed:
            known[index] = _OUTSIDE_BLOCKS
    return known


def _expected_roles(expected: Mapping[str, Any]) -> dict[str, int]:
    """The roles of a fixture's texts, but for those of its body."""
    found: dict[str, int] = {}
    pairs = [(expected.get(role.value), role) for role in (Role.HEADLINE, Role.KICKER)]
    pairs += [(line, Role.DECK) for line in (expected.get("deck") or "").split("\n")]
    pairs.append(((expected.get("dateline") or {}).get("text"), Role.DATELINE))
    for block in expected["blocks"]:
        texts = [block["heading"], *(text for item in block["items"] for text in (item["text"], item.get("author")))]
        pairs += [(text, Role(block["role"])) for text in texts]
    for text, role in pairs:
        if text:
            found[text] = found.get(text, 0) | BITS[role]
    return found


@dataclass(frozen=True, slots=True)
class Annotation:
    """A dump whose lines have roles: `ranges` of (first, last, role) over its non-blank lines."""

    page: str  # '<set>/<id>'
    style: str
    url: str
    text: str
    ranges: list[tuple[int, int, str]]

    def read(self) -> Page:
        """The dump as a page."""
        return read_dump(self.text, self.style)

    def labels(self, page: Page) -> Labels:
        """The labels of the dump's page."""
        return line_labels(page, self.text, self.ranges)


def given_annotations(data: Path) -> Iterator[Annotation]:
    """The annotated dumps of the data folder."""
    for item in json.loads((data / "roles/index.json").read_text()):
        text = (data / "roles" / f"{item['name']}.txt").read_text()
        ranges = json.loads((data / "roles" / f"{item['name']}.json").read_text())
        yield Annotation(item["page"], item["style"], item["url"], text, ranges)


def own_annotations(data: Path) -> Iterator[Annotation]:
    """The project's annotations of dumps of the three sets."""
    urls = {f"{name}/{gold['id']}": gold["url"] for name in SETS for gold in read_gold(data / name)}
    dumps = {(name, style): read_dumps(data / name, style) for name in SETS for style in STYLES}
    for item in json.loads((files(__package__) / "annotations.json").read_text()):
        name, page = item["page"].split("/")
        text = dumps[name, item["style"]][page]
        yield Annotation(item["page"], item["style"], urls[item["page"]], text, item["ranges"])


@dataclass(frozen=True, slots=True)
class KnownRoles:
    """What annotations say of one page: the roles of each text, and of each fragment in the styles annotated."""

    by_text: dict[str, int]
    by_fragment: dict[str, NDArray[np.int64]]

    def of(self, page: Page, style: str) -> NDArray[np.int64]:
        """The roles that each fragment of the page in one style may have."""
        if style in self.by_fragment:
            return self.by_fragment[style]
        return np.array([self.by_text.get(text, EVERY_ROLE) for text in page.texts], np.int64)


_NOTHING_KNOWN = KnownRoles({}, {})


def known_roles(annotated: Sequence[Annotation]) -> dict[str, KnownRoles]:
    """What is known of each annotated page, by its id."""
    found: dict[str, KnownRoles] = {}
    for item in annotated:
        page = item.read()
        labels = item.labels(page)
        known = found.setdefault(item.page.split("/")[1], KnownRoles({}, {}))
        known.by_text.update(roles_by_text(page, labels))
        known.by_fragment[item.style] = labels.allowed
    return found


def read_gold(folder: Path) -> list[dict[str, Any]]:
    """The gold records of one set."""
    return [json.loads(line) for line in (folder / "gold.jsonl").open(encoding="utf-8")]


def read_dumps(folder: Path, style: str) -> dict[str, str]:
    """The dumps of one set and style, by page id."""
    with gzip.open(folder / "dumps" / f"{style}.jsonl.gz", "rt", encoding="utf-8") as file:
        return {row["id"]: row["text"] for row in map(json.loads, file)}


def _set_examples(folder: Path, annotated: dict[str, KnownRoles], start: int) -> list[Example]:
    """The examples of one set's pages from `start` on, a part of them."""
    dumps = {style: read_dumps(folder, style) for style in STYLES}
    examples = []
    for gold in read_gold(folder)[start : start + _PART]:
        gold["deck"] = folder.name.startswith("fundus")  # that set's truth counts the standfirst as text
        raw = _raw(folder, gold["id"], dumps)
        pages = {source: _read(text, source) for source, text in raw.items()}
        hints, known = hints_of(pages["html"]), annotated.get(gold["id"], _NOTHING_KNOWN)
        own = [
            _example((folder.name, source), gold, page, (hints, known.of(page, source)))
            for source, page in pages.items()
        ]
        examples += own
        examples += _made(raw, pages, own)
        alone = read_text("\n".join(gold["paragraphs"]))
        examples.append(_example((folder.name, "gold"), gold, alone, ({}, _NOTHING_KNOWN.of(alone, ""))))
    return examples


def _raw(folder: Path, name: str, dumps: dict[str, dict[str, str]]) -> dict[str, Any]:
    """A page as HTML, in bytes, and as each style of dump that it has."""
    html = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
    return {"html": html} | {style: text for style, texts in dumps.items() if (text := texts.get(name))}


def _read(raw: Any, source: str) -> Page:
    return read_html(raw) if source == "html" else read_dump(raw, source)


def _made(raw: dict[str, Any], pages: dict[str, Page], own: list[Example]) -> Iterator[Example]:
    """What is made of a page: some are retold in every style, and of most one dump has blocks put in."""
    shuffle = random.Random(own[0].name)
    if shuffle.random() < _RETOLD:
        script = shuffle.choices(SCRIPTS, _SCRIPT_SHARES)[0]
        for example in own:
            page = _retold(raw[example.source], example.source, script)
            if len(page.texts) == len(pages[example.source].texts):
                yield replace(example, source="retold", features=_features(page))
    dumps = [example for example in own if example.source in SPLICED]
    if dumps and shuffle.random() < _SPLICED:
        example = shuffle.choice(dumps)
        before = pages[example.source]
        story = story_of(before, example.labels)
        text, blocks = splice(raw[example.source], example.source, story, shuffle)
        page = read_dump(text, example.source)
        labels = spliced_labels(page, blocks, before, example.labels)
        if blocks and labels:
            yield replace(example, source="spliced", features=_features(page), labels=labels)


def _retold(raw: Any, source: str, script: Script) -> Page:
    if source != "html":
        return read_dump(retell_dump(raw, script), source)
    root, _ = parse_html(raw)
    if root is None:
        return read_html(raw)
    retell_tree(root, script)
    return read_tree(root)


def _written_examples() -> Iterator[Example]:
    """The project's written pages in every style."""
    for language, pages in written_pages().items():
        for number, groups in enumerate(pages):
            shuffle = random.Random(f"{language} {number}")
            lines = [line for group in groups for line in group]
            read = {style: read_dump("\n".join(render(groups, style, shuffle)), style) for style in SPLICED}
            read["html"] = read_html(render_html(groups, shuffle))
            for page in read.values():
                labels = written_labels(page, lines)
                yield Example(f"written/{language}-{number}", "written", "", _features(page), labels)


def read_dump(text: str, style: str) -> Page:
    """The page of a dump of a known style."""
    return read_markdown(text) if style == "html2text" else read_text(text)


def _example(
    where: tuple[str, str], gold: dict[str, Any], page: Page, known: tuple[dict[str, int], NDArray[np.int64]]
) -> Example:
    name, source = where
    return Example(
        f"{name}/{gold['id']}", source, site_of(gold["url"]), _features(page), gold_labels(page, gold, *known)
    )


def _features(page: Page) -> Features:
    return featurize(page, extract(page))
