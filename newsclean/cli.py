"""The command line: `newsclean FILE…` prints cleaned pages.

Exit codes: 0 all pages cleaned, 1 some input or the output failed, 2 wrong usage, 130 interrupted,
141 the reader of the output went away.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import newsclean
from newsclean import show
from newsclean.errors import NewscleanError, OptionError
from newsclean.model import Article
from newsclean.options import FORMATS, Options

OK, FAILED, INTERRUPTED, BROKEN_PIPE = 0, 1, 130, 141  # the last two are 128 + signal, as shells report them

_EPILOG = "A file is HTML, Markdown or the plain text of a page, told apart by itself. - reads standard input."


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with `argv` (without the program's name) and give its exit code."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    try:
        options = _options(arguments)
    except OptionError as error:
        parser.error(str(error))
    return _guarded(lambda: _clean_files(arguments, options))


def _parser() -> argparse.ArgumentParser:
    description = "Print the cleaned news pages: the story, and the boilerplate named for what it is."
    parser = argparse.ArgumentParser("newsclean", description=description, epilog=_EPILOG)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a page, or - for standard input")
    _add_views(parser.add_mutually_exclusive_group())
    parser.add_argument("--url", help="the address of the page (one FILE only)")
    parser.add_argument("--today", type=_day, metavar="DATE", help="count relative dates from this day (ISO 8601)")
    parser.add_argument("--format", choices=FORMATS, help="what the files are, where it is not to be told by itself")
    parser.add_argument("--encoding", help="the encoding of the files, where it is not to be detected")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colour by role")
    parser.add_argument("--version", action="version", version=f"newsclean {newsclean.__version__}")
    return parser


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


def _day(value: str) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is no date such as 2017-11-04") from None


def _options(arguments: argparse.Namespace) -> Options:
    if arguments.url is not None and len(arguments.files) > 1:
        raise OptionError("--url is the address of one page: give one FILE with it")
    names = ("today", "url", "format", "encoding")
    return Options(**{name: getattr(arguments, name) for name in names})


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
            article = newsclean.clean(_read(name), options)
        except (NewscleanError, OSError) as error:
            _complain(f"{name}: {getattr(error, 'strerror', None) or error}")
            code = FAILED
        else:
            _complain_of(name, article)
            printer(name, article)
    return code


def _read(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _complain_of(name: str, article: Article) -> None:
    for problem in article.problems:
        line = f":{problem.line}" if problem.line else ""
        _complain(f"{name}{line}: warning: {problem.message}")


def _complain(message: str) -> None:
    sys.stdout.flush()  # so that it stands after what was printed before it
    print(f"newsclean: {show.safe(message)}", file=sys.stderr)


# Printing: one function that takes a file's name and its article.

_LINES: dict[str, Callable[[Article], Iterator[show.Line]]] = {
    "article": show.article_lines,
    "text": show.text_lines,
    "blocks": show.blocks_lines,
    "roles": show.role_lines,
}


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
