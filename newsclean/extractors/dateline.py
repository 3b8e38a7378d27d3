"""The dateline: when, and perhaps where, the article was published or updated.

takes   Saturday, 04 November 2017 10:54
leaves  The bridge was closed on Saturday, 04 November 2017, and has stayed so.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.arrays import Mask
from newsclean.dates.timestamp import parse_timestamp
from newsclean.extractors._story import near_story, prose_before
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.characters import Class

_LONGEST = 160  # characters; a longer line is prose that mentions a date
_LONGEST_RELATIVE = 60  # characters of "an hour ago" and what stands with it
_STATED = 2.5  # nats: a line that is a date with a time
_DATED = 1.5  # nats: a line that is a date
_TAIL_REACH = 6  # fragments from the story down to a dateline at its end


def find_dateline(page: Page) -> Iterator[Claim]:
    """Claims for lines near the story that state a time; each has the parsed `Timestamp` as its value."""
    near = near_story(prose_before(page), _TAIL_REACH)
    for index in (_may_state(page) & near).nonzero()[0].tolist():
        if stamp := parse_timestamp(page.texts[index], today=page.options.today):
            yield Claim(index, Role.DATELINE, _STATED if stamp.has_time else _DATED, "dateline", stamp)


def _may_state(page: Page) -> Mask:
    """The fragments that are short enough and have the digits of a date."""
    digits, lengths = page.tokens.classes[:, Class.DIGIT], page.tokens.lengths
    if page.options.today is None:
        return (digits > 2) & (lengths <= _LONGEST)
    return (lengths <= _LONGEST_RELATIVE) | ((digits > 0) & (lengths <= _LONGEST))
