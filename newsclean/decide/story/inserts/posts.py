"""Posts of a network that a page's text shows, and that were taken for the story's, told by how they are signed.

    The quay is closed until Friday. Nobody was hurt.
    pic.twitter.com/a1B2c3D4e5
    — Harbour Police (@harbourpolice) March 3, 2024

A post is short: what goes with the signature are the lines over it up to that length, of which the first is always the
post's. The others stop where the scorer is sure of the story, where a blank line parts them, and where an HTML page's
element of the post begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import text_shares
from newsclean.decide.story.lines import unless_most
from newsclean.page import Page
from newsclean.text.characters import Class

_SIGNATURE = re.compile(r"(?:—|–|--?) ?[^\s()][^\n()]{0,60} \(@\w{2,20}\)")
_LINKS = ("pic.twitter.com/", "https://t.co/", "@", "#")  # what a post's line is when it says nothing
_LONGEST = 320  # characters; 280 does as well
_LONGEST_DAY = 20  # likewise of the day under a signature: "December 21, 2023"
_MOST = 0.5  # of the text in posts: where more is, they are the story
_SURE = 0.9  # probability of text, from which a line is the story's; 0.7 and 0.95 do as well


def signed_posts(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """What of the text is a post. On unseen sites 52 dumps of four kinds and 2 pages of HTML gain by it, and 5 lose."""
    is_post = none_of(is_text)
    brackets, others = (page.tokens.classes[:, kind] for kind in (Class.BRACKET, Class.OTHER))  # what "(" and "@" are
    for at in ((brackets > 0) & (others > 0)).nonzero()[0].tolist():
        if "(@" in page.texts[at] and _SIGNATURE.match(page.texts[at]):
            is_post[at] = True
            is_post[at + 1 : at + 2] = _is_day(page.texts[at + 1]) if at + 1 < len(page.texts) else False
            is_post[list(_over(page, scores, at))] = True
    return unless_most(page, is_post & is_text, is_text, _MOST) if is_post.any() else is_post


def _is_day(text: str) -> bool:
    return len(text) <= _LONGEST_DAY and any(map(str.isdecimal, text))


def _over(page: Page, scores: Floats, signature: int) -> Iterator[int]:
    """The lines of the post over its signature, from the last to the first."""
    left, has_said, element = _LONGEST, False, _element(page, signature)
    for at in range(signature - 1, -1, -1):
        text = page.texts[at]
        left -= len(text)
        is_apart = has_said and page.fragments[at + 1].line > page.fragments[at].line + 1
        if left < 0 or is_apart or not page.is_in(page.fragments[at].context, element):
            return
        if not text.startswith(_LINKS):
            if has_said and text_shares(scores[at]) > _SURE:
                return
            has_said = True
        yield at


def _element(page: Page, signature: int) -> int:
    """The element that a post and its signature stand in, the signature's own or the one around its paragraph."""
    context = page.fragments[signature].context
    return page.contexts[context].parent if context >= 0 and page.contexts[context].tag == "p" else context
