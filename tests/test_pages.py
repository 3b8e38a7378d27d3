"""Every page of fixtures/pages is cleaned into the article that stands beside it: one test a field.

A folder holds `dump.txt` or `page.html`; `expected.json`, an article as `to_dict` makes it, of which
only the fields that it has are compared; and `meta.json`: `language`, `note` (what the page is for),
and where wanted `options` (url, today) and `xfail` (field → why it fails today; a strict one).
"""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import newsclean

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
SLUGS = sorted(path.name for path in PAGES.iterdir())
FIELDS = (
    "headline",
    "deck",
    "kicker",
    "authors",
    "dateline",
    "body",
    "blocks",
    "language",
    "tags",
    "section",
    "url",
    "image",
)
INPUTS = ("dump.txt", "page.html")


@cache
def _json(slug: str, name: str) -> Any:
    return json.loads((PAGES / slug / name).read_text(encoding="utf-8"))


def _input(slug: str) -> Path:
    return next(PAGES / slug / name for name in INPUTS if (PAGES / slug / name).exists())


@cache
def _cleaned(slug: str) -> newsclean.Article:
    options = dict(_json(slug, "meta.json").get("options", {}))
    if "today" in options:
        options["today"] = datetime.fromisoformat(options["today"])
    return newsclean.clean(_input(slug).read_bytes(), newsclean.Options(**options))


def _cases() -> list[Any]:
    return [_case(slug, field) for slug in SLUGS for field in FIELDS if field in _json(slug, "expected.json")]


def _case(slug: str, field: str) -> Any:
    reason = _json(slug, "meta.json").get("xfail", {}).get(field)
    marks = [pytest.mark.xfail(strict=True, raises=AssertionError, reason=reason)] if reason else []
    return pytest.param(slug, field, id=f"{slug}::{field}", marks=marks)


@pytest.mark.parametrize(("slug", "field"), _cases())
def test_field(slug: str, field: str) -> None:
    expected = newsclean.Article.from_dict(_json(slug, "expected.json")).to_dict()
    actual = _cleaned(slug).to_dict()
    if not _states_span(slug):
        actual["dateline"] = {**(actual["dateline"] or {}), "span": None} if actual["dateline"] else None
    assert actual[field] == expected[field]


def _states_span(slug: str) -> bool:
    return "span" in (_json(slug, "expected.json").get("dateline") or {})


# The fixtures themselves


@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_says_what_it_is_for(slug: str) -> None:
    meta, expected = _json(slug, "meta.json"), _json(slug, "expected.json")
    assert {"language", "note"} <= meta.keys() <= {"language", "note", "format", "style", "options", "xfail"}
    assert meta.get("xfail", {}).keys() <= expected.keys()
    assert {"headline", "body", "blocks"} <= expected.keys() <= set(FIELDS)
    assert sum((PAGES / slug / name).exists() for name in INPUTS) == 1


def test_the_pages_are_many_and_of_many_languages() -> None:
    languages = {_json(slug, "meta.json")["language"] for slug in SLUGS}
    assert len(SLUGS) >= 30
    assert len(languages) >= 12
    assert {"ar", "zh", "ja", "ru", "de", "es", "fr", "hi"} <= languages
