"""Titles as metadata state them: freed of the site's name, compared by their words."""

from __future__ import annotations

import re

from newsclean.page import Page

_SEPARATOR = re.compile(r"(?<!\s)\s+[|\-–—·•»:]\s+|(?:(?<!\s)\s+)?\|\s*")
_WORD = re.compile(r"\w+")
MOST_APART = 20  # characters of punctuation and white space by which two texts of the same words differ


def words(text: str) -> list[str]:
    """The lower-case words of a text."""
    return _WORD.findall(text.lower())


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in case, punctuation and white space alone."""
    return abs(len(one) - len(other)) <= MOST_APART and words(one) == words(other)


def stated_titles(page: Page) -> tuple[str, ...]:
    """The titles that a page's metadata give its article, most trusted first, each without its site's name too."""
    metadata = page.metadata
    found = [item["headline"] for item in metadata.json_ld if isinstance(item.get("headline"), str)]
    found += [value for name in ("og:title", "twitter:title") for value in metadata.meta.get(name, ())[:1]]
    if metadata.title:
        found.append(metadata.title)
    titles = [" ".join(title.split()) for title in found]
    titles += [_SEPARATOR.split(title)[0] for title in titles if _SEPARATOR.search(title)]
    return tuple(dict.fromkeys(title for title in titles if title))
