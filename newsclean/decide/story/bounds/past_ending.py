"""What of a dump's text stands under the end of its story: another story, the page's own words.

No element of a dump tells where the story ends, but what stands under stories does: its tags, or two of share buttons,
a box about the author, a plea for money, comments, an account and the page's foot, one after the other. Within a story
such things stand too, but alone, and mostly towards its begin.

Where the scorer doubts what it took for text from there on, all of it together and more than what stands above, less is
enough: teasers and readers' comments are each a little like a story, and under buttons or a name the like of them go on
to the page's end.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.arrays import Floats, Ints, Mask, none_of
from newsclean.decide.scorer import text_shares
from newsclean.decide.story.lines import ENDS
from newsclean.decide.story.regained.live_entries import among_entries
from newsclean.model import ROLES, Role
from newsclean.page import Claim, Page

_LEAST_LINES = 5  # of a text that goes on under its end
_FROM_TAGS = 0.5  # of the text's characters, from which a line that an extractor claims for tags ends it
_UNDER = frozenset(  # not menus and unlabelled tags, for which a table's cells are taken
    (Role.SOCIAL, Role.AUTHOR_BIO, Role.DONATION, Role.COMMENTS, Role.SUBSCRIPTION, Role.FOOTER)
)
_CLAIMED = _UNDER | {Role.TAGS}
_LEAST = 2  # such roles
_FROM = 0.7  # likewise, from which they end it; 0.65 and 0.75 do as well, with 0.5 pages of several parts are lost
_SURE = 0.8  # probability of such a role, if no extractor claims it; 0.7 and 0.9 do as well
_FROM_DOUBTED = 0.2  # likewise, where the rest is doubted; 0.1 to 0.4 do as well
_DOUBTED = 0.8  # how likely the rest is for the text above it, under which two roles end it; 0.85 does as well
_MORE_DOUBTED = 0.65  # likewise one of them over two lines, if no box about somebody, which stands within stories
_WITHIN = frozenset((Role.AUTHOR_BIO, Role.DONATION))  # of which one alone stands within a story's first half too
_OWN = 0.3  # probability of a line that is text by itself, and not for its place


def past_ending(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """What of the text stands under its end. On unseen sites 67 dumps gain by it, and 7 lose."""
    past = none_of(is_text)
    text = is_text.nonzero()[0]
    if page.format == "html" or len(text) < _LEAST_LINES:
        return past
    shares = page.tokens.lengths[text].cumsum() / page.tokens.lengths[text].sum()
    rest = _likely_rest(page, scores, text)
    may_end = (shares[:-1] >= _FROM_TAGS) | ((shares[:-1] >= _FROM_DOUBTED) & (rest < _DOUBTED))
    may_end &= ~among_entries(page, is_text)[text[1:]]
    gaps = ((text[1:] - text[:-1] > 1) & may_end).nonzero()[0].tolist()
    claimed = {(claim.index, claim.role) for claim in claims if claim.role in _CLAIMED} if gaps else set()
    for at in gaps:
        gap = range(int(text[at]) + 1, int(text[at + 1]))
        if _is_end(_kinds(page, scores, gap, claimed), len(gap), float(shares[at]), float(rest[at])):
            past[gap.stop :] = is_text[gap.stop :]
            break
    return past


def _likely_rest(page: Page, scores: Floats, text: Ints) -> Floats:
    """How likely the text under each line of it but the last is, for how likely the text down to that line is.

    By the mean probability of the lines that are text by themselves, weighed by their characters: where the scorer
    hardly knows a language it doubts all of a story.
    """
    likely = text_shares(scores[text])
    lengths = page.tokens.lengths[text] * (likely >= _OWN)
    chars, sums = lengths.cumsum()[:-1], (lengths * likely).cumsum()[:-1]
    above = sums / np.maximum(chars, 1)
    under = (float((lengths * likely).sum()) - sums) / np.maximum(int(lengths.sum()) - chars, 1)
    is_told = (chars > 0) & (chars < lengths.sum())
    return np.where(is_told, under / np.maximum(above, _OWN), 1).astype(np.float32)


def _is_end(kinds: set[Role], lines: int, share: float, rest: float) -> bool:
    """Whether so many lines of these kinds end the text that has this share above them, and is as likely below."""
    if Role.TAGS in kinds and share >= _FROM_TAGS:
        return True
    under = kinds & _UNDER
    if len(under) >= _LEAST and (share >= _FROM or rest < _DOUBTED):
        return True
    left = under - (_WITHIN if share < _FROM_TAGS else {Role.AUTHOR_BIO})
    return rest < _MORE_DOUBTED and lines > 1 and bool(left)


def _kinds(page: Page, scores: Floats, gap: range, claimed: set[tuple[int, Role]]) -> set[Role]:
    """The roles of what stands under stories that lines between two of the text are claimed for, or surely have.

    A sentence that the scorer takes for a comment may be one of the story's.
    """
    found = scores[gap.start : gap.stop]
    best = zip(gap, found.argmax(axis=1).tolist(), (found.max(axis=1) >= _SURE).tolist(), strict=True)
    roles = [(index, ROLES[kind], is_sure and not page.texts[index].endswith(ENDS)) for index, kind, is_sure in best]
    kinds = {role for index, role, is_sure in roles if role in _UNDER and (is_sure or (index, role) in claimed)}
    return kinds | {Role.TAGS for index in gap if (index, Role.TAGS) in claimed}
