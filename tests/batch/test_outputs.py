"""The output: whole or not there, whatever stops a run."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsclean.batch.outputs import Output, check_ending, errors_path, journal_path, part_path
from newsclean.batch.settings import BatchError, Settings

_SETTINGS = Settings(fields=("source", "text"))


def _row(number: int) -> bytes:
    return json.dumps({"source": f"{number}.html", "text": "fog " * 10}).encode() + b"\n"


def _read_parquet(path: Path) -> list[str]:
    parquet = pytest.importorskip("pyarrow.parquet")
    return [str(each) for each in parquet.read_table(path)["source"].to_pylist()]


def _read_zst(path: Path) -> list[str]:
    zstandard = pytest.importorskip("zstandard")
    with path.open("rb") as file:
        data = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True).read()
    return [json.loads(line)["source"] for line in data.splitlines()]


_READ: dict[str, Callable[[Path], list[str]]] = {
    "out.jsonl": lambda path: [json.loads(line)["source"] for line in path.read_bytes().splitlines()],
    "out.jsonl.gz": lambda path: [
        json.loads(line)["source"] for line in gzip.decompress(path.read_bytes()).splitlines()
    ],
    "out.jsonl.zst": _read_zst,
    "out.parquet": _read_parquet,
}


@pytest.fixture(params=sorted(_READ))
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """An output of each format."""
    if not request.param.endswith((".jsonl", ".gz")):
        pytest.importorskip("zstandard", reason="zstd comes with the batch extra")
    if request.param.endswith(".parquet"):
        pytest.importorskip("pyarrow", reason="Parquet comes with the batch extra")
    return tmp_path / str(request.param)


def _sources(path: Path) -> list[str]:
    return _READ[path.name](path)


# What goes wrong


@pytest.mark.parametrize("name", ["out", "out.json", "out.csv.gz", "out.parquet.gz", "jsonl"])
def test_an_unknown_ending_is_refused(name: str) -> None:
    with pytest.raises(BatchError, match="unknown ending"):
        check_ending(Path(name))


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match=r"cannot write .*/none/out\.jsonl: No such file or directory"):
        Output(tmp_path / "none" / "out.jsonl", _SETTINGS, resume=False)


def test_before_it_is_whole_an_output_is_not_there(path: Path) -> None:
    output = Output(path, _SETTINGS, resume=False)
    output.add(_row(1))
    output.checkpoint(now=True)
    assert not path.exists()
    output.keep()
    assert not path.exists()


def test_what_was_written_after_the_last_checkpoint_is_cut_off(path: Path) -> None:
    output = Output(path, _SETTINGS, resume=False)
    output.add(_row(1))
    output.checkpoint(now=True)
    output.close()
    with part_path(path).open("ab") as part:
        part.write(b"half a blo")
    with errors_path(path).open("ab") as errors:
        errors.write(b'{"source": "x"')
    resumed = Output(path, _SETTINGS, resume=True)
    resumed.add(_row(2))
    resumed.finish()
    assert _sources(path) == ["1.html", "2.html"]
    assert not errors_path(path).exists()


def test_a_part_shorter_than_its_journal_says_is_not_resumed(path: Path) -> None:
    output = Output(path, _SETTINGS, resume=False)
    output.add(_row(1))
    output.keep()
    part_path(path).write_bytes(b"")
    with pytest.raises(BatchError, match="is shorter than its journal says"):
        Output(path, _SETTINGS, resume=True)


def test_a_full_disk_costs_nothing_that_was_safe(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = Output(path, _SETTINGS, resume=False)
    output.add(_row(1))
    output.checkpoint(now=True)
    output.add(_row(2))
    monkeypatch.setattr("os.fsync", _full)
    with pytest.raises(BatchError, match=r"cannot write .*: No space left on device"):
        output.checkpoint(now=True)
    monkeypatch.undo()
    output.keep()
    resumed = Output(path, _SETTINGS, resume=True)
    assert resumed.now.cleaned == 1
    resumed.finish()
    assert _sources(path) == ["1.html"]


def _full(_: int) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("stopped_in", ["os.replace", "pathlib.Path.unlink"])
def test_a_run_stopped_while_it_names_its_output_can_be_resumed(
    path: Path, monkeypatch: pytest.MonkeyPatch, stopped_in: str
) -> None:
    output = Output(path, _SETTINGS, resume=False)
    output.add(_row(1))
    monkeypatch.setattr(stopped_in, _interrupted)
    with pytest.raises(KeyboardInterrupt):
        output.finish()
    monkeypatch.undo()
    output.keep()
    Output(path, _SETTINGS, resume=True).finish()
    assert _sources(path) == ["1.html"]
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name]


def _interrupted(*_: Any, **__: Any) -> None:
    raise KeyboardInterrupt


# What works


def test_a_finished_output_stands_alone(path: Path) -> None:
    output = Output(path, _SETTINGS, resume=False)
    for number in range(5):
        output.add(_row(number))
        output.checkpoint(now=number % 2 == 0)
    output.finish()
    assert _sources(path) == [f"{number}.html" for number in range(5)]
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_errors_stand_in_a_file_of_their_own(path: Path) -> None:
    output = Output(path, _SETTINGS, resume=False)
    output.add_error("fog.html", "OSError", "Permission denied")
    output.finish()
    wanted = {"source": "fog.html", "kind": "OSError", "reason": "Permission denied"}
    assert json.loads(errors_path(path).read_text()) == wanted
    assert _sources(path) == []
    assert not journal_path(path).exists()
