"""`newsclean report`: what it writes, and how it ends."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsclean import cli

Run = Callable[..., tuple[int, str, str]]

_PAGE = "Fog closes Ellmouth harbour\n\nFog closed the harbour for a third day on Monday, and eleven ships waited.\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `newsclean report` in a folder that holds page.txt and other.txt."""
    monkeypatch.chdir(tmp_path)
    for name in ("page.txt", "other.txt"):
        Path(name).write_text(_PAGE, encoding="utf-8")

    def run_report(*arguments: str) -> tuple[int, str, str]:
        try:
            code = cli.main(("report", *arguments))
        except SystemExit as stop:
            code = int(stop.code or 0)
        return (code, *capsys.readouterr())

    return run_report


def test_a_report_is_written(run: Run) -> None:
    assert run("page.txt") == (0, "", "")
    assert "Fog closes Ellmouth harbour" in Path("report.html").read_text(encoding="utf-8")


def test_the_output_can_be_named_or_printed(run: Run) -> None:
    assert run("page.txt", "other.txt", "-o", "both.html") == (0, "", "")
    assert 'id="page-2"' in Path("both.html").read_text(encoding="utf-8")
    assert run("page.txt", "-o", "-")[1].startswith("<!doctype html>")


def test_a_missing_page_costs_neither_the_others_nor_a_clear_line(run: Run) -> None:
    code, out, err = run("missing.txt", "page.txt")
    assert (code, out) == (1, "")
    assert err == "newsclean: missing.txt: No such file or directory\n"
    assert "eleven ships" in Path("report.html").read_text(encoding="utf-8")


def test_no_page_at_all_leaves_the_old_report(run: Run) -> None:
    Path("report.html").write_text("old", encoding="utf-8")
    assert run("missing.txt")[0] == 1
    assert Path("report.html").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("output", ["other.txt", "link.html"])
def test_a_report_never_overwrites_one_of_its_pages(run: Run, output: str) -> None:
    Path("link.html").symlink_to("other.txt")
    code, out, err = run("page.txt", "other.txt", "-o", output)
    assert (code, out) == (1, "")
    assert err == f"newsclean: {output} is one of the pages: take another name for the report\n"
    assert Path("other.txt").read_text(encoding="utf-8") == _PAGE


@pytest.mark.parametrize("output", ["no/such/folder.html", "."])
def test_an_output_that_cannot_be_written_gets_one_line(run: Run, output: str) -> None:
    code, out, err = run("page.txt", "-o", output)
    assert (code, out) == (1, "")
    assert err.startswith(f"newsclean: {output}: cannot write the report: ")
    assert err.count("\n") == 1
    assert sorted(path.name for path in Path.cwd().iterdir()) == ["other.txt", "page.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_gets_one_line(run: Run) -> None:
    code, _, err = run("page.txt", "-o", "/dev/full")
    assert code == 1
    assert err == "newsclean: /dev/full: cannot write the report: No space left on device\n"


def test_one_address_for_two_pages_is_wrong_usage(run: Run) -> None:
    code, _, err = run("--url", "https://herald.example/fog", "page.txt", "other.txt")
    assert code == 2
    assert err.startswith("usage: newsclean report")
