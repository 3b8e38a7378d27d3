"""JSONL rows to Parquet with typed columns: nested blocks stay nested, times are columns of their own as well."""

from __future__ import annotations

import dataclasses
import json
import os
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.json
import pyarrow.parquet

from newsclean.batch.streams import open_zst
from newsclean.model import Article

_BLOCK = 16 << 20  # bytes of JSON made into one row group: some hundred articles, and about 100 MB of memory
_SCALARS = {str: pa.string(), int: pa.int64(), float: pa.float64(), datetime: pa.string()}
_TIME = pa.timestamp("us", "UTC")
_TIMES = ("published", "updated")


def schema(columns: Sequence[str]) -> pa.Schema:
    """The columns of an output that holds `columns`; where it has the dateline, its times as timestamps as well."""
    hints = typing.get_type_hints(Article) | {"source": str, "text": str, "record": str}
    fields = [pa.field(name, _arrow_type(hints[name])) for name in columns]
    times = _TIMES if "dateline" in columns else ()
    return pa.schema([*fields, *(pa.field(name, _TIME) for name in times)])


def convert(part: Path, output: Path, columns: Sequence[str]) -> None:
    """Write the rows in `part`, JSONL in zstd frames, as the Parquet file `output`."""
    whole = schema(columns)
    rows = _untimed(whole)
    with pyarrow.parquet.ParquetWriter(output, whole, compression="zstd") as writer:
        for block in _blocks(part):
            writer.write_table(_with_times(_table(block, rows), whole))
    with output.open("rb+") as file:
        os.fsync(file.fileno())


def to_table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> pa.Table:
    """The table of rows that are dicts; a row may lack columns, which are null then."""
    try:
        table = pa.Table.from_pylist(rows, _untimed(schema(columns)))
    except UnicodeEncodeError:  # a lone surrogate, which Arrow cannot hold
        text = json.dumps(rows, ensure_ascii=False).encode("utf-8", "replace")
        table = pa.Table.from_pylist(json.loads(text), _untimed(schema(columns)))
    return _with_times(table, schema(columns))


def _untimed(whole: pa.Schema) -> pa.Schema:
    return pa.schema([field for field in whole if field.type != _TIME])


def _blocks(part: Path) -> Iterator[bytes]:
    """The part in blocks of whole lines."""
    with open_zst(part) as file:
        rest: list[bytes] = []
        while data := file.read(_BLOCK):
            end = data.rfind(b"\n") + 1
            if end:
                yield b"".join([*rest, data[:end]])
                rest = []
            rest.append(data[end:])


def _table(block: bytes, rows: pa.Schema) -> pa.Table:
    read = pyarrow.json.ReadOptions(use_threads=False, block_size=len(block) + 1)
    parse = pyarrow.json.ParseOptions(explicit_schema=rows, unexpected_field_behavior="error")
    return pyarrow.json.read_json(pa.BufferReader(block), read, parse).select(rows.names)


def _with_times(table: pa.Table, whole: pa.Schema) -> pa.Table:
    if len(whole) > table.num_columns:
        datelines = table.column("dateline").to_pylist()
        for name in _TIMES:
            table = table.append_column(name, pa.array([_time(each, name) for each in datelines], _TIME))
    return table.cast(whole)


def _time(dateline: dict[str, Any] | None, name: str) -> datetime | None:
    """A time of the dateline; one without a zone is taken for UTC, since a column has one zone."""
    if not dateline or not dateline[name]:
        return None
    time = datetime.fromisoformat(dateline[name])
    try:
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except OverflowError:  # a zone that leads out of year 1 or 9999
        return None


def _arrow_type(hint: Any) -> pa.DataType:
    """The Arrow type of what `Article.to_dict` makes of a type."""
    if typing.get_origin(hint) is tuple:
        return pa.list_(_arrow_type(typing.get_args(hint)[0]))
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return _arrow_type(next(part for part in typing.get_args(hint) if part is not types.NoneType))
    if dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        return pa.struct([pa.field(each.name, _arrow_type(hints[each.name])) for each in dataclasses.fields(hint)])
    return _SCALARS.get(hint, pa.string())  # an enum is its value
