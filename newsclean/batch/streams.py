"""Opening what may be compressed, and saying in one line which extra is missing."""

from __future__ import annotations

import gzip
import importlib
from pathlib import Path
from typing import IO, Any, cast

from newsclean.batch.settings import BatchError


def load(module: str) -> Any:
    """A module that comes with an extra; `BatchError` says how to install it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise BatchError(f"{package} is needed here: pip install 'newsclean[batch]' ({error})") from None


def open_stream(path: str) -> IO[bytes]:
    """The bytes of a file, decompressed where its name ends in .gz or .zst."""
    if path.lower().endswith(".gz"):
        return cast(IO[bytes], gzip.open(path))
    if path.lower().endswith(".zst"):
        return open_zst(Path(path))
    return Path(path).open("rb")


def open_zst(path: Path) -> IO[bytes]:
    """The content of a file of zstd frames."""
    reader = load("zstandard").ZstdDecompressor().stream_reader(path.open("rb"), read_across_frames=True)
    return cast(IO[bytes], reader)
