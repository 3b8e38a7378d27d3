"""HTML that parts lines and tells nothing else is a text dump: each line in a <p>, a <div> or a cell, or behind a <br>.

So do programs write that put a dump on a page. How its source is broken into lines tells nothing of the dump. Left as
HTML is a page with links, lists, headings, names of elements or metadata, and one where hardly a line has a mark or is
a label of boilerplate: a story's paragraphs are better off so.
"""

from __future__ import annotations

from dataclasses import replace

from newsclean.fragments import MANY, gathered
from newsclean.lexicon.loader import BOILERPLATE_BITS, WHOLE
from newsclean.metadata import Metadata
from newsclean.page import Page
from newsclean.readers.text.marks import BULLETS

_PLAIN = frozenset(("body", "p", "div", "td"))
_LEAST = 6  # lines; a piece of a page has fewer
_TOLD, _SHARE = 3, 0.08  # lines with a mark or a label: so many, and so much of all
_MARKS = (*BULLETS, "|", "- ", "» ")


def as_dump(page: Page) -> Page:
    """The page as a text dump, its lines those of the HTML, if it is flat; else the page itself."""
    if not _LEAST <= len(page.fragments) <= MANY or not _is_flat(page):
        return page
    from newsclean.readers.text.reader import read_text  # few pages are flat

    dump = read_text("\n".join(page.texts))
    lines = page.column("line")
    placed = gathered([fragment._replace(span=None) for fragment in dump.fragments])
    given = [lines[fragment.line - 1] for fragment in dump.fragments]
    metadata, problems = _stated(page.metadata, dump.metadata), page.problems + dump.problems
    return replace(dump, fragments=placed, metadata=metadata, problems=problems, html_lines=given)


def _stated(page: Metadata, dump: Metadata) -> Metadata:
    """What the front matter of a flat page's dump states, of which no line is left, and the page beside it."""
    return replace(
        page,
        title=dump.title or page.title,
        meta=dump.meta,
        canonical=dump.canonical or page.canonical,
        language=dump.language or page.language,
    )


def _is_flat(page: Page) -> bool:
    tags, stated = set(page.tags) - {"tr"}, page.metadata  # a row's first cell begins with the row
    if len(tags) > 1 or not tags <= _PLAIN or any(page.column("link_chars")) or page.stated:
        return False
    if stated.meta or stated.json_ld or stated.times or any(context.words for context in page.contexts):
        return False
    is_label = (page.cues.masks[WHOLE] & BOILERPLATE_BITS) > 0
    told = sum([label or text.startswith(_MARKS) for label, text in zip(is_label.tolist(), page.texts, strict=True)])
    return bool(told >= max(_TOLD, _SHARE * len(page.texts)))
