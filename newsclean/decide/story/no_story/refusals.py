"""What servers send in place of a page: "Access Denied", "Just a moment…", "Page not found". It reads like a story.

Soft refusals come with the site's menu and its latest stories around a sentence or two of excuse, and a crawler is told
that all is well. So are walls that ask for consent before they show the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.decide.flags import flags_of
from newsclean.decide.scorer import text_shares, without_text
from newsclean.decide.story.lines import is_prose
from newsclean.lexicon import lines_of
from newsclean.lexicon.loader import BITS
from newsclean.lexicon.word_lists import word_list
from newsclean.model import SIGNATURE_ROLES, Role
from newsclean.page import Claim, Page
from newsclean.text.patterns import lazily
from newsclean.text.titles import words_of

_LONGEST = 2_000  # characters of what it explains
_MOST_PROSE = 3  # paragraphs of it
_LOOKED_AT = 3  # fragments; the first says it, or a site's name does before
_OVER = 2  # fragments over the text
_LONGEST_LINE = 100  # characters
_SITES = lazily("[|·•]")  # "Page not found | Herald"
_PARTS = re.compile("!| [-–—] ")  # "Oops! Page not found"
_MOST_BESIDE = 4  # words beside it in such a part: titles have more, "Access denied! Reporters shut out of the harbour"
_BESIDE = lazily(
    r"\b(?:(?:error|erreur|erro|fehler|ошибка|http) )?(?:40[0-9]|410|429|50[0-9])\b|^\W*(?:sorry|oops|whoops|ups)\b",
    re.IGNORECASE,
)
_IS_NOTICE = flags_of((Role.CONSENT, Role.DONATION))
_ALL = 0.85  # of a page's characters
_TRUSTED = 0.7  # mean probability of text, from which a text is a story that stands among them
_CONSENT = np.uint32(BITS[Role.CONSENT])


def is_refusal(page: Page, claims: Sequence[Claim], is_text: Mask) -> bool:
    """Whether a page is such a message: its text short and signed by nobody, with a line of its kind over it.

    `is_text` is what would be the story's text. What stands over that line, or under the text, may have dates.
    """
    text = is_text.nonzero()[0].tolist()
    if (
        not text
        or int(page.tokens.lengths[text].sum()) > _LONGEST
        or np.count_nonzero(is_prose(page)[text]) > _MOST_PROSE
    ):
        return False
    if _is_notice(page, text):
        return not any(claim.role is Role.BYLINE and claim.index <= text[-1] for claim in claims)
    saying = [index for index in _head(page, text[0]) if _refuses(page.texts[index])]
    if not saying and not _refuses(page.metadata.title):
        return False
    signed = range(max(saying, default=0), text[-1] + 1)
    return not any(claim.role in SIGNATURE_ROLES and claim.index in signed for claim in claims)


def is_all_notices(page: Page, scores: Floats, is_text: Mask) -> bool:
    """Whether a page is nothing but what a house says of its cookies, or asks money for, and the text is more of it.

    Where a dump keeps that and loses the story, the scorer takes the lines that it doubts for text.
    """
    lengths = page.tokens.lengths
    size = int(lengths[is_text].sum())
    if float(text_shares(scores[is_text]) @ lengths[is_text]) >= _TRUSTED * size:
        return False
    said = int(lengths[_IS_NOTICE[without_text(scores).argmax(axis=1)] & ~is_text].sum())
    return size <= said and said + size >= _ALL * int(lengths.sum())


def _is_notice(page: Page, text: list[int]) -> bool:
    """Whether half of a text are lines with the words of a consent notice, which no story has."""
    has_cue = (np.bitwise_or.reduce(page.cues.masks[:, text]) & _CONSENT > 0).tolist()
    asks = [has or _asks(page.texts[at]) for has, at in zip(has_cue, text, strict=True)]
    lengths = page.tokens.lengths[text]
    return int(lengths[asks].sum()) * 2 >= int(lengths.sum())


def _asks(text: str) -> bool:
    """Whether a text says what such a notice does of cookies and devices."""
    return any(map(text.casefold().__contains__, word_list("consent")))


def _head(page: Page, first: int) -> Iterator[int]:
    """The fragments that may say it: the first ones, the headings over the text, the lines right over it, its first."""
    yield from range(min(_LOOKED_AT, len(page.texts)))
    yield from (index for index in page.headings if index <= first and page.tags[index] == "h1")
    yield from range(max(0, first - _OVER), first + 1)


def _refuses(line: str) -> bool:
    """Whether a line, or a part of one with a few words beside it, is a refusal."""
    if len(line) > _LONGEST_LINE:
        return False
    parts = _SITES().split(line)
    keys = map(_key, (line, *parts, *(piece for part in parts for piece in _pieces(part))))
    return not _keys().isdisjoint(keys)


def _pieces(part: str) -> list[str]:
    """The pieces of a part of a line that have few words beside them."""
    pieces = _PARTS.split(part)
    size = len(words_of(part))
    return [piece for piece in pieces if size - len(words_of(piece)) <= _MOST_BESIDE]


@lru_cache(maxsize=1)
def _keys() -> frozenset[str]:
    return frozenset(map(_key, lines_of("refusals.txt")))


def _key(line: str) -> str:
    """The words of a line, less the number of the error and what excuses it: but of "403 Forbidden" both."""
    rest = words_of(_BESIDE().sub(" ", line))
    return " ".join(words_of(line) if len(rest) < 2 and line.isascii() else rest)
