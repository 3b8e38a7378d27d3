"""Readers' comments under the story of a dump that were taken for text, told by who speaks, and to whom.

Where a dump has the comments and nothing that stands around them, they read on from the story's last paragraph. Blog
software puts "Jane says" over each; and readers thank and greet, which stories do in quotes alone:

    The mill will open its doors again in May, and the first week is free.
    Thank you so much for this! My grandfather worked there.
    Hi Ana, where did you find the picture of the wheel?
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from newsclean.arrays import Mask, none_of
from newsclean.decide.story.lines import ENDS
from newsclean.lexicon.word_lists import either, word_list
from newsclean.page import Page
from newsclean.text.stops import OPENING_QUOTES

_STORY = 3  # lines of the text over the comments
_REST = 5  # lines of the text from there on: an interview ends with thanks
_NAMED = 3  # lines that say who speaks, of as many people: a story sets two against each other
_LONGEST_NAME = 5  # words
_SPEECH = f"{OPENING_QUOTES}-–—"
_ADDRESSED = 2  # lines that address somebody in the lower half; a speech, and letters, do in the upper third too
_NOT_ABOVE, _LOWER = 1 / 3, 1 / 2  # of the text's characters
_LONGEST_OPENING = 40  # characters


def readers_speak(page: Page, is_text: Mask) -> Mask:
    """The text from the first comment on. On unseen sites 7 dumps gain by it, and none loses."""
    found = none_of(is_text)
    text: list[int] = is_text.nonzero()[0].tolist()
    if page.format != "html" and len(text) >= _STORY:
        first = min(_first_named(page, text), _first_addressed(page, text))
        found[first:] = is_text[first:]
    return found


def _first_named(page: Page, text: list[int]) -> int:
    """The first line that says who speaks, if several do; the number of lines, if not."""
    texts, counts = page.texts, page.tokens.counts
    may_be = (counts > 1) & (counts <= _LONGEST_NAME)
    may_be[: text[_STORY - 1] + 1] = may_be[-1:] = False
    at = [index for index in may_be.nonzero()[0].tolist() if _names(texts[index])]
    at = [index for index in at if texts[index + 1][0] not in _SPEECH and texts[index - 1].endswith(ENDS)]
    return at[0] if len({texts[index] for index in at}) >= _NAMED else len(texts)


def _names(text: str) -> bool:
    """Whether a line is somebody's name and says that he speaks."""
    line = text.rstrip(" :").casefold()
    is_it = line.rpartition(" ")[2] in _last_words()  # of few lines, which spares the others the rest
    return is_it and text[0].isupper() and line.endswith(_endings())


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    return tuple(f" {words}" for words in sorted(word_list("says")))


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return frozenset(words.rpartition(" ")[2] for words in word_list("says"))


def _first_addressed(page: Page, text: list[int]) -> int:
    """The first line of the text that thanks or greets somebody, if more do; the number of lines, if not."""
    at = [index for index in text if _addresses(page.texts[index])]
    if len(at) < _ADDRESSED or at[0] <= text[_STORY - 1] or len(text) - text.index(at[0]) < _REST:
        return len(page.texts)
    widths = page.widths[text].tolist()
    size, over = sum(widths), dict(zip(text, accumulate(widths, initial=0), strict=False))
    lower = sum(over[index] >= size * _LOWER for index in at)
    return at[0] if over[at[0]] >= size * _NOT_ABOVE and lower >= _ADDRESSED else len(page.texts)


def _addresses(text: str) -> bool:
    """Whether a line opens with thanks, or calls somebody by name: "Hi Ana, …", "@Ana: …"."""
    opening = text[:_LONGEST_OPENING]
    if opening[0] != "@" and opening.partition(" ")[0].rstrip(",").casefold() not in _first_words():
        return False  # as nearly all lines, which it spares the rest
    call = _call().match(opening)
    is_call = call is not None and (call[1] == "@" or call[2][0].isupper())
    return is_call or _thanks().match(opening.casefold()) is not None


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(words.partition(" ")[0] for words in word_list("thanks") | word_list("greeting"))


@lru_cache(maxsize=1)
def _thanks() -> re.Pattern[str]:
    return re.compile(rf"{either(word_list('thanks'))}\b")


@lru_cache(maxsize=1)
def _call() -> re.Pattern[str]:
    return re.compile(rf"(@|{either(word_list('greeting'))},? )(\w+(?: \w+)?) ?[,!.:–-](?!\w)", re.IGNORECASE)
