"""How pages become examples: folds by site, and pages under which another story stands."""

from __future__ import annotations

from typing import Any

import pytest

from newsclean.page import Page
from newsclean.readers.html import read_html
from newsclean.training.dataset import _endless, _of_same_fold, fold_of, site_of

FIRST = "The council voted on Tuesday to keep the old tram line open for another winter, by nine votes to four."
SECOND = "A baker in Ansel has made bread from acorns for a year, and now the whole street wants to buy it from her."


def _page(title: str, story: str) -> Page:
    return read_html(f"<body><article class=story><h1>{title}</h1><p>{story}</p></article><footer>About</footer></body>")


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.example.com/a", "example.com"),
        ("https://news.example.co.uk/a", "example.co.uk"),
        ("https://example.org", "example.org"),
    ],
)
def test_a_site_is_a_registered_domain(url: str, site: str) -> None:
    assert site_of(url) == site


def test_another_story_stands_below_with_its_own_elements() -> None:
    first, second = _page("Trams stay", FIRST), _page("Acorn bread", SECOND)
    both = _endless(first, second, {"paragraphs": [SECOND]})
    assert both.texts == ["Trams stay", FIRST, "About", "Acorn bread", SECOND]
    added = both.contexts[both.fragments[-1].context]
    assert both.fragments[-1].context >= len(first.contexts)
    assert (added.tag, both.contexts[added.parent].words) == ("p", "story")


def test_the_other_page_is_of_the_same_fold() -> None:
    golds: list[dict[str, Any]] = [{"id": str(at), "url": f"https://site{at}.example.com/x"} for at in range(3)]
    golds += [{"id": str(at), "url": f"https://www.paper{at}.org/x"} for at in range(3, 60)]
    for at in range(3, 60):
        other = _of_same_fold(golds, at)
        assert other is not None
        assert other["id"] != str(at)
        assert fold_of(site_of(other["url"])) == fold_of(site_of(golds[at]["url"]))
    assert _of_same_fold(golds[:2], 0) == golds[1]
