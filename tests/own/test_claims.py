"""A mistake in a user's own extractor is told by name, whatever it would do to a page."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from newsclean import Article, Claim, Cleaner, InputTypeError, OptionError, Page, Role, clean
from newsclean.dates.timestamp import parse_timestamp
from newsclean.page import CERTAIN
from newsclean.pipeline import EXTRACTORS

_PAGE = "Fog closes Ellmouth harbour\n\nEleven ships waited outside the bay on Monday.\n\nTides: high 06:12, low 12:40"


def _cleaned(*claims: Any) -> Article:
    def find_tides(_: Page) -> Iterator[Any]:
        yield from claims

    return _by(find_tides)


def _by(find: Callable[[Page], Any]) -> Article:
    return Cleaner(extractors=(*EXTRACTORS, find)).clean(_PAGE)


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("tides", r"extractor find_tides gave 'tides'; it must be a newsclean\.Claim"),
        ((2, Role.WIDGET, CERTAIN, "tides"), r"it must be a newsclean\.Claim"),
        (Claim(2.0, Role.WIDGET, CERTAIN, "tides"), r"an index that is 2\.0; it must be an int"),  # type: ignore[arg-type]
        (Claim(2, Role.WIDGET, "100", "tides"), "a weight that is '100'; it must be a number"),  # type: ignore[arg-type]
        (Claim(2, Role.WIDGET, CERTAIN, None), "a rule that is None; it must be a str"),  # type: ignore[arg-type]
        (Claim(2, Role.BYLINE, CERTAIN, "tides", "Ana Lima"), "a byline's is a tuple of names"),
        (Claim(2, Role.DATELINE, CERTAIN, "tides", "Monday"), "a dateline's a Timestamp"),
        (Claim(2, 5, CERTAIN, "tides"), "role of a claim by find_tides is 5"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_claim_is_refused(claim: Any, message: str) -> None:
    with pytest.raises(InputTypeError, match=message):
        _cleaned(claim)


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        (Claim(3, Role.WIDGET, CERTAIN, "tides"), "extractor find_tides claims fragment 3; the page's are 0 to 2"),
        (Claim(-1, Role.WIDGET, CERTAIN, "tides"), "claims fragment -1"),
        (Claim(2, Role.WIDGET, float("nan"), "tides"), "gave a weight of nan"),
        (Claim(2, Role.WIDGET, float("inf"), "tides"), "gave a weight of inf"),
        (Claim(2, Role.WIDGET, 2e6, "tides"), "it must be at most 1,000,000 nats"),
        (Claim(2, "wigdet", CERTAIN, "tides"), "did you mean widget"),  # type: ignore[arg-type]
    ],
)
def test_claims_that_cannot_be_are_refused(claim: Claim, message: str) -> None:
    with pytest.raises(OptionError, match=message):
        _cleaned(claim)


@pytest.mark.parametrize("given", [None, 5, False])
def test_an_extractor_that_gives_no_claims_is_refused(given: object) -> None:
    with pytest.raises(InputTypeError, match=r"extractor <lambda> gave .*: yield them, or give a list"):
        _by(lambda _: given)


def test_what_an_extractor_raises_comes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        _by(lambda _: 1 // 0)


@pytest.mark.parametrize(
    "claim",
    [
        Claim(2, Role.WIDGET, CERTAIN, "tides"),
        Claim(2, Role.WIDGET, 1e6, "tides", {"high": "06:12"}),
        Claim(2, "widget", 100, "tides"),  # type: ignore[arg-type]
        Claim(np.int64(2), Role.WIDGET, np.float32(100), "tides"),  # type: ignore[arg-type]
    ],
)
def test_claims_settle_a_line_by_role_or_its_name(claim: Claim) -> None:
    segment = _cleaned(claim).segments[2]
    assert (segment.role, segment.rule) == (Role.WIDGET, "tides")


def test_no_claims_change_nothing() -> None:
    assert _cleaned() == _by(lambda _: []) == clean(_PAGE)


def test_values_of_bylines_and_datelines_are_taken() -> None:
    article = _cleaned(
        Claim(0, Role.BYLINE, CERTAIN, "mine", ("Ana Lima",)),
        Claim(2, Role.DATELINE, CERTAIN, "mine", parse_timestamp("1 March 2021 06:12")),
    )
    assert article.authors == ("Ana Lima",)
    assert article.dateline
    assert article.dateline.published
    assert article.dateline.published.isoformat() == "2021-03-01T06:12:00"
