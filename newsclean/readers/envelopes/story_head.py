"""What stands over a story, as HTML: of those that come as data, in JSON or in a feed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape


def head_html(title: str, authors: Sequence[str], time: str) -> str:
    """The HTML of a title, of its authors and of its time, as a page shows them; nothing of what is empty."""
    byline, published = escape(", ".join(authors).removeprefix("By ")), escape(time)
    return (
        f"<h1>{escape(title)}</h1>"
        + (f'<p class="byline">By {byline}</p>' if byline else "")
        + (f'<p><time itemprop="datePublished">{published}</time></p>' if published else "")
    )


def address_html(address: str) -> str:
    """The head of a page of HTML that states its address; nothing of none."""
    return f'<head><link rel="canonical" href="{escape(address)}"></head>' if address else ""
