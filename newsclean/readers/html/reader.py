"""HTML → Page: what one walk over the tree has seen, cleaned, with what the page states of itself."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from newsclean.fragments import Fragments, gathered, pack
from newsclean.heap import give_back
from newsclean.metadata import Metadata
from newsclean.model import Problem
from newsclean.page import Context, Fragment, Page
from newsclean.readers.html.flat import as_dump
from newsclean.readers.html.metadata import read_metadata
from newsclean.readers.html.noscript import shown, story_elements
from newsclean.readers.html.parse import parse_html, top_elements
from newsclean.readers.html.stated_body import PROBLEM, add_stated_body, with_scripts
from newsclean.readers.html.streamed import changeable, is_place, place_parts
from newsclean.readers.html.title_lines import join_title_lines
from newsclean.readers.html.walk import Walker
from newsclean.readers.mending import clean_fragments
from newsclean.text.mojibake import is_suspect
from newsclean.text.whitespace import has_invisible

_SHOWN_LATER = ("template", "noscript")
_STRETCH = 1000  # fragments looked through at once


def read_html(source: bytes | str | etree._Element, *, is_utf8: bool = False) -> Page:
    """The page of an HTML document: bytes, which `is_utf8` says are UTF-8, a str, or an lxml tree (never changed)."""
    if isinstance(source, etree._Element):
        return read_tree(changeable(source))
    root, problems = parse_html(source, is_utf8=is_utf8)
    seen = _seen(root)
    del root  # the tree takes most of a large page's memory
    return _page(seen, problems)


def read_tree(root: etree._Element | None) -> Page:
    """The page of a parsed tree; of None, an empty page."""
    return _page(_seen(root), ())


class _Seen(NamedTuple):
    """What a walk over a tree has seen, and the tree where more may be asked of it: of a page that shows no prose."""

    packed: list[bytes]  # the first fragments of a large page
    fragments: list[Fragment]
    contexts: list[Context]
    metadata: Metadata
    root: etree._Element | None


def _seen(root: etree._Element | None) -> _Seen:
    walker = _walked(root)
    unseen = [element for element in walker.telling if element.tag in _SHOWN_LATER]
    if root is not None and any(map(is_place, unseen)):
        place_parts(root)
        walker = _walked(root)
    if unseen and not walker.packed and (hidden := story_elements(unseen, walker.fragments)):
        with shown(hidden):
            walker = _walked(root)
    metadata = Metadata() if root is None else read_metadata(root, walker.telling, walker.signed)
    return _Seen(walker.packed, walker.fragments, walker.contexts, metadata, None if walker.has_prose else root)


def _walked(root: etree._Element | None) -> Walker:
    walker = Walker()
    for top in () if root is None else top_elements(root):
        walker.walk(top)
    return walker


def _page(seen: _Seen, problems: tuple[Problem, ...]) -> Page:
    contexts, metadata, found = tuple(seen.contexts), seen.metadata, seen.fragments
    join_title_lines(found, metadata)
    if seen.packed:
        give_back()
        seen.packed.append(pack(found))
        many = Fragments(seen.packed)
        if seen.root is None and not metadata.body and not _is_odd(many.texts):  # as most are
            return Page("html", many, contexts, metadata, problems)
        found = list(many)
    fragments, mended = clean_fragments(found) if _is_odd([fragment.text for fragment in found]) else (found, ())
    metadata = metadata if seen.root is None else with_scripts(metadata, fragments, seen.root)
    stated = add_stated_body(fragments, metadata)
    problems = (*problems, *mended, *[PROBLEM] * bool(stated))
    return as_dump(Page("html", gathered(fragments), contexts, metadata, problems, stated=stated))


def _is_odd(texts: list[str]) -> bool:
    """Whether there may be mojibake or unseen characters in the texts."""
    stretches = (" ".join(texts[at : at + _STRETCH]) for at in range(0, len(texts), _STRETCH))
    return any(has_invisible(joined) or is_suspect(joined) for joined in stretches)
