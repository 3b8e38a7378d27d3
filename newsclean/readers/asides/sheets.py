r"""A page as its sheets show it, printed or scanned, without what each sheet says again at its head and foot.

3/1/21, 8:15 AM                     Fog closes Ellmouth harbour | The Herald
…
https://herald.example/fog                                               1/4

Such lines are the same on all sheets but for their numbers. Without form feeds between the sheets it takes a browser's
print, which numbers them and says its address or its time. What a sheet's end cuts is whole again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from newsclean.metadata import Metadata
from newsclean.readers.asides.aside import BLANK_LINE, Aside
from newsclean.text.characters import is_small
from newsclean.text.stops import SENTENCE_ENDS

_FEED = "\x0c"
_RULES = "-_*"  # between the sheets, where they are Markdown
_FEEDS = re.compile(r"\x0c(?:[^\S\x0c]*\x0c)*+")
_EDGE = 4  # lines at the head and at the foot of a sheet, of those that are not blank
_LEAST = 6  # lines of a sheet, on average: what stray form feeds part is shorter
_LONGEST = 300  # characters of a running line
_SHARE = 3  # one of so many sheets has it: left and right ones may differ
_LINE = re.compile(r"[^\n\x0c]+")
_OF = r"(?: ?/ ?| (?:of|von|sur|de|di|van|z|ze|av|af|из|з) )"
_COUNTED = re.compile(rf"(?<![^\s|])([0-9]{{1,3}}){_OF}([0-9]{{1,3}})(?=[^\S\n\x0c]*(?:\Z|[\n\x0c])|[^\S\n]{{2}})")
_FIRST = re.compile(rf"1(?<![^\s|]1){_OF}([0-9]{{1,3}})\b")
_MOST_TOLD = 5  # numbers of sheets that a text may have
_NUMBER = re.compile("[0-9]+")
_TIME = re.compile(  # of printing, as browsers write it in their languages
    r"[0-9]{1,4}[./-] ?[0-9]{1,2}[./-] ?[0-9]{2,4}\.?,?\s(?:[^\W\d]{2}\s?)?[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?"
    r"(?:\s?[ap]\.?\s?m\.?(?!\w))?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<!\S)(?:https?|file)://\S+")
_CUT = ("…", "...")  # ends of addresses that had no room
_SPEAKER_ENDS = (":", "：")
_ENDS = (*SENTENCE_ENDS, *':;"”»“’)]」』')


class _Line(NamedTuple):
    begin: int
    end: int
    text: str


class Printed(Aside):
    """A text, and the running lines of its sheets."""

    rule = "running-line"

    def __init__(self, given: str, running: Sequence[_Line]) -> None:
        """`running` are those of all sheets, in order; a print's title stays over the page, as in any dump."""
        self._running = list(_but_title(given, running))
        titles = {line.end for line in running} - {line.end for line in self._running}
        stretches = list(_stretches(given, self._running))
        instead = [BLANK_LINE if begin in titles else _instead(given, begin, end) for begin, end in stretches]
        super().__init__(given, stretches, instead)

    def stated(self, metadata: Metadata) -> Metadata:
        """What the page states, with the address that a browser prints."""
        found = (match[0] for line in self._running if (match := _ADDRESS.search(line.text)))
        address = next((address for address in found if not address.endswith(_CUT)), None)
        return replace(metadata, canonical=metadata.canonical or address)


def without_running_lines(given: str) -> Printed | None:
    """A page on sheets without their running lines and form feeds; None of any other text."""
    is_parted = _FEED in given
    most = 0 if is_parted else _number_of_sheets(given)
    if not is_parted and not most:
        return None
    sheets = _sheets_by_feed(given) if is_parted else _sheets_by_number(given, most)
    running = sorted(set(_running(sheets) if len(sheets) > 1 else _of_one(*sheets)))
    if not is_parted and not any(_ADDRESS.search(line.text) or _TIME.match(line.text) for line in running):
        return None
    return Printed(given, running)


def _sheets_by_feed(text: str) -> list[list[_Line]]:
    """The outer lines of each sheet, where form feeds part them; none, where what they part are no sheets."""
    edges = [0, *(match.start() for match in _FEEDS.finditer(text)), len(text)]
    sheets: list[list[_Line]] = []
    count = 0
    for lines in (_lines(text, begin, end) for begin, end in pairwise(edges)):
        if lines:
            count += len(lines)
            sheets.append(_outer(lines))
    return sheets if count >= _LEAST * len(sheets) else []


def _outer(lines: list[_Line]) -> list[_Line]:
    """The lines at the head and at the foot of a sheet, which are all that is asked for."""
    return lines if len(lines) <= 2 * _EDGE else lines[:_EDGE] + lines[-_EDGE:]


def _number_of_sheets(text: str) -> int:
    """Of how many sheets there are the first and the last by their numbers; 0 where there are none."""
    told = sorted({int(match[1]) for match in _FIRST.finditer(text)} - {0}, reverse=True)[:_MOST_TOLD]
    return next((most for most in told if re.search(rf"{most}(?<![^\s|]{most}){_OF}{most}(?!\w)", text)), 0)


def _sheets_by_number(text: str, most: int) -> list[list[_Line]]:
    """The outer lines of each sheet, whose numbers ("2/7") stand at the ends of lines, from the first to the last."""
    ends: list[int] = []
    for match in _COUNTED.finditer(text):
        if int(match[2]) == most and int(match[1]) == len(ends) + 1:
            ends.append(match.end())
    edges = pairwise([0, *ends, len(text)]) if len(ends) == most else ()
    sheets = [_outer(lines) for begin, end in edges if (lines := _lines(text, begin, end))]
    return sheets if most > 1 or not sheets else [_outer(_lines(text, 0, len(text)))]


def _lines(text: str, begin: int, end: int) -> list[_Line]:
    """The lines that are not blank."""
    found = ((line, " ".join(line[0].split())) for line in _LINE.finditer(text, begin, end))
    return [_Line(*line.span(), shown) for line, shown in found if shown]


def _of_one(lines: Sequence[_Line] = ()) -> Iterator[_Line]:
    """The running lines of a print of one sheet, which has time, address and number."""
    edges = [*lines[:_EDGE], *lines[-_EDGE:]]
    signs = [_TIME.match, _ADDRESS.search, _COUNTED.search]
    if all(any(sign(line.text) for line in edges) for sign in signs):
        yield from (line for line in edges if _TIME.match(line.text) or not _has_title(line))


def _running(sheets: list[list[_Line]]) -> Iterator[_Line]:
    """The lines at the heads and feet of sheets that others have as well, each once a sheet and side."""
    edges = [_keyed(lines[_EDGE - 1 :: -1], "head") | _keyed(lines[-_EDGE:], "foot") for lines in sheets]
    found: dict[tuple[str, str], list[_Line]] = {}
    for edge in edges:
        for key, line in edge.items():
            found.setdefault(key, []).append(line)
    least = max(2, len(sheets) / _SHARE)
    for (_, shown), lines in found.items():
        has_words = any(map(str.isalpha, shown)) or _TIME.match(lines[0].text)
        if len(lines) >= least and (has_words or _count_up([line.text for line in lines])):
            yield from lines


def _keyed(lines: Sequence[_Line], side: str) -> dict[tuple[str, str], _Line]:
    """The lines by what other sheets have of them; of two of a kind the outer one, which comes last.

    A line with a colon behind says who speaks: "THE MAYOR:".
    """
    may_be = (line for line in lines if len(line.text) <= _LONGEST and not line.text.endswith(_SPEAKER_ENDS))
    return {(side, _NUMBER.sub("0", line.text)): line for line in may_be}


def _count_up(texts: list[str]) -> bool:
    """Whether lines without a word are numbers of sheets."""
    numbers = [int(found[0]) if (found := _NUMBER.search(text)) else 0 for text in texts]
    return all(before < after for before, after in pairwise(numbers))


def _but_title(given: str, running: Sequence[_Line]) -> Iterator[_Line]:
    """The running lines but for the title on a print's first sheet."""
    is_found = not any(_TIME.match(line.text) for line in running)
    for line in running:
        if is_found or not _has_title(line):
            yield line
            continue
        is_found = True
        begin = line.end - len(given[line.begin : line.end].lstrip())
        if time := _TIME.match(given, begin, line.end):
            yield _Line(line.begin, time.end(), time[0])


def _has_title(line: _Line) -> bool:
    """Whether a running line says more than time, address and number."""
    return any(map(str.isalpha, _COUNTED.sub("", _ADDRESS.sub("", _TIME.sub("", line.text)))))


def _stretches(given: str, running: Sequence[_Line]) -> Iterator[tuple[int, int]]:
    """Where running lines and form feeds stand, with what is blank around them up to the next text's line."""
    feeds = [feed.span() for feed in _FEEDS.finditer(given)]
    marks = sorted([*((line.begin, line.end) for line in running), *feeds])
    at = 0
    while at < len(marks):
        begin, end = marks[at]
        while at + 1 < len(marks) and not "".join(given[end : marks[at + 1][0]].split()).strip(_RULES):
            at += 1
            end = marks[at][1]
        yield _text_end(given, begin), _line_start(given, end)
        at += 1


def _text_end(given: str, begin: int) -> int:
    """Where the text before ends."""
    while begin and given[begin - 1].isspace():
        begin -= 1
    return begin


def _line_start(given: str, end: int) -> int:
    """Where the line of the next text begins: its indent is its own."""
    behind = end
    while given[behind : behind + 1].isspace():
        behind += 1
    return max(end, given.rfind("\n", end, behind) + 1)


def _instead(given: str, begin: int, end: int) -> str:
    """What stands between the lines before and behind: one line's end where a sentence goes on."""
    after = given[end : end + _LONGEST].lstrip()[:1]
    goes_on = begin > 0 and (is_small(after) or (given[begin - 1] not in _ENDS and after.isalnum()))
    return "\n" if goes_on else BLANK_LINE
