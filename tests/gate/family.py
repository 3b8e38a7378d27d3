"""Dumps of the seed page's family: one story, its head, and blocks of boilerplate in any order, with any marks.

Each language's file in `family/` has what they are made of; `make` puts one together. What should come of it is known
field by field: headline, day, body, and of each block its label, its role and how many items it has.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from newsclean import Article, Block

FOLDER = Path(__file__).with_name("family")
_LISTS = ("most_read", "related", "latest")
_MARKS = ("- ", "- ", "* ", "• ", "", "", "| ", "|", "· ", "» ")
_SIGNED_MARKS = ("|", "|", "", "- ", "• ")
_EDGES = "|-•*·»: "  # around a text, which no text keeps


@dataclass(frozen=True, slots=True)
class Dump:
    """A dump, and what it says. `blocks` are (role, label, number of items)."""

    text: str
    headline: str | None
    day: datetime
    body: tuple[str, ...]
    blocks: tuple[tuple[str, str, int], ...]


def languages() -> list[str]:
    """The languages that there are dumps of."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def make(language: str, number: int) -> Dump:
    """The dump of this number: the same one each time."""
    parts: dict[str, Any] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    draw = random.Random(f"{language} {number}")
    headline, paragraphs, day = draw_story(parts, draw)
    blocks = list(draw_blocks(parts, draw))
    written = [lines for _, lines in blocks]
    over = draw.choice((0, 0, 0, len(blocks) // 2, len(blocks)))
    head, is_headed = _draw_head(parts, headline, day, draw)
    lines = [parts["menu"]] * (draw.random() < 0.2)
    lines += [line for block in written[:over] for line in block]
    lines += [*head, *paragraphs, *draw.choice(parts["tails"])]
    lines += [line for block in written[over:] for line in block]
    lines += [parts["footer"]] * (draw.random() < 0.3)
    edge = "| " if draw.random() < 0.1 else ""
    end = draw.choice(("\n", "\n", "\r\n")) * draw.choice((1, 1, 2))
    return Dump(
        text=end.join(edge + line for line in lines),
        headline=headline if is_headed else None,
        day=day,
        body=tuple(paragraphs),
        blocks=tuple(block for block, _ in blocks),
    )


def draw_story(parts: dict[str, Any], draw: random.Random) -> tuple[str, list[str], datetime]:
    """(headline, paragraphs, day) of a story; the day is the 13th or a later one: it is plain which number is it."""
    headline, paragraphs = draw.choice(parts["stories"])
    paragraphs = paragraphs[: draw.randint(4, len(paragraphs))]
    day = datetime(draw.randint(2009, 2025), draw.randint(1, 12), draw.randint(13, 28), draw.randint(0, 23), 41)
    return headline, paragraphs, day


def _draw_head(parts: dict[str, Any], headline: str, day: datetime, draw: random.Random) -> tuple[list[str], bool]:
    """(lines over the story, whether the headline is among them)."""
    kind = draw.choice(("once", "once", "twice", "glued", "none"))
    titles = {"none": [], "twice": [headline, headline]}.get(kind, [headline])
    head = [*titles, spell(parts, day, draw)] if draw.random() < 0.5 else [spell(parts, day, draw), *titles]
    if kind == "glued":
        head.insert(0, f" date {day:%Y-%m-%d} {headline}{parts['glued']}")
    return head, bool(titles)


def spell(parts: dict[str, Any], day: datetime, draw: random.Random) -> str:
    """A day as the language writes it."""
    pattern = draw.choice(parts["days"])
    pattern = pattern.replace("%A", parts["weekdays"][day.weekday()]).replace("%B", parts["months"][day.month - 1])
    if "short" in parts:  # of months; English has those of `strftime`
        pattern = pattern.replace("%b", parts["short"][day.month - 1])
    return day.strftime(pattern)


def draw_blocks(parts: dict[str, Any], draw: random.Random) -> Iterator[tuple[tuple[str, str, int], list[str]]]:
    """((role, label, items), lines) of each block; those of one page share no item."""
    titles = draw.sample(parts["titles"], len(parts["titles"]))
    columns = draw.sample(parts["columns"], len(parts["columns"]))
    mark, signed_mark = draw.choice(_MARKS), draw.choice(_SIGNED_MARKS)
    for role in draw.sample(sorted(parts["labels"]), draw.randint(3, 6)):
        label = draw.choice(parts["labels"][role])
        lines: list[str] = []
        if role in _LISTS:
            lines = [mark + titles.pop() for _ in range(draw.randint(3, 5))]
        elif role == "opinion":
            lines = [signed_mark + line for column in columns[: draw.randint(2, 6)] for line in column]
        elif role == "donation" and draw.random() < 0.4:
            lines = [draw.choice(parts["pleas"])]
        items = len(lines) // 2 if role == "opinion" else len(lines)
        yield (role, label, items), [label, *lines]


def fields(dump: Dump, article: Article) -> dict[str, bool]:
    """Whether each field of a dump's article is right."""
    published = article.dateline.published if article.dateline else None
    right = {
        "headline": article.headline == dump.headline,
        "day": published is not None and published.replace(tzinfo=None) == dump.day,
        "body": tuple(paragraph.text for paragraph in article.body) == dump.body,
    }
    return right | {role: _has_block(article.blocks, role, label, items) for role, label, items in dump.blocks}


def _has_block(blocks: tuple[Block, ...], role: str, label: str, items: int) -> bool:
    """Whether a block of this role has the label as its heading, and so many items; what asks has it as an item too."""
    own = [block for block in blocks if block.role == role]
    for block in own:
        if (block.heading or "").strip(_EDGES) == label.strip(_EDGES):
            return len(block.items) == items
    return role in ("donation", "newsletter") and any(item.text == label for block in own for item in block.items)
