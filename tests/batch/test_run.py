"""Whole runs: what ends in the output, and what stopping, resuming and bad pages do to it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsclean import batch
from newsclean.batch.outputs import Output
from newsclean.cli import main
from newsclean.errors import InputTypeError, NewscleanError, OptionError
from newsclean.model import Article

Pages = Callable[[int], list[str]]
Rows = Callable[[Path], list[dict[str, Any]]]

_ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# What goes wrong


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"fields": ("fog",)}, "there is no field 'fog'"),
        ({"workers": 0}, "workers is 0"),
        ({"kind": "pdf"}, "an input cannot be 'pdf'"),
        ({"time_limit": 0}, "time_limit is 0"),
    ],
)
def test_wrong_settings_are_refused(jsonl: Path, settings: dict[str, Any], message: str) -> None:
    with pytest.raises(OptionError, match=message):
        batch.run(jsonl, "out.jsonl", **settings)
    assert list(Path().iterdir()) == [Path(jsonl.name)]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"workers": "2"}, "workers is '2'; it must be an int"),
        ({"workers": 2.5}, "workers is 2.5"),
        ({"time_limit": "9"}, "time_limit is '9'"),
        ({"options": {"format": "text"}}, r"options is .* pass Options\(format=…\)"),
        ({"fields": "text"}, "fields is 'text'; it must be a list"),
        ({"keep": 5}, "keep is 5"),
        ({"keep": ["id", 5]}, "keep is .*; it must be a list of names"),
        ({"field": 5}, "field is 5; it must be a str"),
        ({"url_field": None}, "url_field is None; it must be a str"),
        ({"worker": 2}, "no option is named 'worker' .* did you mean workers"),
    ],
)
def test_settings_of_a_wrong_type_or_name_are_refused(jsonl: Path, settings: dict[str, Any], message: str) -> None:
    with pytest.raises(NewscleanError, match=message) as caught:
        batch.run(jsonl, "out.jsonl", **settings)
    assert isinstance(caught.value, TypeError)


def test_nothing_that_is_finished_is_overwritten_unasked(jsonl: Path) -> None:
    Path("out.jsonl").write_text("finished work")
    with pytest.raises(batch.BatchError, match=r"out\.jsonl exists"):
        batch.run(jsonl, "out.jsonl")
    assert batch.run(jsonl, "out.jsonl", resume=True).existed
    assert Path("out.jsonl").read_text() == "finished work"


@pytest.mark.parametrize("paths", [(None, "out.jsonl"), ([5], "out.jsonl"), (["page.txt"], None), (["page.txt"], 5)])
def test_what_is_no_path_is_refused(paths: tuple[Any, Any]) -> None:
    with pytest.raises(InputTypeError, match="it must be a path, as str or Path"):
        batch.run(*paths)


@pytest.mark.parametrize("flags", [{}, {"overwrite": True}, {"resume": True}], ids=str)
@pytest.mark.parametrize("output", ["crawl.jsonl", "../{here}/crawl.jsonl", "link.jsonl"])
def test_an_output_that_is_an_input_is_refused(jsonl: Path, flags: dict[str, Any], output: str) -> None:
    Path("link.jsonl").symlink_to("crawl.jsonl")
    before = jsonl.read_bytes()
    with pytest.raises(batch.BatchError, match=r"crawl\.jsonl is an input and a file that the run writes"):
        batch.run(["gone.html", jsonl], output.format(here=Path.cwd().name), workers=1, **flags)
    assert jsonl.read_bytes() == before
    assert sorted(map(str, Path().iterdir())) == ["crawl.jsonl", "link.jsonl"]


def test_the_errors_of_a_run_are_no_input_of_it(jsonl: Path) -> None:
    errors = jsonl.rename("out.jsonl.errors.jsonl")
    with pytest.raises(batch.BatchError, match=r"out\.jsonl\.errors\.jsonl is an input"):
        batch.run(errors, "out.jsonl")
    assert errors.stat().st_size


@pytest.mark.parametrize("inputs", ["folder", "folder/*.jsonl", "**/*.jsonl", "other"])
def test_what_stands_among_the_inputs_is_not_overwritten(jsonl: Path, inputs: str) -> None:
    Path("folder").mkdir()
    Path("other").symlink_to("folder")
    inside = jsonl.rename("folder/crawl.jsonl")
    before = inside.read_bytes()
    with pytest.raises(batch.BatchError, match="take another name for the output"):
        batch.run(inputs, inside, overwrite=True, workers=1)
    assert inside.read_bytes() == before


def test_a_folder_may_hold_the_output(pages: Pages, rows: Rows) -> None:
    Path("folder").mkdir()
    Path("folder/1.txt").write_text(pages(1)[0])
    Path("folder/2.txt").symlink_to("nowhere.txt")
    out = Path("folder/out.jsonl")
    assert batch.run("folder", out, workers=1, fields=("source",)).cleaned == 1
    assert batch.run("folder", out, resume=True).existed
    elsewhere = out.rename("out.jsonl")
    assert batch.run("folder", elsewhere, overwrite=True, workers=1, fields=("source",)).cleaned == 1
    assert [row["source"] for row in rows(elsewhere)] == ["folder/1.txt"]


def test_an_output_beside_the_inputs_is_overwritten(jsonl: Path, rows: Rows) -> None:
    Path("out.jsonl").write_text("finished work")
    assert batch.run(jsonl, "out.jsonl", overwrite=True, workers=1, fields=("source",)).cleaned == 6
    assert len(rows(Path("out.jsonl"))) == 6


def test_a_run_without_any_page_leaves_no_output(caplog: pytest.LogCaptureFixture) -> None:
    summary = batch.run(["gone.html", "gone.warc"], "out.jsonl")
    assert (summary.ok, summary.complete, summary.unreadable) == (False, False, 2)
    assert list(Path().iterdir()) == [Path("out.jsonl.errors.jsonl")]
    assert "gone.html: no such file or folder" in caplog.messages


def test_bad_pages_and_inputs_cost_themselves_alone(jsonl: Path, rows: Rows) -> None:
    lines = jsonl.read_text().splitlines()
    lines[2] = "no JSON"
    jsonl.write_text("\n".join(lines))
    Path("picture.html").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    summary = batch.run([jsonl, "gone.html", "picture.html"], "out.jsonl", workers=1)
    assert (summary.cleaned, summary.failed, summary.unreadable, summary.complete) == (5, 2, 1, True)
    assert [row["source"] for row in rows(Path("out.jsonl"))] == [f"{jsonl}:{n}" for n in (1, 2, 4, 5, 6)]
    errors = [(row["source"], row["kind"]) for row in rows(Path("out.jsonl.errors.jsonl"))]
    assert errors == [(f"{jsonl}:3", "record"), ("gone.html", "unreadable"), ("picture.html", "InputFormatError")]


@pytest.mark.skipif(sys.platform != "linux", reason="a limit of POSIX, and /proc")
def test_a_full_disk_is_told_in_one_line_and_costs_nothing(jsonl: Path, rows: Rows) -> None:
    python = f"{sys.executable} -B"  # bytecode that is cut off at the limit would stay, and break later imports
    limited = f"ulimit -f 8; exec {python} -m newsclean batch {jsonl} -o out.jsonl --workers 1"
    jsonl.write_text(jsonl.read_text() * 10)
    ran = subprocess.run(["sh", "-c", limited], check=False, capture_output=True, text=True, env=_ENVIRONMENT)
    assert (ran.returncode, ran.stderr) == (1, "newsclean: cannot write out.jsonl: File too large\n")
    assert not Path("out.jsonl").exists()
    assert main(["batch", str(jsonl), "-o", "out.jsonl", "--resume", "--workers", "1"]) == 0
    assert [row["source"] for row in rows(Path("out.jsonl"))] == [f"{jsonl}:{n}" for n in range(1, 61)]


@pytest.mark.skipif(sys.platform != "linux", reason="signals of POSIX")
@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_run_that_was_stopped_is_resumed(jsonl: Path, rows: Rows, stop: signal.Signals) -> None:
    jsonl.write_text(jsonl.read_text() * 200)  # enough to be stopped in
    command = [sys.executable, "-m", "newsclean", "batch", str(jsonl), "-o", "out.jsonl", "--workers", "1"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=_ENVIRONMENT, text=True) as process:
        assert process.stderr
        _wait_for_checkpoint(Path("out.jsonl.journal"))
        process.send_signal(stop)
        said = process.stderr.read()
    if stop != signal.SIGKILL:
        assert process.returncode == 130
        assert said.startswith("newsclean: stopped; what is finished is kept")
    assert not Path("out.jsonl").exists()
    with pytest.raises(batch.BatchError, match="was not finished"):
        batch.run(jsonl, "out.jsonl")
    summary = batch.run(jsonl, "out.jsonl", resume=True, workers=1)
    assert 0 < summary.resumed < 1_200
    assert [row["source"] for row in rows(Path("out.jsonl"))] == [f"{jsonl}:{n}" for n in range(1, 1_201)]


@pytest.mark.skipif(sys.platform != "linux", reason="signals of POSIX, and /proc")
def test_a_worker_that_dies_costs_one_page(jsonl: Path, rows: Rows) -> None:
    jsonl.write_text(jsonl.read_text() * 200)  # enough to be stopped in
    command = [sys.executable, "-m", "newsclean", "batch", str(jsonl), "-o", "out.jsonl", "--workers", "1", "--quiet"]
    with subprocess.Popen(command, env=_ENVIRONMENT) as process:
        _wait_for_checkpoint(Path("out.jsonl.journal"))
        children = Path(f"/proc/{process.pid}/task").glob("*/children")
        (worker,) = "".join(each.read_text() for each in children).split()
        os.kill(int(worker), signal.SIGKILL)
    assert process.returncode == 1
    assert len(rows(Path("out.jsonl"))) == 1_199
    (error,) = rows(Path("out.jsonl.errors.jsonl"))
    assert (error["kind"], error["reason"]) == ("died", "it ended its worker process by SIGKILL")


def _wait_for_checkpoint(journal: Path) -> None:
    """Until the journal has a line behind its signature: rows alone, in the part, are not safe yet."""
    for _ in range(600):
        if journal.exists() and journal.read_bytes().count(b"\n") >= 2:
            return
        time.sleep(0.05)
    pytest.fail("no checkpoint was written in 30 seconds")


# What works


def test_a_row_is_the_article_with_its_source_and_text(jsonl: Path, rows: Rows) -> None:
    summary = batch.run(jsonl, "out.jsonl", workers=1)
    assert summary.ok
    first = rows(Path("out.jsonl"))[0]
    assert first.pop("source") == f"{jsonl}:1"
    text = first.pop("text")
    article = Article.from_dict(first)
    assert article.text == text
    assert "eleven lorries" in text
    assert article.url == "https://ellmouth.example/1"


def test_parquet_holds_the_same_in_typed_columns(jsonl: Path, rows: Rows) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="Parquet comes with the batch extra")
    batch.run(jsonl, "out.jsonl", workers=1, keep=("id",))
    batch.run(jsonl, "out.parquet", workers=1, keep=("id",))
    table = parquet.read_table("out.parquet")
    assert str(table.schema.field("published").type) == "timestamp[us, tz=UTC]"
    assert str(table.schema.field("confidence").type) == "double"
    assert len(table) == 6
    values = table.drop(["published", "updated"]).to_pylist()
    for row in values:
        row["record"] = json.loads(row["record"])
    assert values == rows(Path("out.jsonl"))


def test_every_format_that_goes_in_gives_the_same(jsonl: Path, rows: Rows, pages: Pages) -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="Parquet comes with the batch extra")
    records = rows(jsonl)
    pytest.importorskip("pyarrow.parquet").write_table(pyarrow.Table.from_pylist(records), "crawl.parquet")
    Path("folder").mkdir()
    for number, page in enumerate(pages(6), start=1):
        Path(f"folder/{number}.txt").write_text(page)
    batch.run([jsonl, "crawl.parquet", "folder"], "out.jsonl", workers=2, fields=("headline", "text"))
    out = rows(Path("out.jsonl"))
    assert len(out) == 18
    assert out[:6] == out[6:12] == out[12:]


def test_a_new_file_in_a_folder_is_read_on_resuming(pages: Pages, rows: Rows) -> None:
    Path("folder").mkdir()
    for number in (2, 3):
        Path(f"folder/{number}.txt").write_text(pages(1)[0])
    output = Output(Path("out.jsonl"), batch.Settings(fields=("source",)), resume=False)
    output.add(b'{"source":"folder/3.txt"}\n')
    output.now.done.append("folder/3.txt")
    output.keep()
    Path("folder/1.txt").write_text(pages(1)[0])
    summary = batch.run("folder", "out.jsonl", resume=True, workers=1, fields=("source",))
    assert (summary.cleaned, summary.resumed) == (3, 1)
    assert [row["source"] for row in rows(Path("out.jsonl"))] == ["folder/3.txt", "folder/1.txt", "folder/2.txt"]


# The command line


def test_wrong_usage_ends_with_2(jsonl: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["-o", "out.csv"], ["-o", "out.jsonl", "--fields", "fog"], ["-o", "out.jsonl", "--workers", "0"]):
        with pytest.raises(SystemExit) as stopped:
            main(["batch", str(jsonl), *arguments])
        assert stopped.value.code == 2
    assert "unknown ending" in capsys.readouterr().err


def test_what_cannot_be_done_is_one_line(jsonl: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(jsonl), "-o", "none/out.jsonl"]) == 1
    assert capsys.readouterr().err == "newsclean: cannot write none/out.jsonl: No such file or directory\n"


def test_the_summary_is_one_line_and_there_is_no_bar_in_a_pipe(jsonl: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(jsonl), "gone.txt", "-o", "out.jsonl", "--workers", "1"]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first == "newsclean: gone.txt: no such file or folder"
    assert second.startswith("newsclean: out.jsonl: 6 pages cleaned, 0 failed; 1 input unreadable; ")


def test_a_terminal_shows_a_bar(jsonl: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm", reason="tqdm comes with the batch extra")
    batch.run(jsonl, "out.jsonl", workers=1, progress=True)
    assert " pages/s" in capsys.readouterr().err


def test_relative_dates_count_from_today() -> None:
    story = "The river rose for a third night in the harbour towns, and the council opened two schools to people. "
    Path("page.txt").write_text(
        f"Floods close the harbour\n\nUpdated 3 hours ago\n\n{story}\n\n{story.replace('third', 'fourth')}\n"
    )
    assert (
        main(["batch", "page.txt", "-o", "out.jsonl", "--workers", "1", "--today", "2021-03-01T10:00", "--quiet"]) == 0
    )
    (row,) = map(json.loads, Path("out.jsonl").read_text().splitlines())
    assert row["dateline"]["updated"] == "2021-03-01T07:00:00"
