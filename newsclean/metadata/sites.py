"""What a page calls its site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from newsclean.metadata.json_ld import has_type, texts
from newsclean.metadata.metadata import Metadata
from newsclean.text.titles import squeezed

_SITE_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher")
_OUTLET = ("Organization", "WebSite", "Corporation")
_PERSON = ("Person", "person")
_SECOND_LEVEL = frozenset("co com org net gov ac edu ne or go www m amp news blog".split())


def site_names(metadata: Metadata) -> Iterator[str]:
    """The names and the host of the page's site, as far as its metadata says."""
    for name in _SITE_NAMES:
        yield from metadata.meta.get(name, ())
    for item in metadata.json_ld:
        if has_type(item, _OUTLET) and not has_type(item, _PERSON):
            yield from texts(item.get("name"))
    host = re.match(r"https?://([^/:]+)", metadata.canonical or "")
    if host:
        yield host[1]


def site_keys(metadata: Metadata, url: str | None) -> frozenset[str]:
    """What a page calls its site, or who publishes it, each name as its letters and digits run together."""
    names = list(site_names(metadata))
    for item in metadata.json_ld:
        publisher = item.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            names.append(publisher["name"])
    address = url or metadata.canonical or next(iter(metadata.meta.get("og:url", ())), "")
    labels = _host(address).split(".")
    names += [_host(address), *(label for label in labels[:-1] if label not in _SECOND_LEVEL)]
    return frozenset(key for name in names if (key := squeezed(name)))


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
