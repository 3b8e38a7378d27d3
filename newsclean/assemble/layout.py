"""Where a fragment stands to the article: in its head, by its story, at its end."""

from __future__ import annotations

from typing import NamedTuple

from newsclean.decide.decide import Decision
from newsclean.model import Role
from newsclean.page import Page

_OVER_HEADLINE = 8  # fragments: kicker, date and byline may stand over the headline
_UNDER_HEADLINE = 30  # fragments: deck, share row and picture may stand between it and the story
_OVER_STORY = 25  # fragments over the story, in which a date may stand, and a byline where no headline is shown
_UNDER_STORY = 8  # fragments under the story: a signature, a contributor line
_LEAST_HEAD = 12  # characters of a headline that is said again
_MOST_HEADS = 3


class Layout(NamedTuple):
    """The indices of the headline (-1: not shown), and of the story's first and last paragraphs."""

    head: int
    story: int
    end: int

    @classmethod
    def of(cls, decision: Decision) -> Layout:
        """The layout of a decided page."""
        return cls(decision.head, decision.story, decision.end)

    def is_head(self, index: int) -> bool:
        """Whether a fragment stands around the headline, or next over the story."""
        low = min(self.head - _OVER_HEADLINE, self.story) if self.head >= 0 else self.story - _OVER_STORY
        high = max(min(self.head + _UNDER_HEADLINE, self.story + 1), self.head + _OVER_HEADLINE)
        return low <= index <= high or self.story - _OVER_HEADLINE <= index <= self.story + 1

    def is_over_story(self, index: int) -> bool:
        """Whether a fragment stands over the story, maybe far, or is one of its first two."""
        return self.story - _OVER_STORY <= index <= self.story + 1

    def head_range(self) -> range:
        """The fragments from over the headline to the story."""
        if self.head < 0:
            return range(self.story - _OVER_HEADLINE, self.story + 1)
        return range(self.head - _OVER_HEADLINE, max(min(self.head + _UNDER_HEADLINE, self.story + 1), self.head + 1))

    def is_tail(self, index: int) -> bool:
        """Whether a fragment stands right under the story."""
        return index in self.tail_range()

    def tail_range(self) -> range:
        """The fragments right under the story."""
        return range(self.end + 1, self.end + _UNDER_STORY + 1)


def headline_lines(page: Page, decision: Decision) -> list[int]:
    """The lines that are the headline: a dump begins with its page's title, and has the heading farther down.

    Where none shows it, the story's first one, from which lines are as far as from a headline.
    """
    head = decision.head
    if head < 0:
        return [decision.story]
    title = page.texts[head].casefold()
    texts = {at: page.texts[at].casefold() for at in decision.places[Role.HEADLINE]}
    same = [at for at, text in texts.items() if len(text) >= _LEAST_HEAD and (text in title or title in text)]
    nearest = sorted(same, key=lambda at: abs(at - decision.story))[:_MOST_HEADS]
    return sorted({head, *nearest})
