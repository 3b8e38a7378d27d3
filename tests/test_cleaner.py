"""What `clean`, `clean_many` and `Cleaner` refuse, and what each refusal says to pass instead."""

from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from bs4 import BeautifulSoup
from lxml import html

from newsclean import Cleaner, Options, clean, clean_many
from newsclean.arrays import Floats
from newsclean.decide.features import Features
from newsclean.errors import InputTypeError, NewscleanError, OptionError
from newsclean.model import ROLES, Role

_PAGE = "Fog closes Ellmouth harbour\n\nEleven ships waited outside the bay on Monday."
_HTML = "<html><body><p>Fog closes Ellmouth harbour</p></body></html>"


@pytest.mark.parametrize(
    ("options", "advice"),
    [
        ({"format": "text"}, r"pass Options\(format=…\)"),
        ({}, r"pass Options\(\)"),
        ("text", r"'text'; it must be Options: pass something such as Options\(format=\"text\"\)"),
        ("", "it must be Options"),
        (0, "it must be Options"),
        (Options, "it must be Options"),
    ],
)
def test_options_that_are_none_are_refused(options: Any, advice: str) -> None:
    for call in (lambda: clean(_PAGE, options), lambda: Cleaner(options)):
        with pytest.raises(InputTypeError, match=advice) as caught:
            call()
        assert isinstance(caught.value, TypeError)


@pytest.mark.parametrize("extractors", [None, 5, "footer", ["footer"], [None]])
def test_extractors_that_are_no_functions_are_refused(extractors: Any) -> None:
    with pytest.raises(InputTypeError, match="expected a list of extractors"):
        Cleaner(extractors=extractors)


@pytest.mark.parametrize("workers", ["2", 2.5, 1.0, True, Options(), [2]])
def test_workers_that_are_no_number_are_refused(workers: Any) -> None:
    with pytest.raises(InputTypeError, match=r"^workers is .*; it must be an int of at least 1, or None"):
        clean_many([_PAGE], workers)


@pytest.mark.parametrize("workers", [0, -1])
def test_fewer_than_one_worker_are_refused(workers: int) -> None:
    with pytest.raises(OptionError, match=rf"^workers is {workers}; it must be at least 1, or None"):
        clean_many([_PAGE], workers)


@pytest.mark.parametrize(
    "page",
    [
        _PAGE,
        "",
        _PAGE.encode(),
        bytearray(b"Fog"),
        memoryview(b"Fog"),
        html.fromstring(_HTML),
        BeautifulSoup(_HTML, "lxml"),
    ],
    ids=lambda page: type(page).__name__,
)
def test_one_page_is_no_list_of_pages(page: Any) -> None:
    with pytest.raises(
        InputTypeError, match=r"expected many pages, got .*: pass a list of pages, or one page to clean"
    ):
        clean_many(page)


@pytest.mark.parametrize(
    ("pages", "advice"),
    [
        ({"fog": _PAGE}, r"pass its \.values\(\)"),
        (None, "a list of pages"),
        (5, "a list"),
        (Path("fog.html"), "a list"),
    ],
)
def test_what_holds_no_pages_is_refused(pages: Any, advice: str) -> None:
    with pytest.raises(InputTypeError, match=rf"expected many pages, got .*{advice}"):
        clean_many(pages)


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (None, "got NoneType: None$"),
        (5, "got int: 5$"),
        ({"text": _PAGE}, "got dict: {'text': 'Fog closes E"),
        ([_PAGE, _PAGE], "got list: .*; for many pages there is clean_many$"),
        (Path("fog.html"), r"got a path: pass Path\('fog.html'\).read_bytes\(\)$"),
        (StringIO(_PAGE), r"pass what its \.read\(\) gives$"),
        (SimpleNamespace(content=b"", text=""), r"pass its \.content$"),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_holds_no_page_is_refused(page: Any, message: str) -> None:
    with pytest.raises(InputTypeError, match=message) as caught:
        clean(page)
    assert len(str(caught.value)) < 300


def test_a_scorer_that_is_none_is_refused() -> None:
    with pytest.raises(InputTypeError, match=r"^scorer is 5; .*pass Scorer\.load"):
        Cleaner(scorer=5)  # type: ignore[arg-type]


def test_pages_may_come_one_by_one() -> None:
    assert [len(article.segments) for article in clean_many(page for page in [_PAGE, _HTML])] == [2, 1]


def test_pages_of_a_run_share_their_options() -> None:
    options = Options(format="text", cues={"promo": ["Eleven ships …"]})
    for workers in (None, 1):
        found = list(clean_many([_HTML, _PAGE], workers, options=options))
        assert [segment.role for segment in found[0].segments if segment.text == _HTML] == [found[0].segments[0].role]
        assert [segment.role for segment in found[1].segments][1:] == ["promo"]


def test_a_page_that_takes_too_long_is_given_up() -> None:
    found = list(clean_many([_PAGE, "fog\n" * 1_000_000], 1, time_limit=2.0))
    assert [[problem.kind for problem in article.problems] for article in found] == [[], ["error"]]
    assert "2" in found[1].problems[0].message


@pytest.mark.parametrize(
    ("limit", "error", "message"),
    [
        ("9", InputTypeError, "time_limit is '9'"),
        (True, InputTypeError, "time_limit is True"),
        (0, OptionError, "above 0"),
        (float("nan"), OptionError, "above 0"),
        (float("inf"), OptionError, "None is no limit"),
    ],
)
def test_time_limits_that_cannot_be_are_refused(limit: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        clean_many([_PAGE], 1, time_limit=limit)


def test_a_time_limit_needs_workers() -> None:
    with pytest.raises(OptionError, match="time_limit needs workers"):
        clean_many([_PAGE], time_limit=1.0)


class _Broken:
    """What looks like a soup and cannot be written."""

    def find_all(self) -> None: ...

    def decode(self) -> None: ...

    def __str__(self) -> str:
        raise RecursionError("too deep")


def test_whatever_a_page_raises_the_others_are_cleaned() -> None:
    for workers in (None, 1):
        found = list(clean_many([_PAGE, _Broken(), _PAGE], workers))  # type: ignore[list-item]
        assert [len(article.segments) for article in found] == [2, 0, 2]
        assert [problem.kind for problem in found[1].problems] == ["error"]
        assert "too deep" in found[1].problems[0].message


def test_an_empty_address_is_none() -> None:
    assert clean(_PAGE, url="").url is None


@pytest.mark.parametrize("role", ["most-read", "Most_Read", 5, None])
def test_items_of_no_role_are_refused(role: Any) -> None:
    with pytest.raises(NewscleanError, match="option role is"):
        clean(_PAGE).items(role)


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(NewscleanError, match="option url"):
        clean(_PAGE, url=5)  # type: ignore[arg-type]


def test_none_stands_for_the_usual_options() -> None:
    assert clean(_PAGE, None) == clean(_PAGE, Options()) == Cleaner(None).clean(_PAGE)


class _AllFooter:
    """A scorer that takes everything for the footer."""

    def score(self, features: Features) -> tuple[Floats, Floats]:
        scores = np.full((len(features), len(ROLES)), 1e-4, np.float32)
        scores[:, ROLES.index(Role.FOOTER)] = 1
        return scores, np.zeros(len(features), np.float32)


def test_another_scorer_may_decide() -> None:
    plain = "Eleven ships waited outside the bay on Monday, and the harbour master said that no pilot would go out."
    article = Cleaner(scorer=_AllFooter()).clean(f"{plain}\n\n{plain.upper()}")  # type: ignore[arg-type]
    assert {segment.role for segment in article.segments} == {Role.FOOTER}
    assert clean(plain).text == plain
