"""Lines that were taken for text, and have words of another role.

A wall's words ("Il vous reste 31 % de cet article à lire. La suite est réservée …"), a sign-up's ("The week's best
stories, straight to your inbox.", "Sign up for the morning letter …") and what asks to join the house's channel stand
where the page cuts the story, so as often between its paragraphs as under them. A claim for them would pull the
paragraphs around along. Small print ("The views expressed here do not necessarily
reflect …"), the names of those who helped ("Ana Lima contributed to this report.") and what asks to follow the house
stand under the story alone: within it their words are its own.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.arrays import Ints, Mask, none_of
from newsclean.decide.story.paths import paths_of
from newsclean.lexicon.loader import ANYWHERE, BEGINS, BITS, WHOLE
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.patterns import lazily
from newsclean.text.stops import QUOTES

_LONGEST = 250  # characters; an advertisement of an issue that the truth has has 360
_LONGEST_NOTICE = 80  # likewise of an advertisement's; paragraphs are longer: "Ads by both parties flooded …"
_QUOTES = frozenset(QUOTES)
_LETTER = lazily(
    "mail|newsletter|inbox|letter|lettre|brief|brev|bolet|bulet|bülten|kirje|hírlev|бюлетин|рассылк|розсилк"
)
_FORMS = {
    Role.NEWSLETTER: (ANYWHERE, BEGINS),
    Role.ADVERTISEMENT: (WHOLE, BEGINS, ANYWHERE),
    Role.CONSENT: (BEGINS, ANYWHERE),
    Role.MEDIA: (BEGINS, ANYWHERE),
}
_LEAST_WALL = 25  # characters of a wall's label: "This article is for subscribers", where "Subscribe" is a button
_LONGEST_GIFT = 90  # characters of a line behind a wall: "All articles without a limit"
_MOST_BEHIND = 0.3  # of the text's characters
_LEAST = 3  # lines of a text that such a line stands in
_LONGEST_LAST = 500  # characters of one of the last lines
_LAST = 4  # lines of the text, of which each may be one


def cued(page: Page, is_text: Mask, role: Role) -> Mask:
    """Which lines of the text have words of a `role`, or begin with a sign-up's or an advertisement's.

    Of a wall's no line in the truths of unseen pages and dumps has any; of a sign-up's one has, and nine are no text;
    of those that one begins none, and four. No line that a notice of advertisements is or begins was text, and none
    with what asks for consent or what a player says.
    """
    longest = _LONGEST_NOTICE if role is Role.ADVERTISEMENT else _LONGEST
    has_cue = _with_cue(page, role, longest, _FORMS.get(role, (ANYWHERE,)))
    if role is Role.CONSENT:  # "Allow and continue"; players' words are pieces of sentences too: "Click-to-Play"
        has_cue |= _with_cue(page, role, longest, (WHOLE,)) & (page.tokens.counts > 1)
    found = is_text & has_cue & (np.count_nonzero(is_text) >= _LEAST)
    return _if_they_may_be(page, found, role)


def behind_wall(page: Page, is_text: Mask, noted: Mask) -> Mask:
    """`noted`, lines with a wall's words, and what stands behind one and says what it gives: short lines to the end.

    On unseen sites six such lines are no text, and none is; of longer ones, or more of the text, most are.
    """
    found = noted.copy()
    text, lengths = is_text.nonzero()[0], page.tokens.lengths
    size = int(lengths[text].sum())
    walls = (
        noted
        | _with_cue(page, Role.SUBSCRIPTION, _LONGEST)
        | (_with_cue(page, Role.SUBSCRIPTION, _LONGEST, (WHOLE,)) & (lengths >= _LEAST_WALL))
    )
    for wall in walls[: text[-1] + 1].nonzero()[0].tolist() if len(text) >= _LEAST else ():
        rest = text[text >= wall]
        is_short = lengths[rest].sum() < _MOST_BEHIND * size and lengths[rest].max() <= _LONGEST_GIFT
        if is_short and rest[0] != text[0] and not _goes_on(page, text, wall):
            found[rest] = True
            break
    return found


def _goes_on(page: Page, text: Ints, wall: int) -> bool:
    """Whether the story goes on behind a wall of HTML, which then is a box in it: as Substack sets one mid-talk."""
    over, under = text[text < wall][-1:].tolist(), text[text > wall][:1].tolist()
    if not page.contexts or not under:
        return False
    paths = paths_of(page, (*over, wall, *under))
    return under[0] in paths and paths[under[0]] == paths.get(over[0]) != paths.get(wall)


def cued_at_end(page: Page, is_text: Mask, role: Role) -> Mask:
    """Which of the last lines of the text have words of a `role`; never all of the text.

    By the footer's, with the cues that came with them, 46 dumps and pages of unseen sites gain, and 6 lose.
    """
    found = none_of(is_text)
    text = is_text.nonzero()[0]
    if len(text) > 1:
        has_cue = _with_cue(page, role, _LONGEST_LAST)
        last = text[1:][-_LAST:]
        found[last] = has_cue[last] & ~has_cue[text[0]]
    return _if_they_may_be(page, found, role)


def _with_cue(page: Page, role: Role, longest: int, forms: Sequence[int] = (ANYWHERE,)) -> Mask:
    """Which lines of the page have words of a role, and are short enough to be of it."""
    has_cue = np.bitwise_or.reduce(page.cues.masks[list(forms)]) & BITS[role] > 0
    return np.asarray(has_cue & (page.tokens.lengths <= longest))


def _if_they_may_be(page: Page, found: Mask, role: Role) -> Mask:
    """Those of the lines found that are what their words say."""
    at = found.nonzero()[0].tolist()
    found[at] = [_may_be(page, index, role) for index in at]
    return found


def _may_be(page: Page, index: int, role: Role) -> bool:
    """Whether a line is what its words say; "“Follow us on Instagram,” the baker said", "Sign up for classes rose" not.

    What only begins with a sign-up's words names a letter or a mail.
    """
    text = page.texts[index]
    if role is Role.SOCIAL:
        return _QUOTES.isdisjoint(text)
    is_begun = role is Role.NEWSLETTER and not page.cues.has(index, role, ANYWHERE)
    return not is_begun or _LETTER().search(text.casefold()) is not None
