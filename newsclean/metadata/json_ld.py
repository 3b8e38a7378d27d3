"""The JSON-LD objects of a page that speak of its article, not of another one, a video or the site.

An object is a dict as JSON gives it, of any shape: nothing in it is known to be there, or of the type it should be.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from newsclean.text.entities import unescape

_Object: TypeAlias = dict[str, Any]
_ARTICLE = ("Article", "Posting", "Report", "Review", "Column", "Story", "Essay", "Recipe", "HowTo")
_PAGE = ("CreativeWork", "Page")
_GRAM = 3  # characters
_LEAST_SHARED = 0.15  # of three-letter runs of a title; two titles of different stories share 0.05
_MEDIA = ("VideoObject", "AudioObject", "Episode", "Gallery")
_LEAST_NAME = 8  # letters and digits: a shorter name may be the site's, a show's or a word of the title
_BLOCK_TAG = re.compile(r"</?(?:p|div|br|h[1-6]|li|ul|ol|blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")


def json_ld_objects(value: Any, source: str) -> list[_Object]:
    """The dicts of a JSON value that have a @type, outermost first, however deep. `source` is what it was read of."""
    found: list[_Object] = []
    waiting = [_without_surrogates(value) if "\\ud" in source or "\\uD" in source else value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            if "@type" in item:
                found.append(item)
            waiting.extend(part for part in reversed(item.values()) if isinstance(part, list | dict))
    return found


def _without_surrogates(value: Any) -> Any:
    r"""A JSON value whose texts can be written: `"\ud83d"` is no character, but JSON allows it.

    None where it is nested as deep as Python reads JSON, but deeper than it writes it.
    """
    try:
        return json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "ignore"), strict=False)
    except RecursionError:
        return None


def article_objects(objects: Sequence[_Object], titles: Sequence[str], address: str | None) -> list[_Object]:
    """Those of an article's type, then those of a page's; those with the page's own title first.

    `titles` are what the page calls itself, its <title> first ('' where it has none); `address` is its own.
    """
    articles = [item for item in objects if has_type(item, _ARTICLE)]
    pages = [item for item in objects if has_type(item, _PAGE) and not has_type(item, _ARTICLE)]
    return [*_own(articles, titles, address), *_own(pages, titles, address)]


def media_objects(objects: Sequence[_Object], titles: Sequence[str]) -> list[_Object]:
    """Those of a video, an episode or a gallery that the page is about: it has their name for its title.

    `titles` are what the page calls itself. An object of a player in the story has a name of its own.
    """
    own = [key for key in map(_key, titles) if key]
    media = [item for item in objects if has_type(item, _MEDIA)]
    named = [(item, _key(name)) for item in media for name in (item.get("name"), item.get("headline"))]
    return [item for item, name in named if len(name) >= _LEAST_NAME and any(name in title for title in own)]


def _key(name: Any) -> str:
    return "".join(filter(str.isalnum, unescape(name).casefold())) if isinstance(name, str) else ""


def longest_body(objects: Sequence[_Object]) -> str:
    """The longest `articleBody` of some objects, as written; '' where none has one."""
    bodies = [item["articleBody"] for item in objects if isinstance(item.get("articleBody"), str)]
    return max(bodies, key=len, default="")


def plain_paragraphs(body: str) -> list[str]:
    """The paragraphs of an `articleBody`, which some pages write as HTML, and escape that."""
    text = unescape(body)
    if "<" in text:
        text = unescape(_TAG.sub("", _BLOCK_TAG.sub("\n", text)))
    return [paragraph for line in text.splitlines() if (paragraph := " ".join(line.split()))]


def _own(items: list[_Object], titles: Sequence[str], address: str | None) -> list[_Object]:
    """Those that are not of another story; those with the page's own title first."""
    found = [item for item in items if not _is_another(item, titles, address)]
    return sorted(found, key=lambda item: not _is_titled(item, titles[0])) if len(found) > 1 else found


def has_type(item: _Object, endings: tuple[str, ...]) -> bool:
    """Whether one of an object's types ends so: an `OpinionNewsArticle` is an article."""
    types = item.get("@type")
    if isinstance(types, str):
        return types.endswith(endings)
    return isinstance(types, list) and any(isinstance(kind, str) and kind.endswith(endings) for kind in types)


def texts(value: Any) -> list[str]:
    """The str of a value: itself, or of a list the members that are."""
    values = value if isinstance(value, list) else [value]
    return [item for item in values if isinstance(item, str)]


def _is_titled(item: _Object, title: str) -> bool:
    headline = item.get("headline")
    return isinstance(headline, str) and bool(headline.strip()) and headline.strip()[:40] in title


def _is_another(item: _Object, titles: Sequence[str], address: str | None) -> bool:
    """Whether an object is that of another story: of another address, and with a title that shares nothing."""
    headline, own = item.get("headline"), " ".join(titles)
    if not isinstance(headline, str) or not own.strip() or _same_path(item, address):
        return False
    grams = _grams(headline)
    return bool(grams) and len(grams & _grams(own)) < _LEAST_SHARED * len(grams)


def _same_path(item: _Object, page: str | None) -> bool:
    """Whether an object names the address of the page, or none that could be compared."""
    address = item.get("url") or item.get("mainEntityOfPage")
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
