"""What a page states about itself, raw, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from newsclean.metadata.json_ld import article_objects, longest_body, media_objects


class TimeTag(NamedTuple):
    """A `<time>` element or an element with itemprop=date…: its machine-readable value and its text."""

    value: str
    text: str
    name: str  # itemprop and class, for telling published from updated


@dataclass(frozen=True)
class Metadata:
    """What a page states about itself, raw; of text and Markdown what their front matter does."""

    title: str = ""  # <title>
    meta: dict[str, tuple[str, ...]] = field(default_factory=dict)  # lower-case name/property/itemprop → contents
    json_ld: tuple[dict[str, Any], ...] = ()  # every JSON-LD object, @graph and nesting flattened
    times: tuple[TimeTag, ...] = ()
    author_links: tuple[str, ...] = ()  # texts of rel=author and itemprop=author elements
    canonical: str | None = None
    language: str | None = None  # <html lang>, as written

    def over(self, other: Metadata) -> Metadata:
        """What it states, and where it states nothing the title, meta elements and address of another."""
        canonical = self.canonical or other.canonical
        return replace(self, title=self.title or other.title, meta=other.meta | self.meta, canonical=canonical)

    @cached_property
    def articles(self) -> list[dict[str, Any]]:
        """The JSON-LD objects that speak of the page's article, those that do most surely first."""
        return article_objects(self.json_ld, self.titles, self.canonical)

    @property
    def media(self) -> list[dict[str, Any]]:
        """The JSON-LD objects of the video, episode or gallery that the page is about."""
        return media_objects(self.json_ld, self.titles)

    @property
    def titles(self) -> tuple[str, ...]:
        """What the page calls itself, its `<title>` first ('' where it has none)."""
        return (self.title, *self.meta.get("og:title", ()))

    @cached_property
    def body(self) -> str:
        """The story as the JSON-LD states it, as written; '' where it states none."""
        return longest_body(self.articles)

    @cached_property
    def folded_body(self) -> str:
        """The same with runs of white space as one space."""
        return " ".join(self.body.split())
