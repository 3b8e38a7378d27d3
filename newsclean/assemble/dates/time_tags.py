"""The time tags of a page: which fragment holds each, and whether it says when something was published or updated.

takes   <p>Published <time datetime="2017-11-04T10:54Z">4 November 2017</time></p>
leaves  <li><a>Bridge closed</a> <time datetime="2017-11-05T08:00Z">5 November 2017</time></li>
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import NamedTuple

from newsclean.assemble.dates.head_lines import is_of_another, near_head
from newsclean.assemble.dates.line_times import label_before
from newsclean.dates.datelines import last_label
from newsclean.dates.words import lex
from newsclean.decide.decide import Decision
from newsclean.metadata import TimeTag
from newsclean.page import Page

_LONGEST = 200  # characters of a fragment that is searched for a tag's text
_LONGEST_LABEL = 40  # characters of "First published by the harbour desk on"
_MOST_PLACED = 40  # tags that are looked for: a page with more lists other articles
_PUBLISHED_NAME = re.compile(r"publi|pubdate|posted|created", re.IGNORECASE)
_UPDATED_NAME = re.compile(r"modif|updat", re.IGNORECASE)
_PUBLISHED_HOLDER = re.compile(r"publish(?!er)|pubdate|posted|created", re.IGNORECASE)
_UPDATED_HOLDER = re.compile(r"updated|modified|last-?(?:update|mod)|(?:update|mod)-?(?:time|date)", re.IGNORECASE)


class OwnTime(NamedTuple):
    """A time tag that may be the article's. `line` is its fragment's index, -1 where that is not known.

    `label` is P or U where the tag, or a word beside it, says that it is the day of publishing or of the update, and
    PU where it says both; `is_named`: the tag says so itself. `is_near`: it stands in the article's head.
    """

    tag: TimeTag
    line: int
    label: str
    is_named: bool
    is_near: bool


def own_times(page: Page, decision: Decision) -> list[OwnTime]:
    """The page's time tags but those that stand in a list of other articles or in a comment, the surest first."""
    near = near_head(decision)
    own = [place for place in _placed(page) if place[1] < 0 or not is_of_another(decision, place[1])]
    found = [_own_time(page, *place, near) for place in own]
    return sorted(found, key=lambda time: (not time.is_named, not time.is_near))


def _own_time(page: Page, tag: TimeTag, line: int, before: str, near: Callable[[int], bool]) -> OwnTime:
    named = _own_label(tag)
    if line < 0:
        return OwnTime(tag, line, named, bool(named), is_near=False)
    return OwnTime(tag, line, named or _label_beside(page, line, before), bool(named), near(line))


def _placed(page: Page) -> Iterator[tuple[TimeTag, int, str]]:
    """Each tag with its fragment and the words before it there; -1 and none where no fragment has its text.

    Tags come in page order, so each is looked for behind the one before it: the same day stands on a page often.
    """
    lines = [index for index, text in enumerate(page.texts) if len(text) <= _LONGEST]
    texts = [page.texts[index] for index in lines]
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    joined = "\n".join(texts)
    at = 0
    for number, tag in enumerate(page.metadata.times):
        found = joined.find(tag.text, at) if tag.text and number < _MOST_PLACED else -1
        if found < 0:
            yield tag, -1, ""
            continue
        place = bisect_right(starts, found) - 1
        yield tag, lines[place], joined[max(starts[place], at) : found]
        at = found + len(tag.text)


def _own_label(tag: TimeTag) -> str:
    """The label that a tag bears itself, in its name or its text."""
    said = _last_label(tag.text)
    is_updated = said == "U" or _UPDATED_NAME.search(f"{tag.name} {tag.text}")
    return ("P" if said == "P" or _PUBLISHED_NAME.search(tag.name) else "") + ("U" if is_updated else "")


def _label_beside(page: Page, line: int, before: str) -> str:
    """The label that stands before a tag: in its fragment, alone on the line above, or as the name of what holds it."""
    label = _last_label(before[-_LONGEST_LABEL:]) or ("" if before else _last_label(label_before(page, line)))
    return label or _holder_label(page, line)


def _last_label(text: str) -> str:
    """P or U, for the last word of publishing or updating in a text; '' where it has none."""
    return last_label(lex(text).skeleton) if text else ""


def _holder_label(page: Page, line: int) -> str:
    """The label that an element's class or id gives to a fragment."""
    context = page.fragments[line].context
    words = page.contexts[context].words if context >= 0 else ""
    is_published, is_updated = _PUBLISHED_HOLDER.search(words), _UPDATED_HOLDER.search(words)
    return "" if bool(is_published) == bool(is_updated) else "P" if is_published else "U"
