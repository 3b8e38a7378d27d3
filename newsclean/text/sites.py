"""What a page's metadata calls its site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.metadata import Metadata
from newsclean.text.json_ld import has_type, texts

_SITE_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher")


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


_OUTLET = ("Organization", "WebSite", "Corporation")
_PERSON = ("Person", "person")
