"""Whether lists of stories have to do with the story, where no label says so: words that both have tell.

What the scorer takes for related stories under no label is the site's latest, by the annotators' guide too, unless the
topic is the story's. A list over or under the story counts less as related by three nats if fewer than half of its
titles have a word that the story has twice, and is the latest then before it is the most read or opinion. The latest
count more as related if nine titles of ten have a word that the story has six times. Small words and those of three
letters tell nothing, and a word that the story has but once any list has.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.decide.flags import IS_BOILERPLATE, flags_of
from newsclean.lexicon.loader import BEGINS, WHOLE, bits_of
from newsclean.model import COLUMN, STORY_LISTS, Role
from newsclean.page import Page
from newsclean.runs import runs
from newsclean.text.characters import Class
from newsclean.text.language import stop_words

_RELATED, _LATEST = (COLUMN[role] for role in (Role.RELATED, Role.LATEST))
_LABELS = np.uint32(bits_of(STORY_LISTS))
_IS_NAMED = flags_of(set(STORY_LISTS) - {Role.RELATED, Role.LATEST})
_NATS = 3  # with 5 as many lines more are wrong as right
_WORD = re.compile(r"[^\W\d_]{4,}")
_TITLE = 3  # words of an entry that is a title; with 2 half of the lines that change are worse
_TWICE, _OFTEN = 2, 6  # times that the story has a word; with 3 and 4 a third of the lines that change are worse
_HALF, _NEARLY_ALL = 0.5, 0.9  # of the titles
_LEAST_TITLES = {_RELATED: 1, _LATEST: 2}


def weigh_relation(page: Page, scores: Floats, is_text: Mask) -> None:
    """Lower or raise what `scores` gives related stories in lists without a label, by words shared with the story."""
    text = is_text.nonzero()[0].tolist()
    best = scores.argmax(axis=1)
    words: dict[str, str] = {}
    lists = [
        (run, role, titles)
        for role, least in _LEAST_TITLES.items()
        for run in _lists(page, best == role, text)
        if len(titles := _titles(page.texts[run.start : run.stop], words)) >= least
    ]
    if not lists:
        return
    said = _times_said([page.texts[index] for index in text], set(words))
    doubted: list[int] = []
    for run, role, titles in lists:
        most = [max(map(said.__getitem__, own)) for own in titles]
        if role == _RELATED and _share(most, _TWICE) < _HALF:
            doubted += run
        elif role == _LATEST and _share(most, _OFTEN) >= _NEARLY_ALL:
            scores[run.start : run.stop, _RELATED] *= math.exp(_NATS)
    scores[doubted] = _doubted(scores[doubted])


def _lists(page: Page, is_entry: Mask, text: list[int]) -> Iterator[range]:
    """The runs of entries over and under the story without a label in them or right above."""
    if not text:
        return
    is_entry[text[0] : text[-1]] = False  # among its paragraphs anything may stand
    labels = ((page.cues.masks[WHOLE] | page.cues.masks[BEGINS]) & _LABELS > 0).cumsum().tolist()
    unspaced = (page.tokens.classes[:, Class.UNSPACED] > 0).cumsum().tolist()
    for run in runs(is_entry.nonzero()[0].tolist()):
        over, last = run.start - 1, run.stop - 1
        has_label = labels[last] > (labels[over - 1] if over > 0 else 0)
        if not has_label and unspaced[last] == (unspaced[over] if over >= 0 else 0):
            yield run


def _titles(texts: list[str], words: dict[str, str]) -> list[tuple[str, ...]]:
    """The words of each text that is a title, all of which `words` keeps: a large page says the same in many."""
    titles = (own for text in texts if len(own := set(_words(text)).difference(stop_words())) >= _TITLE)
    return [tuple([words.setdefault(word, word) for word in own]) for own in titles]


def _times_said(texts: list[str], words: set[str]) -> dict[str, int]:
    """In how many of the story's texts each of some words stands."""
    said = dict.fromkeys(words, 0)
    for text in texts:
        for word in words.intersection(_words(text)):
            said[word] += 1
    return said


def _share(titles: list[int], times: int) -> float:
    return sum(most >= times for most in titles) / len(titles)


def _doubted(scores: Floats) -> Floats:
    """The scores of some entries with less for related stories, where the next likely role is boilerplate's too.

    Where that is a list which a label names ("Most read"), what it has is the latest's.
    """
    others = scores.copy()
    others[:, _RELATED] = 0
    following = others.argmax(axis=1)
    named = _IS_NAMED[following].nonzero()[0]
    scores[named, _LATEST], scores[named, following[named]] = scores[named, following[named]], scores[named, _LATEST]
    scores[IS_BOILERPLATE[following], _RELATED] *= math.exp(-_NATS)
    return scores


def _words(text: str) -> list[str]:
    """The words of a text that may tell what it is about."""
    return _WORD.findall(text.casefold())
