"""Where an endless page's next story begins: under a title set as the page's own is, with a day beside it.

Readers scroll on, and the page's script sets the next story under the first one, in elements of the same names. Titles
of teasers and entries of a live page have other elements than the page's headline.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.arrays import Mask, none_of
from newsclean.dates.timestamp import parse_timestamp
from newsclean.model import Role
from newsclean.page import HEADINGS, Claim, Page
from newsclean.text.titles import words_of

RULE = "next-story"
_BESIDE, _LONGEST_DAY = 4, 90  # fragments from the title to its day, and characters of the latter's line


def past_next_title(page: Page, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """What of the text is the next story: its title, which says something else than the headline, and all below."""
    is_past = none_of(is_text)
    text = is_text.nonzero()[0].tolist() if page.contexts else []
    head = max((claim.index for claim in claims if _heads(claim, text)), default=-1)
    if head < 0 or page.tags[head] not in HEADINGS:
        return is_past
    below = [at for at in page.headings if text[0] < at < text[-1]]
    if not below:
        return is_past
    way, said = _way(page, head), words_of(page.texts[head])
    below = [at for at in below if _way(page, at) == way and words_of(page.texts[at]) != said]
    below = [at for at in below if _element_of(page, at) != _element_of(page, head)]
    if first := next((at for at in below if _is_dated(page, at)), 0):
        is_past[first:] = is_text[first:]
    return is_past


def _is_dated(page: Page, title: int) -> bool:
    """Whether a day stands close under a title."""
    near = page.texts[title + 1 : title + 1 + _BESIDE]
    return any(len(text) <= _LONGEST_DAY and parse_timestamp(text) is not None for text in near)


def _heads(claim: Claim, text: list[int]) -> bool:
    """Whether a claim is for a headline over the text."""
    return claim.role is Role.HEADLINE and bool(text) and claim.index < text[0]


def _element_of(page: Page, at: int) -> int:
    """The element that a title stands in; the story's own sections stand in that of its headline."""
    around = page.around(int(page.context_of[at]))
    return next((context for context in around if page.contexts[context].tag not in HEADINGS), -1)


def _way(page: Page, at: int) -> list[tuple[str, str]]:
    """The tags and names of a title and of the elements around it; the next story's may be a lower heading."""
    around = [page.contexts[context] for context in page.around(int(page.context_of[at]))]
    return [("" if context.tag in HEADINGS else context.tag, context.words) for context in around]
