"""From a source to tasks: one page each, as raw as it can be sent to a worker."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from newsclean.batch import warc
from newsclean.batch.settings import BatchError, Settings
from newsclean.batch.sources import Source
from newsclean.batch.streams import load, open_stream

_LOG = logging.getLogger("newsclean.batch")
_BLOCK = 1 << 16  # bytes of a file of lines read at once
_ROWS = 16  # rows of a Parquet file read at once: web pages of 100 kB then take a few MB


class Task(NamedTuple):
    """A page to clean. `place` is its 1-based line, row or record in the file `path`; 0 for a file that is a page.

    `form` says what `payload` is: None for a 'file' to read, a 'line' of JSON, a 'record' (dict), a 'page' (bytes), or
    the 'problem' because of which there is none.
    """

    path: str
    place: int
    form: str
    payload: Any
    url: str | None = None
    encoding: str | None = None

    @property
    def source(self) -> str:
        """What the output calls the page: 'folder/page.html', 'crawl.jsonl:17'."""
        return f"{self.path}:{self.place}" if self.place else self.path


class ReadError(Exception):
    """A source, or the rest of it, cannot be read."""


def read_tasks(source: Source, settings: Settings, after: int = 0) -> Iterator[Task]:
    """The tasks of `source` whose place is beyond `after`. What cannot be read raises `ReadError` with the reason."""
    try:
        yield from _READERS[source.kind](source.path, settings, after)
    except (OSError, EOFError, BatchError) as error:
        raise ReadError(getattr(error, "strerror", None) or str(error)) from error
    except Exception as error:  # what a decompressor or the reader of a format raises on broken data is its own
        raise ReadError(f"{type(error).__name__}: {error}") from error


def _read_page(path: str, _: Settings, after: int) -> Iterator[Task]:
    del after
    yield Task(path, 0, "file", None)


def _read_lines(path: str, settings: Settings, after: int) -> Iterator[Task]:
    with open_stream(path) as file:
        for place, line in enumerate(_lines(file), start=1):
            if place == 1:
                _check_kept(path, line, settings.keep)
            if place > after and line.strip():
                yield Task(path, place, "line", line)


def _check_kept(path: str, line: bytes, names: tuple[str, ...]) -> None:
    """Warn where a file's first record lacks fields to hand on: others may have them, or the name is misspelt."""
    try:
        record = json.loads(line) if names else None
    except (ValueError, RecursionError):  # which is told as that page's error
        return
    missing = [name for name in names if name not in record] if isinstance(record, dict) else []
    if record and missing:
        _LOG.warning("%s: its first record has no %s; it has %s", path, ", ".join(missing), ", ".join(record))


def _lines(file: Any) -> Iterator[bytes]:
    """The lines of a file, read by what comes at once: so those come that stand before where it is damaged."""
    parts: list[bytes] = []  # of a line
    while block := file.read1(_BLOCK):
        first, *others = block.split(b"\n")
        parts.append(first)
        if others:
            yield b"".join(parts)
            yield from others[:-1]
            parts = others[-1:]
    if line := b"".join(parts):
        yield line


def _read_rows(path: str, settings: Settings, after: int) -> Iterator[Task]:
    file = load("pyarrow.parquet").ParquetFile(path)
    with file:
        names = file.schema_arrow.names
        for name in (settings.field, *settings.keep):
            if name not in names:
                raise ReadError(f"there is no column {name!r}; there are {', '.join(names)}")
        columns = [name for name in names if name in (settings.field, settings.url_field, *settings.keep)]
        place = 0
        for batch in file.iter_batches(batch_size=_ROWS, columns=columns):
            rows = batch.to_pylist() if place + len(batch) > after else [None] * len(batch)
            for place, row in enumerate(rows, start=place + 1):  # noqa: B020 - counts on over batches
                if place > after:
                    yield Task(path, place, "record", row)


def _read_records(path: str, settings: Settings, after: int) -> Iterator[Task]:
    for record in warc.read_pages(path, settings.options.max_size, after):
        if record.problem:
            yield Task(path, record.place, "problem", record.problem, record.url)
        else:
            yield Task(path, record.place, "page", record.content, record.url, record.encoding)


_READERS: dict[str, Callable[[str, Settings, int], Iterator[Task]]] = {
    "page": _read_page,
    "jsonl": _read_lines,
    "parquet": _read_rows,
    "warc": _read_records,
}
