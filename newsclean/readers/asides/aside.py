"""A text without what is no part of its page, and the page read of it with that put back in its places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from newsclean.fragments import Fragment, gathered
from newsclean.metadata import Metadata
from newsclean.page import Page
from newsclean.readers.rewritten import Rewritten
from newsclean.text.whitespace import drop_invisible

BLANK_LINE = "\n\n"
_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


class Aside(Rewritten):
    """A text, and the stretches of it that were set aside."""

    rule = ""  # that their segments have

    def __init__(self, given: str, stretches: Sequence[tuple[int, int]], instead: Sequence[str] = ()) -> None:
        """`stretches` are in order and apart; `instead` is what stands in the place of each, mostly a blank line."""
        self.given, self.stretches = given, stretches
        changes = [
            (*stretch, text) for stretch, text in zip(stretches, instead or [BLANK_LINE] * len(stretches), strict=True)
        ]
        super().__init__(given, changes)
        left_out = (breaks(given, begin, end) - text.count("\n") for begin, end, text in changes)
        self._lines = [0, *accumulate(left_out)]  # that the text given has more before what stands behind each

    def stated(self, metadata: Metadata) -> Metadata:
        """What the page states, with what stands in the stretches."""
        return metadata

    def restored(self, page: Page) -> Page:
        """The page read of `text`, with spans and lines of the text given, and what was set aside."""
        fragments = [self._restored(fragment) for fragment in page.fragments]
        aside = tuple(self._set_aside([fragment.span or (0, 0) for fragment in fragments]))
        return replace(page, fragments=gathered(fragments), aside=aside, metadata=self.stated(page.metadata))

    def _restored(self, fragment: Fragment) -> Fragment:
        begin, end = fragment.span or (0, 0)
        line = fragment.line + self._lines[self.changes_before(begin)]
        return fragment._replace(span=(self.source(begin), self.source(end - 1) + 1), line=line)

    def _set_aside(self, spans: Sequence[tuple[int, int]]) -> Iterator[Fragment]:
        """The stretches as fragments, but those within a span: of a paragraph that goes on behind them."""
        begins = [begin for begin, _ in spans]
        line, done = 1, 0
        for start, stop in self.stretches:
            held = self.given[start:stop]
            if not held.strip():
                continue
            begin, end = stop - len(held.lstrip()), start + len(held.rstrip())
            line, done = line + breaks(self.given, done, begin), begin
            at = bisect_right(begins, begin) - 1
            if at < 0 or spans[at][1] <= begin:
                yield Fragment(" ".join(drop_invisible(held).split()), self.rule, line, (begin, end))


def breaks(text: str, begin: int, end: int) -> int:
    r"""How many line ends stand in a part of a text, as `str.splitlines` counts them: of "\r\n" the second counts."""
    return sum(text.count(mark, begin, end) for mark in _LINE_ENDS) - text.count("\r\n", begin, end + 1)
