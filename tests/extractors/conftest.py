"""What the extractors' tests share: pages made of marked lines, and what an extractor claims of them."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from newsclean.model import Role
from newsclean.page import Claim, Fragment, Page

Find: TypeAlias = Callable[[Page], Iterator[Claim]]
PageOf: TypeAlias = Callable[..., Page]
Claimed: TypeAlias = Callable[..., list[str]]

_TAGS = {"- ": "li", "| ": "td", "# ": "h1", "## ": "h2", "### ": "h3"}


def _page_of(*lines: str, format: str = "text") -> Page:
    return Page(format, tuple(_fragment(line, number, format) for number, line in enumerate(lines, start=1)))


def _fragment(line: str, number: int, format: str) -> Fragment:
    for mark, tag in _TAGS.items():
        if line.startswith(mark):
            return Fragment(line.removeprefix(mark), tag, number, indent=len(mark) if format == "text" else 0)
    return Fragment(line, "" if format == "text" else "p", number)


def _claimed(find: Find, *lines: str, format: str = "text") -> list[str]:
    page = _page_of(*lines, format=format)
    claims = list(find(page))
    assert {claim.role for claim in claims} <= {Role(find.__name__.removeprefix("find_"))}
    return [page.texts[index] for index in sorted({claim.index for claim in claims})]


@pytest.fixture
def page_of() -> PageOf:
    """A page of lines: '- ' marks an entry of a list, '| ' a cell, '# ' to '### ' a heading."""
    return _page_of


@pytest.fixture
def claimed() -> Claimed:
    """The texts that an extractor claims on a page of such lines, in page order."""
    return _claimed
