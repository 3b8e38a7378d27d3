"""Where the headline stands in a page whose lines hold more than one element each, and the day behind it.

Such a page mostly begins with its <title>, and says the headline again over the story:

    Crane sold to Ellmouth | Harbour Post Menu Sport … Crane sold to Ellmouth By Ana Lima 4 November 2017 The crane …
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeAlias

from newsclean.dates.timestamp import parse_timestamp
from newsclean.text.characters import is_small

_SHORTEST = 20  # characters of a headline that is said twice by no chance
_MOST_WORDS = 40  # of the first line that are looked at; a menu goes on beyond them
_LONGEST = 400  # characters
_TIMES = 4  # that it is looked for
_REACH = 200  # characters behind the headline in which its day stands
_END = re.compile(r"[^\w)\]}?!.…\"”“’»'」』]+\Z")  # the mark before the site's name
_GOES_ON = r"(?![,;:'’]|[a-zà-ÿ])"  # behind the first words of a longer one
_FIRST_LINE = re.compile(r"\S[^\n]*")
Edges: TypeAlias = Callable[[], tuple[int, ...]]  # what `headline_edges` gives of a page, for who may need it


def headline_edges(text: str) -> tuple[int, ...]:
    """Where a page is to be parted: behind its title, before and behind the headline that repeats it, and at a day.

    Empty where it does not begin with what it says again. Of 260 pages made so the headline of 138 is found thus.
    """
    first = _FIRST_LINE.search(text)
    if first is None:
        return ()
    start = _said_again(first[0], text, first.start())
    title = _END.sub("", start)
    if len(title) < _SHORTEST or is_small(first[0][len(start) :].lstrip()):
        return ()
    return tuple(sorted({*_edges(title, text)} - {first.start()}))


def _edges(title: str, text: str) -> Iterator[int]:
    for match in islice(re.finditer(re.escape(title) + _GOES_ON, text), _TIMES):
        yield from match.span()
        end = match.end()
        behind = text[end : end + _REACH].rpartition(" ")[0]
        if stamp := parse_timestamp(behind, anywhere=True):
            yield from (end + stamp.span[0], end + stamp.span[1])


def _said_again(line: str, text: str, begin: int) -> str:
    """The longest start of a page's first line, in whole words, that stands in it again; '' if none does."""
    words = line[:_LONGEST].split(" ")[:_MOST_WORDS]
    size = again = 0
    for count in range(1, len(words) + 1):
        longer = " ".join(words[:count])
        at = text.find(longer, max(again, begin + len(longer)))  # a longer start stands no earlier than a shorter one
        if at < 0:
            break
        size, again = len(longer), at
    if not size or (len(words) == _MOST_WORDS and size == len(" ".join(words))):
        return ""  # a menu that is said again goes on and on
    while size < min(_LONGEST, len(line)) and text[again + size : again + size + 1] == line[size]:
        size += 1  # words that a dump ran together
    while size and not (_ends(line, size) and _ends(text, again + size)):
        size -= 1
    return line[:size].rstrip()


def _ends(text: str, at: int) -> bool:
    """Whether a word ends there."""
    left, right = text[at - 1 : at], text[at : at + 1]
    return not (left.isalnum() and right.isalnum()) or (right.isupper() and not left.isupper())
