"""A process whose first pages come to sixteen threads at once, each of another kind, gets what one thread gets.

Lexicons, weights, patterns and readers load when the first page needs them, and what is found out is kept.
"""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

THREADS = 16
ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "fixtures" / "pages").glob("*/*.html")) + sorted((ROOT / "fixtures" / "pages").glob("*/*.txt"))
FEW = 8


def inputs() -> list[str | bytes]:
    """Pages of all kinds that readers take, made of a few fixtures."""
    made: list[str | bytes] = []
    for page in (path.read_text(errors="replace") for path in PAGES[:: len(PAGES) // FEW]):
        made += [page, page.encode(), *(form(page) for form in _FORMS)]
    return made


_FORMS: list[Callable[[str], str]] = [
    lambda page: "\n".join(f"> {line}" for line in page.splitlines()),
    lambda page: json.dumps({"title": "Fog closes harbour", "author": "Ana Lima", "content": page}),
    lambda page: json.dumps(page.splitlines()),
    lambda page: repr({"title": "Fog closes harbour", "text": page}),
    lambda page: "17,https://herald.example/fog,\"" + page.replace('"', '""') + '"\n',
    lambda page: f"From: Ana Lima <ana@herald.example>\nSubject: Fog\nDate: Mon, 1 Mar 2021 08:15:00 +0000\n\n{page}",
    lambda page: f"<rss><channel><item><title>Fog</title><description><![CDATA[{page}]]></description></item>",
    lambda page: f"Fog\nBYLINE: Ana Lima\nLENGTH: 215 words\n{page}\nLOAD-DATE: March 2, 2021\n",
    lambda page: f"HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n\n{page}",
    lambda page: " ".join(page.split()),
]  # fmt: skip


def told(threads: int) -> str:
    """A hash of what a fresh process makes of the inputs in so many threads, which all begin at once."""
    import newsclean

    pages = inputs()
    barrier = Barrier(threads)

    def share(number: int) -> list[tuple[int, str]]:
        barrier.wait()
        order = [(at * 7 + number * 5) % len(pages) for at in range(len(pages))] if threads > 1 else range(len(pages))
        return [(at, newsclean.clean(pages[at]).to_json()) for at in order if at % threads == number]

    with ThreadPoolExecutor(threads) as pool:
        articles = dict(pair for shared in pool.map(share, range(threads)) for pair in shared)
    return hashlib.sha256("".join(articles[at] for at in range(len(pages))).encode()).hexdigest()


def _of_process(threads: int) -> str:
    code = f"from tests.laws.test_threads import told; print(told({threads}))"
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_first_pages_in_threads_are_cleaned_like_others() -> None:
    alone = _of_process(1)
    assert [_of_process(THREADS) for _ in range(2)] == [alone] * 2
