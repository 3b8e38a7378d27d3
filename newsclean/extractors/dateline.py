"""The dateline: when, and perhaps where, the article was published or updated.

    takes   Saturday, 04 November 2017 10:54
    leaves  The bridge was closed on Saturday, 04 November 2017, and has stayed so.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.dates import parse_timestamp

_LONGEST = 160  # characters; a longer line is prose that mentions a date
_STATED = 2.5  # nats: a line that is a date with a time
_DATED = 1.5  # nats: a line that is a date


def find_dateline(page: Page) -> Iterator[Claim]:
    """Claims for lines that state a time; each has the parsed `Timestamp` as its value."""
    for index, text in enumerate(page.texts):
        if len(text) <= _LONGEST and (stamp := parse_timestamp(text, today=page.options.today)):
            yield Claim(index, Role.DATELINE, _STATED if stamp.has_time else _DATED, "dateline", stamp)
