"""The output of a batch: gathered in OUT.part, and given its name when it is whole.

OUT.part grows by whole blocks (a gzip member, a zstd frame, or plain lines), each followed by a checkpoint in the
journal. Of a Parquet file the part is JSONL as well, and made into Parquet at the end, since a Parquet file that is cut
short cannot be read at all.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO

from newsclean.batch.journal import Checkpoint, Journal
from newsclean.batch.settings import BatchError, Settings
from newsclean.batch.streams import load

_SECONDS = 1.0  # between checkpoints: what a power failure may cost
_BLOCK = 4 << 20  # bytes of rows that wait for a checkpoint at most: zstd and gzip gain nothing from more
_GZIP_LEVEL = 6  # gzip's own
_ENDINGS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".jsonl.zst", ".ndjson.zst", ".parquet")


def check_ending(path: Path) -> None:
    """Raise `BatchError` for a name that no output can have."""
    if not path.name.lower().endswith(_ENDINGS):
        raise BatchError(f"cannot write {path}: unknown ending; an output ends in {', '.join(_ENDINGS)}")


def errors_path(output: Path) -> Path:
    """Where the reasons of failed pages stand."""
    return output.with_name(f"{output.name}.errors.jsonl")


def part_path(output: Path) -> Path:
    """Where the rows are while a run is under way."""
    return output.with_name(f"{output.name}.part")


def journal_path(output: Path) -> Path:
    """Where a run notes what is done."""
    return output.with_name(f"{output.name}.journal")


class Output:
    """The files of a run. Rows are safe after the next `checkpoint`; `finish` gives the output its name."""

    def __init__(self, path: Path, settings: Settings, *, resume: bool) -> None:
        check_ending(path)
        self._path = path
        self._compress = _compressor(path)
        self._convert = _converter(path, settings)
        with _told(path), ExitStack() as opened:
            self.journal = opened.enter_context(
                closing(Journal(journal_path(path), settings.signature(), resume=resume))
            )
            self._part = opened.enter_context(self._open_part())
            self._errors = opened.enter_context(_open_at(errors_path(path), self.journal.last.errors_size))
            opened.pop_all()  # they stay open
        self.now = Checkpoint(**{name: getattr(self.journal.last, name) for name in ("cleaned", "failed", "complete")})
        self._rows: list[bytes] = []
        self._waiting = 0
        self._torn = False  # whether a checkpoint failed, so that the part does not end with a whole block
        self._due = time.monotonic() + _SECONDS

    def _open_part(self) -> IO[bytes]:
        part, last = part_path(self._path), self.journal.last
        if last.complete and not part.exists():
            return io.BytesIO()  # it has its name already: only the journal was left
        return _open_at(part, last.size)

    def add(self, row: bytes) -> None:
        self._rows.append(row)
        self._waiting += len(row)
        self.now.cleaned += 1

    def add_error(self, source: str, kind: str, reason: str) -> None:
        line = json.dumps({"source": source, "kind": kind, "reason": reason}, ensure_ascii=False)
        with _told(errors_path(self._path)):
            self._errors.write(line.encode("utf-8", "backslashreplace") + b"\n")

    def checkpoint(self, *, now: bool = False) -> None:
        """Make what was added safe, if that is due or wanted `now`."""
        if not now and self._waiting < _BLOCK and time.monotonic() < self._due:
            return
        self._torn = True
        with _told(self._path):
            if self._rows:
                self._part.write(self._compress(b"".join(self._rows)))
            self.now.size, self.now.errors_size = _sync(self._part), _sync(self._errors)
            self.journal.write(self.now)
        self._torn = False
        self._rows.clear()
        self.now.done.clear()
        self.now.places.clear()
        self._waiting = 0
        self._due = time.monotonic() + _SECONDS

    def finish(self) -> None:
        """Give the output its name, now that all rows are there."""
        if not self.now.complete:
            self.now.complete = True
            self.checkpoint(now=True)
        self.close()
        part = part_path(self._path)
        with _told(self._path):
            if part.exists():  # else a run before this one was stopped after it had given the name
                self._convert(part, self._path)
            if not errors_path(self._path).stat().st_size:
                errors_path(self._path).unlink()
            self.journal.remove()

    def keep(self) -> None:
        """Close the files of a run that is stopped, with what is finished in them."""
        if not self._torn and not self.now.complete:
            with suppress(BatchError):
                self.checkpoint(now=True)
        self.close()

    def abandon(self) -> None:
        """Leave nothing but the errors: there was no page at all."""
        self.close()
        part_path(self._path).unlink()
        self.journal.remove()

    def close(self) -> None:
        for file in (self._part, self._errors, self.journal):
            with suppress(OSError):  # a full disk was told when it was written to
                file.close()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell in one line what could not be written."""
    try:
        yield
    except OSError as error:
        raise BatchError(f"cannot write {path}: {error.strerror or error}") from error


def _open_at(path: Path, size: int) -> IO[bytes]:
    """The file, cut to its first `size` bytes, to be written on."""
    file = path.open("ab")
    if file.tell() < size:
        file.close()
        raise BatchError(f"{path} is shorter than its journal says: it cannot be resumed")
    file.truncate(size)
    return file


def _sync(file: IO[bytes]) -> int:
    file.flush()
    os.fsync(file.fileno())
    return file.tell()


# By the output's ending: how blocks are compressed, and how the part becomes the output.


def _compressor(path: Path) -> Callable[[bytes], bytes]:
    name = path.name.lower()
    if name.endswith(".gz"):
        return partial(gzip.compress, compresslevel=_GZIP_LEVEL, mtime=0)
    if name.endswith((".zst", ".parquet")):
        compress: Callable[[bytes], bytes] = load("zstandard").ZstdCompressor().compress
        return compress
    return bytes


def _converter(path: Path, settings: Settings) -> Callable[[Path, Path], None]:
    if not is_parquet(path):
        return _rename
    load("pyarrow.parquet")  # so that a missing one is told before the work, not after it
    return partial(_to_parquet, settings)


def _rename(part: Path, output: Path) -> None:
    part.replace(output)


def is_parquet(path: Path) -> bool:
    """Whether an output of this name is Parquet."""
    return path.name.lower().endswith(".parquet")


def _to_parquet(settings: Settings, part: Path, output: Path) -> None:
    from newsclean.batch.parquet import convert

    whole = output.with_name(f"{output.name}.tmp")
    try:
        convert(part, whole, settings.columns)
        whole.replace(output)
    finally:
        whole.unlink(missing_ok=True)
    part.unlink()
