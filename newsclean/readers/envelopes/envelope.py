"""A page that came in an envelope: escaped, quoted, in JSON, in a list, in a cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from newsclean.fragments import FragmentsOfPage, gathered
from newsclean.model import Problem
from newsclean.page import Page
from newsclean.readers.rewritten import Change, Rewritten


class Envelope(Rewritten):
    """A text as given, and the page in it."""

    def __init__(self, given: str, changes: Iterable[Change], problem: Problem, before: int = 0) -> None:
        """`problem` is what to tell of the page, `before` how many lines of its text stand before it."""
        super().__init__(given, changes)
        self._problem, self._before, self._size = problem, before, len(given)

    def restored(self, page: Page) -> Page:
        """The page, with spans and lines of the text given; of HTML it has lines alone, which are those of the page.

        HTML that was read as the dump that it holds has no spans either.
        """
        has_spans = any(fragment.span for fragment in page.fragments[:1])
        fragments = self._placed(page.fragments) if has_spans else page.fragments
        return replace(page, fragments=fragments, problems=(self._problem, *page.problems))

    def _placed(self, fragments: FragmentsOfPage) -> FragmentsOfPage:
        """Fragments with spans as given: each up to the next, so that no change is in none."""
        starts = [0, *(self.source((fragment.span or (0, 0))[0]) for fragment in fragments[1:])]
        spans = zip(starts, [*starts[1:], self._size], strict=True)
        placed = zip(fragments, spans, strict=True)
        return gathered([fragment._replace(span=span, line=fragment.line - self._before) for fragment, span in placed])
