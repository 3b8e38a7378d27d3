"""What a worker does with a task: clean its page and write the row of the output. Runs in the worker processes."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, NamedTuple

from newsclean.batch.settings import Settings
from newsclean.batch.streams import open_stream
from newsclean.batch.tasks import Task
from newsclean.cleaner import Cleaner
from newsclean.errors import NewscleanError
from newsclean.model import Article
from newsclean.options import Options


class Rejected(NamedTuple):
    """A page that has no row, and why."""

    kind: str
    reason: str


class _RecordError(ValueError):
    """A record of a JSONL or Parquet file has no page."""


class Work(NamedTuple):
    """What a worker has to do. `typed` is for Parquet: a column has one type, and its text has to be Unicode."""

    settings: Settings
    typed: bool = False


def clean_task(work: Work, task: Task) -> bytes | Rejected:
    """The row of a page as a line of JSON, or why there is none."""
    settings = work.settings
    try:
        raw, url, record = _page(settings, task)
        article = _cleaner(settings.options).clean(raw, url=url)
    except _RecordError as error:
        return Rejected("record", str(error))
    except (NewscleanError, MemoryError, OSError, EOFError) as error:
        return Rejected(type(error).__name__, getattr(error, "strerror", None) or str(error) or "out of memory")
    return _line(row(article, settings, task.source, record), work.typed)


def row(article: Article, settings: Settings, source: str, record: dict[str, Any] | None) -> dict[str, Any]:
    """What the output holds of an article: the fields that `settings` name."""
    values = {"source": source, "text": article.text} | article.to_dict()
    values["record"] = {name: record.get(name) for name in settings.keep} if record else None
    return {name: values[name] for name in settings.columns}


def _page(settings: Settings, task: Task) -> tuple[str | bytes, str | None, dict[str, Any] | None]:
    """The page of a task, its address and its record."""
    if task.form == "problem":
        raise _RecordError(task.payload)
    if task.form == "page":
        raw = task.payload.decode(task.encoding, "replace") if task.encoding else task.payload
        return raw, task.url, None
    if task.form == "file":
        with open_stream(task.path) as file:
            return file.read(settings.options.max_size + 1), None, None
    record = _parsed(task.payload) if task.form == "line" else task.payload
    url = record.get(settings.url_field)
    return _value(record, settings.field), url if isinstance(url, str) else None, record


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _RecordError(f"not JSON: {error}") from None
    if not isinstance(record, dict):
        raise _RecordError(f"not a JSON object but {type(record).__name__}")
    return record


def _value(record: dict[str, Any], field: str) -> str | bytes:
    if field not in record:
        raise _RecordError(f"there is no field {field!r}; there are {', '.join(record) or 'none'}"[:300])
    value = record[field]
    if not isinstance(value, str | bytes):
        raise _RecordError(f"field {field!r} is no text but {type(value).__name__}")
    return value


@lru_cache(maxsize=1)
def _cleaner(options: Options) -> Cleaner:
    return Cleaner(options)


def _line(values: dict[str, Any], typed: bool) -> bytes:
    if typed and values.get("record") is not None:
        values["record"] = _json(values["record"])
    # Of a lone surrogate, backslashreplace makes just its JSON escape.
    return _json(values).encode("utf-8", "replace" if typed else "backslashreplace") + b"\n"


def _json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=str)
