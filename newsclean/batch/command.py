"""`newsclean batch INPUT… -o OUT`: the command line of `newsclean.batch.run`."""

from __future__ import annotations

import argparse
import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from newsclean.batch.outputs import check_ending
from newsclean.batch.run import run as run_batch
from newsclean.batch.settings import FIELDS, KINDS, BatchError, Settings, SettingsDict
from newsclean.commands import console
from newsclean.commands.console import FAILED, OK
from newsclean.errors import OptionError
from newsclean.options import Options
from newsclean.workers import WorkerStartError

HELP = (
    "Clean many stored pages into one JSONL or Parquet file. Inputs are told apart by their ending: pages (.html, "
    ".txt, .md, …), .jsonl, .parquet, .warc and .arc, each also .gz or .zst. A folder is searched for all of them. "
    "The output appears when it is whole; a page that cannot be cleaned is a line of OUT.errors.jsonl. Ends with 0 if "
    "every page was cleaned, else with 1."
)
_INTERRUPTED = 130  # 128 + SIGINT, as shells report it


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `newsclean batch`."""
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="a file, a folder, or a glob in quotes")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help=".jsonl, .jsonl.gz, .jsonl.zst, .parquet")
    existing = parser.add_mutually_exclusive_group()
    existing.add_argument("--resume", action="store_true", help="go on with a run that was stopped")
    existing.add_argument("--overwrite", action="store_true", help="start anew where there is an output")
    parser.add_argument("--workers", type=int, metavar="N", help="processes to clean with (default: one a core)")
    _add_record_arguments(parser)
    parser.add_argument("--fields", type=_names, default=(), help=f"what to write of each page: {','.join(FIELDS)}")
    parser.add_argument("--kind", choices=KINDS, help="what every input is, whatever its ending")
    console.add_options_of_all(parser)
    parser.add_argument("--time-limit", type=float, metavar="SECONDS", help="give a page up after this time")
    parser.add_argument("--quiet", action="store_true", help="no progress bar and no summary")


def _add_record_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--field", default="text", help="the JSONL field or Parquet column with the page (text)")
    parser.add_argument("--url-field", default="url", metavar="FIELD", help="the one with its address (url)")
    parser.add_argument("--keep", type=_names, default=(), metavar="FIELDS", help="those to hand on, comma-separated")


def _names(value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip())


def run(arguments: argparse.Namespace) -> int:
    """Run the batch; what it cannot do, and at the end how it went, is said on stderr."""
    settings = _settings(arguments)
    with _logging(), _ending_on_sigterm():
        try:
            return _run(arguments, settings)
        except (BatchError, WorkerStartError) as error:
            console.complain(str(error))
            return FAILED
        except KeyboardInterrupt:
            console.complain(f"stopped; what is finished is kept: add --resume to go on with {arguments.output}")
            return _INTERRUPTED


def _settings(arguments: argparse.Namespace) -> SettingsDict:
    settings = SettingsDict(
        workers=arguments.workers,
        field=arguments.field,
        url_field=arguments.url_field,
        keep=arguments.keep,
        fields=arguments.fields,
        kind=arguments.kind,
        time_limit=arguments.time_limit,
        options=Options(today=arguments.today, format=arguments.format, encoding=arguments.encoding),
    )
    try:
        Settings(**settings)
        check_ending(Path(arguments.output))
    except BatchError as error:  # before anything has begun it is wrong usage
        raise OptionError(str(error)) from None
    return settings


def _run(arguments: argparse.Namespace, settings: SettingsDict) -> int:
    summary = run_batch(
        arguments.inputs,
        arguments.output,
        resume=arguments.resume,
        overwrite=arguments.overwrite,
        progress=False if arguments.quiet else None,
        **settings,
    )
    if not arguments.quiet:
        console.complain(f"{arguments.output}: {summary}")
    return OK if summary.ok else FAILED


class _Complaints(logging.Handler):
    """What is logged of a batch, on standard error."""

    def emit(self, record: logging.LogRecord) -> None:
        console.complain(record.getMessage())


@contextmanager
def _logging() -> Iterator[None]:
    log, handler = logging.getLogger("newsclean.batch"), _Complaints()
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)


@contextmanager
def _ending_on_sigterm() -> Iterator[None]:
    """Let SIGTERM end a run as Ctrl-C does, with what is finished kept."""

    def stop(_: int, __: FrameType | None) -> None:
        raise KeyboardInterrupt

    previous = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, previous)
