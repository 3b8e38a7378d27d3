"""Dumps of the seed page's family: one story, its head, and blocks of boilerplate in any order, with any marks.

Each language's file in `family/` has what they are made of; `make` puts one together. What should come of it is known
field by field: headline, day, body, and of each block its label, its role and how many items it has.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from newsclean import Article, Block
from newsclean.dates.days import from_jalali

_FOLDER = Path(__file__).with_name("family")
LISTS = ("most_read", "related", "latest")
_MARKS = ("- ", "- ", "* ", "• ", "", "", "| ", "|", "· ", "» ")
_SIGNED_MARKS = ("|", "|", "", "- ", "• ")
_EDGES = "|-•*·»: ：｜■▼▶◆●◎➤・ㆍ▪【】[]<>＜＞《》〈〉「」«»։"  # around a text, which no text keeps
_RTL = "\u200f"  # some pages have it before each line of a script that is written from the right


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
    return sorted(path.stem for path in _FOLDER.glob("*.json"))


def make(language: str, number: int) -> Dump:
    """The dump of this number: the same one each time."""
    parts = parts_of(language)
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
    edge = "| " if draw.random() < 0.1 else _RTL if parts.get("rtl") and draw.random() < 0.2 else ""
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


@lru_cache(maxsize=1)
def parts_of(language: str) -> dict[str, Any]:
    """What a language's dumps are made of."""
    parts: dict[str, Any] = json.loads((_FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return parts


def _draw_head(parts: dict[str, Any], headline: str, day: datetime, draw: random.Random) -> tuple[list[str], bool]:
    """(lines over the story, whether the headline is among them)."""
    kind = draw.choice(("once", "once", "twice", "glued", "none"))
    titles = {"none": [], "twice": [headline, headline]}.get(kind, [headline])
    head = [*titles, spell(parts, day, draw)] if draw.random() < 0.5 else [spell(parts, day, draw), *titles]
    if kind == "glued":
        head.insert(0, f" date {day:%Y-%m-%d} {headline}{parts['glued']}")
    return head, bool(titles)


def spell(parts: dict[str, Any], day: datetime, draw: random.Random) -> str:
    """The day as the language's newspapers write it: in its own digits, years or halves of the day too."""
    pattern = draw.choice([*parts["days"], *parts.get("native_days", [])])
    jalali = _to_jalali(day.date())
    names = {
        "%A": parts["weekdays"][day.weekday()],
        "%B": parts["months"][day.month - 1],
        "%O": parts.get("other_months", parts["months"])[day.month - 1],
        "%J": parts.get("jalali_months", parts["months"])[jalali.month - 1],
    }
    if "short" in parts:  # of months; English has those of `strftime`
        names["%b"] = parts["short"][day.month - 1]
    named = re.sub("%[ABOJb]", lambda code: str(names.get(code[0], code[0])), pattern)
    half, hour = parts.get("halves", ("AM", "PM"))[day.hour >= _NOON], (day.hour - 1) % _NOON + 1
    spelt = day.strftime(named.format(day, half=half, hour=hour, jalali=jalali, thai=day.year + _THAI_AHEAD))
    return spelt if pattern in parts["days"] else spelt.translate(str.maketrans("0123456789", parts["digits"]))


_NOON = 12
_THAI_AHEAD = 543  # years


class _Jalali(NamedTuple):
    year: int
    month: int
    day: int


def _to_jalali(day: date) -> _Jalali:
    """A day in the calendar of Iran, whose year begins in March."""
    year = day.year - 621
    new_year = from_jalali(year, 1, 1)
    if new_year is None or new_year > day:
        year -= 1
        new_year = from_jalali(year, 1, 1)
    assert new_year is not None
    month, passed = divmod((day - new_year).days, 31)
    if month >= _LONG_MONTHS:
        month, passed = divmod((day - new_year).days - _LONG_MONTHS, 30)
    return _Jalali(year, month + 1, passed + 1)


_LONG_MONTHS = 6  # of 31 days, at the year's beginning


def draw_blocks(parts: dict[str, Any], draw: random.Random) -> Iterator[tuple[tuple[str, str, int], list[str]]]:
    """((role, label, items), lines) of each block; those of one page share no item."""
    titles = draw.sample(parts["titles"], len(parts["titles"]))
    columns = draw.sample(parts["columns"], len(parts["columns"]))
    mark, signed_mark = draw.choice(parts.get("marks", _MARKS)), draw.choice(_SIGNED_MARKS)
    form = draw.choice(parts["forms"]) if "forms" in parts else "{}"
    for role in draw.sample(sorted(parts["labels"]), draw.randint(3, 6)):
        label = draw.choice(parts["labels"][role])
        lines: list[str] = []
        if role in LISTS:
            lines = [mark + titles.pop() for _ in range(draw.randint(3, 5))]
        elif role == "opinion":
            lines = [signed_mark + line for column in columns[: draw.randint(2, 6)] for line in column]
        elif role == "donation" and draw.random() < 0.4:
            lines = [draw.choice(parts["pleas"])]
        items = len(lines) // 2 if role == "opinion" else len(lines)
        yield (role, label, items), [form.format(label), *lines]


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
    return role in ("donation", "newsletter") and any(
        item.text.strip(_EDGES) == label for block in own for item in block.items
    )
