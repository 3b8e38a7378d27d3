"""The command line: what it prints where, and how it ends."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import newsclean
from newsclean import cli
from newsclean.model import Article

_PAGE = """\
Home | World | Sport | Weather

Fog closes the harbour of Ellmouth for a third day

By Ana Lima

Monday, 1 March 2021 08:15

Fog closed the harbour of Ellmouth for a third day on Monday, and eleven ships were waiting outside the bay.

The harbour master, Odd Vik, said that no pilot would go out before the lighthouse could be seen from the pier.

Ferries to the islands are expected to sail again on Wednesday, when the wind is forecast to turn to the north.

Most Read
- Lighthouse keeper retires after 41 years
- Ten soups for a foggy week
- Island school wins chess cup

© 2021 The Ellmouth Herald. All rights reserved.
"""
_HEADLINE = "Fog closes the harbour of Ellmouth for a third day"


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in a folder that holds page.txt and other.txt."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name in ("page.txt", "other.txt"):
        Path(name).write_text(_PAGE, encoding="utf-8")

    def run_cli(*arguments: str) -> Ran:
        try:
            code = cli.main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        return Ran(code, *capsys.readouterr())

    return run_cli


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """As `run`, with a terminal as standard output: what is printed on it."""
    monkeypatch.setenv("TERM", "xterm")

    def run_on_terminal(*arguments: str) -> str:
        screen = _Terminal()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", screen)
            run(*arguments)
        return screen.getvalue()

    return run_on_terminal


# What goes wrong


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--json",),
        ("--json", "--text", "page.txt"),
        ("--format", "pdf", "page.txt"),
        ("--encoding", "utf-99", "page.txt"),
        ("--today", "tomorrow", "page.txt"),
        ("--url", "https://herald.example/fog", "page.txt", "other.txt"),
        ("--no-such-option", "page.txt"),
    ],
)
def test_wrong_usage_is_told_on_stderr_and_ends_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("usage: newsclean")


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_read_gets_one_line(run: Run, name: str) -> None:
    ran = run(name)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"newsclean: {name}: ")
    assert ran.err.count("\n") == 1


def test_a_file_that_is_no_page_gets_one_line(run: Run) -> None:
    Path("paper.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    ran = run("paper.pdf")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("newsclean: paper.pdf: ")
    assert "PDF" in ran.err


def test_one_bad_file_does_not_stop_the_others(run: Run) -> None:
    ran = run("--text", "missing.txt", "page.txt")
    assert ran.code == 1
    assert "missing.txt" in ran.err
    assert "Fog closed the harbour" in ran.out


def test_problems_of_a_page_are_warnings(run: Run) -> None:
    Path("blank.txt").write_text("\n \n", encoding="utf-8")
    ran = run("blank.txt")
    assert (ran.code, ran.out) == (0, "")
    assert "newsclean: blank.txt" in ran.err
    assert "warning: " in ran.err


def test_ctrl_c_ends_quietly_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> Article:
        raise KeyboardInterrupt

    monkeypatch.setattr(newsclean, "clean", interrupt)
    assert run("page.txt") == (130, "", "")


def _start(*arguments: str, stdout: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "newsclean", *arguments]
    return subprocess.Popen(command, stdout=stdout, stderr=subprocess.PIPE)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes of this kind")
def test_a_broken_pipe_is_quiet(tmp_path: Path) -> None:
    """As in `newsclean page.txt | head -1`: no traceback, and the code that shells know."""
    page = tmp_path / "page.txt"
    page.write_text(_PAGE, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    with _start("--json", *[str(page)] * 3, stdout=writing) as process:
        os.close(writing)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (141, b"")


def test_an_address_is_not_fetched_and_that_is_told(run: Run) -> None:
    err = "newsclean: https://herald.example/fog: newsclean fetches nothing; save the page, and give the file\n"
    assert run("https://herald.example/fog") == (1, "", err)


def test_a_folder_is_told_who_takes_it(run: Run) -> None:
    assert run(".") == (1, "", "newsclean: .: a folder; newsclean batch takes those\n")


def test_a_problem_is_told_with_its_line(run: Run) -> None:
    Path("page.txt").write_text(_PAGE.replace("Odd Vik", "Odd V\x00ik"), encoding="utf-8")
    line = _PAGE[: _PAGE.index("Odd Vik")].count("\n") + 1
    warning = "warning: The page has control characters; they were dropped."
    assert run("--text", "page.txt").err == f"newsclean: page.txt:{line}: {warning}\n"
    Path("page.txt").write_text("<!doctype html><p>Fog\x00</p>", encoding="utf-8")  # whose problem has no line
    assert run("--text", "page.txt").err.startswith(f"newsclean: page.txt: {warning}\n")


@pytest.mark.skipif(os.name == "nt", reason="shells of POSIX close streams")
@pytest.mark.parametrize(
    ("words", "code", "err"),
    [
        ("page.txt >&-", 1, "newsclean: cannot write the output: not writable\n"),
        ("--json page.txt >&-", 1, "newsclean: cannot write the output: not writable\n"),
        ("report page.txt -o - >&-", 1, "newsclean: cannot write the output: write\n"),
        ("report page.txt -o r.html >&-", 0, ""),
        ("- <&-", 1, "newsclean: -: standard input is closed\n"),
        ("nowhere.txt 2>&-", 1, ""),
    ],
)
def test_closed_streams_get_one_line(tmp_path: Path, words: str, code: int, err: str) -> None:
    (tmp_path / "page.txt").write_text(_PAGE, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(Path(newsclean.__file__).parents[1])}
    command = f"{sys.executable} -m newsclean {words}"
    ran = subprocess.run(
        command, shell=True, check=False, capture_output=True, text=True, timeout=60, cwd=tmp_path, env=environment
    )
    assert (ran.returncode, ran.stderr) == (code, err)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_gets_one_line(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(_PAGE, encoding="utf-8")
    with Path("/dev/full").open("wb") as full, _start(str(page), stdout=full.fileno()) as process:
        _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.startswith(b"newsclean: cannot write the output: ")
    assert err.count(b"\n") == 1


# What is printed


def test_the_article_is_printed_for_reading(run: Run) -> None:
    code, out, err = run("page.txt")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[:3] == [_HEADLINE, "Ana Lima", "Monday, 1 March 2021 08:15"]
    assert "[most_read] Most Read" in lines
    assert "  - Ten soups for a foggy week" in lines


def test_text_is_the_body_alone(run: Run) -> None:
    assert run("--text", "page.txt").out == newsclean.clean(_PAGE).text + "\n"


def test_blocks_are_the_boilerplate_alone(run: Run) -> None:
    out = run("--blocks", "page.txt").out
    assert "[most_read] Most Read\n  - Lighthouse keeper retires after 41 years\n" in out
    assert "Fog closed" not in out


def test_roles_names_every_line_with_its_rule(run: Run) -> None:
    rows = [re.split(" {2,}", row.strip(), maxsplit=3) for row in run("--roles", "page.txt").out.splitlines()]
    assert [(int(line), role, rule) for line, role, rule, _ in rows] == [
        (segment.line, segment.role, segment.rule) for segment in newsclean.clean(_PAGE).segments
    ]


def test_json_is_the_whole_article(run: Run) -> None:
    out = run("--json", "page.txt").out
    assert Article.from_dict(json.loads(out)) == newsclean.clean(_PAGE)


def test_json_of_several_files_is_one_object_a_line(run: Run) -> None:
    lines = run("--json", "page.txt", "other.txt").out.splitlines()
    assert [json.loads(line)["headline"] for line in lines] == [_HEADLINE, _HEADLINE]


def test_json_takes_what_no_encoding_can(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lone surrogate is written as the escape that JSON has for it."""
    monkeypatch.setattr(newsclean, "clean", lambda *_: Article(headline="Fog \udc80 Zürich"))
    assert json.loads(run("--json", "page.txt").out)["headline"] == "Fog \udc80 Zürich"


def test_several_files_stand_under_their_names(run: Run) -> None:
    out = run("--text", "page.txt", "other.txt").out
    text = newsclean.clean(_PAGE).text
    assert out == f"==> page.txt <==\n{text}\n\n==> other.txt <==\n{text}\n"


def test_a_dash_is_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_PAGE.encode())))
    assert run("-").out.startswith(f"{_HEADLINE}\n")


def test_the_options_reach_the_cleaner(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[newsclean.Options] = []

    def clean(_: bytes, options: newsclean.Options) -> Article:
        seen.append(options)
        return Article()

    monkeypatch.setattr(newsclean, "clean", clean)
    arguments = "--today 2021-03-01 --format text --encoding utf-8 --url https://herald.example/fog page.txt"
    assert run(*arguments.split()).code == 0
    assert (seen[0].format, seen[0].encoding, seen[0].url) == ("text", "utf-8", "https://herald.example/fog")
    assert str(seen[0].today) == "2021-03-01"


def test_version_is_the_package_s(run: Run) -> None:
    assert run("--version") == (0, f"newsclean {newsclean.__version__}\n", "")


# Colour


def test_a_pipe_is_plain(run: Run) -> None:
    assert "\x1b" not in run("--roles", "page.txt").out


def test_a_terminal_is_coloured(terminal: Callable[..., str]) -> None:
    assert f"\x1b[1m{_HEADLINE}\x1b[0m" in terminal("page.txt")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_colour_gets_none(
    terminal: Callable[..., str], monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    out = terminal("page.txt")
    assert _HEADLINE in out
    assert "\x1b" not in out


def test_an_empty_no_color_does_not_count(terminal: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert "\x1b" in terminal("page.txt")


def test_colour_can_be_forced_and_forbidden(run: Run, terminal: Callable[..., str]) -> None:
    assert "\x1b" not in terminal("--color", "never", "page.txt")
    assert "\x1b" in run("--color", "always", "page.txt").out


@pytest.mark.parametrize("color", ["always", "never"])
def test_a_page_cannot_steer_the_terminal(
    terminal: Callable[..., str], monkeypatch: pytest.MonkeyPatch, color: str
) -> None:
    monkeypatch.setattr(newsclean, "clean", lambda *_: Article(headline="Fog\x1b]0;owned\x07"))
    assert r"Fog\x1b]0;owned\x07" in terminal("--color", color, "page.txt")
