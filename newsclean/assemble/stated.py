"""What an article's page states of it outright: language, tags, section, address, image."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any
from urllib.parse import urljoin, urlsplit

from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import BEGINS, WHOLE
from newsclean.metadata import Metadata
from newsclean.metadata.json_ld import texts
from newsclean.model import Paragraph, Role
from newsclean.page import Page
from newsclean.text.language import detect_language

_CODE = re.compile(r"([a-z]{2})(?![a-z])", re.IGNORECASE)
_OLD_CODES = {"iw": "he", "in": "id", "ji": "yi", "nb": "no", "nn": "no", "jp": "ja", "cz": "cs", "ua": "uk"}
_ENOUGH = 300  # characters of a story, from which its words outweigh what the page states
_MOST_TEXT = 3000  # characters of a page without a story that are looked at
_MOST_PARAGRAPHS = 20  # whose words tell the language
_TAGS_LABEL = re.compile(r"[^:：]{1,40}[:：]\s*")


def language_of(page: Page, body: tuple[Paragraph, ...]) -> str | None:
    """The ISO 639-1 code of the story's language: as the page states it, unless the story's words tell another."""
    code = _CODE.match((page.metadata.language or "").strip())
    stated = code[1].lower() if code else None
    stated = _OLD_CODES.get(stated or "", stated)
    text = "\n".join(paragraph.text for paragraph in body[:_MOST_PARAGRAPHS]) or " ".join(page.texts)[:_MOST_TEXT]
    if stated and len(text) < _ENOUGH:
        return stated
    return detect_language(text) or stated


def tags_of(page: Page, decision: Decision) -> tuple[str, ...]:
    """The article's topics: as its tag list shows them, else as the metadata states them."""
    shown = [tag for index in decision.places[Role.TAGS] for tag in _shown_tags(page, index)]
    tags = shown or list(_stated_tags(page.metadata))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _shown_tags(page: Page, index: int) -> Iterator[str]:
    """The tags of a line: a link, or what stands behind a label ("Tags: river, flood"); of a plain dump any line."""
    fragment, cues = page.fragments[index], page.cues
    if cues.has(index, Role.TAGS, WHOLE):
        return
    label = _TAGS_LABEL.match(fragment.text) if cues.has(index, Role.TAGS, BEGINS) else None
    if label:
        yield from _split([fragment.text[label.end() :]])
    elif page.format == "text":
        yield from _split([fragment.text])
    elif fragment.link_chars:
        yield fragment.text.lstrip("#").strip()


def _stated_tags(metadata: Metadata) -> Iterator[str]:
    if tags := metadata.meta.get("article:tag", ()) or metadata.meta.get("tags", ()):
        yield from _split(tags)
        return
    for item in metadata.articles:
        if keywords := item.get("keywords"):
            yield from _split(texts(keywords))
            return


def _split(values: Iterable[str]) -> Iterator[str]:
    """The tags of values that may each hold several, parted by commas or semicolons."""
    for value in values:
        yield from (" ".join(part.split()).lstrip("#") for part in re.split(r"[,;،、]", value))


def section_of(page: Page) -> str | None:
    """The section that the metadata names."""
    metadata = page.metadata
    stated = (texts(item.get("articleSection")) for item in metadata.articles)
    sections = chain(metadata.meta.get("article:section", ()), *stated)
    return next((" ".join(section.split()) for section in sections if section.strip()), None)


def url_of(page: Page) -> str | None:
    """The canonical address, else the one that was given."""
    metadata = page.metadata
    for address in (metadata.canonical, *metadata.meta.get("og:url", ())[:1]):
        if address and (found := _absolute(address, page.options.url)):
            return found
    return page.options.url or None


def image_of(page: Page) -> str | None:
    """The lead image that the metadata names."""
    images = filter(None, _images(page.metadata))
    return next(filter(None, (_absolute(image, page.options.url or url_of(page)) for image in images)), None)


def _images(metadata: Metadata) -> Iterator[str]:
    for name in ("og:image", "og:image:url", "twitter:image"):
        yield from metadata.meta.get(name, ())[:1]
    yield from map(_image, metadata.articles)


def _image(item: dict[str, Any]) -> str:
    """The address of an object's image: a str, an object, or the first of a list of these."""
    image = item.get("image")
    if isinstance(image, list):
        image = image[0] if image else None
    if isinstance(image, dict):
        image = image.get("url")
    return image if isinstance(image, str) else ""


def _absolute(address: str, base: str | None) -> str | None:
    """An address, resolved against another if it is relative; None where it is none."""
    try:
        found = urljoin(base or "", address.strip())
        return found if urlsplit(found).scheme in ("http", "https") or base is None else None
    except ValueError:
        return None
