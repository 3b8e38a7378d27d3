"""The story of a page that shows none but states it in its data: a script would draw it, or a wall hides it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from newsclean.metadata import Metadata
from newsclean.metadata.json_ld import plain_paragraphs
from newsclean.model import Problem
from newsclean.page import Fragment
from newsclean.readers.envelopes.answer import stated_in_scripts
from newsclean.readers.mending import clean_fragments
from newsclean.text.cjk import spelt_length

_LEAST = 400  # characters of a stated body, a Han or kana one counting as two; shorter ones are summaries
_MOST_SHOWN = 0.3  # of its characters, up to which the page may show prose: the teaser before a wall
_PROSE = 80  # characters of a fragment of prose
PROBLEM = Problem(kind="stated-body", message="The page shows no story; its text is what its data state.")


def with_scripts(metadata: Metadata, fragments: list[Fragment], root: etree._Element) -> Metadata:
    """The metadata, and what the page's scripts state of its story, where it shows no prose and states no story."""
    if metadata.body or any(prose_of(fragments)):
        return metadata
    stated = stated_in_scripts(root, (metadata.title, *metadata.meta.get("og:title", ())))
    return replace(metadata, json_ld=(*metadata.json_ld, stated)) if stated else metadata


def add_stated_body(fragments: list[Fragment], metadata: Metadata) -> range:
    """Put a stated body's paragraphs under the headline, where the page shows hardly any prose itself.

    They stand behind those of it that the page shows. What comes back are their places, none where nothing is added.
    """
    stated = metadata.body
    if spelt_length(stated[:_LEAST]) < _LEAST or sum(prose_of(fragments)) > _MOST_SHOWN * len(stated):
        return range(0)
    paragraphs = plain_paragraphs(stated)
    shown = {fragment.text: at for at, fragment in enumerate(fragments)}
    added, _ = clean_fragments([Fragment(text, "p", 1) for text in paragraphs if text not in shown])
    heads = (at for at, fragment in enumerate(fragments) if fragment.tag == "h1")
    start = 1 + max((*heads, *(shown[text] for text in paragraphs if text in shown)), default=-1)
    fragments[start:start] = added
    return range(start, start + len(added))


def prose_of(fragments: list[Fragment]) -> Iterator[int]:
    """The characters of each fragment of prose that a page shows."""
    lengths = ((len(fragment.text), fragment.link_chars) for fragment in fragments)
    return (length for length, links in lengths if length >= _PROSE and links * 2 < length)
