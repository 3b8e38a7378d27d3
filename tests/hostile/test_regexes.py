"""No regular expression of newsclean takes more than linear time, whatever it is given.

Every pattern that a module of the package holds, in a name, in a container or behind a cache, runs over hostile
strings in the way its code runs it (`match`, `fullmatch` or a search). A quadratic one takes 40 µs a character at
16 KB already.
"""

import contextlib
import importlib
import pkgutil
import re
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest

import newsclean
from newsclean.dates import words
from newsclean.names import openers
from newsclean.readers.text import glued
from newsclean.text import language

LIMIT = 2e-6  # seconds of processor time a character; the slowest sound pattern takes 1e-6, on a slow machine
HANG = 5.0  # seconds after which a pattern counts as hanging
SIZES = (1 << 10, 1 << 14, 1 << 16)
LARGE = 1 << 20
NOISE = 0.02  # seconds that a busy machine adds to anything

UNITS = (
    *" .|1[](){}<>&*`_#-=:;,/\\\"'@~+!?aA\n\té—·。", "a ", "A ", "1 ", "a.", "A. ", "1.", "1:", "1/", ". ", ", ", "- ",
    " |", "](", "[[", "<a ", "<!--", "='", '="<', "&#1;", "&a", "a@", "a\n", "\n\n", " \n", "> ", "* ", "**a", "a1",
    "Aa", "Ab Cd ", "von ", "\xa0", "\u200b", "По ", "ก", "กี", "कि", "年1", "1日", "Â€", "http://",
    "\\(", "](a ", "//", "--", "| - ", "a_", "-a",
)  # fmt: skip
STARTS = ("", "<", "[a](", "By ", "1 ", "(", "[")

_LONGEST = 6  # patterns, of those made for a word: what holds for these holds for the others, which are parts of them


def _longest(make: Callable[[str], re.Pattern[str]], keys: Iterable[str]) -> list[tuple[str]]:
    return [(key,) for key in sorted(keys, key=lambda key: -len(make(key).pattern))[:_LONGEST]]


# What the functions that make a pattern are given, one set of arguments after another.
ARGUMENTS: dict[Any, list[tuple[Any, ...]]] = {
    words._token: [(True, False, False), (False, False, False), (False, False, True), (False, True, True)],
    language._letters: [(script,) for script in language._SCRIPTS],
    openers._any_opener: _longest(openers._any_opener, openers._any_openers()),
    glued._joint: [(False,), (True,)],
    openers._mark: _longest(openers._mark, openers._openers_by_word()),
}

Use = tuple[str, re.Pattern[Any], str]  # where it stands, the pattern, of str or bytes, the method


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(newsclean.__path__, "newsclean."):
        if not info.name.startswith("newsclean.training") and not info.name.endswith("__main__"):
            with contextlib.suppress(ImportError):  # an extra that is not installed
                yield importlib.import_module(info.name)


def _patterns(value: Any, name: str, depth: int = 0) -> Iterator[tuple[str, re.Pattern[Any]]]:
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, dict) and depth < 3:
        for key, item in value.items():
            yield from _patterns(item, f"{name}[{key!r}]", depth + 1)
    elif isinstance(value, (tuple, list, frozenset)) and depth < 3:
        for index, item in enumerate(value):
            yield from _patterns(item, f"{name}[{index}]", depth + 1)
    elif hasattr(value, "cache_info"):
        is_plain = not value.__wrapped__.__code__.co_argcount
        for arguments in [()] if is_plain else ARGUMENTS.get(value, []):
            yield from _patterns(value(*arguments), f"{name}({', '.join(map(repr, arguments))})", depth + 1)


@cache
def _source() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in Path(newsclean.__path__[0]).rglob("*.py"))


def _methods(name: str) -> set[str]:
    """How the code uses the pattern: 'match', 'fullmatch', 'search'; a search where it cannot be told."""
    bare = re.escape(re.split(r"[\[(]", name, maxsplit=1)[0])
    found = set(
        re.findall(rf"\b{bare}(?:\([^()]*\))?\.(match|fullmatch|search|sub|subn|split|finditer|findall)\b", _source())
    )
    return {method if method in ("match", "fullmatch") else "search" for method in found} or {"search"}


def _uses() -> Iterator[Use]:
    seen: set[tuple[str | bytes, str]] = set()
    for module in _modules():
        for name, value in sorted(vars(module).items()):
            for place, pattern in _patterns(value, name):
                for method in sorted(_methods(name)):
                    if (pattern.pattern, method) not in seen:
                        seen.add((pattern.pattern, method))
                        yield f"{module.__name__.removeprefix('newsclean.')}.{place}.{method}", pattern, method


USES = tuple(_uses())


def _seconds(use: Use, text: str) -> float:
    _, pattern, method = use
    run = getattr(pattern, method) if method != "search" else lambda text: sum(1 for _ in pattern.finditer(text))
    subject: Any = text if isinstance(pattern.pattern, str) else text.encode()
    signal.setitimer(signal.ITIMER_VIRTUAL, HANG)
    begun = time.process_time()
    run(subject)
    return time.process_time() - begun


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TimeoutError


@pytest.fixture(autouse=True)
def _watch() -> Iterator[None]:
    """The engine looks at signals: a hanging pattern fails its test instead of stopping the run."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


def _text(start: str, unit: str, size: int) -> str:
    """The unit over and over, and what hardly a pattern takes at the end: there it has to go back."""
    return start + unit * (size // len(unit)) + "#"


@pytest.mark.parametrize("use", USES, ids=lambda use: use[0])
def test_time_is_linear(use: Use) -> None:
    """At each size the strings that took longest at the size before are tried, up to a megabyte."""
    texts = [(start, unit) for start in STARTS for unit in UNITS]
    for size, kept in zip((*SIZES, LARGE), (24, 4, 1, 0), strict=True):
        times = {text: _seconds(use, _text(*text, size)) for text in texts}
        slow = {text: seconds for text, seconds in times.items() if seconds > size * LIMIT + NOISE}
        assert not slow, f"{use[1].pattern!r} at {size:,} characters: {slow}"
        texts = sorted(times, key=lambda text: -times[text])[:kept]


def test_the_patterns_are_found() -> None:
    """The walk over the modules sees patterns in names, in containers and behind caches, whatever these are given."""
    assert len(USES) >= 80
    makers = [
        value
        for module in _modules()
        for value in vars(module).values()
        if hasattr(value, "cache_info") and "re.Pattern" in str(value.__annotations__.get("return"))
    ]
    assert {make for make in makers if make.__wrapped__.__code__.co_argcount} == ARGUMENTS.keys()
    assert {type(pattern.pattern) for _, pattern, _ in USES} == {str, bytes}


def test_the_test_finds_a_quadratic_pattern() -> None:
    """The limit tells."""
    use = ("x", re.compile(r"\s+$"), "search")
    assert _seconds(use, _text("", " ", SIZES[1]) + "x") > SIZES[1] * LIMIT + NOISE
