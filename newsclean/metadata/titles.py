"""The titles that a page states."""

from __future__ import annotations

from newsclean.metadata.metadata import Metadata
from newsclean.text.entities import unescape
from newsclean.text.titles import title_parts


def stated_titles(metadata: Metadata) -> tuple[str, ...]:
    """The titles that a page states of its article, most trusted first, each without its site's name too."""
    found = json_headlines(metadata)
    found += [value for name in ("og:title", "twitter:title") for value in metadata.meta.get(name, ())[:1]]
    if metadata.title:
        found.append(metadata.title)
    titles = list(dict.fromkeys(" ".join(title.split()) for title in found))  # most say the same
    titles += [part for title in titles for part in title_parts(title)]
    return tuple(dict.fromkeys(title for title in titles if title))


def json_headlines(metadata: Metadata) -> list[str]:
    """The headlines of a page's JSON-LD, which many sites escape as if it were HTML."""
    return [unescape(item["headline"]) for item in metadata.json_ld if isinstance(item.get("headline"), str)]
