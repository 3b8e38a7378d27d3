"""What `clean`, `clean_many` and `Cleaner` refuse, and what each refusal says to pass instead."""

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from lxml import html

from newsclean import Cleaner, Options, clean, clean_many
from newsclean.errors import InputTypeError, NewscleanError, OptionError

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


def test_pages_may_come_one_by_one() -> None:
    assert [len(article.segments) for article in clean_many(page for page in [_PAGE, _HTML])] == [2, 1]


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(NewscleanError, match="option url"):
        clean(_PAGE, url=5)  # type: ignore[arg-type]


def test_none_stands_for_the_usual_options() -> None:
    assert clean(_PAGE, None) == clean(_PAGE, Options()) == Cleaner(None).clean(_PAGE)
