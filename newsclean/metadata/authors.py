"""The authors that an HTML page's metadata states: JSON-LD, meta elements, links with rel=author."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsclean.metadata.json_ld import texts
from newsclean.metadata.metadata import Metadata
from newsclean.metadata.sites import site_names
from newsclean.names.house import clean_house
from newsclean.names.values import clean_authors

_META_NAMES = (  # from most to least to be trusted; measured one by one on the development pages
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "mrf:authors",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "byl",
    "byline",
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "article_author",
    "displayauthors",
    "citation_author",
    "og:author",
)
_MOST_VALUES, _MOST = 200, 100  # values of one source, and authors: each line of the page is searched for each of them
_MOST_LINKS = 4  # distinct rel=author texts; a page with more lists other articles


def metadata_authors(metadata: Metadata) -> tuple[str, ...]:
    """The authors that an HTML page's metadata states, from its most trusted source that names any; or ()."""
    sites = list(site_names(metadata))
    for values in _author_values(metadata):
        if values and (authors := clean_authors(values[:_MOST_VALUES], site=sites)):
            return authors[:_MOST]
    return ()


def house_authors(metadata: Metadata) -> tuple[str, ...]:
    """The outlet or its staff, where the metadata names it as the author: for a page that names no one else."""
    sources = [_json_ld_authors(metadata), *(list(metadata.meta.get(name, ())) for name in _META_NAMES)]
    return next(filter(None, map(clean_house, sources)), ())


def _author_values(metadata: Metadata) -> Iterator[list[str]]:
    yield _json_ld_authors(metadata)
    for name in _META_NAMES:
        if name in metadata.meta:
            yield list(metadata.meta[name])
    links = list(dict.fromkeys(link for link in metadata.author_links if link.strip()))
    yield links if len(links) <= _MOST_LINKS else links[:1]


def _json_ld_authors(metadata: Metadata) -> list[str]:
    """The author names of the article's object, or of the page's."""
    named = {
        item["@id"]: item["name"]
        for item in metadata.json_ld
        if isinstance(item.get("@id"), str) and isinstance(item.get("name"), str)
    }
    return next(filter(None, (_object_authors(item, named) for item in metadata.articles)), [])


def _object_authors(item: dict[str, Any], named: dict[str, str]) -> list[str]:
    return [name for key in ("author", "creator") for name in _person_names(item.get(key), named)] if item else []


def _person_names(value: Any, named: dict[str, str]) -> list[str]:
    """The names in an author value: a str, an object, a reference to a name, or lists of these.

    What refers to a reference names nobody: a page may have it go around in circles.
    """
    found: list[str] = []
    waiting = [value]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item[:50]
        elif isinstance(item, str):
            found.append(item)
        elif isinstance(item, dict):
            waiting[:0] = _name_parts(item, named)
    return found


def _name_parts(item: dict[str, Any], named: dict[str, str]) -> list[Any]:
    name = item.get("name") or " ".join(texts([item.get("givenName"), item.get("familyName")]))
    if name:
        return [name]
    reference = named.get(str(item.get("@id")))
    return [reference] if reference else []
