"""What the README promises is run: its example, and its two commands."""

import doctest
import re
from pathlib import Path

import pytest

from newsclean import cli

_COMMANDS = re.compile(r"^```sh\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^```\w*$", re.MULTILINE)
_EXAMPLE_LINES = 10


@pytest.fixture
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def test_the_example_prints_what_it_shows(readme: str) -> None:
    text = _FENCE.sub("", readme)
    examples = doctest.DocTestParser().get_doctest(text, {}, "README.md", "README.md", 0)
    assert len(examples.examples) >= 5
    failures: list[str] = []
    results = doctest.DocTestRunner(verbose=False).run(examples, out=failures.append)
    assert results.failed == 0, "".join(failures)


def test_the_example_is_ten_lines(readme: str) -> None:
    typed = [line for line in readme.splitlines() if line.startswith((">>> ", "... "))]
    assert len(typed) <= _EXAMPLE_LINES


def test_there_are_two_commands(readme: str) -> None:
    commands = _COMMANDS.findall(readme)
    assert len(commands) == 2
    assert not any("\n" in command for command in commands)


def test_the_first_command_cleans_a_page(
    readme: str, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    command = _COMMANDS.findall(readme)[0].split(" && ")[-1]
    program, *arguments = command.removeprefix("python -m ").split()
    assert program == "newsclean"
    assert cli.main(arguments) == 0
    assert "[most_read] " in capsys.readouterr().out


def test_the_second_command_is_what_ci_runs(readme: str, root: Path) -> None:
    command = _COMMANDS.findall(readme)[1]
    assert command.endswith("python -m pytest -q")
    script = (root / ".ci" / "run").read_text(encoding="utf-8")
    assert command in map(str.strip, script.splitlines())
