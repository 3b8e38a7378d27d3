"""`newsclean report PAGE… -o report.html`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import newsclean
from newsclean.commands import console
from newsclean.commands.console import FAILED, OK
from newsclean.errors import NewscleanError
from newsclean.files import write_whole
from newsclean.model import Article
from newsclean.options import Options
from newsclean.report.render import render

HELP = "Write one self-contained HTML page that shows what each line of the pages became, and why."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `newsclean report`."""
    parser.add_argument("pages", nargs="+", metavar="PAGE", help="a page, or - for standard input")
    parser.add_argument(
        "-o", "--output", default="report.html", metavar="FILE", help="where to, - for standard output (report.html)"
    )
    console.add_page_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the report on all pages that can be read; those that cannot get a line on stderr."""
    if any(_is_same(page, arguments.output) for page in arguments.pages):
        console.complain(f"{arguments.output} is one of the pages: take another name for the report")
        return FAILED
    options = console.options_of(arguments, arguments.pages)
    named = list(_cleaned(arguments.pages, options))
    written = bool(named) and _write(arguments.output, render(named))
    return OK if written and len(named) == len(arguments.pages) else FAILED


def _is_same(page: str, output: str) -> bool:
    """Whether a page would be overwritten, whatever link leads to it."""
    try:
        return Path(page).samefile(output)
    except OSError:  # one of them is not there
        return False


def _cleaned(pages: Sequence[str], options: Options) -> Iterator[tuple[str, Article]]:
    for name in pages:
        try:
            yield name, newsclean.clean(console.read_page(name), options)
        except (NewscleanError, OSError) as error:
            console.complain(f"{name}: {console.reason(error)}")


def _write(output: str, text: str) -> bool:
    """Write the whole report or leave what stands there as it was."""
    if output == "-":
        sys.stdout.buffer.write(text.encode())
        return True
    try:
        write_whole(Path(output), text.encode())
    except OSError as error:
        console.complain(f"{output}: cannot write the report: {console.reason(error)}")
        return False
    return True
