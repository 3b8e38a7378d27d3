"""The column at which a dump sets its story, and what stands among the text beside it.

Tools that lay a page out as text indent what stands deeper in its elements. The story's paragraphs stand at one column;
deeper ones are captions, boxes and titles of other stories, cards and notes:

          The river rose for a third night in the harbour towns.
              Boats lie in the square of Ellmouth on Friday
          The council opened two schools to people.

Deeper lines that the scorer half takes for something else are none of the text. Of those that it is sure of some are
left alone: the text's first lines, which have a place of their own, quotes, and longer runs of deeper lines, which may
be a list without marks or a table of the story. Entries of lists are deeper than what they belong to, and tell nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.flags import flags_of
from newsclean.decide.scorer import text_shares, without_text
from newsclean.decide.story.lines import ENDS, claimed_for_else, unless_most
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.runs import runs
from newsclean.text.stops import OPENING_QUOTES

_LEAST_LINES = 8  # of a text
_AT_COLUMN = 0.85  # of the text's characters outside of lists; with 0.8 as much is gained, and more pages lose
_DEEPER = 2  # columns; by one a numbered paragraph may stand off
_DOUBTED = 0.15  # probability of another role; 0.1 to 0.3 do as well
_DOUBTED_OVER = 0.2  # likewise of one of `_OVER`, over the column's first line, where leads stand
_FIRST = 3  # lines of the text
_RUN = 3  # deeper lines at once; one and any number do as well
_LEAST = 30  # characters of a deeper line, many shorter ones are subheadings; 20 and 40 do as well
_MOST = 0.3  # of the text's characters in deeper lines; 0.15 does as well, with 0.1 half of the gain is lost
_TRUSTED = 0.85  # mean probability of text, from which deeper lines under the column's last stay; so do 0.8 and 0.9
_SURE = 0.95  # likewise of the last of them; none to 0.98 do as well
_SENTENCE = 40  # characters of a line at the column
_IS_ELSE = flags_of(  # which stand there too
    (Role.CAPTION, Role.MEDIA, Role.SOCIAL, Role.AUTHOR_BIO, Role.DECK, Role.NEWSLETTER)
)
_OVER = flags_of((Role.AUTHOR_BIO, Role.CAPTION, Role.MEDIA, Role.NEWSLETTER, Role.SOCIAL, Role.RELATED, Role.PROMO))


def beside_column(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which lines of the text stand deeper than its column."""
    is_loose = _loose(page, is_text)
    if (column := _column(page, is_loose)) is None:
        return none_of(is_text)
    deeper = is_loose & (page.indents >= column + _DEEPER)
    first = int((is_text & (page.indents == column)).argmax())
    found = _doubted(scores, deeper, first)
    if _column(page, is_text) == column:
        deeper[: max(first, int(is_text.nonzero()[0][_FIRST - 1])) + 1] = False
        found |= _short_runs(page, deeper)
    return unless_most(page, found, is_text, _MOST)


def _doubted(scores: Floats, deeper: Mask, first: int) -> Mask:
    """Which of the deeper lines are half something else; over the column's first line what stands around heads."""
    others = without_text(scores)
    likely, is_over = others.max(axis=1), np.arange(len(deeper)) < first
    is_doubted = np.where(is_over, (likely >= _DOUBTED_OVER) & _OVER[others.argmax(axis=1)], likely >= _DOUBTED)
    return np.asarray(deeper & is_doubted)


def _short_runs(page: Page, deeper: Mask) -> Mask:
    """Which of the deeper lines stand by a few, are no quotes, and as long as captions and titles."""
    deeper[[at for at in deeper.nonzero()[0].tolist() if page.texts[at][0] in OPENING_QUOTES]] = False
    found = none_of(deeper)
    for run in runs(deeper.nonzero()[0].tolist()):
        found[run.start : run.stop] = len(run) <= _RUN
    return found & (page.tokens.lengths >= _LEAST)


def under_column(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which lines of the text under its last one at the column are deeper, where the scorer doubts them on the whole.

    The column is that of the text down to there. So stand teasers with a paragraph or more of each story, and boxes of
    questions; entries of lists under the first such line go with it. Left alone are those that end with what the scorer
    is sure of, which may be the story's last paragraphs under a box.
    """
    found = none_of(is_text)
    is_loose = _loose(page, is_text)
    if not is_loose.any():
        return found
    most = int(np.bincount(page.indents[is_loose], weights=page.widths[is_loose]).argmax())
    under = int((is_loose & (page.indents == most)).nonzero()[0][-1]) + 1
    found[under:] = (is_loose & (page.indents >= most + _DEEPER))[under:]
    if not found.any() or _column(page, is_loose & (np.arange(len(found)) < under)) != most:
        return none_of(is_text)
    found[int(found.argmax()) :] |= (is_text & ~is_loose)[int(found.argmax()) :]
    widths, shares = page.widths[found], text_shares(scores[found])
    is_doubted = float((widths * shares).sum()) < _TRUSTED * widths.sum() and shares[-1] < _SURE
    return unless_most(page, found & is_doubted, is_text, _MOST)


def in_column(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which sentences between the text's first line at its column and the last one stand there too, and are text."""
    found = none_of(is_text)
    if (column := _column(page, is_text)) is None:
        return found
    is_there = page.indents == column
    at = (is_text & is_there).nonzero()[0]
    may_be = (is_there & ~is_text & (page.tokens.lengths >= _SENTENCE)).nonzero()[0]
    may_be = may_be[(may_be > at[0]) & (may_be < at[-1])]
    may_be = may_be[~_IS_ELSE[without_text(scores[may_be]).argmax(axis=1)]]
    sentences = [index for index in may_be.tolist() if _is_sentence(page, index)]
    if sentences:
        found[sentences] = True
        found[claimed_for_else(claims)] = False
    return found


def _is_sentence(page: Page, index: int) -> bool:
    return page.tags[index] != "li" and page.texts[index].endswith(ENDS)


def _loose(page: Page, is_text: Mask) -> Mask:
    """Which lines of a dump's text are no entries of lists; none of a page of another format, which has no column."""
    return is_text & (np.array(page.tags) != "li") if page.format == "text" else none_of(is_text)


def _column(page: Page, is_text: Mask) -> int | None:
    """The column of nearly all of a dump's text, if not the page's own margin: other tools have all lines there."""
    if page.format != "text" or np.count_nonzero(is_text) < _LEAST_LINES:
        return None
    indents, widths = page.indents[is_text], page.widths[is_text]
    sizes = np.bincount(indents, weights=widths)
    column = int(sizes.argmax())
    return column if column and sizes[column] >= _AT_COLUMN * sizes.sum() else None
