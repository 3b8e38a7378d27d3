"""What an article's page states of it outright: language, tags, section, address, image."""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.model import Paragraph, Role
from newsclean.page import Page


def language_of(page: Page, body: tuple[Paragraph, ...]) -> str | None:
    """The ISO 639-1 code that the page states."""
    stated = (page.metadata.language or "").strip().lower()[:2]
    return stated if stated.isalpha() and len(stated) == 2 and body else None


def tags_of(page: Page, decision: Decision) -> tuple[str, ...]:
    """The article's topics, as its tag list shows them."""
    shown = [fragment.text.lstrip("#").strip() for fragment, role in zip(page.fragments, decision.roles, strict=True) if role is Role.TAGS and fragment.link_chars]
    return tuple(dict.fromkeys(tag for tag in shown if tag))


def section_of(page: Page) -> str | None:
    """The section that the metadata names."""
    return next(iter(page.metadata.meta.get("article:section", ())), None)


def url_of(page: Page) -> str | None:
    """The canonical address."""
    return page.metadata.canonical or next(iter(page.metadata.meta.get("og:url", ())), None) or page.options.url


def image_of(page: Page) -> str | None:
    """The lead image that the metadata names."""
    return next(iter(page.metadata.meta.get("og:image", ())), None)
