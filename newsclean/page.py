"""A page as a reader saw it, before anything has a role. Frozen: extractors read it, nothing changes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np

from newsclean.lexicon.loader import BEGINS, WHOLE, Cues, default_lexicon
from newsclean.metadata import Metadata
from newsclean.model import Problem, Role
from newsclean.names.stated import metadata_authors
from newsclean.options import Options
from newsclean.text.tokens import Ints, Tokens, tokenize


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


class Context(NamedTuple):
    """An HTML element that holds fragments, directly or deeper. Parents stand before their children."""

    parent: int  # index into Page.contexts, -1 for the root
    tag: str
    words: str  # id, class, role, itemprop, aria-label… as written, apart by spaces


@dataclass(frozen=True)
class Page:
    """Everything later steps know: fragments in page order, and for HTML their contexts and the metadata."""

    format: str  # 'html', 'markdown' or 'text'
    fragments: tuple[Fragment, ...]
    contexts: tuple[Context, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    problems: tuple[Problem, ...] = ()
    options: Options = field(default_factory=Options)
    stated: range = range(0)  # HTML: fragments that the page does not show, of the body that its JSON-LD states

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of `texts`."""
        return tokenize(self.texts)

    @cached_property
    def cues(self) -> Cues:
        """The cues that the texts show."""
        return default_lexicon().find(self.tokens)

    @cached_property
    def texts(self) -> list[str]:
        """The fragments' texts."""
        return [fragment.text for fragment in self.fragments]

    @cached_property
    def tags(self) -> list[str]:
        """The fragments' tags."""
        return [fragment.tag for fragment in self.fragments]

    @cached_property
    def link_chars(self) -> Ints:
        """How many characters of each fragment are links."""
        return np.fromiter(map(_LINK_CHARS, self.fragments), np.int64, len(self.fragments))

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """The authors that the metadata states."""
        return metadata_authors(self.metadata)

    @cached_property
    def labels(self) -> dict[Role, list[int]]:
        """For each role that has any, the indices of the texts that are or open with a cue of it."""
        return self.cues.by_role(WHOLE, BEGINS)


_LINK_CHARS = attrgetter("link_chars")


class Claim(NamedTuple):
    """An extractor's proposal: the fragment at `index` has `role`, for the reason `rule`.

    `weight` is in nats, added to the scorer's log-probability of the role; `CERTAIN` settles it.
    `value` is what the extractor parsed of the fragment, if anything: of a byline a tuple of names, of a dateline a
    `newsclean.dates.timestamp.Timestamp`.
    """

    index: int  # type: ignore[assignment]  # a claim is read by its names: nobody asks a tuple where a value stands
    role: Role
    weight: float
    rule: str
    value: Any = None


CERTAIN = 100.0
