"""Paragraphs of a plea for money that read like the story's, told by the plea under them.

    The Courier believes that everyone needs news, and our reporters … We …
    Help keep our news free: give as little as $2.

A house that pleads speaks of itself, again and again, and quotes nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from newsclean.arrays import Mask, none_of
from newsclean.decide.story.lines import ENDS, unless_most
from newsclean.lexicon.word_lists import word_list
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.stops import QUOTES
from newsclean.text.titles import WORD

_OVER = 5  # lines over a line that pleads; 2 find half, 6 no more
_LEAST = 2  # times that a paragraph says "we" or "our": with 1 stories that end so are lost
_PARAGRAPH = 60  # characters; those of a script without spaces count as two
_MOST = 0.5  # of the text: where more of it pleads, it is a story about those who do
_QUOTES = frozenset(QUOTES)


def pleas(page: Page, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """What of the text is a plea right over one. On unseen sites 22 pages and dumps gain by it, and 2 lose."""
    found = none_of(is_text)
    for claim in claims:
        if claim.role is Role.DONATION and not is_text[claim.index]:
            found[_over(page, is_text, claim.index)] = True
    return unless_most(page, found, is_text, _MOST)


def _over(page: Page, is_text: Mask, plea: int) -> list[int]:
    """The lines of text over one that pleads, up to the first that does not; headings go with paragraphs."""
    lines, pleads = [], False
    for at in range(plea - 1, max(-1, plea - 1 - _OVER), -1):
        if not is_text[at]:
            continue
        if page.widths[at] < _PARAGRAPH:
            if page.texts[at].endswith(ENDS):
                break
        elif not _speaks_of_itself(page.texts[at]):
            break
        else:
            pleads = True
        lines.append(at)
    return lines if pleads else []


def _speaks_of_itself(text: str) -> bool:
    ours = (word for word in WORD.findall(text.casefold()) if word in word_list("we") or word in word_list("our"))
    return _QUOTES.isdisjoint(text) and len(list(islice(ours, _LEAST))) == _LEAST
