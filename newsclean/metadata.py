"""What an HTML page states about itself, raw, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple


class TimeTag(NamedTuple):
    """A `<time>` element or an element with itemprop=date…: its machine-readable value and its text."""

    value: str
    text: str
    name: str  # itemprop and class, for telling published from updated


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an HTML page states about itself, raw; all empty for text and Markdown."""

    title: str = ""  # <title>
    meta: dict[str, tuple[str, ...]] = field(default_factory=dict)  # lower-case name/property/itemprop → contents
    json_ld: tuple[dict[str, Any], ...] = ()  # every JSON-LD object, @graph and nesting flattened
    times: tuple[TimeTag, ...] = ()
    author_links: tuple[str, ...] = ()  # texts of rel=author and itemprop=author elements
    canonical: str | None = None
    language: str | None = None  # <html lang>, as written
