"""Whether 12/03/2024 on a page is in March or in December: by the page's other dates, its address, its language."""

from __future__ import annotations

import re
from collections import Counter

from newsclean.page import Page
from newsclean.text.dates import date_in_url

_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:20\d\d|\d\d)(?![\d/.-])")
_MONTHS = 12
_LONGEST = 200  # characters of a line that is searched for dates
_MONTH_FIRST = re.compile(r"en(?:[-_](?:us|ph))?|es[-_](?:us|pr|pa)|fil", re.IGNORECASE)
_DAY_FIRST_HOST = re.compile(r"\.(?:uk|au|nz|ie|in|za|pk|ng|ke|gh|mt|sg|my|lk|bd|eu)(?:[/:]|$)", re.IGNORECASE)


def is_day_first(page: Page) -> bool | None:
    """Whether the day stands first in the page's numeric dates, None where nothing tells."""
    settled = _by_other_dates(page)
    if settled is None:
        settled = _by_address(page)
    return _by_language(page) if settled is None else settled


def _by_other_dates(page: Page) -> bool | None:
    """The order of the page's dates that have only one reading."""
    votes: Counter[bool] = Counter()
    for text in page.texts:
        if len(text) <= _LONGEST:
            for one, _, two in _NUMERIC.findall(text):
                if (int(one) > _MONTHS) != (int(two) > _MONTHS):
                    votes[int(one) > _MONTHS] += 1
    return votes[True] > votes[False] if votes[True] != votes[False] else None


def _by_address(page: Page) -> bool | None:
    """The order of a date that has two readings, where the address has the same day."""
    day = date_in_url(page.options.url or page.metadata.canonical or "")
    if day is None or day.day > _MONTHS or day.day == day.month:
        return None
    pairs = {(int(one), int(two)) for text in page.texts if len(text) <= _LONGEST for one, _, two in _NUMERIC.findall(text)}
    is_day, is_month = (day.day, day.month) in pairs, (day.month, day.day) in pairs
    return is_day if is_day != is_month else None


def _by_language(page: Page) -> bool | None:
    language, address = page.metadata.language or "", page.options.url or page.metadata.canonical or ""
    if not language:
        return None
    return not _MONTH_FIRST.fullmatch(language) or _DAY_FIRST_HOST.search(address) is not None
