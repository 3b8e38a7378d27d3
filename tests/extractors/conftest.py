"""What the extractors' tests share: what an extractor claims of a page."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from newsclean.model import Role
from newsclean.page import Claim, Page
from tests.conftest import make_page

Find: TypeAlias = Callable[[Page], Iterator[Claim]]
Claimed: TypeAlias = Callable[..., list[str]]


@pytest.fixture
def claimed() -> Claimed:
    """The texts that an extractor claims on a page of marked lines, in page order."""
    return _claimed


def _claimed(find: Find, *lines: str, format: str = "text") -> list[str]:
    page = make_page(*lines, format=format)
    claims = list(find(page))
    assert {claim.role for claim in claims} <= {Role(find.__name__.removeprefix("find_"))}
    return [page.texts[index] for index in sorted({claim.index for claim in claims})]
