"""The journal: what a run that was stopped anywhere knows of what it did."""

from pathlib import Path

import pytest

from newsclean.batch.journal import Checkpoint, Journal
from newsclean.batch.settings import BatchError

_SIGNATURE = {"field": "'text'"}


def _written(path: Path) -> list[bytes]:
    journal = Journal(path, _SIGNATURE, resume=False)
    journal.write(Checkpoint(size=10, cleaned=2, done=["a.html"], places={"b.jsonl": 1}))
    journal.write(Checkpoint(size=30, cleaned=5, done=["c.html"], places={"b.jsonl": 3}))
    journal.close()
    return path.read_bytes().splitlines(keepends=True)


def _resumed(path: Path) -> Journal:
    journal = Journal(path, _SIGNATURE, resume=True)
    journal.close()
    return journal


def test_a_run_with_other_settings_is_not_resumed(tmp_path: Path) -> None:
    _written(tmp_path / "j")
    with pytest.raises(BatchError, match="had field = 'text', not 'html'"):
        Journal(tmp_path / "j", {"field": "'html'"}, resume=True)


@pytest.mark.skipif(not Path("/proc").exists(), reason="locks of POSIX")
def test_a_run_under_way_is_not_resumed(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "out.jsonl.journal", _SIGNATURE, resume=False)
    with pytest.raises(BatchError, match=r"another run is writing .*out\.jsonl$"):
        Journal(tmp_path / "out.jsonl.journal", _SIGNATURE, resume=True)
    journal.close()


def test_what_is_done_is_known_again(tmp_path: Path) -> None:
    _written(tmp_path / "j")
    journal = _resumed(tmp_path / "j")
    assert (journal.last.size, journal.last.cleaned) == (30, 5)
    assert (journal.done, journal.places) == ({"a.html", "c.html"}, {"b.jsonl": 3})


@pytest.mark.parametrize("torn", [b'{"size": 99, "cle', b"\0\0\0\0", b"17\n", b'{"size": 99}'])
def test_a_line_that_was_not_finished_is_cut_off(tmp_path: Path, torn: bytes) -> None:
    lines = _written(tmp_path / "j")
    (tmp_path / "j").write_bytes(b"".join(lines) + torn)
    assert _resumed(tmp_path / "j").last.size == 30
    assert (tmp_path / "j").read_bytes() == b"".join(lines)


@pytest.mark.parametrize("start", [b"", b'{"fie'])
def test_a_run_that_was_stopped_before_it_began_begins(tmp_path: Path, start: bytes) -> None:
    lines = _written(tmp_path / "j")
    (tmp_path / "j").write_bytes(start)
    assert _resumed(tmp_path / "j").last == Checkpoint()
    assert (tmp_path / "j").read_bytes() == lines[0]
