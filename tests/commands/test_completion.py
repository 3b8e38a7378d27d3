"""Shell completion: what a real bash completes, and what happens without shtab."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

from newsclean import cli
from newsclean.commands import completion

_BASH, _FISH = shutil.which("bash"), shutil.which("fish")
_ASK = """
source {script}
COMP_WORDS=({words} "{last}")
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
_shtab_newsclean newsclean "{last}"
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.fixture
def script(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    pytest.importorskip("shtab", reason="completion comes with an extra")
    assert cli.main(["completion", "bash"]) == 0
    path = tmp_path / "newsclean.bash"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    return path


@pytest.mark.skipif(_BASH is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "last", "wanted"),
    [
        ("newsclean", "re", {"report"}),
        ("newsclean", "", set(cli.COMMANDS)),
        ("newsclean", "--te", {"--text"}),
        ("newsclean --format", "m", {"markdown"}),
        ("newsclean report", "--out", {"--output"}),
        ("newsclean report", "pa", {"page.html"}),
        ("newsclean fixture", "", {"save", "check", "diff"}),
        ("newsclean fixture diff", "--acc", {"--accept"}),
        ("newsclean completion", "z", {"zsh"}),
    ],
)
def test_bash_completes(script: Path, words: str, last: str, wanted: set[str]) -> None:
    (script.parent / "page.html").touch()
    command = [str(_BASH), "-c", _ASK.format(script=script, words=words, last=last)]
    asked = subprocess.run(command, cwd=script.parent, capture_output=True, text=True, check=True)
    assert set(asked.stdout.split()) == wanted


@pytest.mark.parametrize(
    ("shell", "line"),
    [
        ("bash", "complete -o bashdefault -o default -F _shtab_newsclean newsclean"),
        ("zsh", "  _files"),
        ("fish", "complete -c newsclean -n __fish_is_first_token -F"),
    ],
)
def test_the_first_word_may_be_a_file_too(shell: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("shtab", reason="completion comes with an extra")
    cli.main(["completion", shell])
    assert line in capsys.readouterr().out.splitlines()


@pytest.mark.skipif(_FISH is None, reason="there is no fish here")
@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("re", ["report"]), ("pa", ["page.html"]), ("report pa", ["page.html"]), ("--format m", ["markdown"])],
)
def test_fish_completes(tmp_path: Path, capsys: pytest.CaptureFixture[str], typed: str, wanted: list[str]) -> None:
    pytest.importorskip("shtab", reason="completion comes with an extra")
    cli.main(["completion", "fish"])
    (tmp_path / "newsclean.fish").write_text(capsys.readouterr().out, encoding="utf-8")
    (tmp_path / "page.html").touch()
    ask = f"source newsclean.fish; complete -C 'newsclean {typed}'"
    asked = subprocess.run([str(_FISH), "-c", ask], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert [line.split("\t")[0] for line in asked.stdout.splitlines()] == wanted


@pytest.mark.parametrize("shell", completion.SHELLS)
def test_every_shell_gets_a_script_with_all_commands(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("shtab", reason="completion comes with an extra")
    assert cli.main(["completion", shell]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in cli.COMMANDS)


def test_without_shtab_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert cli.main(["completion", "bash"]) == 1
    assert capsys.readouterr() == ("", "newsclean: completion needs shtab: pip install 'newsclean[completion]'\n")


def test_an_unknown_shell_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["completion", "cmd"])
    assert stop.value.code == 2
    assert "bash" in capsys.readouterr().err
