"""What the adapters share: an article as a plain row, and a page that cannot be cleaned as a reason."""

from __future__ import annotations

from typing import Any

from newsclean.cleaner import Cleaner

FIELDS = ("text", "headline", "authors", "dateline", "language", "blocks", "confidence")  # of an article, by default


def clean_row(cleaner: Cleaner, raw: Any, url: object = None) -> tuple[dict[str, Any] | None, str | None]:
    """The article of a page as a dict, with its `text`; or None, and why not."""
    try:
        article = cleaner.clean(raw, url=url if isinstance(url, str) else None)
    except Exception as error:  # whatever one page raises, a job over millions goes on
        return None, f"{type(error).__name__}: {error}"
    return {"text": article.text} | article.to_dict(), None
