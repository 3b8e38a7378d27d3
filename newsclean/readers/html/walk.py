"""One walk over an lxml tree, iterative, in document order: its fragments, their contexts, what says something of it.

Each run of text between block edges becomes a fragment, and each link of one that is links alone (a menu). Other inline
markup never breaks a text; a lone `<br>` gives a fragment marked `is_break`, two give a plain one. What a browser never
shows (scripts, styles, templates, drawings) is passed over.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from typing import Any

from lxml import etree

from newsclean.fragments import MANY, pack
from newsclean.page import Context, Fragment
from newsclean.readers.html.attributes import context_words, is_hidden
from newsclean.readers.html.kicker import split_kicker
from newsclean.readers.html.menu import LEAST_LINKS, Link, Piece, menu_pieces
from newsclean.readers.html.preformatted import prose_paragraphs
from newsclean.readers.html.stated_body import prose_of
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
    "script meta title link base style template svg math noscript select datalist canvas map frameset iframe object rt"
)
_ACTIONS: dict[Any, int] = dict.fromkeys(_BLOCKS.split(), _BLOCK)
_ACTIONS |= dict.fromkeys((*_UNSEEN.split(), etree.Comment, etree.PI, etree.Entity), _SKIP)
_ACTIONS |= {"ul": _LIST, "ol": _LIST, "br": _BREAK, "td": _CELL, "th": _CELL}
# Of the inline ones those that say something; side by side without a space, a browser shows the parted ones apart.
_INLINES = {"b": _STRONG, "strong": _STRONG, "span": _PARTED, "time": _PARTED, "label": _PARTED, "a": _LINK}
_ACTION_OF = (_ACTIONS | _INLINES).get
_END = etree.Element("script")  # stands behind the last element of a walk: all those open end before it
_WITH_KICKERS = frozenset(("h1", "h2"))
_FURTHER = MANY // 8  # fragments packed at once of a page that is large: unpacked they take as much again as their page
_LONG_CELL = 60  # characters; a longer cell is prose in a layout table, not one of a row's values
_new = tuple.__new__  # a named tuple without a call of its own
_intern = sys.intern  # names of tags, a few of which most elements have: one str for all of them


class Walker:
    """The state of one walk: the open elements, the text since the last block edge, what is done.

    The time of reading a page is spent here: plain loops, few calls, and of lxml's properties none twice.
    """

    __slots__ = (
        "actions", "blocks", "breaks", "cell", "contexts", "elements", "following", "fragments", "has_lines",
        "has_prose", "is_parted", "lead", "line", "link_chars", "link_depth", "link_part", "links", "lists", "packed",
        "parts", "places", "signed", "strong_chars", "strong_depth", "telling", "url",
    )  # fmt: skip

    def __init__(self) -> None:
        self.following: Iterator[etree._Element] = iter(())  # the elements that have not begun yet
        self.elements: list[etree._Element] = []  # those open, whose end has not come yet
        self.actions: list[int] = []  # what each of them does
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
        self.is_parted = False  # whether an element side by side with the next has just ended
        self.url: str | None = None
        self.link_part = 0  # the part with which the open link begins
        self.links: list[Link] = []  # those in the text
        self.parts: list[str] = []
        self.cell = 0  # the part with which the open cell begins
        self.link_chars = self.strong_chars = 0
        self.lead: etree._Element | None = None

    def walk(self, root: etree._Element) -> None:  # noqa: C901, PLR0912
        """Every element once: those before it that do not hold it end, then it begins; behind both may stand a text.

        The one hot loop over a page's elements. What ends one stands in it: with a method it took a tenth longer.
        """
        elements, actions, blocks, places, parts = self.elements, self.actions, self.blocks, self.places, self.parts
        self.following = itertools.chain(root.iter(), (_END,))
        for element in self.following:
            parent = element.getparent()
            has_begun = False
            while not has_begun:
                if elements and elements[-1] is not parent:
                    action = actions.pop()
                    self.is_parted = False
                    if action <= _LIST:
                        if parts:
                            self.flush()
                        self.breaks = 0
                        self.lists -= action == _LIST
                        blocks.pop()
                    elif action <= _LINK:
                        self.leave_inline(action)
                        self.is_parted = action >= _PARTED
                    else:
                        if parts:
                            self.inner_edge(action)
                        blocks.pop()
                    text = elements.pop().tail
                    if len(places) > len(elements):
                        places.pop()
                else:
                    text, has_begun = self.enter(element), True
                if text:
                    self.is_parted = False
                    if not text.isspace():
                        self.add(text)
                    elif parts:
                        parts.append(" ")
        if parts:  # the root is no block, whose end would have done it
            self.end_at(root)

    def enter(self, element: etree._Element) -> str | None:
        """An element begins; the text with which it does, or behind what is not shown."""
        tag = element.tag
        action = _ACTION_OF(tag, _INLINE)
        if action == _SKIP or (tag == "span" and self.parts and is_hidden(element)):
            action = _action_as_shown(element)
            if action == _SKIP:
                return self.pass_over(element)
        if action <= _LIST:
            if self.parts:
                self.flush()
            self.breaks = 0
            if action:
                self.lists += 1
            self.blocks.append(len(self.elements))
        elif action <= _LINK:
            if action == _INLINE and "-" in tag:
                action = _PARTED  # an element of the page's own
            self.enter_inline(element, action)
        else:
            self.inner_edge(action)
            self.blocks.append(len(self.elements))
        self.is_parted = False
        self.elements.append(element)
        self.actions.append(action)
        return element.text

    def end_at(self, root: etree._Element) -> None:
        """End the last fragment of a root that is no block."""
        self.elements.append(root)
        self.flush()
        self.elements.pop()
        self.places.clear()

    def add(self, text: str) -> None:
        """A text that is more than white space; what stands behind the root is none of the page."""
        parts, elements = self.parts, self.elements
        if not elements:
            return
        if not parts:
            line: Any = elements[-1].sourceline  # an int, or None where the tree was made by hand
            self.line = line or self.line
        parts.append(text)
        if self.link_depth:
            self.link_chars += len(text)
        if self.strong_depth:
            self.strong_chars += len(text)

    def pass_over(self, element: etree._Element) -> str | None:
        """Leave out an element and those that it holds; the text behind it."""
        self.telling.append(element)
        if len(element):
            held = sum(1 for _ in element.iterdescendants())
            self.telling += itertools.islice(self.following, held)
        if element.tag is etree.Entity:  # a parser that resolves none leaves them to us
            return unescape(element.text or "") + (element.tail or "")
        return element.tail

    def enter_inline(self, element: etree._Element, action: int) -> None:
        """An inline element opens a text, or goes on with one."""
        parts, names = self.parts, element.keys()
        if self.lead is None and not parts:
            self.lead = element
        if (
            self.is_parted
            and parts
            and action >= _PARTED
            and (action == _LINK or not _are_letters(parts[-1], element.text))
        ):
            parts.append(" ")
        if "itemprop" in names or "rel" in names:
            self.signed.append(element)
        if action == _LINK:
            if not self.link_depth:
                self.link_part = len(parts)
            self.link_depth += 1
            self.url = self.url or element.get("href")
        elif action == _STRONG:
            self.strong_depth += 1
        elif element.tag == "time" or (action == _PARTED and "datetime" in names):
            self.telling.append(element)

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
        is_break, self.breaks = self.breaks == 1, 0
        parts = self.parts
        if not parts:
            return
        text, links = fold("".join(parts)), self.links
        tag = self.elements[self.blocks[-1]].tag
        if len(links) >= LEAST_LINKS and (pieces := menu_pieces(parts, links, tag)):
            self.add_pieces(pieces, is_break=is_break)
        elif tag == "pre" and not links and (paragraphs := prose_paragraphs("".join(parts))):
            for paragraph in paragraphs:
                self.add_text(paragraph, is_break=False)
        elif text:
            self.add_text(text, is_break=is_break)
        parts.clear()
        links.clear()
        self.link_chars = self.strong_chars = self.link_part = self.cell = 0
        self.lead = None
        if not self.link_depth:
            self.url = None
        if len(self.fragments) >= MANY or (self.packed and len(self.fragments) >= _FURTHER):
            self.pack()

    def add_text(self, text: str, *, is_break: bool) -> None:
        """A fragment for a text; of a heading that begins with its kicker, one for that before it."""
        at, lead = self.blocks[-1], self.lead
        block, context = self.elements[at], self.context_at(at)
        if lead is not None and lead is not block:
            kicker, text = split_kicker(lead, text) if block.tag in _WITH_KICKERS else ("", text)
            own = self.inner_context(lead, context)
            if kicker:
                fields = (kicker, _intern(lead.tag), self.line, None, 0, 0, None, self.lists, is_break, own)
                self.fragments.append(_new(Fragment, fields))
                is_break = False
            else:
                context = own
        links = min(self.link_chars, len(text)) if self.link_chars else 0
        strong = min(self.strong_chars, len(text)) if self.strong_chars else 0
        tag = _intern(block.tag)
        self.fragments.append(
            _new(Fragment, (text, tag, self.line, None, links, strong, self.url, self.lists, is_break, context))
        )

    def add_pieces(self, pieces: list[Piece], *, is_break: bool) -> None:
        """A fragment for each piece of a menu."""
        at = self.blocks[-1]
        tag, context = _intern(self.elements[at].tag), self.context_at(at)
        is_strong = self.strong_chars >= self.link_chars
        for text, link in pieces:
            own, links, url = context, 0, None
            if link is not None:
                own, links, url = self.inner_context(link, context), len(text), link.get("href")
                self.line = link.sourceline or self.line
            fields = (text, tag, self.line, None, links, is_strong * len(text), url, self.lists, is_break, own)
            self.fragments.append(_new(Fragment, fields))
            is_break = False

    def pack(self) -> None:
        """Keep the fragments as bytes, which take a third of the memory, until the tree is gone."""
        self.has_prose = self.has_prose or any(map(_is_prose, self.fragments))
        self.packed.append(pack(self.fragments))
        self.fragments.clear()

    def inner_context(self, element: etree._Element, context: int) -> int:
        """The index of an inline element's context, made within another; that other's, if the element has no words."""
        words = context_words(element.items())
        if not words:
            return context
        self.contexts.append(_new(Context, (context, _intern(element.tag), words)))
        return len(self.contexts) - 1

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
                words = context_words(items)
                if tag in _ACTIONS and element.get("itemprop"):
                    self.signed.append(element)
            if words or tag != "div":  # a <div> that says nothing of itself changes nothing
                contexts.append(_new(Context, (parent, _intern(tag), words)))
                parent = len(contexts) - 1
            places.append(parent)
        return parent


def _action_as_shown(element: etree._Element) -> int:
    """What an element does that mostly is not shown: a shadow root is, and so is how a word is read, in brackets.

    Brackets stand around that as between lines: 弾劾（だんがい）. Without, what is left is the word.
    """
    if element.tag == "rt":
        before = element.getprevious()
        return _INLINE if before is not None and before.tag == "rp" else _SKIP
    return _BLOCK if element.tag == "template" and element.get("shadowrootmode") else _SKIP


def _are_letters(text: str, following: str | None) -> bool:
    """Whether texts side by side are letters of a word, each of which an animation moves."""
    return len(text) == 1 and following is not None and len(following) == 1 and text.isalpha() and following.isalpha()


def _is_prose(fragment: Fragment) -> bool:
    """Whether a fragment is prose for `add_stated_body`, and stays so when it is cleaned."""
    return any(prose_of([fragment])) and not has_invisible(fragment.text) and not is_suspect(fragment.text)
