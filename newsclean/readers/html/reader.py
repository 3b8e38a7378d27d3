"""HTML → Page: one walk over an lxml tree, iterative, in document order.

Each run of text between block edges becomes a fragment, and each link of one that is links alone (a menu). Other inline
markup never breaks a text; a lone `<br>` gives a fragment marked `is_break`, two give a plain one. What a browser never
shows (scripts, styles, templates, drawings) is passed over; the page's own metadata is collected on the way.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from lxml import etree

from newsclean.fragments import MANY, Fragments, gathered, pack
from newsclean.heap import give_back
from newsclean.metadata import Metadata
from newsclean.model import Problem
from newsclean.page import Context, Fragment, Page
from newsclean.readers.html.metadata import read_metadata
from newsclean.readers.html.parse import parse_html, top_elements
from newsclean.readers.html.stated_body import PROBLEM, add_stated_body, prose_of, with_scripts
from newsclean.readers.html.streamed import with_parts
from newsclean.readers.mending import clean_fragments
from newsclean.text.entities import unescape
from newsclean.text.mojibake import is_suspect
from newsclean.text.whitespace import fold, has_invisible

# What an element does to the text around it: blocks come first, then what is inline.
_BLOCK, _LIST, _INLINE, _STRONG, _PARTED, _LINK, _SKIP, _CELL, _BREAK = range(9)
_BLOCKS = (
    "html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section"
    " summary table tbody tfoot thead tr ul"
)
_UNSEEN = (
    "script meta title link base style template svg math noscript select datalist canvas map frameset iframe object"
)
_ACTIONS: dict[Any, int] = dict.fromkeys(_BLOCKS.split(), _BLOCK)
_ACTIONS |= dict.fromkeys((*_UNSEEN.split(), etree.Comment, etree.PI, etree.Entity), _SKIP)
_ACTIONS |= {"ul": _LIST, "ol": _LIST, "br": _BREAK, "td": _CELL, "th": _CELL}
# Of the inline ones those that say something; side by side without a space, a browser shows the parted ones apart.
_INLINES = {"b": _STRONG, "strong": _STRONG, "span": _PARTED, "time": _PARTED, "label": _PARTED, "a": _LINK}
_ACTION_OF = (_ACTIONS | _INLINES).get
_ATTRIBUTES = frozenset(("id", "class", "role", "itemprop", "aria-label", "data-testid", "data-component", "rel"))
_HIDDEN_WORDS = ("sr-only", "visually-hidden", "screen-reader", "visuallyhidden", "sronly")
_MAX_WORDS = 20_000  # characters of an attribute read for what it calls the element; more is data
_END = etree.Element("script")  # stands behind the last element of a walk: all those open end before it
_MARKS = " \t\r\n\xa0|•·/,;>»›→←<«–—-"  # between the links of a menu
_LABEL_ENDS, _LONGEST_LABEL = ":：", 40
_LEAST_LINKS = 2  # of a menu
_STEPS = frozenset(">»›→")  # between the steps of a trail from the home page
_HEADINGS = frozenset(("h1", "h2"))
_PROSE = frozenset("p blockquote h1 h2 h3 h4 h5 h6".split())
_STRETCH = 1000  # fragments looked through at once
_LONG_CELL = 60  # characters; a longer cell is prose in a layout table, not one of a row's values


def read_html(source: bytes | str | etree._Element, encoding: str | None = None, *, is_utf8: bool = False) -> Page:
    """The page of an HTML document: bytes, a str, or an lxml tree (read, never changed).

    `encoding` is that of the bytes, None where the document is to say it; `is_utf8` says that they are known to be it.
    """
    if isinstance(source, etree._Element):
        return read_tree(with_parts(source))
    root, problems = parse_html(source, encoding, is_utf8=is_utf8)
    seen = _seen(root)
    del root  # the tree takes most of a large page's memory
    return _page(seen, problems)


def read_tree(root: etree._Element | None, problems: tuple[Problem, ...] = ()) -> Page:
    """The page of a parsed tree; of None, an empty page."""
    return _page(_seen(root), problems)


class _Seen(NamedTuple):
    """What a walk over a tree has seen, and the tree where more may be asked of it: of a page that shows no prose."""

    packed: list[bytes]  # the first fragments of a large page
    fragments: list[Fragment]
    contexts: list[Context]
    metadata: Metadata
    root: etree._Element | None


def _seen(root: etree._Element | None) -> _Seen:
    walker = _Walker()
    for top in () if root is None else top_elements(root):
        walker.walk(top)
    metadata = Metadata() if root is None else read_metadata(root, walker.telling, walker.signed)
    return _Seen(walker.packed, walker.fragments, walker.contexts, metadata, None if walker.has_prose else root)


def _page(seen: _Seen, problems: tuple[Problem, ...]) -> Page:
    contexts, metadata, found = tuple(seen.contexts), seen.metadata, seen.fragments
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
    return Page("html", gathered(fragments), contexts, metadata, problems, stated=stated)


def _is_odd(texts: list[str]) -> bool:
    """Whether there may be mojibake or unseen characters in the texts."""
    stretches = (" ".join(texts[at : at + _STRETCH]) for at in range(0, len(texts), _STRETCH))
    return any(has_invisible(joined) or is_suspect(joined) for joined in stretches)


def _resolved(entity: etree._Element) -> str:
    """What an entity stands for, and the text behind it: a parser that resolves none leaves them to us."""
    return unescape(entity.text or "") + (entity.tail or "")


def _is_prose(fragment: Fragment) -> bool:
    """Whether a fragment is prose for `add_stated_body`, and stays so when it is cleaned."""
    return any(prose_of([fragment])) and not has_invisible(fragment.text) and not is_suspect(fragment.text)


_Link: TypeAlias = tuple[int, int, etree._Element]  # its parts of a text, from the first to before the last, and it
_Piece: TypeAlias = tuple[str, Any]  # a text, and the link that it is; None for a label


class _Walker:
    """The state of one walk: the open elements, the text since the last block edge, what is done.

    The time of reading a page is spent here: plain loops, few calls, and of lxml's properties none twice.
    """

    __slots__ = (
        "blocks", "breaks", "cell", "contexts", "elements", "fragments", "has_lines", "has_prose", "lead", "line",
        "link_chars", "link_depth", "link_part", "links", "lists", "packed", "parts", "places", "signed",
        "strong_chars", "strong_depth", "telling", "url",
    )  # fmt: skip

    def __init__(self) -> None:
        self.elements: list[etree._Element] = []  # those open, whose end has not come yet
        self.blocks = [0]  # where among them the blocks stand; an inline root is a block too
        self.places: list[int] = []  # the contexts of the open elements, those that have any yet
        self.contexts: list[Context] = []
        self.fragments: list[Fragment] = []
        self.packed: list[bytes] = []  # those before, of a large page
        self.has_prose = False  # whether any of them is prose for sure
        self.telling: list[etree._Element] = []  # elements that may say something of the page, shown or not
        self.signed: list[etree._Element] = []  # elements that say of themselves: author, date
        self.lists = self.link_depth = self.strong_depth = 0
        self.line = 1
        self.breaks = 0
        self.has_lines = False  # whether a line break stands in the cell
        self.url: str | None = None
        self.link_part = 0  # the part with which the open link begins
        self.links: list[_Link] = []  # those in the text
        self.parts: list[str] = []
        self.cell = 0  # the part with which the open cell begins
        self.link_chars = self.strong_chars = 0
        self.lead: etree._Element | None = None

    def walk(self, root: etree._Element) -> None:  # noqa: C901, PLR0912, PLR0915
        """Every element once: those before it that do not hold it end, then it begins.

        The one hot loop over a page's elements, long on purpose: what most elements do stands in it, for with a method
        for each step it took 1.3 times as long. An inline element's beginning and end have methods, which cost nothing
        that could be measured.
        """
        action_of, elements, blocks, parts, places = _ACTION_OF, self.elements, self.blocks, self.parts, self.places
        actions: list[int] = []  # of the open elements
        parted = False  # whether an element side by side with the next has just ended
        following = itertools.chain(root.iter(), (_END,))
        for element in following:
            parent = element.getparent()
            while elements and elements[-1] is not parent:
                action = actions.pop()
                parted = False
                if action <= _LIST:
                    if parts:
                        self.flush()
                    self.breaks = 0
                    if action:
                        self.lists -= 1
                    blocks.pop()
                elif action <= _LINK:
                    self.leave_inline(action)
                    parted = action >= _PARTED
                else:
                    if parts:
                        self.inner_edge(action)
                    blocks.pop()
                text = elements.pop().tail
                if len(places) > len(elements):
                    places.pop()
                if text:
                    parted = False
                    if not text.isspace():
                        if elements:
                            self.add(text)
                    elif parts:
                        parts.append(" ")
            tag = element.tag
            action = action_of(tag, _INLINE)
            if action == _SKIP and tag == "template" and element.get("shadowrootmode"):
                action = _BLOCK  # which a browser shows
            if action <= _LIST:
                if parts:
                    self.flush()
                self.breaks = 0
                if action:
                    self.lists += 1
                blocks.append(len(elements))
            elif action <= _LINK:
                if action == _INLINE and "-" in tag:
                    action = _PARTED  # an element of the page's own
                if action >= _PARTED and parts:
                    if action == _PARTED and tag == "span" and _is_hidden(element):
                        action = _SKIP
                    elif parted:
                        parts.append(" ")
                if action != _SKIP:
                    self.enter_inline(element, action)
            elif action != _SKIP:
                self.inner_edge(action)
                blocks.append(len(elements))
            if action == _SKIP:
                self.telling.append(element)
                if len(element):
                    self.pass_over(element, following)
                text = element.tail if tag is not etree.Entity else _resolved(element)
            else:
                parted = False
                elements.append(element)
                actions.append(action)
                text = element.text
            if text:
                parted = False
                if not text.isspace():
                    if elements:
                        self.add(text)
                elif parts:
                    parts.append(" ")
        if parts:  # the root is no block, whose end would have done it
            self.end_at(root)

    def end_at(self, root: etree._Element) -> None:
        """End the last fragment of a root that is no block."""
        self.elements.append(root)
        self.flush()
        self.elements.pop()
        self.places.clear()

    def add(self, text: str) -> None:
        """A text that is more than white space."""
        parts = self.parts
        if not parts:
            line: Any = self.elements[-1].sourceline  # an int, or None where the tree was made by hand
            self.line = line or self.line
        parts.append(text)
        if self.link_depth:
            self.link_chars += len(text)
        if self.strong_depth:
            self.strong_chars += len(text)

    def pass_over(self, element: etree._Element, following: Iterator[etree._Element]) -> None:
        """Leave out of those following `element` the ones that it holds."""
        held = sum(1 for _ in element.iterdescendants())
        self.telling += itertools.islice(following, held)

    def leave_inline(self, action: int) -> None:
        """An inline element ends: what it said of the text is noted."""
        if not self.parts:
            self.lead = None
        if action == _STRONG:
            self.strong_depth -= 1
        elif action == _LINK:
            self.link_depth -= 1
            if self.link_depth:
                return
            if self.parts:
                self.links.append((self.link_part, len(self.parts), self.elements[-1]))
            else:
                self.url = None

    def enter_inline(self, element: etree._Element, action: int) -> None:
        """An inline element opens a text, or goes on with one."""
        if self.lead is None and not self.parts:
            self.lead = element
        get = element.get
        if get("itemprop") or get("rel"):
            self.signed.append(element)
        if action == _LINK:
            if not self.link_depth:
                self.link_part = len(self.parts)
            self.link_depth += 1
            self.url = self.url or get("href")
        elif action == _PARTED:
            if element.tag == "time":
                self.telling.append(element)
        elif action == _STRONG:
            self.strong_depth += 1

    def inner_edge(self, action: int) -> None:
        """What stands between lines and cells; cells of one row are one fragment, unless they hold prose."""
        if action == _BREAK:
            if self.parts:
                self.flush()
            self.breaks += 1
            self.has_lines = True
            return
        if self.has_lines or sum(map(len, self.parts[self.cell :])) > _LONG_CELL:
            self.flush()
        elif self.parts:
            self.parts.append(" ")
        self.cell = len(self.parts)
        self.has_lines = False

    def flush(self) -> None:
        """End the fragment that is being gathered, if it has any text."""
        breaks, self.breaks = self.breaks, 0
        parts = self.parts
        if not parts:
            return
        text = fold("".join(parts))
        if len(self.links) >= _LEAST_LINKS and (pieces := self.pieces()):
            self.add_pieces(pieces, is_break=breaks == 1)
        elif text:
            at = self.blocks[-1]
            block = self.elements[at]
            context = self.context_at(at)
            lead = self.lead
            if block.tag in _HEADINGS and lead is not None and (kicker := _kicker_of(lead, text)):
                self.add_kicker(kicker, lead, context, is_break=breaks == 1)
                text, lead, breaks = text[len(kicker) :].lstrip(_AFTER_KICKER), None, 0
            if lead is not None and lead is not block and (items := lead.items()) and (words := _words(items)):
                self.contexts.append(_new(Context, (context, _intern(lead.tag), words)))
                context = len(self.contexts) - 1
            links = min(self.link_chars, len(text)) if self.link_chars else 0
            strong = min(self.strong_chars, len(text)) if self.strong_chars else 0
            tag, is_break = _intern(block.tag), breaks == 1
            fields = (text, tag, self.line, None, links, strong, self.url, self.lists, is_break, context)
            self.fragments.append(_new(Fragment, fields))
        parts.clear()
        self.links.clear()
        self.link_chars = self.strong_chars = self.link_part = self.cell = 0
        self.lead = None
        if not self.link_depth:
            self.url = None
        if len(self.fragments) >= MANY:
            self.pack()

    def pack(self) -> None:
        """Keep the fragments as bytes, which take a third of the memory, until the tree is gone."""
        self.has_prose = self.has_prose or any(map(_is_prose, self.fragments))
        self.packed.append(pack(self.fragments))
        self.fragments.clear()

    def add_kicker(self, kicker: str, lead: etree._Element, context: int, *, is_break: bool) -> None:
        """A fragment for the kicker that a heading begins with."""
        self.contexts.append(_new(Context, (context, _intern(lead.tag), _words(lead.items()))))
        own = len(self.contexts) - 1
        fields = (kicker, _intern(lead.tag), self.line, None, 0, 0, None, self.lists, is_break, own)
        self.fragments.append(_new(Fragment, fields))

    def pieces(self) -> list[_Piece]:
        """The links of a text that is links and marks between them, with a label before; nothing of any other text.

        Links that lead to one place belong together, as a teaser's picture and title do. The steps of a trail
        ("Home › News") are one text; where a paragraph's link goes on in lower case, they are a sentence.
        """
        parts, at, url = self.parts, 0, None
        found: list[tuple[list[str], Any]] = []
        for first, end, link in self.links:
            between = "".join(parts[at:first])
            gap = between.strip(_MARKS)
            if gap and (at or gap[-1] not in _LABEL_ENDS or len(gap) > _LONGEST_LABEL):
                return []
            if found and not _STEPS.isdisjoint(between):
                return []
            if gap:
                found.append(([gap], None))
            at = end
            before, url = url, link.get("href")
            if found and found[-1][1] is not None and url == before:
                found[-1][0].extend((" ", *parts[first:end]))
            elif any(map(str.strip, parts[first:end])):
                found.append((parts[first:end], link))
        if "".join(parts[at:]).strip(_MARKS) or sum(link is not None for _, link in found) < _LEAST_LINKS:
            return []
        pieces = [(fold("".join(texts)), link) for texts, link in found]
        is_prose = self.elements[self.blocks[-1]].tag in _PROSE
        return [] if is_prose and any(text[0].islower() for text, _ in pieces[1:]) else pieces

    def add_pieces(self, pieces: list[_Piece], *, is_break: bool) -> None:
        """A fragment for each piece of a text."""
        at = self.blocks[-1]
        tag, context, is_strong = (
            _intern(self.elements[at].tag),
            self.context_at(at),
            self.strong_chars >= self.link_chars,
        )
        for text, link in pieces:
            own, links, url = context, 0, None
            if link is not None:
                links, url = len(text), link.get("href")
                self.line = link.sourceline or self.line
                if words := _words(link.items()):
                    self.contexts.append(_new(Context, (context, "a", words)))
                    own = len(self.contexts) - 1
            fields = (text, tag, self.line, None, links, is_strong * len(text), url, self.lists, is_break, own)
            self.fragments.append(_new(Fragment, fields))
            is_break = False

    def context_at(self, at: int) -> int:
        """The index of the context of the open element at `at`; those above it are made as needed."""
        places, contexts = self.places, self.contexts
        first = len(places)
        if first > at:
            return places[at]
        parent = places[-1] if places else -1
        for element in self.elements[first : at + 1]:
            tag = element.tag
            words = ""
            if items := element.items():
                words = _words(items)
                if tag in _ACTIONS and element.get("itemprop"):
                    self.signed.append(element)
            if words or tag != "div":  # a <div> that says nothing of itself changes nothing
                contexts.append(_new(Context, (parent, _intern(tag), words)))
                parent = len(contexts) - 1
            places.append(parent)
        return parent


def _kicker_of(lead: etree._Element, text: str) -> str:
    """The kicker that a heading begins with, an element named for it before the headline; '' where there is none."""
    if not any(word in (lead.get("class") or "").lower() for word in _KICKERS):
        return ""
    kicker = fold("".join(map(str, lead.itertext()))).rstrip(_AFTER_KICKER)
    rest = text[len(kicker) :]
    is_it = kicker and text.startswith(kicker) and any(map(str.isalnum, rest)) and not rest[0].isalnum()
    return kicker if is_it else ""


_KICKERS = (
    "kicker", "topline", "top-line", "overline", "roofline", "dachzeile", "spitzmarke", "eyebrow", "pretitle",
    "pre-title", "surtitre", "surtitle", "supertitle", "occhiello", "antetitulo", "overhead", "headline-label",
)  # fmt: skip
_AFTER_KICKER = " :|–—-•·/"  # between a kicker and its headline


_new = tuple.__new__  # a named tuple without a call of its own
_intern = sys.intern  # names of tags and classes, a few of which most elements have: one str for all of them


def _words(items: Any) -> str:
    """What an element's attributes call it, and whether they hide it."""
    words = None
    for name, value in items:
        if name in _ATTRIBUTES:
            word = value if len(value) <= _MAX_WORDS else value[:_MAX_WORDS]
        elif name == "hidden" or (name == "style" and _hides(value)):
            word = "display-none"
        else:
            continue
        words = word if words is None else f"{words} {word}"
    return _intern(words.replace("\n", " ").rstrip()) if words else ""


def _is_hidden(element: etree._Element) -> bool:
    """Whether a browser shows nothing of a span inside a text."""
    classes = element.get("class") or ""
    return _hides(element.get("style") or "") or any(word in classes for word in _HIDDEN_WORDS)


def _hides(style: str) -> bool:
    return "display" in style and "none" in style and "display:none" in style.replace(" ", "")
