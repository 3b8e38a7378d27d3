"""The story of a page that shows none but states it in its JSON-LD: a script would draw it, or a wall hides it."""

from __future__ import annotations

import re

from newsclean.model import Problem
from newsclean.page import Fragment, Metadata
from newsclean.readers.text import clean_fragments
from newsclean.text.entities import unescape
from newsclean.text.json_ld import article_objects

_LEAST = 400  # characters of a stated body; shorter ones are summaries
_MOST_SHOWN = 0.3  # of its characters, up to which the page may show prose: the teaser before a wall
_PROSE = 80  # characters of a fragment of prose
_TAG = re.compile(r"<(?:/?(?:p|div|br|h[1-6]|li|ul|ol|blockquote)\b[^<>]*)>", re.IGNORECASE)
_INLINE_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
PROBLEM = Problem(kind="stated-body", message="The page shows no story; its text is what its JSON-LD states.")


def add_stated_body(fragments: list[Fragment], metadata: Metadata) -> range:
    """Put a stated body's paragraphs under the headline, where the page shows hardly any prose itself.

    They stand behind those of it that the page shows. What comes back are their places, none where nothing is added.
    """
    bodies = [item["articleBody"] for item in article_objects(metadata) if isinstance(item.get("articleBody"), str)]
    stated = max(bodies, key=len, default="")
    if len(stated) < _LEAST:
        return range(0)
    prose = sum(len(text) for text, _, _, _, links, *_ in fragments if len(text) >= _PROSE and links * 2 < len(text))
    if prose > _MOST_SHOWN * len(stated):
        return range(0)
    paragraphs = _paragraphs(stated)
    shown = {fragment.text: at for at, fragment in enumerate(fragments)}
    added, _ = clean_fragments([Fragment(text, "p", 1) for text in paragraphs if text not in shown])
    heads = (at for at, fragment in enumerate(fragments) if fragment.tag == "h1")
    start = 1 + max((*heads, *(shown[text] for text in paragraphs if text in shown)), default=-1)
    fragments[start:start] = added
    return range(start, start + len(added))


def _paragraphs(stated: str) -> list[str]:
    """The paragraphs of a stated body, which some pages write as HTML, and escape that."""
    text = unescape(stated)
    if "<" in text:
        text = unescape(_INLINE_TAG.sub("", _TAG.sub("\n", text)))
    return [paragraph for line in text.splitlines() if (paragraph := " ".join(line.split()))]
