"""The JSON-LD objects of a page that speak of its article, not of another one, a video or the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newsclean.text.entities import unescape

if TYPE_CHECKING:
    from newsclean.metadata import Metadata

_ARTICLE = ("Article", "Posting", "Report", "Review", "Column", "Story", "Essay", "Recipe", "HowTo")
_PAGE = ("CreativeWork", "Page")
_GRAM = 3  # characters
_LEAST_SHARED = 0.15  # of three-letter runs of a title; two titles of different stories share 0.05


def article_objects(metadata: Metadata) -> list[dict[str, Any]]:
    """The objects of an article's type, then those of a page's; those with the page's own title first."""
    articles = [item for item in metadata.json_ld if has_type(item, _ARTICLE)]
    pages = [item for item in metadata.json_ld if has_type(item, _PAGE) and not has_type(item, _ARTICLE)]
    return [*_own(articles, metadata), *_own(pages, metadata)]


def stated_body(metadata: Metadata) -> str:
    """The longest `articleBody` that the page states of its own article, as written; '' where it states none."""
    bodies = [item["articleBody"] for item in metadata.articles if isinstance(item.get("articleBody"), str)]
    return max(bodies, key=len, default="")


def plain_paragraphs(body: str) -> list[str]:
    """The paragraphs of an `articleBody`, which some pages write as HTML, and escape that."""
    text = unescape(body)
    if "<" in text:
        text = unescape(_TAG.sub("", _BLOCK_TAG.sub("\n", text)))
    return [paragraph for line in text.splitlines() if (paragraph := " ".join(line.split()))]


_BLOCK_TAG = re.compile(r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")


def _own(items: list[dict[str, Any]], metadata: Metadata) -> list[dict[str, Any]]:
    """Those that are not of another story; those with the page's own title first."""
    found = [item for item in items if not _is_another(item, metadata)]
    return sorted(found, key=lambda item: not _is_titled(item, metadata)) if len(found) > 1 else found


def has_type(item: dict[str, Any], endings: tuple[str, ...]) -> bool:
    """Whether one of an object's types ends so: an `OpinionNewsArticle` is an article."""
    types = item.get("@type")
    if isinstance(types, str):
        return types.endswith(endings)
    return isinstance(types, list) and any(isinstance(kind, str) and kind.endswith(endings) for kind in types)


def texts(value: Any) -> list[str]:
    """The str of a value: itself, or of a list the members that are."""
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, str)]


def _is_titled(item: dict[str, Any], metadata: Metadata) -> bool:
    headline = item.get("headline")
    return isinstance(headline, str) and bool(headline.strip()) and headline.strip()[:40] in metadata.title


def _is_another(item: dict[str, Any], metadata: Metadata) -> bool:
    """Whether an object is that of another story: of another address, and with a title that shares nothing."""
    headline, own = item.get("headline"), " ".join((metadata.title, *metadata.meta.get("og:title", ())))
    if not isinstance(headline, str) or not own.strip() or _same_path(item, metadata):
        return False
    grams = _grams(headline)
    return bool(grams) and len(grams & _grams(own)) < _LEAST_SHARED * len(grams)


def _same_path(item: dict[str, Any], metadata: Metadata) -> bool:
    """Whether an object names the page's own address, or none that could be compared."""
    address, page = item.get("url") or item.get("mainEntityOfPage"), metadata.canonical
    if isinstance(address, dict):
        address = address.get("@id")
    if not isinstance(address, str) or not page:
        return True
    return _path(address) == _path(page)


def _path(address: str) -> str:
    try:
        return urlsplit(address).path.rstrip("/")
    except ValueError:
        return ""


def _grams(text: str) -> set[str]:
    letters = "".join(filter(str.isalnum, text.lower()))
    return {letters[i : i + _GRAM] for i in range(len(letters) - _GRAM + 1)}
