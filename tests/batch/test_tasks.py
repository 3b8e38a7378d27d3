"""From sources to tasks, and from a task to its row."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsclean.batch.rows import Rejected, Work, clean_task
from newsclean.batch.settings import Settings
from newsclean.batch.sources import Source
from newsclean.batch.tasks import ReadError, Task, read_tasks

_SETTINGS = Settings(field="page", keep=("id",))
Pages = Callable[[int], list[str]]


def _lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def _tasks(path: Path, kind: str, after: int = 0) -> list[Task]:
    return list(read_tasks(Source(str(path), kind), _SETTINGS, after))


def _parquet(path: Path, **columns: list[Any]) -> Path:
    pyarrow = pytest.importorskip("pyarrow", reason="Parquet comes with the batch extra")
    pytest.importorskip("pyarrow.parquet").write_table(pyarrow.table(columns), path)
    return path


@pytest.mark.parametrize(("encoding", "headline"), [("koi8-r", "Туман над Эльмутом"), (None, "fog")])
def test_a_page_is_decoded_as_its_server_said(encoding: str | None, headline: str) -> None:
    payload = f"<h1>{headline}</h1><p>{headline * 9}.</p>".encode(encoding or "utf-8")
    row = clean_task(Work(Settings()), Task("x.warc", 1, "page", payload, None, encoding))
    assert isinstance(row, bytes)
    assert headline in {segment["text"] for segment in json.loads(row)["segments"]}


# What cannot be read


@pytest.mark.parametrize("kind", ["jsonl", "parquet", "warc"])
def test_a_file_that_is_gone_is_told(tmp_path: Path, kind: str) -> None:
    for module in ("pyarrow", "warcio"):
        pytest.importorskip(module, reason="it comes with the batch extra")
    with pytest.raises(ReadError, match="No such file or directory"):
        _tasks(tmp_path / "gone", kind)


def test_what_is_not_compressed_as_its_name_says_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl.gz").write_bytes(b"fog")
    with pytest.raises(ReadError, match="Not a gzipped file"):
        _tasks(tmp_path / "x.jsonl.gz", "jsonl")


@pytest.mark.parametrize("count", [5, 20_000])
def test_a_broken_file_gives_what_comes_before_and_is_told(tmp_path: Path, count: int) -> None:
    path, lines = tmp_path / "x.jsonl.gz", _lines(*({"id": hex(n**9)} for n in range(count)))
    data = gzip.compress(lines, mtime=0)
    path.write_bytes(data[: len(data) - 9 if count == 5 else len(data) // 2])  # the trailer and a byte, or a half
    found: list[Task] = []
    with pytest.raises(ReadError, match="ended before the end-of-stream marker"):
        found.extend(read_tasks(Source(str(path), "jsonl"), _SETTINGS))
    assert len(found) > count * 0.4
    assert [task.payload for task in found] == lines.split(b"\n")[: len(found)]


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_long_and_empty_lines_count(tmp_path: Path, end: bytes) -> None:
    path, long = tmp_path / "x.jsonl", b'{"page": "' + b"fog" * 100_000 + b'"}'
    path.write_bytes(long + b"\n\n \n{}\n" + long + end)
    assert [(task.place, task.payload.strip()) for task in _tasks(path, "jsonl")] == [(1, long), (4, b"{}"), (5, long)]


def test_a_file_that_is_no_parquet_is_told(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="Parquet comes with the batch extra")
    (tmp_path / "x.parquet").write_bytes(b"fog")
    with pytest.raises(ReadError, match="Parquet"):
        _tasks(tmp_path / "x.parquet", "parquet")


def test_a_column_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = _parquet(tmp_path / "x.parquet", text=["fog"], id=[1])
    with pytest.raises(ReadError, match="there is no column 'page'; there are text, id"):
        _tasks(path, "parquet")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"page": "fog"', "not JSON: "),
        (b"\xff\xfe", "not JSON: "),
        (b"[1]", "not a JSON object but list"),
        (b"[" * 100_000, "not JSON: "),
        (b'{"id": 1, "text": "fog"}', "there is no field 'page'; there are id, text"),
        (b'{"page": 7}', "field 'page' is no text but int"),
        (b'{"page": null}', "field 'page' is no text but NoneType"),
    ],
)
def test_a_line_that_holds_no_page_is_rejected(line: bytes, reason: str) -> None:
    result = clean_task(Work(_SETTINGS), Task("x.jsonl", 1, "line", line))
    assert isinstance(result, Rejected)
    assert result.kind == "record"
    assert result.reason.startswith(reason)


def test_a_picture_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    result = clean_task(Work(_SETTINGS), Task(str(path), 0, "file", None))
    assert isinstance(result, Rejected)
    assert result.kind == "InputFormatError"


def test_a_file_that_cannot_be_read_is_rejected(tmp_path: Path) -> None:
    result = clean_task(Work(_SETTINGS), Task(str(tmp_path / "gone.html"), 0, "file", None))
    assert result == Rejected("FileNotFoundError", "No such file or directory")


# What can


def test_lines_are_numbered_as_an_editor_does(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b'{"page": "a"}\n\n{"page": "b"}\r\n{"page": "c"}')
    tasks = _tasks(tmp_path / "x.jsonl", "jsonl")
    assert [task.place for task in tasks] == [1, 3, 4]
    assert tasks[1].source == f"{tmp_path}/x.jsonl:3"
    assert _tasks(tmp_path / "x.jsonl", "jsonl", after=1) == tasks[1:]


def test_rows_are_numbered_from_1(tmp_path: Path) -> None:
    path = _parquet(tmp_path / "x.parquet", page=[f"fog {n}" for n in range(40)], id=list(range(40)), other=[0] * 40)
    tasks = _tasks(path, "parquet")
    assert [task.place for task in tasks] == list(range(1, 41))
    assert tasks[20].payload == {"page": "fog 20", "id": 20}
    assert _tasks(path, "parquet", after=17) == tasks[17:]


def test_a_row_holds_the_fields_that_are_wanted(pages: Pages) -> None:
    settings = Settings(fields=("text", "source", "url", "record"), keep=("id",))
    line = _lines({"id": 7, "text": pages(1)[0], "url": "https://ellmouth.example/1"})
    row = clean_task(Work(settings), Task("x.jsonl", 3, "line", line))
    assert isinstance(row, bytes)
    values = json.loads(row)
    assert list(values) == ["source", "text", "url", "record"]
    assert "eleven lorries" in values.pop("text")
    assert values == {"source": "x.jsonl:3", "url": "https://ellmouth.example/1", "record": {"id": 7}}


def test_a_lone_surrogate_stays_in_jsonl_and_not_in_parquet() -> None:
    settings = Settings(fields=("source", "record"), keep=("id",))
    task = Task("x", 1, "line", b'{"text": "fog", "id": "\\ud800"}')
    row, typed = clean_task(Work(settings), task), clean_task(Work(settings, typed=True), task)
    assert isinstance(row, bytes)
    assert isinstance(typed, bytes)
    assert json.loads(row)["record"] == {"id": "\ud800"}
    assert json.loads(json.loads(typed)["record"]) == {"id": "?"}


def test_a_field_to_hand_on_that_the_first_record_lacks_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.jsonl").write_bytes(_lines({"page": "x", "idd": 1}, {"page": "y"}))
    assert len(_tasks(tmp_path / "a.jsonl", "jsonl")) == 2
    assert [record.getMessage() for record in caplog.records] == [
        f"{tmp_path / 'a.jsonl'}: its first record has no id; it has page, idd"
    ]
    caplog.clear()
    (tmp_path / "b.jsonl").write_bytes(_lines({"page": "x", "id": 1}, {"page": "y"}) + b"{")
    assert len(_tasks(tmp_path / "b.jsonl", "jsonl")) == 3
    assert not caplog.records


def test_a_column_to_hand_on_that_is_not_there_makes_the_file_unreadable(tmp_path: Path) -> None:
    path = _parquet(tmp_path / "a.parquet", page=["x"], idd=[1])
    with pytest.raises(ReadError, match="there is no column 'id'; there are page, idd"):
        _tasks(path, "parquet")
