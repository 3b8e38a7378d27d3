"""Every public value: frozen, slotted, keyword-only dataclasses, tuples and one `Role`."""

from __future__ import annotations

import itertools
import json
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any, TypeVar

from newsclean import serialize

T = TypeVar("T")


class Role(StrEnum):
    """What a segment is on its page. The article's roles come first, then the boilerplate's."""

    HEADLINE = "headline"
    KICKER = "kicker"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    AUTHOR_BIO = "author_bio"
    MOST_READ = "most_read"
    RELATED = "related"
    LATEST = "latest"
    OPINION = "opinion"
    FEATURED_AUTHOR = "featured_author"
    DONATION = "donation"
    SUBSCRIPTION = "subscription"
    NEWSLETTER = "newsletter"
    SOCIAL = "social"
    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    CONSENT = "consent"
    COMMENTS = "comments"
    TAGS = "tags"
    MEDIA = "media"
    WIDGET = "widget"
    PROMO = "promo"
    FOOTER = "footer"
    OTHER = "other"

    @property
    def is_article(self) -> bool:
        """Whether the role is a part of the article, not boilerplate."""
        return self in ARTICLE_ROLES


TEXT_ROLES = (Role.BODY, Role.SUBHEADING)  # of the story's text
SIGNATURE_ROLES = (Role.BYLINE, Role.DATELINE)  # of the lines that sign it
ARTICLE_ROLES = frozenset(list(Role)[:9])
BOILERPLATE_ROLES = frozenset(Role) - ARTICLE_ROLES
STORY_LISTS = (Role.MOST_READ, Role.RELATED, Role.LATEST, Role.OPINION, Role.FEATURED_AUTHOR)  # they look alike
LIST_ROLES = frozenset((*STORY_LISTS, Role.COMMENTS, Role.PROMO))  # of what others wrote, with their names and days
ROLES = tuple(Role)  # in the order of the scorer's columns and of the bits of cues
COLUMN = {role: column for column, role in enumerate(ROLES)}  # of each role in the scorer's scores


class Kind(StrEnum):
    """What a paragraph of the body is."""

    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE_ROW = "table_row"
    PREFORMATTED = "preformatted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of the body.

    `dateline_end` is the offset in `text`, in characters, at which an opening dateline
    ("BAGHDAD, Nov 4 (Reuters) —") ends; 0 where there is none.
    """

    text: str
    kind: Kind = Kind.PARAGRAPH
    dateline_end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """When and where the article was published.

    `published` and `updated` are aware where the page gives a zone, else naive; a page that states
    only its update has that time in both. `source` says
    where the time was found: line, json-ld, meta, time-tag or url. Where only metadata states
    it, `text` is ''. `span` is (start, end) of `text` in the input, None for HTML.
    """

    text: str = ""
    place: str | None = None
    agency: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    source: str = "line"
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a boilerplate block: a title, and its author and link where the page has them."""

    text: str
    author: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of boilerplate of one role: its heading, if it has one, and its items."""

    role: Role
    heading: str | None = None
    items: tuple[Item, ...] = ()

    def _repr_html_(self) -> str:
        """The block as a notebook shows it."""
        from newsclean.report.notebook import block_as_html

        return block_as_html(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the page with the one role it was given, and the rule that gave it.

    `span` is (start, end) in the `str` that was given (for bytes: in the text as decoded), None
    for HTML. `line` is the 1-based line of the input.
    """

    text: str
    role: Role
    span: tuple[int, int] | None
    line: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What was odd about the input: a stable `kind`, a sentence, and the 1-based line if there is one."""

    kind: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A cleaned page. What was not found is None or an empty tuple.

    - `headline`, `deck` and `kicker`: the title, the standfirst under it, the section's label over it.
    - `authors`: people and agencies, else the outlet, in page order.
    - `dateline`: when it was published and updated, and the place and agency that its first sentence opens with.
    - `body`: the story's paragraphs; `blocks`: the boilerplate. Both are in page order.
    - `language`: an ISO 639-1 code. `tags`, `section`: as the page names them.
    - `url`, `image`: the article's address and that of its lead image, absolute where the page's address is known.
    - `confidence`: 0 to 1, how near the body is expected to come to what a careful reader would mark.
    - `segments`: the whole page; `problems`: what was odd about it.
    """

    headline: str | None = None
    deck: str | None = None
    kicker: str | None = None
    authors: tuple[str, ...] = ()
    dateline: Dateline | None = None
    body: tuple[Paragraph, ...] = ()
    blocks: tuple[Block, ...] = ()
    language: str | None = None
    tags: tuple[str, ...] = ()
    section: str | None = None
    url: str | None = None
    image: str | None = None
    confidence: float = 0.0
    segments: tuple[Segment, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def text(self) -> str:
        """The body as one str, paragraphs apart by a blank line."""
        return "\n\n".join(paragraph.text for paragraph in self.body)

    @property
    def most_read(self) -> tuple[Item, ...]:
        """The items of the most-read blocks, in page order."""
        return self.items(Role.MOST_READ)

    @property
    def related(self) -> tuple[Item, ...]:
        """The items of the related blocks, in page order."""
        return self.items(Role.RELATED)

    @property
    def opinion(self) -> tuple[Item, ...]:
        """The items of the opinion blocks, in page order."""
        return self.items(Role.OPINION)

    @property
    def donation(self) -> tuple[Item, ...]:
        """The items of the donation blocks, in page order."""
        return self.items(Role.DONATION)

    def items(self, role: Role | str) -> tuple[Item, ...]:
        """The items of every block of `role`, in page order. Raises `OptionError` for a name that no role has."""
        from newsclean.options import check_role  # which needs the roles of this module

        role = check_role(role)
        return tuple(item for block in self.blocks if block.role == role for item in block.items)

    def _repr_html_(self) -> str:
        """The article as a notebook shows it."""
        from newsclean.report.notebook import article_as_html

        return article_as_html(self)

    def to_dict(self) -> dict[str, Any]:
        """The article as JSON-ready values: dicts, lists, str, numbers; times in ISO 8601."""
        return serialize.to_plain(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict()` as JSON text, non-ASCII characters as themselves."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Article:
        """The article that `to_dict` was made of. An unknown or ill-typed field raises `InvalidDataError`."""
        return serialize.from_plain(cls, values)

    def __reduce__(self) -> tuple[Any, ...]:
        """For pickle and copy: its parts as plain tuples, which go between processes in a third of the time."""
        values = {name: getattr(self, name) for name in _PLAIN}
        body, segments = tuple(map(_PARAGRAPH, self.body)), tuple(map(_SEGMENT, self.segments))
        blocks = tuple((block.role, block.heading, tuple(map(_ITEM, block.items))) for block in self.blocks)
        return _from_parts, (type(self), values, body, blocks, segments)


def _from_parts(cls: type[Article], values: dict[str, Any], body: Any, blocks: Any, segments: Any) -> Article:
    """The article whose `__reduce__` gave the parts."""
    return cls(
        **values,
        body=made(Paragraph, body),
        blocks=made(Block, [(role, heading, made(Item, items)) for role, heading, items in blocks]),
        segments=made(Segment, segments),
    )


def instances(cls: type[T], columns: Sequence[Sequence[Any]], n: int) -> list[T]:
    """`n` instances of a class of this module, made of the values of all its fields, field by field.

    Set slot by slot, without a call in Python for each: a fifth of the time of the constructors.
    """
    made: list[T] = list(map(object.__new__, itertools.repeat(cls, n)))
    slots: tuple[str, ...] = cls.__slots__  # type: ignore[attr-defined]  # which every class here has
    for name, column in zip(slots, columns, strict=True):
        deque(map(getattr(cls, name).__set__, made, column), maxlen=0)
    return made


def made(cls: type[T], rows: Sequence[tuple[Any, ...]]) -> tuple[T, ...]:
    """Instances of a class of this module, one a row of the values of all its fields."""
    return tuple(instances(cls, list(zip(*rows, strict=True)), len(rows))) if rows else ()


def _getter(cls: type[Any]) -> Callable[[Any], Any]:
    return attrgetter(*(field.name for field in fields(cls)))


_PARAGRAPH, _ITEM, _SEGMENT = _getter(Paragraph), _getter(Item), _getter(Segment)
_PLAIN = tuple(field.name for field in fields(Article) if field.name not in ("body", "blocks", "segments"))
