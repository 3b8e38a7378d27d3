"""What an element's attributes say of it: what the page calls it, and whether a browser hides it."""

from __future__ import annotations

import sys
from typing import Any

from lxml import etree

_NAMING = frozenset(("id", "class", "role", "itemprop", "aria-label", "data-testid", "data-component", "rel"))
_HIDDEN_WORDS = ("sr-only", "visually-hidden", "screen-reader", "visuallyhidden", "sronly")
_SHOWN = frozenset(("false", "until-found"))  # values of `hidden` that mean to show, or that a search shows
_MAX_WORDS = 20_000  # characters of an attribute read for what it calls the element; more is data


def context_words(items: Any) -> str:
    """What an element's attributes, of `items()`, call it, and whether they hide it; one str for all that say the same.

    Called for most elements of a page.
    """
    words = None
    for name, value in items:
        if name in _NAMING:
            word = value if len(value) <= _MAX_WORDS else value[:_MAX_WORDS]
        elif name == "hidden" or (name == "style" and _hides(value)):
            word = "display-none"
        else:
            continue
        words = word if words is None else f"{words} {word}"
    return sys.intern(words.replace("\n", " ").rstrip()) if words else ""


def is_hidden(element: etree._Element) -> bool:
    """Whether a browser shows nothing of a span inside a text."""
    if element.get("hidden", "false") not in _SHOWN:
        return True
    classes = element.get("class") or ""
    return _hides(element.get("style") or "") or any(word in classes for word in _HIDDEN_WORDS)


def _hides(style: str) -> bool:
    return "display" in style and "none" in style and "display:none" in style.replace(" ", "")
