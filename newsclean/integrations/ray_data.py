"""newsclean in Ray Data: `ds.map_batches(CleanPages, concurrency=8)`. Needs the extra `newsclean[ray]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from newsclean.batch.parquet import to_table
from newsclean.batch.settings import Settings
from newsclean.batch.sources import Source
from newsclean.batch.tasks import read_tasks
from newsclean.cleaner import Cleaner
from newsclean.errors import OptionError
from newsclean.integrations.rows import FIELDS, clean_row
from newsclean.options import Options


class CleanPages:
    """Cleans batches of pages, for `Dataset.map_batches`; one stands in each of Ray's workers.

    field: the column with the pages (str or bytes). url_field: the column with their addresses, if there is one.
    fields: what to add of each article, as columns; 'text' is the body.

    Columns of the batch stay, but for the page itself and those that an article's field replaces. `error` says why a
    page could not be cleaned; its article's columns are null then.

    ds.map_batches(CleanPages, fn_constructor_kwargs={"field": "html"}, batch_size=64, concurrency=8)
    """

    def __init__(
        self,
        field: str = "html",
        url_field: str = "url",
        fields: Sequence[str] = FIELDS,
        options: Options | None = None,
    ) -> None:
        self._field = field
        self._url_field = url_field
        self._fields = Settings(fields=tuple(fields)).columns
        self._cleaner = Cleaner(options)

    def __call__(self, batch: Mapping[str, Any] | pa.Table) -> pa.Table:
        columns = _columns(batch)
        if self._field not in columns:
            raise OptionError(f"there is no column {self._field!r}; there are {', '.join(columns)}")
        pages = columns.pop(self._field)
        urls = columns.get(self._url_field) or [None] * len(pages)
        cleaned = [clean_row(self._cleaner, page, url) for page, url in zip(pages, urls, strict=True)]
        table = to_table([row or {} for row, _ in cleaned], self._fields)
        columns["error"] = [error for _, error in cleaned]
        for name, values in columns.items():
            if name not in table.column_names:
                table = table.append_column(name, _array(name, values))
        return table


def _array(name: str, values: list[Any]) -> pa.Array:
    return pa.array(values, pa.string() if name == "error" else None, from_pandas=True)  # NaN is null there


def _columns(batch: Mapping[str, Any] | pa.Table) -> dict[str, list[Any]]:
    """The columns of a batch, which Ray hands over as a dict of arrays, an Arrow table or a data frame."""
    if isinstance(batch, pa.Table):
        return {name: batch[name].to_pylist() for name in batch.column_names}
    return {str(name): batch[name].tolist() for name in batch}


def read_pages(row: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The pages in the WARC or ARC file at row["item"] or row["path"], for `Dataset.flat_map`: source, url and html.

    ray.data.from_items(paths).flat_map(read_pages).map_batches(CleanPages, concurrency=8)
    """
    path = str(row.get("path") or row["item"])
    for task in read_tasks(Source(path, "warc"), Settings()):
        if task.form == "page":
            text = task.payload.decode(task.encoding, "replace").encode() if task.encoding else task.payload
            yield {"source": task.source, "url": task.url, "html": text}
