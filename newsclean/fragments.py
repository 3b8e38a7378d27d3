"""Fragments, the pieces that a page is read into; and many of them in little memory."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from operator import eq
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, overload

import numpy as np

from newsclean.heap import give_back

if TYPE_CHECKING:
    from array import array

MANY = 8192  # fragments that are packed at once; of fewer, as nearly all pages have, a tuple is kept
_NUMBERS = ("line", "begin", "end", "link_chars", "strong_chars", "indent", "is_break", "context")
_NO_SPAN = (-1, -1)


class Fragment(NamedTuple):
    """A stretch of a page that has one role: a block of HTML, a line of a dump, a paragraph of Markdown.

    `text` is folded (white space runs are one space, ends stripped) and has no list markers, pipes or
    Markdown in it. All formats share one vocabulary of tags, HTML's: `tag` is 'p', 'h1' to 'h6', 'li',
    'td' (a table row or a cell behind a pipe), 'blockquote', 'pre', …; '' for a plain line of a text dump.
    """

    text: str
    tag: str
    line: int  # 1-based, in the input
    span: tuple[int, int] | None = None  # in the str given, markers included; None for HTML
    link_chars: int = 0  # characters of `text` inside links
    strong_chars: int = 0  # characters of `text` in bold
    url: str | None = None  # target of the first link
    indent: int = 0  # text and Markdown: columns before the text; HTML: depth of list nesting
    is_break: bool = False  # HTML: only a <br> parts it from the fragment before
    context: int = -1  # HTML: index into Page.contexts of its block element


class Fragments(Sequence[Fragment]):
    """Many fragments, by field: a fifth of the memory of a tuple of them. Each is made when it is asked for."""

    __slots__ = ("_numbers", "tags", "texts", "urls")

    def __init__(self, packed: list[bytes]) -> None:
        """Of what `pack` made of them, in order, each let go of as it is read: `packed` is empty then."""
        from array import array  # a library of its own, which few pages need

        self.texts: list[str] = []
        self.tags: list[str] = []
        self.urls: list[str | None] = []
        self._numbers = tuple(array("i") for _ in _NUMBERS)
        packed.reverse()
        while packed:
            if not (rows := marshal.loads(packed.pop())):
                continue
            texts, tags, lines, spans, links, strong, urls, *others = zip(*rows, strict=True)
            self.texts += texts
            self.tags += tags
            self.urls += urls
            begins, ends = zip(*(span or _NO_SPAN for span in spans), strict=True)
            for column, values in zip(self._numbers, (lines, begins, ends, links, strong, *others), strict=True):
                column.extend(values)

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, at: int) -> Fragment: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Fragment, ...]: ...
    def __getitem__(self, at: int | slice) -> Fragment | tuple[Fragment, ...]:
        if isinstance(at, slice):
            return tuple(self._made(at))
        lines, begins, ends, links, strong, indents, breaks, contexts = self._numbers
        begin = begins[at]
        fields = (
            self.texts[at],
            self.tags[at],
            lines[at],
            None if begin < 0 else (begin, ends[at]),
            links[at],
            strong[at],
            self.urls[at],
            indents[at],
            breaks[at] > 0,
            contexts[at],
        )
        return _new(Fragment, fields)

    def __iter__(self) -> Iterator[Fragment]:
        stretches = (slice(start, start + MANY) for start in range(0, len(self), MANY))
        return chain.from_iterable(map(self._made, stretches))

    def __eq__(self, other: object) -> bool:
        """Whether the other, a tuple or not, has the same fragments; so pages are equal or not whatever their size."""
        return isinstance(other, tuple | Fragments) and len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    def _made(self, at: slice) -> Iterator[Fragment]:
        lines, begins, ends, links, strong, indents, breaks, contexts = (column[at] for column in self._numbers)
        texts, tags, urls = self.texts[at], self.tags[at], self.urls[at]
        fields = (texts, tags, lines, _spans(begins, ends), links, strong, urls, indents, map(bool, breaks), contexts)
        return map(_new, repeat(Fragment), zip(*fields, strict=True))

    def column(self, name: str) -> Sequence[Any]:
        """A field of all."""
        if name in _NUMBERS:
            return self._numbers[_NUMBERS.index(name)]
        _, begins, ends, *_ = self._numbers
        lists: dict[str, Sequence[Any]] = {"text": self.texts, "tag": self.tags, "url": self.urls}
        return lists[name] if name in lists else list(_spans(begins, ends))


_new = tuple.__new__  # a named tuple without a call of its own
FragmentsOfPage: TypeAlias = tuple[Fragment, ...] | Fragments


def _spans(begins: array[int], ends: array[int]) -> Iterator[tuple[int, int] | None]:
    return (None if begin < 0 else (begin, end) for begin, end in zip(begins, ends, strict=True))


def pack(fragments: list[Fragment]) -> bytes:
    """Fragments as bytes: in a third of the memory."""
    return marshal.dumps(list(map(tuple, fragments)))


def gathered(fragments: list[Fragment]) -> FragmentsOfPage:
    """The fragments of a page, frozen. Of many the list is emptied, so that they are never there twice."""
    if len(fragments) < MANY or (fragments[-1].span or _NO_SPAN)[1] > np.iinfo(np.int32).max:
        return tuple(fragments)
    packed = []
    while fragments:
        packed.append(pack(fragments[-MANY:]))
        del fragments[-MANY:]
    packed.reverse()
    kept = Fragments(packed)
    give_back()
    return kept
