"""`run`: the loop of a batch, from inputs by way of worker processes to an output that is whole or not there."""

from __future__ import annotations

import logging
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, Unpack

from newsclean.batch.outputs import Output, check_ending, errors_path, is_parquet, journal_path, part_path
from newsclean.batch.progress import Report, reporter
from newsclean.batch.rows import Rejected, Work, clean_task
from newsclean.batch.settings import BatchError, Settings, SettingsDict
from newsclean.batch.sources import Finder, Source, Unreadable
from newsclean.batch.summary import Summary
from newsclean.batch.tasks import ReadError, Task, read_tasks
from newsclean.errors import InputTypeError
from newsclean.workers import Failure, map_in_workers

Path_: TypeAlias = str | os.PathLike[str]

_LOG = logging.getLogger("newsclean.batch")  # says which input cannot be read, at the time it is found


def run(
    inputs: Path_ | Iterable[Path_],
    output: Path_,
    *,
    resume: bool = False,
    overwrite: bool = False,
    progress: bool | None = None,
    **settings: Unpack[SettingsDict],
) -> Summary:
    """Clean the pages of `inputs` into `output`, and say how it went.

    Inputs are files, folders and globs; `output` ends in .jsonl, .jsonl.gz, .jsonl.zst or .parquet. `resume` goes on
    with a run that was stopped, and does nothing where the output is there; `overwrite` starts anew, but not over an
    input. `progress` shows a bar, None on a terminal only. `settings` are the fields of `Settings`.

    A page that cannot be cleaned is a line of `OUTPUT.errors.jsonl` and never ends the run. `BatchError` says why a run
    cannot start or go on, for example that the disk is full; what was finished by then is kept for `resume`. A setting
    that cannot be raises `OptionError`, one of a wrong type `InputTypeError`.
    """
    checked = Settings(**settings)
    path = Path(*_checked_paths([output], "the output is"))
    inputs = _checked_paths([inputs] if isinstance(inputs, str | os.PathLike) else inputs, "an input is")
    check_ending(path)
    summary = Summary(output=path, errors=errors_path(path))
    own = (path, errors_path(path), part_path(path), journal_path(path))
    _check_inputs(inputs, own, checked.kind, overwrite=overwrite)
    if not _prepare(path, resume=resume, overwrite=overwrite):
        summary.complete = summary.existed = True
        return summary
    files = Output(path, checked, resume=journal_path(path).exists())
    batch = _Batch(Finder(inputs, own, checked.kind), files, checked, summary)
    with reporter(progress, batch.finder.count) as report:
        batch.run(report)
    return summary


def _checked_paths(paths: Any, what: str) -> list[Path_]:
    found: list[Path_] = list(paths) if isinstance(paths, Iterable) else [paths]
    for path in found:
        if not isinstance(path, str | os.PathLike):
            raise InputTypeError(f"{what} {path!r}; it must be a path, as str or Path")
    return found


def _check_inputs(inputs: list[Path_], own: tuple[Path, ...], kind: str | None, *, overwrite: bool) -> None:
    """Refuse what would read and write one file: an input that is a file of the run's own, whatever link leads to it.

    A folder or a glob may hold the run's own files, which it leaves out; but where the output is to be overwritten,
    what stands there now may be meant as an input.
    """
    named = [each for each in inputs if Path(each).is_file()]
    _refuse_same(Finder(named, (), kind), own)
    if overwrite:
        _refuse_same(Finder(inputs, (), kind), own[:1])


def _refuse_same(sources: Iterable[Source | Unreadable], own: tuple[Path, ...]) -> None:
    existing = [path for path in own if path.exists()]
    for source in sources if existing else ():
        if isinstance(source, Source) and any(_is_same(path, source.path) for path in existing):
            raise BatchError(
                f"{source.path} is an input and a file that the run writes, {own[0]} or one beside it: "
                "take another name for the output"
            )


def _is_same(path: Path, other: str) -> bool:
    try:
        return path.samefile(other)
    except OSError:  # a link that leads nowhere
        return False


def _prepare(path: Path, *, resume: bool, overwrite: bool) -> bool:
    """Whether there is anything to do. Raises where finished work would be lost."""
    journal = journal_path(path)
    if overwrite:
        journal.unlink(missing_ok=True)
        part_path(path).unlink(missing_ok=True)
        return True
    if resume:
        return journal.exists() or not path.exists()
    if journal.exists():
        raise BatchError(f"a run over {path} was not finished: resume it, or overwrite what it did")
    if path.exists():
        raise BatchError(f"{path} exists: overwrite it, or take another name")
    return True


class _Done(NamedTuple):
    """Stands in the order of pages where a source ends."""

    path: str


class _Page(NamedTuple):
    """What has to be known of a page when its result comes."""

    source: str
    path: str
    place: int


class _Batch:
    """A run under way. Results come in the order of the tasks, so `_order` says what each belongs to."""

    def __init__(self, finder: Finder, output: Output, settings: Settings, summary: Summary) -> None:
        self.finder = finder
        self._output = output
        self._settings = settings
        self._summary = summary
        self._order: deque[_Page | _Done | Unreadable] = deque()

    def run(self, report: Report) -> None:
        begun = time.monotonic()
        last = self._output.journal.last
        self._summary.resumed = last.cleaned + last.failed
        try:
            if not last.complete:
                self._clean(report)
            self._end()
        except BaseException:  # Ctrl-C too: what is finished by now is kept
            self._output.keep()
            raise
        finally:
            self._summarise(time.monotonic() - begun)

    def _clean(self, report: Report) -> None:
        work = partial(clean_task, Work(self._settings, is_parquet(self._summary.output)))
        settings = self._settings
        results = map_in_workers(work, self._tasks(), settings.processes, time_limit=settings.time_limit)
        with closing(results):
            for result in results:
                self._take(self._next_page(), result)
                self._output.checkpoint()
                report(self._output.now)
        self._pass_marks()

    def _end(self) -> None:
        if self._summary.unreadable and not self._output.now.cleaned + self._output.now.failed:
            self._output.abandon()
        else:
            self._output.finish()
            self._summary.complete = True

    def _summarise(self, seconds: float) -> None:
        self._summary.seconds = seconds
        self._summary.cleaned = self._output.now.cleaned
        self._summary.failed = self._output.now.failed
        self._summary.skipped = self.finder.skipped

    # On the way to the workers.

    def _tasks(self) -> Iterator[Task]:
        for source in self.finder:
            if isinstance(source, Unreadable):
                self._order.append(source)
            elif source.path not in self._output.journal.done:
                yield from self._tasks_of(source)

    def _tasks_of(self, source: Source) -> Iterator[Task]:
        try:
            for task in read_tasks(source, self._settings, self._output.journal.places.get(source.path, 0)):
                self._order.append(_Page(task.source, task.path, task.place))
                yield task
            self._order.append(_Done(source.path))
        except ReadError as error:
            self._order.append(Unreadable(source.path, str(error)))

    # And back.

    def _next_page(self) -> _Page:
        self._pass_marks()
        page = self._order.popleft()
        assert isinstance(page, _Page)
        return page

    def _pass_marks(self) -> None:
        while self._order and not isinstance(self._order[0], _Page):
            mark = self._order.popleft()
            if isinstance(mark, Unreadable):
                self._summary.unreadable += 1
                _LOG.warning("%s: %s", mark.path, mark.reason)
                self._output.add_error(mark.path, "unreadable", mark.reason)
            else:
                self._output.now.done.append(mark.path)

    def _take(self, page: _Page, result: bytes | Rejected | Failure) -> None:
        if isinstance(result, bytes):
            self._output.add(result)
        else:
            self._output.now.failed += 1
            self._output.add_error(page.source, result.kind, result.reason)
        if page.place:
            self._output.now.places[page.path] = page.place
        else:
            self._output.now.done.append(page.path)
