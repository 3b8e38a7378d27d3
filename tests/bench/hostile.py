"""What newsclean and other libraries make of hostile pages: seconds a page, and whether the story came through.

python -m tests.bench.hostile [LIMIT] [NAME …]     with the extra `bench`; LIMIT seconds a page, 60 if none is given
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from tests.hostile.pages import PAGES, PROOF, STORY

PARAGRAPHS = STORY.count("<p>")
LIMIT = 60.0


def _newsclean(raw: str | bytes) -> str:
    import newsclean

    return newsclean.clean(raw).text


def _segments(raw: str | bytes) -> str:
    """What newsclean finds on the page at all, labelled as whatever."""
    import newsclean

    return "\n".join(segment.text for segment in newsclean.clean(raw).segments)


def _trafilatura(raw: str | bytes) -> str:
    return import_module("trafilatura").extract(raw) or ""


def _readability(raw: str | bytes) -> str:
    return str(import_module("readability").Document(raw).summary())


def _resiliparse(raw: str | bytes) -> str:
    text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw
    return str(import_module("resiliparse.extract.html2text").extract_plain_text(text, main_content=True))


LIBRARIES: dict[str, Callable[[str | bytes], str]] = {
    "newsclean": _newsclean,
    "(any role)": _segments,
    "trafilatura": _trafilatura,
    "readability": _readability,
    "resiliparse": _resiliparse,
}


class _Runner:
    """A process that runs one library, started anew where a page kills or stalls it."""

    def __init__(self, name: str, limit: float) -> None:
        self.name = name
        self.limit = limit
        self.process: BaseProcess | None = None

    def outcome(self, page: str) -> str:
        """'0.12' or '0.12 no story', 'hangs', 'crashes', or an error's name."""
        if self.process is None:
            self._start()
        self.pipe.send(page)
        try:
            if self.pipe.poll(self.limit):
                return str(self.pipe.recv())
            outcome = "hangs"
        except EOFError:
            outcome = "crashes"
        self.stop()
        return outcome

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.join()
            self.process = None

    def _start(self) -> None:
        context = get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(self.name, theirs), daemon=True)
        self.process.start()
        theirs.close()
        try:
            self.pipe.recv()
        except EOFError:
            raise SystemExit(f"{self.name} does not start: is the extra 'bench' installed?") from None


def _serve(name: str, pipe: Connection) -> None:
    run = LIBRARIES[name]
    run(f"<html><body>{STORY}</body></html>")
    pipe.send("ready")
    while True:
        pipe.send(_outcome(run, PAGES[pipe.recv()]()))


def _outcome(run: Callable[[str | bytes], str], raw: str | bytes) -> str:
    begun = time.process_time()
    try:
        text = run(raw)
    except (Exception, RecursionError) as error:  # whatever a library raises on a page is its result here
        return type(error).__name__
    seconds = time.process_time() - begun
    return f"{seconds:.2f}" + ("" if text.count(PROOF) >= PARAGRAPHS else " no story")


def main(arguments: Sequence[str]) -> None:
    """Print a row a page, a column a library: seconds of processor time."""
    limit = float(arguments[0]) if arguments else LIMIT
    pages = arguments[1:] or list(PAGES)
    runners = [_Runner(name, limit) for name in LIBRARIES]
    print(f"| page | MB | {' | '.join(LIBRARIES)} |\n|---|---:|{'---|' * len(LIBRARIES)}")
    for page in pages:
        size = len(PAGES[page]()) / 1e6
        print(f"| {page} | {size:.2f} | {' | '.join(runner.outcome(page) for runner in runners)} |", flush=True)
    for runner in runners:
        runner.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
