"""What the commands of the command line share: the options of a page, reading one, and complaining on stderr."""

from __future__ import annotations

import argparse
import errno
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from newsclean.commands import show
from newsclean.errors import OptionError
from newsclean.model import Article
from newsclean.options import FORMATS, Options, parse_today

OK, FAILED = 0, 1


def add_page_options(parser: argparse.ArgumentParser) -> None:
    """Add --url, --today, --format and --encoding."""
    parser.add_argument("--url", help="the address of the page (one page only)")
    add_options_of_all(parser)


def add_options_of_all(parser: argparse.ArgumentParser) -> None:
    """Add the options that all pages of a command share: --today, --format and --encoding."""
    parser.add_argument("--today", type=_day, metavar="DATE", help="count relative dates from this day (ISO 8601)")
    parser.add_argument("--format", choices=FORMATS, help="what the pages are, where it is not to be told by itself")
    parser.add_argument("--encoding", help="the encoding of the pages, where it is not to be detected")


def options_of(arguments: argparse.Namespace, pages: Sequence[str]) -> Options:
    """The `Options` that the arguments give for `pages`; raises `OptionError` for what cannot be."""
    if arguments.url is not None and len(pages) > 1:
        raise OptionError("--url is the address of one page: give one page with it")
    names = ("today", "url", "format", "encoding")
    return Options(**{name: getattr(arguments, name) for name in names})


def _day(value: str) -> date:
    try:
        return parse_today(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is no date such as 2017-11-04") from None


def read_page(name: str) -> bytes:
    """The bytes of a file, or of standard input for '-'."""
    if name == "-" and sys.stdin is None:  # it was closed before Python began
        raise OSError(errno.EBADF, "standard input is closed")
    if name.startswith(("http://", "https://")) and not Path(name).exists():
        raise OSError(errno.ENOENT, "newsclean fetches nothing; save the page, and give the file")
    if name != "-" and Path(name).is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder; newsclean batch takes those")
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def say(text: str) -> None:
    """Print `text` and a line feed; what the output's encoding has not is printed as an escape."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def complain(message: str) -> None:
    """Print one line on stderr, after what was printed before it."""
    sys.stdout.flush()
    sys.stderr.write(f"newsclean: {show.safe(message)}\n")


def complain_of(name: str, article: Article) -> None:
    """Print the problems of a page as warnings."""
    for problem in article.problems:
        line = f":{problem.line}" if problem.line else ""
        complain(f"{name}{line}: warning: {problem.message}")


def reason(error: Exception) -> str:
    """What went wrong, in words for a line of output."""
    return getattr(error, "strerror", None) or str(error)
