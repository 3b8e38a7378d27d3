"""A dump's first paragraphs that the scorer doubts: long ones close over the story, with a line or a box between.

Under a headline stand its picture, a player, share buttons and a notice, and the scorer takes a first paragraph between
them for one of these, without being sure: "Seven ferries lay idle in the harbour …" over "Most read in Travel". Right
over the story's next paragraph a shorter one is it too, if it is no picture's credit.

A second headline under the first one's byline and date is the first paragraph, where it is longer: so the scorer reads
the first sentence of a script without full stops.

Under a byline or a date a sentence over a box ("Have your say" and its buttons) is the first paragraph, where the
scorer takes it along with the box.

Left alone: what a house says of itself and its authors, standfirsts, and all that the scorer is sure of.
"""

from __future__ import annotations

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.flags import flags_of
from newsclean.decide.scorer import SIGNATURE, text_shares, without_text
from newsclean.decide.story.lines import ENDS, STRAY, is_prose
from newsclean.model import COLUMN, Role
from newsclean.names.picture_credits import names_credit
from newsclean.page import Page

_WITHIN = 10  # fragments over the story's first
_LEAST = 200  # characters; of shorter ones down to 150 as many are captions and notices
_LEAST_NEXT = 100  # likewise, right over the story's first, however little the scorer takes it for text
_LEAST_LIKELY = 0.02  # probability of text
_SURE = 0.7  # probability of another role; 0.6 to 0.9 do as well
_OTHERS = (  # roles of what reads like a paragraph too, and stands over stories
    Role.DECK, Role.PROMO, Role.AUTHOR_BIO, Role.OTHER, Role.CONSENT, Role.DONATION, Role.BYLINE, Role.COMMENTS,
    Role.HEADLINE,
)  # fmt: skip
_IS_OTHER = flags_of(_OTHERS)
_SIGNED = 0.5  # probability of a byline or a date
_LEAST_SIGNED, _SURE_SIGNED = 80, 0.95  # likewise of a sentence under one: characters, probability of another role
_IS_OF_BOX = flags_of((
    Role.WIDGET, Role.SOCIAL, Role.COMMENTS, Role.NEWSLETTER, Role.SUBSCRIPTION, Role.RELATED, Role.LATEST,
    Role.MOST_READ, Role.OPINION, Role.FEATURED_AUTHOR, Role.MEDIA, Role.TAGS, Role.NAVIGATION, Role.FOOTER,
))  # fmt: skip
_LONGER = 1.5  # times the headline's width


def doubted_lead(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which fragments close over the story's first one are its first paragraphs."""
    found = none_of(is_text)
    story = int(is_text.argmax()) if len(is_text) else 0
    if page.format == "html" or not story:
        return found
    start = max(0, story - _WITHIN)
    over = scores[start:story]
    heads = (over[:, COLUMN[Role.HEADLINE]] >= _SURE).nonzero()[0]
    start += int(heads[-1]) + 1 if len(heads) else 0
    over = scores[start:story]
    others = without_text(over)
    is_doubted = (others.max(axis=1) < _SURE) & ~_IS_OTHER[others.argmax(axis=1)]
    is_long = (page.widths[start:story] >= _LEAST) & (text_shares(over) >= _LEAST_LIKELY)
    is_long[-1:] |= page.widths[story - 1] >= _LEAST_NEXT and not names_credit(page.texts[story - 1])
    at = start + (is_doubted & is_long).nonzero()[0]
    if len(at):
        found[at] = is_prose(page)[at] & [not page.texts[index].startswith(STRAY) for index in at.tolist()]
    found[story - 1] |= _is_second_headline(page, scores, story - 1)
    signed = start + 1 + (scores[start : story - 1, SIGNATURE].max(axis=1, initial=0) >= _SIGNED).nonzero()[0]
    found[[at for at in signed.tolist() if _is_over_box(page, scores, at)]] = True
    return found


def _is_over_box(page: Page, scores: Floats, at: int) -> bool:
    """Whether a line is a sentence, and no picture's, that the scorer takes for what a box under it may hold."""
    if page.widths[at] < _LEAST_SIGNED or not page.texts[at].endswith(ENDS) or page.tags[at] == "img":
        return False
    others = without_text(scores[at : at + 1])[0]
    return bool(_IS_OF_BOX[others.argmax()] and others.max() < _SURE_SIGNED)


def _is_second_headline(page: Page, scores: Floats, at: int) -> bool:
    """Whether a line is as a headline to the scorer, and stands under another one and who signs it."""
    over = at - 1
    while over >= 0 and at - over < _WITHIN and scores[over, SIGNATURE].max() >= _SURE:
        over -= 1
    headline = COLUMN[Role.HEADLINE]
    if not 0 <= over < at - 1 or scores[at].argmax() != headline or scores[over, headline] < _SURE:
        return False
    return bool(is_prose(page)[at]) and page.widths[at] >= _LONGER * page.widths[over]
