"""A first-level heading of several lines that the page's title says as one: <h1>Fog closes<br>harbour</h1>."""

from __future__ import annotations

from newsclean.metadata import Metadata
from newsclean.page import Fragment
from newsclean.text.titles import squeezed

_MOST = 20  # lines of headings; a page that has more is no article


def join_title_lines(fragments: list[Fragment], metadata: Metadata) -> None:
    """Make one fragment of the lines of a heading where what they say together is in a title that the page states."""
    lines = [at for at, fragment in enumerate(fragments) if fragment.tag == "h1" and fragment.is_break]
    if not 0 < len(lines) <= _MOST:  # mostly there are none
        return
    titles = [squeezed(title) for title in (metadata.title, *metadata.meta.get("og:title", ())[:1]) if title]
    for at in reversed(lines):
        before, line = fragments[at - 1], fragments[at]
        text = f"{before.text} {line.text}"
        said = squeezed(text) if at and before.tag == "h1" and before.context == line.context else ""
        if said and any(said in title for title in titles):
            links = before.link_chars + line.link_chars
            strong = before.strong_chars + line.strong_chars
            fragments[at - 1 : at + 1] = [before._replace(text=text, link_chars=links, strong_chars=strong)]
