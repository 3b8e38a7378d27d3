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
from newsclean.readers.text import clean_fragments
from newsclean.text.mojibake import is_suspect
from newsclean.text.whitespace import has_invisible

_BLOCK, _LIST, _INLINE, _SKIP, _CELL, _BREAK = range(6)
_BLOCKS = (
    "html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section"
    " summary table tbody tfoot thead tr ul"
)
_UNSEEN = (
    "script meta title link base style template svg math noscript select datalist canvas map frameset iframe object"
)
_ACTIONS = dict.fromkeys(_BLOCKS.split(), _BLOCK) | dict.fromkeys(_UNSEEN.split(), _SKIP)
_ACTIONS |= {"ul": _LIST, "ol": _LIST, "br": _BREAK, "td": _CELL, "th": _CELL}
_ATTRIBUTES = frozenset(("id", "class", "role", "itemprop", "aria-label", "data-testid", "data-component", "rel"))
_STRONG = frozenset(("b", "strong"))
_PARTED = frozenset(
    ("span", "a", "time", "button", "label")
)  # side by side without a space, a browser shows them apart
_HIDDEN_WORDS = ("sr-only", "visually-hidden", "screen-reader", "visuallyhidden", "sronly")
_MAX_WORDS = 20_000  # characters of an attribute read for what it calls the element; more is data
_LONG_CELL = 60  # characters; a longer cell is prose in a layout table, not one of a row's values


def read_html(source: bytes | str | etree._Element, encoding: str | None = None, utf8: bytes | None = None) -> Page:
    """The page of an HTML document: bytes, a str, or an lxml tree (read, never changed).

    `encoding` is that of the bytes, None where the document is to say it. `utf8` is a str encoded, where it is at hand.
    """
    root, problems = (source, ()) if isinstance(source, etree._Element) else parse_html(source, encoding, utf8)
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
    joined = " ".join([fragment.text for fragment in fragments])
    if not has_invisible(joined) and not is_suspect(joined):
        return tuple(fragments), ()
    cleaned, problems = clean_fragments(fragments)
    return tuple(cleaned), problems


class _Walker:
    """The state of one walk: the open elements, the text since the last block edge, what is done.

    The time of reading a page is spent here: plain loops, few calls, one entry in each of two lists an open element.
    """

    __slots__ = (
        "blocks", "breaks", "contexts", "elements", "fragments", "lead", "line", "link_chars", "link_depth", "lists",
        "parts", "places", "signed", "strong_chars", "strong_depth", "url",
    )  # fmt: skip

    def __init__(self) -> None:
        self.elements: list[etree._Element] = []  # those open, whose end has not come yet
        self.places: list[int] = []  # their contexts, -1 for one not made yet
        self.blocks = [0]  # where among them the blocks stand; an inline root is a block too
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

    def walk(self, root: etree._Element) -> None:  # noqa: C901, PLR0912, PLR0915
        """Every element once on its way in, once on its way out.

        The one hot loop over a page's elements, long on purpose: with a method for each step it took 1.3 times as long.
        """
        action_of, elements, places, blocks, parts = _ACTIONS.get, self.elements, self.places, self.blocks, self.parts
        parted = False  # whether an element of `_PARTED` has just ended
        events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in events:
            if event == "start":
                tag = element.tag
                action = action_of(tag, _INLINE)
                if action <= _LIST:
                    if parts:
                        self.flush()
                    self.breaks = 0
                    if action:
                        self.lists += 1
                    blocks.append(len(elements))
                elif action == _INLINE:
                    if parts and tag in _PARTED:
                        if tag == "span" and _is_hidden(element):
                            events.skip_subtree()
                            continue
                        if parted:
                            parts.append(" ")
                    self.enter_inline(element, tag)
                elif action == _SKIP:
                    events.skip_subtree()
                    continue
                else:
                    self.inner_edge(action)
                    blocks.append(len(elements))
                parted = False
                elements.append(element)
                places.append(-1)
                text = element.text
            else:
                if elements and elements[-1] is element:
                    tag = element.tag
                    action = action_of(tag, _INLINE)
                    if action == _INLINE:
                        parted = tag in _PARTED
                        self.leave_inline(tag)
                    else:
                        parted = False
                        if action <= _LIST:
                            if parts:
                                self.flush()
                            self.breaks = 0
                            if action:
                                self.lists -= 1
                        elif parts:
                            self.inner_edge(action)
                        blocks.pop()
                    elements.pop()
                    places.pop()
                text = element.tail
            if text:
                parted = False
                if text.isspace():
                    if parts:
                        parts.append(" ")
                elif elements:
                    if not parts:
                        line: Any = elements[-1].sourceline  # an int, or None where the tree was made by hand
                        self.line = line or self.line
                    parts.append(text)
                    if self.link_depth:
                        self.link_chars += len(text)
                    if self.strong_depth:
                        self.strong_chars += len(text)

    def enter_inline(self, element: etree._Element, tag: str) -> None:
        """An inline element opens a text, or goes on with one."""
        if self.lead is None and not self.parts:
            self.lead = element
        get = element.get
        if get("itemprop") or get("rel"):
            self.signed.append(element)
        if tag == "a":
            self.link_depth += 1
            self.url = self.url or get("href")
        elif tag in _STRONG:
            self.strong_depth += 1

    def leave_inline(self, tag: str) -> None:
        if not self.parts:
            self.lead = None
        if tag == "a":
            self.link_depth -= 1
            if not self.link_depth and not self.parts:
                self.url = None
        elif tag in _STRONG:
            self.strong_depth -= 1

    def inner_edge(self, action: int) -> None:
        """What stands between lines and cells; cells of one row are one fragment, unless they hold prose."""
        if action == _BREAK:
            if self.parts:
                self.flush()
            self.breaks += 1
        elif sum(map(len, self.parts)) > _LONG_CELL:
            self.flush()
        elif self.parts:
            self.parts.append(" ")

    def flush(self) -> None:
        """End the fragment that is being gathered, if it has any text."""
        breaks, self.breaks = self.breaks, 0
        parts = self.parts
        if not parts:
            return
        text = " ".join("".join(parts).split())
        if text:
            at = self.blocks[-1]
            block = self.elements[at]
            context = self.places[at]
            if context < 0:
                context = self.context_at(at)
            if self.lead is not None and self.lead is not block:
                context = self.lead_context(context)
            links, strong = min(self.link_chars, len(text)), min(self.strong_chars, len(text))
            fields = (text, block.tag, self.line, None, links, strong, self.url, self.lists, breaks == 1, context)
            self.fragments.append(_new(Fragment, fields))
        parts.clear()
        self.link_chars = self.strong_chars = 0
        self.lead = None
        if not self.link_depth:
            self.url = None

    def lead_context(self, context: int) -> int:
        """The context of a fragment within `context` that an inline element opens: its own, if it has words."""
        lead = self.lead
        if lead is None or not (words := _words(lead)):
            return context
        self.contexts.append(_new(Context, (context, lead.tag, words)))
        return len(self.contexts) - 1

    def context_at(self, at: int) -> int:
        """The index of the context of the open element at `at`; those above it are made as needed."""
        elements, places, contexts = self.elements, self.places, self.contexts
        first = at
        while first >= 0 and places[first] < 0:
            first -= 1
        parent = places[first] if first >= 0 else -1
        for index in range(first + 1, at + 1):
            element = elements[index]
            tag = element.tag
            if tag in _ACTIONS and element.get("itemprop"):
                self.signed.append(element)
            words = _words(element)
            if words or tag != "div":  # a <div> that says nothing of itself changes nothing
                contexts.append(_new(Context, (parent, tag, words)))
                parent = len(contexts) - 1
            places[index] = parent
        return parent


_new = tuple.__new__  # a named tuple without a call of its own


def _words(element: etree._Element) -> str:
    """What an element's attributes call it, and whether they hide it."""
    words = ""
    items: Any = element.items()  # str and str, which the stubs do not say
    for name, value in items:
        if name in _ATTRIBUTES:
            words += f"{value} " if len(value) <= _MAX_WORDS else f"{value[:_MAX_WORDS]} "
        elif name == "hidden" or (name == "style" and _hides(value)):
            words += "display-none "
    return words.replace("\n", " ").rstrip() if words else ""


def _is_hidden(element: etree._Element) -> bool:
    """Whether a browser shows nothing of a span inside a text."""
    classes = element.get("class") or ""
    return _hides(element.get("style") or "") or any(word in classes for word in _HIDDEN_WORDS)


def _hides(style: str) -> bool:
    return "display" in style and "none" in style and "display:none" in style.replace(" ", "")
