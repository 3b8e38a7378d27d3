"""The journal of a run: which pages are done, and how long its files were when that was written.

One JSON line a checkpoint. A page counts as done only when a checkpoint says so, and a checkpoint is written only after
the rows before it are on the disk; so whatever stops a run, its files can be cut back to the last checkpoint.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from newsclean.batch.settings import BatchError

try:
    import fcntl
except ImportError:  # not on Windows, where two runs over one output are not noticed
    fcntl = None  # type: ignore[assignment]


@dataclass(slots=True)
class Checkpoint:
    """What is done: sources that are finished, and the last place in those that are not. `sizes` in bytes."""

    size: int = 0
    errors_size: int = 0
    cleaned: int = 0
    failed: int = 0
    complete: bool = False
    done: list[str] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)


class Journal:
    """The journal file, locked while it is open."""

    def __init__(self, path: Path, signature: Mapping[str, Any], *, resume: bool) -> None:
        self._path = path
        self._file: IO[bytes] = path.open("r+b" if resume else "x+b")
        self._lock()
        self.done: set[str] = set()
        self.places: dict[str, int] = {}
        self.last = Checkpoint()
        try:
            self._recall(signature)
        except BatchError:
            self._file.close()
            raise

    def write(self, checkpoint: Checkpoint) -> None:
        self._append(asdict(checkpoint))

    def close(self) -> None:
        self._file.close()

    def remove(self) -> None:
        self._path.unlink()

    def _append(self, values: dict[str, Any]) -> None:
        self._file.write(json.dumps(values).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    def _lock(self) -> None:
        try:
            if fcntl:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise BatchError(f"another run is writing {self._path.with_suffix('')}") from None

    def _recall(self, signature: Mapping[str, Any]) -> None:
        """Read what is done, and cut off a line that was not finished."""
        lines = self._whole_lines()
        known = next(lines, None)
        if known is None:  # new, or stopped before it had begun
            self._file.truncate()
            self._append(dict(signature))
            return
        for name, value in signature.items():
            if known.get(name) != value:
                raise BatchError(f"the run to resume had {name} = {known.get(name)}, not {value}")
        for values in lines:
            self.last = Checkpoint(**values)
            self.done.update(self.last.done)
            self.places.update(self.last.places)
        self._file.truncate()

    def _whole_lines(self) -> Iterator[dict[str, Any]]:
        end = 0
        for line in iter(self._file.readline, b""):
            try:
                values = json.loads(line) if line.endswith(b"\n") else None
            except ValueError:
                values = None
            if not isinstance(values, dict):
                break
            end = self._file.tell()
            yield values
        self._file.seek(end)
