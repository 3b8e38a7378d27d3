"""Character references in texts that were escaped once too often."""

from __future__ import annotations

import re


def unescape(text: str) -> str:
    """A text with its HTML character references resolved."""
    if "&" not in text:
        return text
    import html  # its table takes 2 ms to load, and few pages need it

    return html.unescape(text)


def has_references(text: str) -> bool:
    """Whether a text shows character references of marks and spaces: "&ldquo;", "&nbsp;"."""
    return "&" in text and _MARKS.search(text) is not None


def without_references(text: str) -> str:
    """A text with references of marks and spaces resolved; those of "<" and ">" may be code, and stay."""
    return _MARKS.sub(lambda found: unescape(found[0]), text)


_MARKS = re.compile(r"&(?:nbsp|[lr][sd]quo|[nm]dash|hellip|quot|apos|amp|#0?39|#x27|#8[0-9]{3}|#160);")
