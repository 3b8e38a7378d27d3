"""The headline of a text dump, where no metadata states one: the line that heads the story.

Its signs: the scorer's role; a first-level heading of Markdown; agreement with the dump's first line, which in many
dumps is the page's <title>, or with the page's address; the same line twice; words that the story goes on to use.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterator
from typing import NamedTuple

import numpy as np

from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import ROLES
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.titles import clean_title, title_heads, words

_HEADLINE = ROLES.index(Role.HEADLINE)
# What a sign counts, in nats beside the scorer's log-probability: a conditional logit on half of the development sites
# (bs4, inscriptis and html2text dumps together), rounded; what stands in the title line and in trails is set by hand.
_H1, _H2 = 1.5, 0.3
_IN_TITLE = 2.5  # the first line begins with it
_BELOW = -1.0  # it stands under the story's first paragraph
_TRAIL = -2.0  # "Home > Politics > …"
_SENTENCE = -0.8  # it ends with a full stop
_IN_STORY = 2.0  # all of its words are in the story
_IN_ADDRESS = 2.0  # all words of the address are in it
_FARTHEST = -1.0  # a screen or more away from the story
_OVER_HEAD = 0.8  # a byline, a dateline or a deck follows
_FEW_WORDS, _MANY_WORDS = -0.8, 0.7  # up to three words; six and more
_TOO_LONG = -0.7  # over 120 characters
_FAR = 40  # lines: a screen
_WINDOW = 60  # lines over the story in which any line may be the headline
_SURE = 0.97  # probability of another role, from which a line is that
_LEAST_LIKELY = 0.02  # probability of a line elsewhere that is looked at
_FLOOR = -6.0  # nats: the scorer is not believed beyond it
_SHORTEST, _LONGEST = 8, 250  # characters
_SHORTEST_IN_TITLE = 12
_ENOUGH = -4.0  # nats, from which a line is the headline
_TRAIL_MARK = re.compile(r"\s[>/»›→|]\s")
_LONG_PARAGRAPH = 80  # characters of a first paragraph that is surely one
_READ = 30  # lines of the story that are read


def headline_of_dump(page: Page, decision: Decision) -> str | None:
    """The line with the most signs of a headline; None where no line has enough."""
    for claim in decision.claims:
        if claim.rule == "headline-within":
            return page.texts[claim.index]
    story = _read_story(page, decision)
    scores = {index: _score(page, decision, index, story) for index in _candidates(page, decision, story.start)}
    best = max(scores, key=lambda index: scores[index], default=None)
    if (
        best is None
        or scores[best] < _ENOUGH
        or (Role.BODY not in decision.roles and decision.roles[best] is not Role.HEADLINE)
    ):
        return None
    inner = [index for index in scores if _is_core(page.texts[index], page.texts[best]) and scores[index] >= _ENOUGH]
    return clean_title(page.texts[max(inner, key=lambda index: scores[index], default=best)])


def _is_core(text: str, line: str) -> bool:
    """Whether a line is another one without what a teaser puts around a title: "date 2017-11-04 … Read More"."""
    return len(line) * _CORE_SHARE <= len(text) < len(line) and text in line and line[:1].islower()


_CORE_SHARE = 0.5  # of the longer line


class _Story(NamedTuple):
    """What lines are compared with."""

    start: int
    told: frozenset[str]  # its words
    titles: list[list[str]]  # the words of the dump's first line, whole and in part
    address: list[str]  # the words of the page's address


def _read_story(page: Page, decision: Decision) -> _Story:
    start = _story_start(page, decision)
    told = frozenset(words(" ".join(page.texts[start : start + _READ])))
    address = words((page.options.url or "").rstrip("/").rsplit("/", 1)[-1])
    return _Story(start, told, title_heads(page.texts[0]) if page.texts else [], address)


def _story_start(page: Page, decision: Decision) -> int:
    """The index of the story's first paragraph; the number of lines, if there is none."""
    body = [index for index, role in enumerate(decision.roles) if role is Role.BODY]
    return next((i for i in body if len(page.texts[i]) >= _LONG_PARAGRAPH), body[0] if body else len(decision.roles))


def _candidates(page: Page, decision: Decision, story: int) -> Iterator[int]:
    """The lines over the story, and elsewhere those that the scorer or the format take for a headline."""
    likely = set(np.flatnonzero(decision.scores[:, _HEADLINE] >= _LEAST_LIKELY).tolist())
    title = page.texts[0] if page.texts else ""
    unsure = set(np.flatnonzero(decision.scores.max(axis=1) < _SURE).tolist()) if len(decision.scores) else set()
    near = unsure.intersection(range(story - _WINDOW, min(story + 2, len(page.texts))))
    for index, fragment in enumerate(page.fragments):
        if decision.roles[index] is Role.DATELINE:
            continue
        if _SHORTEST <= len(fragment.text) <= _LONGEST and (
            index in near
            or index in likely
            or fragment.tag == "h1"
            or (index < story and _is_in_title(fragment.text, title))
        ):
            yield index


def _is_in_title(text: str, title: str) -> bool:
    return len(text) >= _SHORTEST_IN_TITLE and text in title


def _score(page: Page, decision: Decision, index: int, story: _Story) -> float:
    """What the signs of a line come to."""
    fragment, own = page.fragments[index], words(page.texts[index])
    score = max(_FLOOR, math.log(float(decision.scores[index, _HEADLINE]) + 1e-6))
    score += {"h1": _H1, "h2": _H2}.get(fragment.tag, 0)
    score += _BELOW * (index > story.start) + _FARTHEST * min(1, abs(story.start - index) / _FAR)
    score += _OVER_HEAD * (decision.roles[index + 1 : index + 2] in _HEAD)
    score += _IN_TITLE * (index > 0 and len(fragment.text) >= _SHORTEST_IN_TITLE and own in story.titles)
    score += _IN_STORY * _share(own, story.told) + _IN_ADDRESS * _share(story.address, own)
    return score + _score_shape(fragment.text, own)


_HEAD = frozenset(((Role.BYLINE,), (Role.DATELINE,), (Role.DECK,), (Role.KICKER,)))


def _score_shape(text: str, own: list[str]) -> float:
    """What a line's length and marks come to."""
    size = len(own) if " " in text else max(len(own), len(text) // _PER_WORD)
    score = _FEW_WORDS * (size <= _FEW) + _MANY_WORDS * (size >= _MANY) + _TOO_LONG * (len(text) > _WIDE)
    return score + _TRAIL * (len(_TRAIL_MARK.findall(text)) > 1) + _SENTENCE * text.endswith(".")


_FEW, _MANY, _WIDE = 3, 6, 120
_PER_WORD = 3  # characters, in scripts without spaces


def _share(parts: list[str], told: Container[str]) -> float:
    """The share of some words that are among others."""
    return sum(part in told for part in parts) / len(parts) if parts else 0
