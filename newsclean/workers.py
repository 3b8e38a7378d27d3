"""Worker processes that outlive a bad page: `map_in_workers` runs a function over many items, in order.

Each worker is a fresh Python process that is spoken to over two pipes, and has a thread here that sends it a few
items at a time. It answers item by item, so that where it dies, the item that killed it is known. It ends by itself as
soon as its pipe is closed, which happens even where this process is killed outright: no worker is left behind.

Fresh processes, rather than forked ones, since a fork copies locks that other threads hold; and started without
`multiprocessing`, since that would run the caller's script again in every worker.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, InvalidStateError
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import spawn
from pathlib import Path
from typing import IO, Any, NamedTuple, NoReturn, TypeVar

from newsclean.options import check_time_limit, check_workers

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 32  # items under way for each worker: one that takes 30 times as long as the others stops none of them
_CHUNK = 8  # items sent at once: what is lost between two chunks, 0.2 ms, is then under 1 % of cleaning eight pages
_LENGTH = struct.Struct("<Q")  # what a message opens with: the number of bytes that follow
_BOOT = "import sys; sys.path[:] = {path!r}; from newsclean.workers import serve; serve()"
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")  # there is a worker for each core already
_starting = threading.Event()  # set in a worker while it runs the caller's script, which must not start workers again


class WorkerStartError(RuntimeError):
    """A worker process could not start, so that no item can be worked on."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Stands for the result of an item that has none. `kind` is 'exception', 'died' or 'time-limit'."""

    kind: str
    reason: str


def map_in_workers(
    function: Callable[[T], R], items: Iterable[T], workers: int, *, time_limit: float | None = None
) -> Generator[R | Failure, None, None]:
    """`function(item)` of every item, lazily and in order, worked out by `workers` processes side by side.

    An item whose function raises, kills its process, or takes longer than `time_limit` seconds gives a `Failure`. At
    most 32 items a worker are read ahead; an error in reading them is raised behind the results of those before it.
    `function` has to be picklable; an item that is not is worked on in this process. Closing the iterator, or an
    exception such as KeyboardInterrupt, ends the processes. Fewer than one worker and a time limit that is not above 0
    raise `OptionError`, what is no number `InputTypeError`.

    >>> list(map_in_workers(len, ["fog", "harbour"], 1))
    [3, 7]
    """
    check_workers(workers)
    check_time_limit(time_limit)
    if _starting.is_set():
        raise RuntimeError('the script runs again in each worker: put what starts it under if __name__ == "__main__":')
    pool = _Pool(_message(_setup(function, time_limit)), workers, time_limit)
    return _run(pool, function, iter(items))


def _run(pool: _Pool, function: Callable[[T], R], items: Iterator[T]) -> Generator[R | Failure, None, None]:
    waiting: deque[Future[bytes]] = deque()
    ended = _End()
    with closing(pool):
        for item in ended.before(items):
            waiting.append(_submit(pool, function, item))
            while waiting and (waiting[0].done() or len(waiting) > pool.workers * _AHEAD):
                yield pickle.loads(waiting.popleft().result())
        while waiting:
            yield pickle.loads(waiting.popleft().result())
    if ended.error:
        raise ended.error


class _End:
    """What ended the items: they themselves, or an error, which waits until those before it are worked on."""

    error: Exception | None = None

    def before(self, items: Iterator[T]) -> Iterator[T]:
        try:
            yield from items
        except Exception as error:  # whatever reading the items raises is the caller's own
            self.error = error


def _submit(pool: _Pool, function: Callable[[T], R], item: T) -> Future[bytes]:
    try:
        data = pickle.dumps(item, pickle.HIGHEST_PROTOCOL)
    except Exception:  # whatever its own pickling raises
        future: Future[bytes] = Future()
        result = _apply(lambda each: pickle.dumps(function(each)), item)
        future.set_result(pickle.dumps(result) if isinstance(result, Failure) else result)
        return future
    return pool.submit(data)


def _apply(function: Callable[[T], R], item: T) -> R | Failure:
    try:
        return function(item)
    except Exception as error:  # whatever one item raises, the others are worked on
        return Failure("exception", f"{type(error).__name__}: {error}")


# Messages: a length and that many bytes.


def _message(value: object) -> bytes:
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(data)) + data


def _receive(pipe: IO[bytes]) -> bytes | None:
    """The bytes of the next message, or None where the other side is gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(head)
    data = pipe.read(size)
    return data if len(data) == size else None


# This side: a pool of threads, each with a process of its own.


class _Task(NamedTuple):
    data: bytes
    future: Future[bytes]


class _Pool:
    """Threads that hand tasks to worker processes. Threads and processes start when there is work for them."""

    def __init__(self, setup: bytes, workers: int, time_limit: float | None) -> None:
        self.workers = workers
        self._setup = setup
        self._time_limit = time_limit
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._processes: set[_Process] = set()
        self._lock = threading.Lock()  # guards _processes and _closed
        self._closed = False

    def submit(self, data: bytes) -> Future[bytes]:
        task = _Task(data, Future())
        self._tasks.put(task)
        if len(self._threads) < self.workers:
            thread = threading.Thread(target=self._drive, daemon=True)
            self._threads.append(thread)
            thread.start()
        return task.future

    def close(self) -> None:
        """End every process and thread, whatever they are at."""
        with self._lock:
            self._closed = True
            for process in self._processes:
                process.kill()
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()

    def _drive(self) -> None:
        """Keep one process busy until there is no more work."""
        tasks: list[_Task] = []
        process: _Process | None = None
        try:
            while tasks := tasks or self._take():
                process = process or self._start()
                tasks = process.work(tasks)
                if not process.is_alive:
                    self._end(process)
                    process = None
        except (OSError, WorkerStartError) as error:
            self._fail(tasks, error)
        finally:
            if process:
                self._end(process)

    def _take(self) -> list[_Task]:
        """The next tasks, a fair share of those that wait; none where the pool is closed."""
        first = self._tasks.get()
        tasks = [first] if first else []
        with suppress(queue.Empty):
            while first and len(tasks) < min(_CHUNK, 1 + self._tasks.qsize() // self.workers):
                if (task := self._tasks.get_nowait()) is None:
                    return []
                tasks.append(task)
        return [] if self._closed else tasks

    def _start(self) -> _Process:
        with self._lock:
            if self._closed:
                raise WorkerStartError("closed")
            process = _Process(self._time_limit)
            self._processes.add(process)
        try:
            process.set_up(self._setup)
        except WorkerStartError:
            self._end(process)
            raise
        return process

    def _end(self, process: _Process) -> None:
        """End the process, whatever it is at; of one that has ended by itself, forget it."""
        with self._lock:
            self._processes.discard(process)
        process.kill()
        process.release()

    def _fail(self, tasks: list[_Task], error: Exception) -> None:
        """Let whoever waits for a task know that nothing can be worked on."""
        while tasks:
            for task in tasks:
                with suppress(InvalidStateError):
                    task.future.set_exception(error)
            tasks = [] if self._closed else self._take_nowait()

    def _take_nowait(self) -> list[_Task]:
        with suppress(queue.Empty):
            return [task for task in (self._tasks.get_nowait(),) if task]
        return []


class _Process:
    """A worker process and the pipes to it."""

    def __init__(self, time_limit: float | None) -> None:
        command = [sys.executable, "-c", _BOOT.format(path=_import_path())]
        environment = dict.fromkeys(_ONE_THREAD, "1") | dict(os.environ)
        # A process group of its own keeps Ctrl-C from it: it is this process that ends it.
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, process_group=0
        )
        self._time_limit = time_limit
        self.is_alive = True

    @property
    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        assert self._process.stdin
        assert self._process.stdout
        return self._process.stdin, self._process.stdout

    def set_up(self, setup: bytes) -> None:
        self._send(setup)
        answer = _receive(self._pipes[1])
        problem = pickle.loads(answer) if answer else f"it ended with exit code {self._exit_code()}"
        if problem:
            raise WorkerStartError(f"a worker process could not start: {problem}")

    def work(self, tasks: list[_Task]) -> list[_Task]:
        """Settle `tasks`. Where the process dies, the one that it died of fails, and those after it are given back."""
        self._send(_message([task.data for task in tasks]))
        for index, task in enumerate(tasks):
            begun = time.monotonic()
            answer = _receive(self._pipes[1])
            if answer is None:
                failure = self._post_mortem(time.monotonic() - begun)
                task.future.set_result(pickle.dumps(failure))
                return tasks[index + 1 :]
            task.future.set_result(answer)
        return []

    def kill(self) -> None:
        self._process.kill()

    def release(self) -> None:
        """Wait for the process's end and close the pipes."""
        self.is_alive = False
        self._process.wait()
        for pipe in self._pipes:
            with suppress(OSError):  # what was not sent to a dead process
                pipe.close()

    def _send(self, message: bytes) -> None:
        with suppress(BrokenPipeError):  # it is dead: reading its answer will tell
            self._pipes[0].write(message)
            self._pipes[0].flush()

    def _post_mortem(self, seconds: float) -> Failure:
        code = self._exit_code()
        self.release()
        if self._time_limit is not None and seconds >= self._time_limit and code == 1:
            return Failure("time-limit", f"it took longer than {self._time_limit:g} seconds")
        how = f"by {_signal_name(-code)}" if code < 0 else f"with exit code {code}"
        return Failure("died", f"it ended its worker process {how}")

    def _exit_code(self) -> int:
        self._process.kill()  # it has closed its pipe: whatever it still does is of no use
        return self._process.wait()


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _import_path() -> list[str]:
    """`sys.path` for the worker: this process's, and where this package lies."""
    return [*sys.path, str(Path(__file__).parents[1])]


# The worker's side.


class _Setup(NamedTuple):
    preparation: dict[str, Any]  # what multiprocessing.spawn.prepare takes
    function: bytes
    time_limit: float | None


def _setup(function: Callable[..., object], time_limit: float | None) -> _Setup:
    """What a worker needs to know. The caller's script runs again in it only where the function stands there."""
    data = pickle.dumps(function, pickle.HIGHEST_PROTOCOL)
    preparation = {"sys_argv": sys.argv, "dir": str(Path.cwd())}
    return _Setup(preparation | (_main() if b"__main__" in data else {}), data, time_limit)


def _main() -> dict[str, str]:
    """Where the caller's script is: by its module name, if it was run with -m, or its path."""
    main = sys.modules["__main__"]
    if main.__spec__ is not None:
        return {"init_main_from_name": main.__spec__.name}
    path = getattr(main, "__file__", None)
    return {"init_main_from_path": str(Path(path).absolute())} if path else {}


def serve() -> NoReturn:
    """Work as a worker process: read what to do from standard input, and answer on standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    messages: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    answers = os.fdopen(os.dup(1), "wb")
    threading.Thread(target=_listen, args=(os.fdopen(os.dup(0), "rb"), messages), daemon=True).start()
    os.dup2(2, 1)  # what the function prints must not end up among the answers
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    setup = _Setup(*pickle.loads(messages.get()))
    function = _prepare(setup, answers)
    while True:
        for data in pickle.loads(messages.get()):
            with _limited(setup.time_limit):
                answer = _answer(function, data)
            _write(answers, answer)


def _listen(pipe: IO[bytes], messages: queue.SimpleQueue[bytes]) -> None:
    """Read messages as they come, and end the process when none can come any more."""
    while (message := _receive(pipe)) is not None:
        messages.put(message)
    os._exit(0)


def _prepare(setup: _Setup, answers: IO[bytes]) -> Callable[[Any], object]:
    try:
        _starting.set()
        spawn.prepare(setup.preparation)
        _starting.clear()
        function: Callable[[Any], object] = pickle.loads(setup.function)
    except Exception as error:  # whatever it is, the caller has to know
        _write(answers, _message(f"{type(error).__name__}: {error}"))
        raise
    _write(answers, _message(None))
    return function


def _answer(function: Callable[[Any], object], data: bytes) -> bytes:
    result = _apply(lambda item: _message(function(pickle.loads(item))), data)
    return _message(result) if isinstance(result, Failure) else result


@contextmanager
def _limited(seconds: float | None) -> Iterator[None]:
    """End this process where the block takes longer, even in the middle of C code."""
    if seconds is None:
        yield
        return
    with Path(os.devnull).open("w") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        yield
        faulthandler.cancel_dump_traceback_later()


def _write(answers: IO[bytes], message: bytes) -> None:
    try:
        answers.write(message)
        answers.flush()
    except BrokenPipeError:  # nobody waits for it
        os._exit(0)
