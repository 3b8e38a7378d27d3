"""Where the next story begins on a page that holds several whole ones: under a head set as the first one's is.

    The harbour opens again in May
    4 March 2024 | Ana Lima
    …
    Nobody wants to buy the old mill
    2 March 2024 | Ana Lima

So do the first pages of blogs, and dumps of pages that readers scroll on; the newest story stands first. A story that
tells what came day by day has no title set so beside each day, or begins with the oldest.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from newsclean.arrays import Mask, none_of
from newsclean.dates.timestamp import parse_timestamp
from newsclean.decide.story.lines import sentences_among
from newsclean.labels.listed import is_day
from newsclean.page import Page
from newsclean.text.characters import Class
from newsclean.text.forms import form_of
from newsclean.text.titles import reads_like_title

_LEAST = 2  # sentences over the next head: one is the teaser of a list's entry
_LONGEST_DAY = 90  # characters of a line with a day
_REACH = 12  # fragments from a day to the first sentence under it: its title, a standfirst, a caption, buttons
_STEPS = (-1, -2, -3, -4, -5, 1, 2, 3, 4, 5)  # fragments from a day to its title


def past_next_head(page: Page, is_text: Mask) -> Mask:
    """What of the text is the next story: its head and all below.

    On written pages of four stories in 57 languages the others' text was taken for the first one's on nearly all dumps,
    and is on two in a hundred.
    """
    found = none_of(is_text)
    sentences = sentences_among(page, is_text.nonzero()[0].tolist())
    if not sentences:
        return found
    own = next(_days(page, reversed(_dated(page, max(0, sentences[0] - _REACH), sentences[0]))), None)
    heads = list(_heads(page, sentences, own[0])) if own else []
    is_story = bool(heads) and bisect(sentences, heads[0][0]) >= _LEAST
    if own and is_story and _falls([own[1], *(day for _, day in heads)]):
        found[heads[0][0] :] = is_text[heads[0][0] :]
    return found


def _dated(page: Page, start: int, stop: int) -> list[int]:
    """The lines of a range that may say a day: short ones with digits."""
    has_digits = page.tokens.classes[start:stop, Class.DIGIT] > 0
    found: list[int] = (has_digits & (page.tokens.lengths[start:stop] <= _LONGEST_DAY)).nonzero()[0].tolist()
    return [start + index for index in found]


def _days(page: Page, lines: Iterable[int]) -> Iterator[tuple[int, date]]:
    """The lines that say the day of something, and which."""
    for index in lines:
        stamp = parse_timestamp(page.texts[index], today=page.options.today)
        if stamp and (day := stamp.published or stamp.updated):
            yield index, day.date()


def _heads(page: Page, sentences: Sequence[int], own: int) -> Iterator[tuple[int, date]]:
    """Where the heads begin that are set as that of the story's own day is, among its sentences; and their days."""
    first, form = sentences[0], form_of(page.texts[own])
    steps = [step for step in _STEPS if own + step < first and _is_title(page, own + step)]
    below = _dated(page, first + 1, sentences[-1]) if steps else []
    for index, day in _days(page, (index for index in below if form_of(page.texts[index]) == form)):
        is_far = sentences[bisect(sentences, index)] > index + _REACH
        fits = (step for step in steps if index + step > first and _is_set_as(page, index, own, step))
        if not is_far and (step := next(fits, 0)):
            yield index + min(step, 0), day


def _is_set_as(page: Page, day: int, own: int, step: int) -> bool:
    """Whether a day has another title as far off as the story's own has, and lines like its ones between them."""
    is_other = page.texts[day + step : day + step + 1] != [page.texts[own + step]]
    return is_other and _is_title(page, day + step) and _between(page, day, step) == _between(page, own, step)


def _is_title(page: Page, index: int) -> bool:
    """Whether a line may be a title: no day, and no post's writer with an address in brackets."""
    if not 0 <= index < len(page.texts) or not reads_like_title(page.texts[index]):
        return False
    return "(@" not in page.texts[index] and not is_day(page.texts[index])


def _between(page: Page, day: int, step: int) -> list[str]:
    """The forms of the lines between a day and its title."""
    return [form_of(text) for text in page.texts[min(day, day + step) + 1 : max(day, day + step)]]


def _falls(days: Sequence[date]) -> bool:
    """Whether no day is later than the one before."""
    return all(before >= day for before, day in pairwise(days))
