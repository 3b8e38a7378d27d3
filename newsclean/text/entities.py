"""Character references in texts that were escaped once too often."""

from __future__ import annotations


def unescape(text: str) -> str:
    """A text with its HTML character references resolved."""
    if "&" not in text:
        return text
    import html  # its table takes 2 ms to load, and few pages need it

    return html.unescape(text)
