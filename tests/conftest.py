"""What the tests share: where the repository is, pages made of marked lines, how hard Hypothesis tries."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, settings

from newsclean.page import Fragment, Page
from newsclean.readers.html.reader import read_html

PageOf: TypeAlias = Callable[..., Page]

_TAGS = {"- ": "li", "| ": "td", "> ": "blockquote", "# ": "h1", "## ": "h2", "### ": "h3"}

# Machines that run these tests are slow and shared: a law fails for what it finds, not for the time it took.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """A job in the background ignores Ctrl-C, and would hand that on to the processes whose stopping is tested."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def page_of() -> PageOf:
    """A page of lines: '- ' marks an entry of a list, '| ' a cell, '> ' a quote, '# ' to '### ' a heading."""
    return make_page


def make_page(*lines: str, format: str = "text") -> Page:
    """What `page_of` gives; `format` is the page's."""
    return Page(format, tuple(_fragment(line, number, format) for number, line in enumerate(lines, start=1)))


def html_with(markup: str) -> Page:
    """The page of a piece of HTML between two lines."""
    return read_html(f"<html><body><p>Harbour opens</p>{markup}<p>The river rose.</p></body></html>")


def _fragment(line: str, number: int, format: str) -> Fragment:
    for mark, tag in _TAGS.items():
        if line.startswith(mark):
            return Fragment(line.removeprefix(mark), tag, number, indent=len(mark) if format == "text" else 0)
    return Fragment(line, "" if format == "text" else "p", number)
