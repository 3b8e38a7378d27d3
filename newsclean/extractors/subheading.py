"""A subheading: a heading inside the story.

For example:

    takes   ## What happens next
    leaves  ## Most read
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.extractors._labels import is_label
from newsclean.model import Role
from newsclean.page import Claim, Fragment, Page

_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_HEADING = 0.5  # nats: the scorer sees tags itself
_SQUARES = ("■ ", "◆ ", "▣ ", "□ ")  # before a heading inside a story, where there are no heading elements
_SQUARED = 1.5  # nats: some lists of links have them too
_LONGEST = 40  # characters of a heading behind a square; what it stands over is longer
_PROSE = 100  # characters of a paragraph that a story's heading stands over


def find_subheading(page: Page) -> Iterator[Claim]:
    """Claims for headings right over prose."""
    fragments = page.fragments
    for index, (fragment, below) in enumerate(pairwise(fragments)):
        if fragment.tag in _HEADINGS and _is_prose(below) and not fragment.link_chars and not is_label(page, index):
            yield Claim(index, Role.SUBHEADING, _HEADING, "heading-over-prose")
        elif fragment.text.startswith(_SQUARES) and len(fragment.text) <= _LONGEST < len(below.text):
            yield Claim(index, Role.SUBHEADING, _SQUARED, "square-over-prose")


def _is_prose(fragment: Fragment) -> bool:
    return len(fragment.text) >= _PROSE and fragment.link_chars * 2 < len(fragment.text)
