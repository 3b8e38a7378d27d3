"""A subheading: a heading inside the story.

For example:

    takes   ## What happens next
    leaves  ## Most read
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.labels.listed import is_label
from newsclean.model import Role
from newsclean.page import HEADINGS, Claim, Fragment, Page
from newsclean.text.characters import Class

_HEADINGS = HEADINGS - {"h1"}
_HEADING = 0.5  # nats: the scorer sees tags itself
_SQUARES = ("■ ", "◆ ", "▣ ", "□ ")  # before a heading inside a story, where there are no heading elements
_SQUARED = 1.5  # nats: some lists of links have them too
_LONGEST = 40  # characters of a heading behind a square; what it stands over is longer
_PROSE = 100  # characters of a paragraph that a story's heading stands over
_MARK_SIGN, _OTHER = int(Class.MARK_SIGN), int(Class.OTHER)


def find_subheading(page: Page) -> Iterator[Claim]:
    """Claims for headings right over prose."""
    fragments = page.fragments
    for index in _candidates(page):
        fragment, below = fragments[index], fragments[index + 1]
        if fragment.tag in _HEADINGS and _is_prose(below) and not fragment.link_chars and not is_label(page, index):
            yield Claim(index, Role.SUBHEADING, _HEADING, "heading-over-prose")
        elif fragment.text.startswith(_SQUARES) and len(fragment.text) <= _LONGEST < len(below.text):
            yield Claim(index, Role.SUBHEADING, _SQUARED, "square-over-prose")


def _candidates(page: Page) -> list[int]:
    """The headings, and the lines that begin with a mark, right over a longer line: it spares most the closer look."""
    tokens = page.tokens
    is_marked = (tokens.edges[:, 0] == _MARK_SIGN) | (tokens.edges[:, 0] == _OTHER)
    is_marked[page.headings] = True
    found: list[int] = (is_marked[:-1] & (tokens.lengths[1:] > _LONGEST)).nonzero()[0].tolist()
    return found


def _is_prose(fragment: Fragment) -> bool:
    return len(fragment.text) >= _PROSE and fragment.link_chars * 2 < len(fragment.text)
