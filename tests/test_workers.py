"""Worker processes: order, what happens to an item that ends one, and that none is left behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsclean.errors import InputTypeError
from newsclean.workers import Failure, WorkerStartError, map_in_workers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals of POSIX, and /proc")


def _kill_at_13(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _sleep(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def _print(text: str) -> int:
    os.write(1, f"{text}\n".encode())
    return os.getpid()


def _lock(_: object) -> object:
    return threading.Lock()


class _Unpicklable:
    def __reduce__(self) -> str:
        raise OSError("a file that is closed")


def _run_script(path: Path, text: str) -> "subprocess.CompletedProcess[str]":
    path.write_text(text)
    command = [sys.executable, str(path)]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60, env=_ENVIRONMENT)


_DOUBLE = "from newsclean.workers import map_in_workers\ndef double(n): return 2 * n\n"
_ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}


def _workers() -> int:
    """How many worker processes of this process there are."""
    return sum(len(children.read_text().split()) for children in Path("/proc/self/task").glob("*/children"))


# What goes wrong


def test_no_workers_are_no_pool() -> None:
    with pytest.raises(ValueError, match="workers is 0"):
        map_in_workers(len, [], 0)


@pytest.mark.parametrize("workers", ["2", 1.5, None, True])
def test_workers_that_are_no_number_are_refused(workers: Any) -> None:
    with pytest.raises(InputTypeError, match="it must be an int of at least 1"):
        map_in_workers(len, [], workers)


@pytest.mark.parametrize("limit", [0, -1.0, float("nan"), float("inf")])
def test_no_clock_counts_to_such_a_limit(limit: float) -> None:
    with pytest.raises(ValueError, match="None is no limit"):
        map_in_workers(len, [], 1, time_limit=limit)


def test_an_item_that_raises_fails_alone() -> None:
    results = list(map_in_workers(int, ["1", "x", "3"], 2))
    assert results[0::2] == [1, 3]
    assert results[1] == Failure("exception", "ValueError: invalid literal for int() with base 10: 'x'")


def test_an_item_that_kills_its_process_fails_alone() -> None:
    results = list(map_in_workers(_kill_at_13, range(30), 2))
    assert [result for result in results if isinstance(result, int)] == [n for n in range(30) if n != 13]
    assert results[13] == Failure("died", "it ended its worker process by SIGKILL")


def test_every_item_may_kill_its_process() -> None:
    assert [result.reason for result in map_in_workers(os._exit, [3, 0], 1) if isinstance(result, Failure)] == [
        "it ended its worker process with exit code 3",
        "it ended its worker process with exit code 0",
    ]


def test_an_item_that_takes_too_long_fails_alone() -> None:
    results = list(map_in_workers(_sleep, [0.0, 60.0, 0.01], 1, time_limit=1))
    assert results == [0.0, Failure("time-limit", "it took longer than 1 seconds"), 0.01]


def test_a_result_that_cannot_travel_fails_alone() -> None:
    failure = Failure("exception", "TypeError: cannot pickle '_thread.lock' object")
    assert list(map_in_workers(_lock, [1, threading.Lock()], 1)) == [failure, failure]  # the second is not sent at all


def test_an_error_in_reading_the_items_comes_behind_their_results() -> None:
    def items() -> Iterator[int]:
        yield from range(20)
        raise OSError("the disk is gone")

    results: list[object] = []
    with pytest.raises(OSError, match="the disk is gone"):
        results.extend(map_in_workers(abs, items(), 2))
    assert results == list(range(20))


def test_a_function_that_no_worker_can_load_is_told(tmp_path: Path) -> None:
    ran = _run_script(tmp_path / "script.py", _DOUBLE + "print(list(map_in_workers(double, [1, 2], 2)))\n")
    assert ran.returncode == 1
    assert 'put what starts it under if __name__ == "__main__":' in ran.stderr
    assert WorkerStartError.__name__ in ran.stderr


# What works


def test_results_come_in_order() -> None:
    seconds = [0.05, 0.0, 0.02, 0.0, 0.03] * 4
    assert list(map_in_workers(_sleep, seconds, 3)) == seconds


def test_large_items_and_results_pass() -> None:
    texts = ["fog" * 1_000_000, "", "tide" * 500_000]
    assert list(map_in_workers(str.upper, texts, 2)) == [text.upper() for text in texts]


def test_an_item_that_cannot_travel_is_worked_on_here() -> None:
    assert list(map_in_workers(bool, [threading.Lock(), 0, _Unpicklable()], 1)) == [True, False, True]


def test_what_the_function_prints_is_no_answer(capfd: pytest.CaptureFixture[str]) -> None:
    assert os.getpid() not in list(map_in_workers(_print, ["fog"] * 3, 1))
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "fog\n" * 3)


def test_a_script_without_a_guard_may_use_functions_of_modules(tmp_path: Path) -> None:
    ran = _run_script(tmp_path / "script.py", _DOUBLE + "print(list(map_in_workers(len, ['fog'], 2)))\n")
    assert ran.stdout == "[3]\n"


def test_a_guarded_script_may_use_functions_of_its_own(tmp_path: Path) -> None:
    guarded = "if __name__ == '__main__': print(list(map_in_workers(double, [1, 2], 2)))\n"
    ran = _run_script(tmp_path / "script.py", _DOUBLE + guarded)
    assert ran.stdout == "[2, 4]\n"


def test_items_are_read_only_so_far_ahead() -> None:
    read = 0

    def items() -> Iterator[float]:
        nonlocal read
        while read < 1000:
            read += 1
            yield 0.0

    results = map_in_workers(_sleep, items(), 1)
    next(results)
    assert 1 <= read <= 34
    results.close()


# Nothing is left behind


def test_no_process_is_left_at_the_end_or_on_closing() -> None:
    others = _workers()  # such as the helper that multiprocessing leaves behind in other tests
    assert len(list(map_in_workers(abs, range(100), 2))) == 100
    assert _workers() == others
    results = map_in_workers(_sleep, [0.0, 60.0, 60.0], 2)
    next(results)
    assert _workers() == others + 2
    results.close()
    assert _workers() == others


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_process_is_left_where_the_caller_is_stopped(tmp_path: Path, stop: signal.Signals) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import time, os\nfrom newsclean.workers import map_in_workers\n"
        "results = map_in_workers(eval, ['__import__(\"os\").getpid()', '__import__(\"time\").sleep(60)'], 1)\n"
        "print(next(results), flush=True)\nnext(results)\n"
    )
    command, nowhere = [sys.executable, str(script)], subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=nowhere, text=True, env=_ENVIRONMENT) as caller:
        assert caller.stdout
        worker = int(caller.stdout.readline())
        caller.send_signal(stop)
        caller.wait(20)
    assert _ends(worker)


def _ends(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
