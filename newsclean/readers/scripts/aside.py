"""A dump without its page's scripts, and the page read of it with them put back in their places."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from newsclean.fragments import Fragment, gathered
from newsclean.metadata.json_ld import json_ld_objects
from newsclean.metadata.titles import json_headlines
from newsclean.model import Problem
from newsclean.page import Page
from newsclean.text.whitespace import drop_invisible

if TYPE_CHECKING:
    from newsclean.readers.scripts.find import Stretch

_JSON_LD = re.compile(r'[\[{]\s*(?:\{\s*)?"@(?:context|type|graph|id)"')
_FEWEST_BRACES = 2  # of code
_BLANK_LINE = "\n\n"
_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_MOST_JSON_LD = 50  # objects looked for in a page
_DECODER = json.JSONDecoder(strict=False)


class Aside:
    """A dump, and what of it is code of its page."""

    def __init__(self, given: str, stretches: Sequence[Stretch]) -> None:
        """`stretches` are in order and apart; each becomes a blank line, as it stands between elements."""
        self._given, self._stretches = given, stretches
        between = zip([0, *(each.end for each in stretches)], [*(each.begin for each in stretches), None], strict=True)
        parts = [given[begin:end] for begin, end in between]
        self.text = _BLANK_LINE.join(parts)
        sizes = [len(part) + len(_BLANK_LINE) for part in parts[:-1]]
        self._places = [0, *accumulate(sizes)]  # of each part in the text
        self._sources = [0, *(each.end for each in stretches)]  # and in the dump
        left_out = (_breaks(given, begin, end) - len(_BLANK_LINE) for begin, end in stretches)
        self._lines = [0, *accumulate(left_out)]  # that the dump has more before it

    def restored(self, page: Page) -> Page:
        """The page read of `text`, with spans and lines of the dump, the scripts, and what their JSON-LD states."""
        fragments = [self._restored(fragment) for fragment in page.fragments]
        scripts = tuple(self._scripts([fragment.span or (0, 0) for fragment in fragments]))
        message = "The text holds scripts, styles or data of its page; they were set aside."
        line = 1 + _breaks(self._given, 0, self._stretches[0].begin)
        metadata = replace(page.metadata, json_ld=(*page.metadata.json_ld, *self._json_ld()))
        if not metadata.title:
            metadata = replace(metadata, title=next(iter(json_headlines(metadata)), ""))
        problems = (Problem(kind="scripts", message=message, line=line), *page.problems)
        return replace(page, fragments=gathered(fragments), scripts=scripts, metadata=metadata, problems=problems)

    def _restored(self, fragment: Fragment) -> Fragment:
        begin, end = fragment.span or (0, 0)
        part = self._part(begin)
        span = self._source(begin, part), self._source(end - 1, self._part(end - 1)) + 1
        return fragment._replace(span=span, line=fragment.line + self._lines[part])

    def _part(self, place: int) -> int:
        return bisect_right(self._places, place) - 1

    def _source(self, place: int, part: int) -> int:
        return self._sources[part] + place - self._places[part]

    def _scripts(self, spans: Sequence[tuple[int, int]]) -> Iterator[Fragment]:
        """The stretches as fragments, but those within a span: of a paragraph that goes on behind them."""
        begins = [begin for begin, _ in spans]
        line, done = 1, 0
        for begin, end in self._stretches:
            line, done = line + _breaks(self._given, done, begin), begin
            at = bisect_right(begins, begin) - 1
            if at < 0 or spans[at][1] <= begin:
                code = " ".join(drop_invisible(self._given[begin:end]).split())
                yield Fragment(code, "script", line, (begin, end))

    def _json_ld(self) -> Iterator[dict[str, Any]]:
        """Every object of the JSON-LD in the scripts."""
        given, looked = self._given, 0
        for begin, end in self._stretches:
            at = begin
            while looked < _MOST_JSON_LD and (match := _JSON_LD.search(given, at, end)):
                looked += 1
                try:
                    value, at = _DECODER.raw_decode(given, match.start())
                except (ValueError, RecursionError):
                    at = match.end()
                else:
                    yield from json_ld_objects(value, given[match.start() : at])


def without_scripts(given: str) -> Aside | None:
    """A dump that holds its page's scripts, without them; None of any other text."""
    if given.count("{") < _FEWEST_BRACES:
        return None
    from newsclean.readers.scripts.find import find_scripts  # its patterns take a third of a page's time to compile

    stretches = find_scripts(given)
    return Aside(given, stretches) if stretches else None


def _breaks(text: str, begin: int, end: int) -> int:
    """How many line ends stand in a part of a text, as `str.splitlines` counts them."""
    return sum(text.count(mark, begin, end) for mark in _LINE_ENDS) - text.count("\r\n", begin, end)
