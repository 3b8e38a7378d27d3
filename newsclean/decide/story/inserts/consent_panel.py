"""What a page says of its cookies at length, between the buttons of the panel where they are chosen.

    Manage consent preferences
    Strictly necessary cookies – always active
    You can set your browser to block these cookies, but some parts of the site will not work then. …
    Save settings

Each kind of cookie has a paragraph, which the scorer takes for a story's. Pages that a browser has run show such a
panel, mostly at their end. A story on cookies has no such buttons on both sides without its headline between them, but
for one whose headline stands over both; so what would leave no text stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsclean.arrays import Floats, Mask, none_of
from newsclean.lexicon.word_lists import word_list
from newsclean.model import COLUMN, Role
from newsclean.page import Claim, Page

_FARTHEST = 60  # fragments from one button to the next
_LEAST = 2  # lines between them that name cookies
_SHARE = 0.15  # of the lines between them
_LIKELY = 0.5  # probability of a headline, a byline or a date
_HEAD = [COLUMN[role] for role in (Role.HEADLINE, Role.BYLINE, Role.DATELINE)]


def consent_panel(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which lines of the text are such a panel's."""
    found = none_of(is_text)
    buttons = sorted({claim.index for claim in claims if claim.role is Role.CONSENT and _is_button(page, claim.index)})
    for start, end in pairwise(buttons):
        text = start + 1 + is_text[start + 1 : end].nonzero()[0]
        if not len(text) or end - start > _FARTHEST or scores[start:end, _HEAD].max() >= _LIKELY:
            continue
        named = sum(_names_cookies(page.texts[at]) for at in text.tolist())
        found[text] = named >= max(_LEAST, _SHARE * len(text))
    return found if (is_text & ~found).any() else none_of(found)


def _is_button(page: Page, index: int) -> bool:
    """Whether a label has two words: "Cookies" alone may head a recipe."""
    return int(page.tokens.counts[index]) > 1


def _names_cookies(text: str) -> bool:
    return any(map(text.casefold().__contains__, word_list("cookie")))
