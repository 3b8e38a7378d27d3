"""HTML → Page: one walk over an lxml tree, iterative, in document order.

Each run of text between block edges becomes a fragment. Inline markup never breaks a text; a lone `<br>`
gives a fragment marked `is_break`, two give a plain one. What a browser never shows (scripts, styles,
templates, drawings) is passed over; the page's own metadata is collected on the way.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from newsclean.model import Problem
from newsclean.page import Context, Fragment, Metadata, Page
from newsclean.readers.metadata import read_metadata
from newsclean.readers.parse import parse_html, top_elements
from newsclean.readers.text import mojibake_problem
from newsclean.text.mojibake import is_suspect, mend
from newsclean.text.whitespace import drop_invisible, fold, has_invisible

_BLOCK, _INLINE, _BREAK, _SKIP, _CELL = range(5)
_BLOCKS = (
    "html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section"
    " summary table tbody tfoot thead tr ul"
)
_UNSEEN = (
    "script meta title link base style template svg math noscript select datalist canvas map frameset iframe object"
)
_ACTIONS = dict.fromkeys(_BLOCKS.split(), _BLOCK) | dict.fromkeys(_UNSEEN.split(), _SKIP)
_ACTIONS |= {"br": _BREAK, "td": _CELL, "th": _CELL}
_ATTRIBUTES = frozenset(("id", "class", "role", "itemprop", "aria-label", "data-testid", "data-component", "rel"))
_STRONG = frozenset(("b", "strong"))
_LISTS = frozenset(("ul", "ol"))
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
    fragments, more = _clean(walker.fragments)
    return Page(
        format="html",
        fragments=fragments,
        contexts=tuple(walker.contexts),
        metadata=Metadata() if root is None else read_metadata(root, walker.signed),
        problems=problems + more,
    )


def _clean(fragments: list[Fragment]) -> tuple[tuple[Fragment, ...], tuple[Problem, ...]]:
    """Fragments with mojibake mended and unseen characters dropped, and the problem if something was mended."""
    joined = "\n".join([fragment.text for fragment in fragments])
    if not has_invisible(joined) and not is_suspect(joined):
        return tuple(fragments), ()
    mended = [fragment._replace(text=mend(fragment.text)) for fragment in fragments]
    lines = [new.line for new, old in zip(mended, fragments, strict=True) if new.text != old.text]
    seen = [fragment._replace(text=fold(drop_invisible(fragment.text))) for fragment in mended]
    return tuple(fragment for fragment in seen if fragment.text), mojibake_problem(lines)


class _Open:
    """An element whose end has not come yet."""

    __slots__ = ("action", "block", "context", "element", "tag")

    def __init__(self, element: etree._Element, tag: str, action: int, block: int) -> None:
        self.element = element
        self.tag = tag
        self.action = action
        self.block = block  # where among the open elements its nearest block stands
        self.context = -1


class _Walker:
    """The state of one walk: the open elements, the text since the last block edge, what is done.

    The time of reading a page is spent here: plain loops, few calls.
    """

    __slots__ = (
        "breaks", "contexts", "fragments", "lead", "line", "link_chars", "link_depth", "lists", "open", "parted",
        "parts", "signed", "strong_chars", "strong_depth", "url",
    )  # fmt: skip

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.contexts: list[Context] = []
        self.fragments: list[Fragment] = []
        self.signed: list[etree._Element] = []  # elements that say of themselves: author, date
        self.lists = self.link_depth = self.strong_depth = 0
        self.line = 1
        self.breaks = 0
        self.url: str | None = None
        self.parts: list[str] = []
        self.link_chars = self.strong_chars = 0
        self.lead: etree._Element | None = None
        self.parted = False

    def walk(self, root: etree._Element) -> None:
        """Every element once on its way in, once on its way out."""
        actions, opened, enter, leave, add_text = _ACTIONS, self.open, self.enter, self.leave, self.add_text
        events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in events:
            if event == "start":
                tag = element.tag
                action = actions.get(tag, _INLINE)
                if action == _SKIP or (tag == "span" and self.parts and _is_hidden(element)):
                    events.skip_subtree()
                    continue
                enter(element, tag, action)
                if text := element.text:
                    add_text(text)
                continue
            if opened and opened[-1].element is element:
                leave(opened.pop())
            if opened and (tail := element.tail):
                add_text(tail)

    def enter(self, element: etree._Element, tag: str, action: int) -> None:
        """Open an element: a block edge ends the fragment before it."""
        opened = self.open
        if action == _INLINE:
            block = opened[-1].block if opened else 0
            self.enter_inline(element, tag)
        else:
            block = len(opened)
            self.edge(action)
            self.lists += tag in _LISTS
        self.parted = False
        if tag == "a":
            self.link_depth += 1
            self.url = self.url or element.get("href")
        elif tag in _STRONG:
            self.strong_depth += 1
        opened.append(_Open(element, tag, action, block))

    def enter_inline(self, element: etree._Element, tag: str) -> None:
        """An inline element opens a text, or goes on with one."""
        if not self.parts:
            self.lead = self.lead if self.lead is not None else element
        elif self.parted and tag in _PARTED:
            self.parts.append(" ")
        if element.get("itemprop") or element.get("rel"):
            self.signed.append(element)

    def leave(self, done: _Open) -> None:
        """Close an element."""
        tag = done.tag
        if done.action == _INLINE:
            self.parted = tag in _PARTED and bool(self.parts)
            if not self.parts:
                self.lead = None
        else:
            if self.parts:  # what ends here still stands in it
                self.open.append(done)
                self.edge(done.action)
                self.open.pop()
            self.breaks = 0 if done.action == _BLOCK else self.breaks
            self.lists -= tag in _LISTS
        if tag == "a":
            self.link_depth -= 1
            self.url = self.url if self.link_depth or self.parts else None
        elif tag in _STRONG:
            self.strong_depth -= 1

    def edge(self, action: int) -> None:
        """What stands between blocks, cells and lines."""
        if action == _CELL:
            self.cell_edge()
        elif action == _BLOCK:
            self.flush()
        elif action == _BREAK:
            self.line_break()

    def add_text(self, text: str) -> None:
        parts = self.parts
        self.parted = False
        if text.isspace():
            if parts:
                parts.append(" ")
            return
        if not parts:
            self.line = self.open[-1].element.sourceline or self.line  # type: ignore[assignment]  # not in lxml's stubs
        parts.append(text)
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
        breaks, self.breaks = self.breaks, 0
        if not self.parts:
            return
        text = " ".join("".join(self.parts).split())
        if text:
            tag, context = self.place()
            links, strong = min(self.link_chars, len(text)), min(self.strong_chars, len(text))
            self.fragments.append(
                Fragment(text, tag, self.line, None, links, strong, self.url, self.lists, breaks == 1, context)
            )
        self.parts = []
        self.link_chars = self.strong_chars = 0
        self.lead = None
        self.parted = False
        if not self.link_depth:
            self.url = None

    def place(self) -> tuple[str, int]:
        """(tag, context) of the fragment: those of the innermost block, and of a lone inline element's words."""
        at = self.open[-1].block
        block = self.open[at]
        context = block.context if block.context >= 0 else self.context_at(at)
        lead = self.lead
        if lead is not None and lead is not block.element and (words := _words(lead)):
            self.contexts.append(Context(context, lead.tag, words))
            context = len(self.contexts) - 1
        return block.tag, context

    def context_at(self, at: int) -> int:
        """The index of the context of the open element at `at`; those above it are made as needed."""
        first = at
        while first >= 0 and self.open[first].context < 0:
            first -= 1
        parent = self.open[first].context if first >= 0 else -1
        for item in self.open[first + 1 : at + 1]:
            if item.action != _INLINE and item.element.get("itemprop"):
                self.signed.append(item.element)
            words = _words(item.element)
            if words or item.tag != "div":  # a <div> that says nothing of itself changes nothing
                self.contexts.append(Context(parent, item.tag, words))
                parent = len(self.contexts) - 1
            item.context = parent
        return parent


def _words(element: etree._Element) -> str:
    """What an element's attributes call it, and whether they hide it."""
    words = ""
    items: Any = element.items()  # str and str, which the stubs do not say
    for name, value in items:
        if name in _ATTRIBUTES:
            words += f"{value[:_MAX_WORDS]} "
        elif name == "hidden" or (name == "style" and _hides(value)):
            words += "display-none "
    return words.replace("\n", " ").rstrip()


def _is_hidden(element: etree._Element) -> bool:
    """Whether a browser shows nothing of a span inside a text."""
    classes = element.get("class") or ""
    return _hides(element.get("style") or "") or any(word in classes for word in _HIDDEN_WORDS)


def _hides(style: str) -> bool:
    return "display" in style and "none" in style and "display:none" in style.replace(" ", "")
