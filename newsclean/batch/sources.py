"""What a batch reads: files, folders and globs, in a settled order, each with its kind by its ending."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_PAGES = ".html .htm .xhtml .shtml .mhtml .mht .eml .xml .txt .text .md .markdown".split()
_ENDINGS = dict.fromkeys((*_PAGES, ""), "page") | {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".warc": "warc",
    ".arc": "warc",
    ".wet": "warc",  # the extracted texts of Common Crawl
}
_COMPRESSED = (".gz", ".zst")


class Source(NamedTuple):
    """A file to read, and what it is: 'page', 'jsonl', 'parquet' or 'warc'."""

    path: str
    kind: str


class Unreadable(NamedTuple):
    """An input that cannot be read, and why."""

    path: str
    reason: str


def ending(path: str) -> str:
    """The ending that says what a file is: '.html' of 'page.html.gz'. '' where there is none."""
    name = Path(path).name.lower()
    for compressed in _COMPRESSED:
        name = name.removesuffix(compressed)
    return Path(name).suffix


class Finder:
    """Finds the sources of a batch's inputs. What `leave` names (the batch's own files) is left out.

    `skipped` counts the files in folders that are of no kind that a batch reads, by their ending.
    """

    def __init__(self, inputs: Iterable[str | os.PathLike[str]], leave: Iterable[Path], kind: str | None) -> None:
        self._inputs = [os.fspath(each) for each in inputs]
        self._leave = {path.resolve() for path in leave}
        self._kind = kind
        self.skipped: Counter[str] = Counter()

    def __iter__(self) -> Iterator[Source | Unreadable]:
        self.skipped.clear()
        several = len(self._inputs) > 1
        seen: set[str] = set()
        for each in self._inputs:
            for source in self._of_input(each):
                if not several:
                    yield source
                elif source.path not in seen:
                    seen.add(source.path)
                    yield source

    def count(self) -> int | None:
        """How many pages there are, where that can be told without reading them."""
        total = 0
        for source in self:
            if isinstance(source, Source) and source.kind != "page":
                return None
            total += 1
        return total

    def _of_input(self, each: str) -> Iterator[Source | Unreadable]:
        if Path(each).is_dir():
            yield from self._of_folder(each)
        elif glob.has_magic(each) and not Path(each).exists():
            yield from self._of_glob(each)
        elif not Path(each).exists():
            yield Unreadable(each, "no such file or folder")
        else:
            yield self._of_file(each)

    def _of_file(self, path: str) -> Source | Unreadable:
        kind = self._kind or _ENDINGS.get(ending(path))
        if kind is None:
            known = ", ".join(name for name in _ENDINGS if name)
            return Unreadable(path, f"unknown ending {ending(path)!r}; known are {known} (and .gz, .zst of them)")
        return Source(path, kind)

    def _of_glob(self, pattern: str) -> Iterator[Source | Unreadable]:
        paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - a pattern may begin anywhere
        if not paths:
            yield Unreadable(pattern, "no file matches")
        for path in paths:
            if Path(path).is_file() and not self._is_own(path):
                yield self._of_file(path)

    def _of_folder(self, folder: str) -> Iterator[Source | Unreadable]:
        """The files below a folder. What cannot be listed is said; hidden files are left out."""
        problems: list[OSError] = []
        empty = True
        for parent, folders, names in os.walk(folder, onerror=problems.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                for source in self._of_folder_file(os.path.join(parent, name)):  # noqa: PTH118 - keeps './'
                    empty = False
                    yield source
        for problem in problems:
            yield Unreadable(str(problem.filename), problem.strerror or str(problem))
        if empty and not problems:
            yield Unreadable(folder, "no pages in it")

    def _of_folder_file(self, path: str) -> Iterator[Source | Unreadable]:
        if Path(path).name.startswith(".") or self._is_own(path):
            return
        # A pipe may never end. What may not be looked at, for which Path raises, is told when it is read.
        if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113
            return
        source = self._of_file(path)
        if isinstance(source, Source):
            yield source
        else:
            self.skipped[ending(path)] += 1

    def _is_own(self, path: str) -> bool:
        return Path(path).name in {own.name for own in self._leave} and Path(path).resolve() in self._leave
