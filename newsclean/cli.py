"""The command line: `newsclean FILE…` prints cleaned pages, `newsclean COMMAND …` runs one of `COMMANDS`.

Exit codes: 0 all pages cleaned, 1 some input or the output failed, 2 wrong usage, 130 interrupted,
141 the reader of the output went away.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import newsclean
from newsclean.commands import console, show
from newsclean.commands.console import FAILED, OK
from newsclean.errors import NewscleanError, OptionError
from newsclean.model import Article
from newsclean.options import Options

INTERRUPTED, BROKEN_PIPE = 130, 141  # 128 + signal, as shells report them

# First word → its module, which has HELP (one line), add_arguments(parser) and run(arguments) → exit code.
COMMANDS = {
    "batch": "newsclean.batch.command",
    "report": "newsclean.report.command",
    "fixture": "newsclean.fixtures.command",
    "completion": "newsclean.commands.completion",
}

_EPILOG = (
    "A file is HTML, Markdown or the plain text of a page, told apart by itself. - reads standard input. "
    f"Commands, each with a --help of its own: {', '.join(f'newsclean {name}' for name in COMMANDS)}."
)
_LINES: dict[str, Callable[[Article], Iterator[show.Line]]] = {
    "article": show.article_lines,
    "text": show.text_lines,
    "blocks": show.blocks_lines,
    "roles": show.role_lines,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with `argv` (without the program's name) and give its exit code."""
    _open_streams()
    words = sys.argv[1:] if argv is None else list(argv)
    if words and words[0] in COMMANDS:
        return _guarded(lambda: _run_command(*words))
    parser = build_parser()
    arguments = parser.parse_args(words)
    try:
        options = console.options_of(arguments, arguments.files)
    except OptionError as error:
        parser.error(str(error))
    return _guarded(lambda: _clean_files(arguments, options))


def _open_streams() -> None:
    """Stand in for what was closed before Python began (`>&-`): standard output is then one that cannot be written."""
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 - open to the end
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open()  # noqa: SIM115 - likewise


def _run_command(name: str, *words: str) -> int:
    command = importlib.import_module(COMMANDS[name])
    parser = argparse.ArgumentParser(f"newsclean {name}", description=command.HELP)
    command.add_arguments(parser)
    arguments = parser.parse_args(words)
    try:
        code: int = command.run(arguments)
    except OptionError as error:
        parser.error(str(error))
    return code


def build_parser() -> argparse.ArgumentParser:
    """The parser of `newsclean FILE…`."""
    description = "Print the cleaned news pages: the story, and the boilerplate named for what it is."
    parser = argparse.ArgumentParser("newsclean", description=description, epilog=_EPILOG)
    add_arguments(parser)
    return parser


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `newsclean FILE…`."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="a page, or - for standard input")
    _add_views(parser.add_mutually_exclusive_group())
    console.add_page_options(parser)
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour by role")
    parser.add_argument("--version", action="version", version=f"newsclean {newsclean.__version__}")


def _add_views(group: argparse._MutuallyExclusiveGroup) -> None:
    views = {
        "json": "the whole article as JSON; of several files, one object a line",
        "text": "the body alone",
        "blocks": "the boilerplate blocks alone",
        "roles": "every line of the page with its role and the rule that gave it",
    }
    for name, text in views.items():
        group.add_argument(f"--{name}", dest="view", action="store_const", const=name, help=text)
    group.set_defaults(view="article")


def _guarded(run: Callable[[], int]) -> int:
    """The exit code of `run`, also where its output cannot be written or the user stops it."""
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:
        return _abandon_output(BROKEN_PIPE)
    except OSError as error:
        print(f"newsclean: cannot write the output: {error.strerror or error}", file=sys.stderr)
        return _abandon_output(FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _abandon_output(code: int) -> int:
    """Send what is still buffered nowhere, so that Python's exit does not fail on it again."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return code


def _clean_files(arguments: argparse.Namespace, options: Options) -> int:
    printer = _printer(arguments)
    code = OK
    for name in arguments.files:
        try:
            article = newsclean.clean(console.read_page(name), options)
        except (NewscleanError, OSError) as error:
            console.complain(f"{name}: {console.reason(error)}")
            code = FAILED
        else:
            console.complain_of(name, article)
            printer(name, article)
    return code


# Printing: one function that takes a file's name and its article.


def _printer(arguments: argparse.Namespace) -> Callable[[str, Article], None]:
    several = len(arguments.files) > 1
    if arguments.view == "json":
        _set_output(encoding="utf-8")
        return lambda _, article: print(article.to_json(indent=None if several else 2))
    _set_output()
    return _LinePrinter(arguments.view, several=several, style=_style(arguments.color))


def _set_output(encoding: str | None = None) -> None:
    """Make standard output take every character: what its encoding has not is printed as an escape."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def _style(color: str) -> Callable[[show.Line], str]:
    terminal = sys.stdout.isatty()
    wanted = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    if color == "always" or (color == "auto" and wanted):
        return show.painted
    return (lambda line: show.safe(line.text)) if terminal else (lambda line: line.text)


class _LinePrinter:
    """Prints one view of each article; of several files, under a line with the file's name."""

    def __init__(self, view: str, *, several: bool, style: Callable[[show.Line], str]) -> None:
        self._lines = _LINES[view]
        self._several = several
        self._style = style
        self._gap = ""

    def __call__(self, name: str, article: Article) -> None:
        if self._several:
            print(f"{self._gap}==> {show.safe(name)} <==")
            self._gap = "\n"
        for line in self._lines(article):
            print(self._style(line))
