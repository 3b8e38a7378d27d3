"""Where the headline stands in a page on one line, and the day behind it.

Such a page mostly begins with its <title>, and says the headline again over the story:

    Crane sold to Ellmouth | Harbour Post Menu Sport … Crane sold to Ellmouth By Ana Lima 4 November 2017 The crane …
"""

from __future__ import annotations

import re

from newsclean.dates.timestamp import parse_timestamp

_SHORTEST = 20  # characters of a headline that is said twice by no chance
_MOST_WORDS = 40
_LONGEST = 400  # characters
_REACH = 200  # characters behind the headline in which its day stands
_END = re.compile(r"[^\w)\]}?!.…\"”“’'»」』]+\Z")  # the mark before the site's name


def headline_edges(line: str) -> tuple[int, ...]:
    """Where a line is to be parted: behind its title, before and behind the headline that repeats it, and at a day.

    Empty where it does not begin with what it says again. Of 260 pages made so the headline of 138 is found thus.
    """
    start, again = _said_again(line)
    title = _END.sub("", start)
    if len(title) < _SHORTEST or line[len(start) :].lstrip()[:1].islower():
        return ()
    end = again + len(title)
    behind = line[end : end + _REACH].rpartition(" ")[0]
    stamp = parse_timestamp(behind, anywhere=True)
    day = (end + stamp.span[0], end + stamp.span[1]) if stamp else ()
    return (len(title), again, end, *day)


def _said_again(line: str) -> tuple[str, int]:
    """The longest start of a line, in whole words, that stands in it again, and where; ('', 0) if none does."""
    words = line[:_LONGEST].split(" ")[:_MOST_WORDS]
    start, again = "", 0
    for count in range(1, len(words) + 1):
        longer = " ".join(words[:count])
        at = line.find(longer, max(again, len(longer)))  # a longer start stands no earlier than a shorter one
        if at < 0:
            break
        start, again = longer, at
    else:
        return "", 0  # a menu that is said again goes on and on
    return start, again
