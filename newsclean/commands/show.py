"""An article as lines for a reader: what the command line prints.

Each view yields `Line`s, a text and the role it is coloured by. Whether it is coloured at all is
the caller's to say: `painted` for a terminal, `Line.text` for a pipe or a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.model import Article, Block, Dateline, Item, Kind, Paragraph, Role

# SGR parameters from the sixteen colours that every theme sets: the story stands in the foreground colour,
# what belongs to it in cyan, and boilerplate in one colour a family.
_SGR = {
    Role.HEADLINE: "1",
    Role.KICKER: "36",
    Role.DECK: "3",
    Role.BYLINE: "36",
    Role.DATELINE: "36",
    Role.BODY: "39",
    Role.SUBHEADING: "1",
    Role.CAPTION: "2;36",
    Role.AUTHOR_BIO: "2;36",
    Role.MOST_READ: "33",
    Role.RELATED: "32",
    Role.LATEST: "92",
    Role.OPINION: "35",
    Role.FEATURED_AUTHOR: "95",
    Role.DONATION: "31",
    Role.SUBSCRIPTION: "31",
    Role.NEWSLETTER: "91",
    Role.SOCIAL: "34",
    Role.NAVIGATION: "90",
    Role.ADVERTISEMENT: "93",
    Role.CONSENT: "90",
    Role.COMMENTS: "94",
    Role.TAGS: "32",
    Role.MEDIA: "94",
    Role.WIDGET: "96",
    Role.PROMO: "93",
    Role.FOOTER: "90",
    Role.OTHER: "2",
}

_MARKS = {Kind.SUBHEADING: "## ", Kind.LIST_ITEM: "- ", Kind.QUOTE: "> "}

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but tab and line feed


class Line(NamedTuple):
    """A line of output, or a paragraph, and the role it is coloured by."""

    text: str
    role: Role | None = None


def article_lines(article: Article) -> Iterator[Line]:
    """Headline, byline, dateline, body, then the blocks, apart by blank lines."""
    parts = [list(_head_lines(article)), *([line] for line in _body_lines(article))]
    parts += [list(_block_lines(block)) for block in article.blocks]
    yield from _parted(parts)


def text_lines(article: Article) -> Iterator[Line]:
    """The body alone, as `Article.text` has it."""
    if article.body:
        yield Line(article.text, Role.BODY)


def blocks_lines(article: Article) -> Iterator[Line]:
    """The boilerplate alone: each block's role and heading, and its items below."""
    yield from _parted([list(_block_lines(block)) for block in article.blocks])


def role_lines(article: Article) -> Iterator[Line]:
    """Every segment of the page as a row: line number, role, rule, text."""
    width = max((len(segment.rule) for segment in article.segments), default=0)
    for segment in article.segments:
        text = " ".join(segment.text.split())
        yield Line(f"{segment.line:>5}  {segment.role:<15}  {segment.rule:<{width}}  {text}", segment.role)


def painted(line: Line) -> str:
    """The text of `line` for a terminal, in the colour of its role and safe to print."""
    return f"\x1b[{_SGR[line.role]}m{safe(line.text)}\x1b[0m" if line.role else safe(line.text)


def safe(text: str) -> str:
    r"""`text` with control characters spelt out, so that no page can steer the terminal.

    >>> print(safe("a\x1b[2Jb"))
    a\x1b[2Jb
    """
    return _CONTROLS.sub(lambda match: f"\\x{ord(match[0]):02x}", text)


def _head_lines(article: Article) -> Iterator[Line]:
    dateline = _dateline_text(article.dateline) if article.dateline else ""
    values = (article.kicker, article.headline, article.deck, ", ".join(article.authors), dateline)
    roles = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE, Role.DATELINE)
    yield from (Line(text, role) for text, role in zip(values, roles, strict=True) if text)


def _dateline_text(dateline: Dateline) -> str:
    published = dateline.published.isoformat(" ") if dateline.published else None
    return dateline.text or ", ".join(filter(None, (dateline.place, dateline.agency, published)))


def _body_lines(article: Article) -> Iterator[Line]:
    return (_paragraph_line(paragraph) for paragraph in article.body)


def _paragraph_line(paragraph: Paragraph) -> Line:
    role = Role.SUBHEADING if paragraph.kind is Kind.SUBHEADING else Role.BODY
    return Line(_MARKS.get(paragraph.kind, "") + paragraph.text, role)


def _block_lines(block: Block) -> Iterator[Line]:
    yield Line(f"[{block.role}] {block.heading or ''}".rstrip(), block.role)
    yield from (Line(_item_text(item), block.role) for item in block.items)


def _item_text(item: Item) -> str:
    return f"  - {item.text} ({item.author})" if item.author else f"  - {item.text}"


def _parted(parts: list[list[Line]]) -> Iterator[Line]:
    filled = [part for part in parts if part]
    for index, part in enumerate(filled):
        if index:
            yield Line("")
        yield from part
