"""Whether 12/03/2024 on a page is in March or in December: by the page's other dates, its address, its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import islice

from newsclean.dates.timestamp import parse_timestamp
from newsclean.dates.values import date_in_url
from newsclean.page import Page, once_a_page
from newsclean.text.language import detect_language
from newsclean.text.patterns import lazily

_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:20\d\d|\d\d)(?![\d/.-])")
_MONTHS = 12
_LONGEST = 200  # characters of a line that is searched for dates
_LONGEST_DATE = 60  # characters of a line that writes a date out
_MOST_LINES = 40  # such lines that are read
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH_FIRST = re.compile(r"en(?:[-_](?:us|ph))?|es[-_](?:us|pr|pa)|fil", re.IGNORECASE)
_DAY_FIRST_HOST = re.compile(r"\.(?:uk|au|nz|ie|in|za|pk|ng|ke|gh|mt|sg|my|lk|bd|eu)(?:[/:]|$)", re.IGNORECASE)
_FULL_CLOCK = re.compile(
    r"\b(?:1[3-9]|2[0-3])[:.]\d\d\b|\b\d{1,2}h\d\d\b|\b(?:GMT|BST|CET|CEST|IST|SAST|AEST|AEDT|SGT|HKT)\b"
)
_PROSE, _PARAGRAPHS = 80, 20  # characters of one; how many of them tell the language
_AMERICAN = lazily(
    r"\b(?:colors?|centers?|labor|defense|favorites?|neighbors?|behaviors?|honors?|programs?|percent|organizations?"
    r"|organized?|realized?|recognized?|traveled|gray)\b|\$"
)
_BRITISH = lazily(
    r"\b(?:colours?|centres?|labour|defence|favourites?|neighbours?|behaviours?|honours?|programmes?|per cent"
    r"|organisations?|organised?|realised?|recognised?|travelled|grey)\b|[£€₹]"
)


@once_a_page
def is_day_first(page: Page) -> bool | None:
    """Whether the day stands first in the page's numeric dates, None where nothing tells."""
    for settle in (_by_other_dates, _by_same_day, _by_address):
        if (settled := settle(page)) is not None:
            return settled
    return _by_language(page)


def _by_other_dates(page: Page) -> bool | None:
    """The order of the page's dates that have only one reading."""
    votes: Counter[bool] = Counter()
    for text in page.texts:
        if len(text) <= _LONGEST:
            for one, _, two in _NUMERIC.findall(text):
                if (int(one) > _MONTHS) != (int(two) > _MONTHS):
                    votes[int(one) > _MONTHS] += 1
    return votes[True] > votes[False] if votes[True] != votes[False] else None


def _by_same_day(page: Page) -> bool | None:
    """The order in which a numeric date is a day that the page also writes out: "December 2, 2025"."""
    lines = [
        text for text in page.texts if len(text) <= _LONGEST_DATE and _YEAR.search(text) and not _NUMERIC.search(text)
    ]
    stamps = filter(None, map(parse_timestamp, lines[:_MOST_LINES]))
    return _by_days(page, [moment for stamp in stamps for moment in (stamp.published, stamp.updated) if moment])


def _by_address(page: Page) -> bool | None:
    """The order in which a numeric date is the day in the page's address."""
    day = date_in_url(page.options.url or page.metadata.canonical or "")
    return _by_days(page, [day] if day else [])


def _by_days(page: Page, days: Iterable[date]) -> bool | None:
    known = {(day.day, day.month) for day in days if day.day <= _MONTHS and day.day != day.month}
    texts = (text for text in page.texts if len(text) <= _LONGEST) if known else ()
    pairs = {(int(one), int(two)) for text in texts for one, _, two in _NUMERIC.findall(text)}
    is_day, is_month = bool(known & pairs), bool(known & {(two, one) for one, two in pairs})
    return is_day if is_day != is_month else None


def _by_language(page: Page) -> bool | None:
    """The order that is usual in the page's language; in English month first, unless the address or the words tell."""
    language, address = page.metadata.language or "", page.options.url or page.metadata.canonical or ""
    prose = (text for text in page.texts if len(text) >= _PROSE)
    language = language or detect_language(" ".join(islice(prose, _PARAGRAPHS))) or ""
    if not language:
        return None
    if not _MONTH_FIRST.fullmatch(language) or _DAY_FIRST_HOST.search(address):
        return True
    return language.lower() == "en" and (_has_full_clock(page) or _is_british(page))


def _has_full_clock(page: Page) -> bool:
    """Whether a time of 24 hours, or a zone that is none of America's, stands in or beside a numeric date's line."""
    dated = [at for at, text in enumerate(page.texts) if len(text) <= _LONGEST and _NUMERIC.search(text)]
    return any(_FULL_CLOCK.search(text[:_LONGEST]) for at in dated for text in page.texts[max(at - 1, 0) : at + 2])


def _is_british(page: Page) -> bool:
    """Whether more words are spelled, and more prices told, as outside of the US."""
    counts = [0, 0]
    for text in page.texts:
        for pattern, place in ((_AMERICAN, 0), (_BRITISH, 1)):
            counts[place] += len(pattern().findall(text))
    return counts[1] > counts[0]
