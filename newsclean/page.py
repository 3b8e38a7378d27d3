"""A page as a reader saw it, before anything has a role. Frozen: extractors read it, nothing changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

import numpy as np

from newsclean.arrays import Ints, Mask
from newsclean.fragments import Fragment, FragmentsOfPage
from newsclean.heap import give_back
from newsclean.labels.told import tell_labels
from newsclean.lexicon.loader import BEGINS, WHOLE, Cues, default_lexicon
from newsclean.metadata import Metadata
from newsclean.metadata.authors import metadata_authors
from newsclean.model import Problem, Role
from newsclean.options import Options
from newsclean.text.capitals import without_capitals
from newsclean.text.characters import Class
from newsclean.text.tokens import Tokens, tokenize

__all__ = ["CERTAIN", "Claim", "Context", "Fragment", "Page"]

Answer = TypeVar("Answer")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))  # tags, in whatever format
LIST_TAGS, ENTRY_TAGS = frozenset(("ul", "ol")), frozenset(("li", "td"))
_PARENT = itemgetter(0)  # of a context
_DEEP = 32  # elements within an element; a page may well nest 200, to no end but to be slow
CERTAIN = 100.0  # nats, which no score outweighs


class Context(NamedTuple):
    """An HTML element that holds fragments, directly or deeper. Parents stand before their children."""

    parent: int  # index into Page.contexts, -1 for the root
    tag: str
    words: str  # id, class, role, itemprop, aria-label… as written, apart by spaces


class Kinds(NamedTuple):
    """What a page calls its elements: those of one tag, id, class… are of one kind, as three of four are."""

    tags: list[str]
    words: list[str]
    of: Ints  # the kind of each context

    def having(self, fits: list[bool]) -> Mask:
        """Which contexts are of kinds that fit."""
        return np.array(fits, bool).take(self.of)


@dataclass(frozen=True)
class Page:
    """Everything later steps know: fragments in page order, and for HTML their contexts and the metadata."""

    format: str  # 'html', 'markdown' or 'text'
    fragments: FragmentsOfPage
    contexts: tuple[Context, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    problems: tuple[Problem, ...] = ()
    options: Options = field(default_factory=Options)
    aside: tuple[Fragment, ...] = ()  # text and Markdown: what is no part of the page, in page order; tags are rules
    stated: range = range(0)  # HTML: fragments that the page does not show, of the body that its JSON-LD states
    html_lines: Sequence[int] = ()  # a dump that HTML holds: each fragment's line of the HTML; its own is the dump's

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of `texts`; of a page in capitals as if it had small letters, which the scorer looks for."""
        tokens = tokenize(self.texts)
        recased = without_capitals(self.texts, tokens)
        if recased is None:
            return tokens
        del tokens  # they are as large as the texts
        return tokenize(recased)

    @property
    def cues(self) -> Cues:
        """The cues that the texts show; of a text dump, with the labels that their place tells."""
        return self._labelled[0]

    @property
    def labels_of_lists(self) -> frozenset[int]:
        """The fragments of a text dump that are labels beside lists for sure (`labels.told`)."""
        return self._labelled[1]

    @cached_property
    def _labelled(self) -> tuple[Cues, frozenset[int]]:
        cues = default_lexicon().find(self.tokens)
        told = tell_labels(self.texts, self.tags, cues.masks[WHOLE]) if self.format == "text" else {}
        for at, bits in told.items():
            cues.masks[WHOLE, at] |= bits
        return cues, frozenset(told)

    @cached_property
    def texts(self) -> list[str]:
        """The fragments' texts."""
        return list(self._columns["text"]) if isinstance(self.fragments, tuple) else self.fragments.texts

    @cached_property
    def tags(self) -> list[str]:
        """The fragments' tags."""
        return list(self._columns["tag"]) if isinstance(self.fragments, tuple) else self.fragments.tags

    @cached_property
    def _columns(self) -> dict[str, Sequence[Any]]:
        """The fields of few fragments, all read at once: in a third of the time of one by one."""
        columns = zip(*self.fragments, strict=True) if self.fragments else [()] * len(Fragment._fields)
        return dict(zip(Fragment._fields, columns, strict=True))

    def column(self, name: str) -> Sequence[Any]:
        """A field of all fragments."""
        return self._columns[name] if isinstance(self.fragments, tuple) else self.fragments.column(name)

    def numbers(self, name: str) -> Ints:
        """A field of all fragments that is a number."""
        return np.array(self.column(name), np.int64)

    @cached_property
    def headings(self) -> list[int]:
        """The fragments that are headings, of whatever level."""
        return [index for index, tag in enumerate(self.tags) if tag in HEADINGS]

    @cached_property
    def link_chars(self) -> Ints:
        """How many characters of each fragment are links."""
        return self.numbers("link_chars")

    @cached_property
    def lines(self) -> Ints:
        """The line of each fragment."""
        return self.numbers("line")

    @property
    def given_lines(self) -> Sequence[int]:
        """The line of the input on which each fragment stands."""
        return self.html_lines or self.column("line")

    @cached_property
    def indents(self) -> Ints:
        """The indent of each fragment."""
        return self.numbers("indent")

    @cached_property
    def widths(self) -> Ints:
        """The length of each text where a letter of a script without spaces counts as two: it says as much."""
        return np.asarray(self.tokens.lengths + self.tokens.classes[:, Class.UNSPACED])

    @cached_property
    def context_of(self) -> Ints:
        """The context of each fragment, -1 for none."""
        return self.numbers("context")

    @cached_property
    def parents(self) -> list[int]:
        """The parent of each context, -1 for the root's."""
        return list(map(_PARENT, self.contexts))

    @cached_property
    def outer(self) -> Ints:
        """The parent of each context, -1 for the root's; and -1 for that of none, which stands last."""
        return np.array([*self.parents, -1], np.int64)

    @cached_property
    def kinds(self) -> Kinds:
        """The kinds of the contexts."""
        distinct: dict[tuple[str, str], int] = {}
        of = [distinct.setdefault((tag, words), len(distinct)) for _, tag, words in self.contexts]
        return Kinds([tag for tag, _ in distinct], [words for _, words in distinct], np.array(of, np.int64))

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """The authors that the metadata states."""
        return metadata_authors(self.metadata)

    @cached_property
    def labels(self) -> dict[Role, list[int]]:
        """For each role that has any, the indices of the texts that are or open with a cue of it."""
        return self.cues.by_role(WHOLE, BEGINS)

    def around(self, context: int) -> Iterator[int]:
        """The index of a context, and those of the contexts around it, from the innermost out; none for -1."""
        while context >= 0:
            yield context
            context = self.parents[context]

    def is_in(self, context: int, element: int) -> bool:
        """Whether a context is an element, or stands in it, not too deep: what stands in one has a higher index."""
        steps = 0
        while context > element and steps < _DEEP:
            context = self.parents[context]
            steps += 1
        return context == element

    def forget_tokens(self) -> None:
        """Let go of the tokens, which take as much as the texts. Whoever asks for them again has them made again."""
        self.__dict__.pop("tokens", None)

    def give_back(self) -> None:
        """Give back to the system what a large page took and has let go of."""
        if not isinstance(self.fragments, tuple):
            give_back()


def once_a_page(ask: Callable[[Page], Answer]) -> Callable[[Page], Answer]:
    """`ask`, a question about a whole page that its lines ask again and again, asked once of each page."""
    question = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answer(page: Page) -> Answer:
        if question not in page.__dict__:  # where cached properties keep theirs
            page.__dict__[question] = ask(page)
        found: Answer = page.__dict__[question]
        return found

    return answer


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
