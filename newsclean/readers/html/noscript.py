"""A story that a page shows where no script runs: for search engines, or until its paragraphs are scrolled to.

<div data-html="&lt;p&gt;A bank of fog …"></div><noscript><p>A bank of fog …</p><p>The harbour master …</p></noscript>
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from lxml import etree

from newsclean.page import Fragment
from newsclean.readers.html.stated_body import prose_of
from newsclean.text.cjk import spelt_length

_PARAGRAPH = 80  # characters, as spelt
_FEWEST = 2  # paragraphs
_NOTICE = "javascript"


def story_elements(unseen: Iterable[etree._Element], fragments: list[Fragment]) -> list[etree._Element]:
    """The <noscript> with prose among elements that are not shown, if they have more of it than the page shows."""
    found = [(element, held) for element in unseen if element.tag == "noscript" and (held := _paragraphs(element))]
    if sum(len(held) for _, held in found) < _FEWEST:  # as nearly all
        return []
    size = sum(len(text) for _, held in found for text in held)
    return [element for element, _ in found] if sum(prose_of(fragments)) < size else []


def may_hold_story(root: etree._Element) -> bool:
    """Whether a tree has a <noscript> that `story_elements` may find."""
    return any(map(_paragraphs, root.iter("noscript")))


def _paragraphs(element: etree._Element) -> list[str]:
    """The texts of its <p> that are paragraphs; none of a notice that the page wants scripts."""
    texts = [" ".join("".join(map(str, part.itertext())).split()) for part in element.iter("p")]
    is_notice = any(_NOTICE in text.casefold() for text in texts)
    return [] if is_notice else [text for text in texts if spelt_length(text) >= _PARAGRAPH]


@contextmanager
def shown(elements: Iterable[etree._Element]) -> Iterator[None]:
    """As long as it lasts a walk takes them for what a browser shows; no other thread may read the tree meanwhile."""
    changed = list(elements)
    for element in changed:
        element.tag = "div"
    try:
        yield
    finally:
        for element in changed:
            element.tag = "noscript"
