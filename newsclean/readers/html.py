"""HTML → Page: one walk over an lxml tree, iterative, in document order.

Each run of text between block edges becomes a fragment. Inline markup never breaks a text; a lone `<br>`
gives a fragment marked `is_break`, two give a plain one. What a browser never shows (scripts, styles,
templates, drawings) is passed over; the page's own metadata is collected on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from newsclean.model import Problem
from newsclean.page import Context, Fragment, Metadata, Page
from newsclean.readers.metadata import read_metadata
from newsclean.readers.parse import parse_html, top_elements

_BLOCK, _INLINE, _BREAK, _SKIP, _CELL = range(5)
_BLOCK_TAGS = (
    "html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody "
    "tfoot thead tr ul amp-img img picture video audio textarea input label iframe object"
)
_ACTIONS: dict[str, int] = dict.fromkeys(_BLOCK_TAGS.split(), _BLOCK)
_ACTIONS |= dict.fromkeys(
    "script meta title link base style template svg math noscript select datalist canvas map frameset iframe object".split(),
    _SKIP,
)
_ACTIONS |= {"br": _BREAK, "td": _CELL, "th": _CELL}
for _tag in "img picture video audio input amp-img textarea label".split():
    _ACTIONS[_tag] = _INLINE
_ATTRIBUTES = ("id", "class", "role", "itemprop", "aria-label", "data-testid", "data-component", "rel")
_STRONG = frozenset(("b", "strong"))
_PARTED = frozenset(
    ("span", "a", "time", "button", "label")
)  # side by side without a space, a browser shows them apart
_HIDDEN_WORDS = ("sr-only", "visually-hidden", "screen-reader", "visuallyhidden", "sronly")
_MAX_WORDS = 20_000  # characters of an attribute read for what it calls the element; more is data
_LONG_CELL = 60  # characters; a longer cell is prose in a layout table, not one of a row's values


def read_html(source: bytes | str | etree._Element, encoding: str | None = None) -> Page:
    """The page of an HTML document: bytes, a str, or an lxml tree (read, never changed).

    `encoding` is that of the bytes, None where the document is to say it.
    """
    root, problems = (source, ()) if isinstance(source, etree._Element) else parse_html(source, encoding)
    return read_tree(root, problems)


def read_tree(root: etree._Element | None, problems: tuple[Problem, ...] = ()) -> Page:
    """The page of a parsed tree; of None, an empty page."""
    walker = _Walker()
    for top in () if root is None else top_elements(root):
        walker.walk(top)
    return Page(
        format="html",
        fragments=tuple(walker.fragments),
        contexts=tuple(walker.contexts),
        metadata=Metadata() if root is None else read_metadata(root),
        problems=problems,
    )


class _Open:
    """An element whose end has not come yet."""

    __slots__ = ("action", "block", "children", "context", "element", "tag")

    def __init__(self, element: etree._Element, tag: str, action: int, block: int) -> None:
        self.element = element
        self.tag = tag
        self.action = action
        self.block = block  # where among the open elements its nearest block stands
        self.children: Iterator[etree._Element] = iter(element)
        self.context = -1


class _Walker:
    """The state of one walk: the open elements, the text since the last block edge, what is done."""

    __slots__ = (
        "block", "breaks", "contexts", "fragments", "lead", "line", "link_chars", "link_depth", "lists", "open", "parted", "parts", "strong_chars", "strong_depth", "url",
    )  # fmt: skip

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.contexts: list[Context] = []
        self.fragments: list[Fragment] = []
        self.lists = self.link_depth = self.strong_depth = 0
        self.line = 1
        self.breaks = 0
        self.url: str | None = None
        self.reset()

    def reset(self) -> None:
        self.parts: list[str] = []
        self.link_chars = self.strong_chars = 0
        self.lead: etree._Element | None = None
        self.parted = False
        if not self.link_depth:
            self.url = None

    def walk(self, root: etree._Element) -> None:
        """The hot loop: every element once on its way in, once on its way out."""
        actions, opened, parts_of = _ACTIONS, self.open, self.add_text
        self.enter(root, "html")
        while opened:
            top = opened[-1]
            child = next(top.children, None)
            if child is None:
                opened.pop()
                self.leave(top)
                if opened and (tail := top.element.tail):
                    parts_of(tail)
                continue
            tag = child.tag
            action = actions.get(tag, _INLINE) if isinstance(tag, str) else _SKIP
            if action <= _INLINE or action == _CELL:
                self.enter(child, tag, action)
                continue
            if action == _BREAK:
                self.line_break()
            if tail := child.tail:
                parts_of(tail)

    def enter(self, element: etree._Element, tag: str, action: int = _BLOCK) -> None:
        """Open an element: a block edge ends the fragment before it; an inline one may be passed over."""
        if action == _BLOCK:
            self.flush()
            self.lists += tag in ("ul", "ol")
        elif action == _CELL:
            self.cell_edge()
        elif tag == "span" and self.parts and _is_hidden(element):
            return self.add_text(element.tail or "")
        elif self.parted and tag in _PARTED:
            self.parts.append(" ")
        self.parted = False
        if tag == "a":
            self.link_depth += 1
            self.url = self.url or element.get("href")
        elif tag in _STRONG:
            self.strong_depth += 1
        if action == _INLINE and self.lead is None and not self.parts:
            self.lead = element
        opened = self.open
        opened.append(_Open(element, tag, action, opened[-1].block if action == _INLINE else len(opened)))
        if text := element.text:
            self.add_text(text)
        return None

    def leave(self, done: _Open) -> None:
        """Close an element."""
        tag = done.tag
        if done.action == _BLOCK:
            self.open.append(done)  # the fragment that ends here stands in this block
            self.flush()
            self.open.pop()
            self.lists -= tag in ("ul", "ol")
        elif done.action == _CELL:
            self.open.append(done)
            self.cell_edge()
            self.open.pop()
        else:
            self.parted = tag in _PARTED and bool(self.parts)
            if not self.parts:
                self.lead = None
        if tag == "a":
            self.link_depth -= 1
            if not self.link_depth and not self.parts:
                self.url = None
        elif tag in _STRONG:
            self.strong_depth -= 1

    def add_text(self, text: str) -> None:
        if text.isspace():
            if self.parts:
                self.parts.append(" ")
            self.parted = False
            return
        if not self.parts:
            self.line = self.open[-1].element.sourceline or self.line
        self.parts.append(text)
        self.parted = False
        if self.link_depth:
            self.link_chars += len(text)
        if self.strong_depth:
            self.strong_chars += len(text)

    def line_break(self) -> None:
        if self.parts:
            self.flush()
        self.breaks += 1

    def cell_edge(self) -> None:
        """Cells of one row are one fragment, unless they hold prose."""
        if sum(map(len, self.parts)) > _LONG_CELL:
            self.flush()
        elif self.parts:
            self.parts.append(" ")

    def flush(self) -> None:
        """End the fragment that is being gathered, if it has any text."""
        if not self.parts:
            self.breaks = 0
            return
        text = " ".join("".join(self.parts).split())
        if text:
            tag, context = self.place()
            self.fragments.append(
                Fragment(
                    text,
                    tag,
                    self.line,
                    None,
                    min(self.link_chars, len(text)),
                    min(self.strong_chars, len(text)),
                    self.url,
                    self.lists,
                    self.breaks == 1,
                    context,
                )  # fmt: skip
            )
        self.breaks = 0
        self.reset()

    def place(self) -> tuple[str, int]:
        """(tag, context) of the fragment: those of the innermost block, and of a lone inline element's words."""
        at = self.open[-1].block
        block = self.open[at]
        context = self.context_at(at)
        lead = self.lead
        if lead is not None and lead is not block.element and any(map(lead.get, ("class", "itemprop", "rel", "id"))):
            self.contexts.append(Context(context, lead.tag, _words(lead)))
            context = len(self.contexts) - 1
        return block.tag, context

    def context_at(self, at: int) -> int:
        """The index of the context of the open element at `at`; those above it are made as needed."""
        first = at
        while first >= 0 and self.open[first].context < 0:
            first -= 1
        parent = self.open[first].context if first >= 0 else -1
        for item in self.open[first + 1 : at + 1]:
            self.contexts.append(Context(parent, item.tag, _words(item.element)))
            parent = item.context = len(self.contexts) - 1
        return parent


def _words(element: etree._Element) -> str:
    """What an element's attributes call it, and whether they hide it."""
    attributes: Any = element.attrib
    if not attributes:
        return ""
    words = [attributes[name][:_MAX_WORDS] for name in _ATTRIBUTES if name in attributes]
    if "hidden" in attributes or _hides(attributes.get("style", "")):
        words.append("display-none")
    return " ".join(" ".join(words).split())


def _is_hidden(element: etree._Element) -> bool:
    """Whether a browser shows nothing of a span inside a text."""
    classes = element.get("class") or ""
    return _hides(element.get("style") or "") or any(word in classes for word in _HIDDEN_WORDS)


def _hides(style: str) -> bool:
    return "display" in style and "none" in style and "display:none" in style.replace(" ", "")
