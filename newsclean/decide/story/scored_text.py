"""Which fragments are the story's text: by the scorer's probability, and by what stands around them."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Floats, Ints, Mask, none_of
from newsclean.decide.scorer import CERTAIN_SHARE, SIGNATURE, TEXT, text_shares
from newsclean.decide.story.lines import ENDS, STRAY, is_prose
from newsclean.model import COLUMN, Role
from newsclean.page import Page
from newsclean.text.characters import Class
from newsclean.text.stops import FULL_STOPS

_BODY_SHARE = 0.35  # probability from which a fragment is the story's text: 0.3 to 0.7 do worse the higher they are

_ENDLESS = 2000  # characters of one fragment
_LEAST_STRAY = 30  # characters
_PER_SENTENCE = 500  # characters; prose has a sentence's end for every 100 to 200
_LITTLE = 300  # characters of the story's text
_TRUSTED = 0.65  # mean share, from which even as little is a story
_DOUBTED = 0.1  # of a sentence right under the story's text
_SENTENCE = 60  # characters
_LEAST_BETWEEN = 150  # characters between two paragraphs of the story, from which they may be some more of them
_PROSE_SHARE = 0.75  # of the characters between the paragraphs; 0.6 to 0.9 do as well
_LEAST_LIKELY = 0.05  # mean share, from which they are; 0.02 to 0.05 do as well. Likewise of a short line among them
_SURE = 0.9  # probability of another role, from which a fragment among them keeps it
_BOLDER = np.float32(3)  # times the shares, where little is text by them; 2 to 4 do as well
_SHORT = 600  # characters of a text, under which there may be more
_TIMES = 2  # as much
_FAR = 15  # fragments between a piece of the story and the next; 12 to 20 do as well
_TRUSTED_BELOW = 0.8  # mean share, from which a piece that far below most of the story is the story's; so do 0.7 to 0.9
_TRUSTED_ABOVE = 0.6  # likewise above it, where a higher bar costs first paragraphs
_LIKELY_HEAD = 0.5  # probability of a headline, and of a byline or a dateline
_SIGNED_WITHIN = 12  # fragments under the headline
_STORY_WITHIN = 100  # likewise, in which its story begins
_OF_BRIEF, _LEAST_OF_BRIEF, _SHORTEST_BRIEF = 25, 3, 150  # characters of a sentence, such sentences, their characters
_SURE_OF_BRIEF = 0.95  # probability of another role, up to which it is one
_APART = 9  # fragments from one paragraph of it to the next
_CUT_OFF = frozenset((*FULL_STOPS, *""", ; ، ) ). ), .” ” ”. » ». " ". ? ! 」 」。""".split()))


class ScoredText(NamedTuple):
    """Of each fragment whether it is the story's text, and if so whether only since it stands where it does.

    `is_between`: between two of the story's paragraphs. `is_under_head`: under a signed headline, where no text is.
    """

    is_text: Mask
    is_between: Mask
    is_under_head: Mask


def scored_text(page: Page, scores: Floats) -> ScoredText:
    """Which fragments are the story's text.

    Where nothing or little is by the bars, what is likeliest by lower ones is, if it reads as a short story and is much
    more: among a page's menus and lists a few paragraphs come out as doubtful. Of 138 dumps whose story was taken out
    83 have some text by it, and 78 without it.
    """
    if not len(scores):
        return no_text(page)
    shares = _shares(page, scores)
    found = _told(page, scores, shares)
    size = int(page.widths[found.is_text].sum())
    if size >= _SHORT:
        return found
    is_under_head = none_of(found.is_text) if size else _under_signed_head(page, scores)
    likely = _told(page, scores, shares * _BOLDER)
    if not _is_story(page, likely.is_text, _TIMES * size):
        likely = found
    return ScoredText(is_under_head | likely.is_text, likely.is_between, is_under_head)


def _told(page: Page, scores: Floats, shares: Floats) -> ScoredText:
    """Which fragments are the text by their shares of it, and for standing between such."""
    is_text = _unless_scraps(page, shares)
    is_between = _between(page, scores, shares, is_text)
    is_text = _without_islands(is_text | is_between, page.tokens.lengths, shares)
    return ScoredText(is_text, is_between & is_text, none_of(is_text))


def _is_story(page: Page, is_text: Mask, longer: int) -> bool:
    """Whether a text has a paragraph and another line, is no scrap, and has more characters than `longer`."""
    is_long = int(page.widths[is_text].sum()) > max(longer, _LITTLE - 1)
    return is_long and int(is_text.sum()) > 1 and bool((is_prose(page) & is_text).any())


def no_text(page: Page) -> ScoredText:
    """That of a page without a story."""
    none = np.zeros(len(page.fragments), bool)
    return ScoredText(none, none, none)


def _under_signed_head(page: Page, scores: Floats) -> Mask:
    """The prose under the first headline with a byline or a date: the story, where the scorer takes it for comments.

    Of 6,713 unseen pages and dumps 21 had no text. Seven of these had such a headline with prose under it, and each
    time that was the story or a part of it (F1 of its words 0.23 to 0.94).
    """
    found = np.zeros(len(scores), bool)
    is_signed = scores[:, SIGNATURE].max(axis=1) >= _LIKELY_HEAD
    heads = (scores[:, COLUMN[Role.HEADLINE]] >= _LIKELY_HEAD).nonzero()[0].tolist()
    head = next((at for at in heads if is_signed[at + 1 : at + 1 + _SIGNED_WITHIN].any()), None)
    if head is None:
        return found
    prose = (is_prose(page) & (scores.max(axis=1) < CERTAIN_SHARE)).nonzero()[0]
    prose = prose[prose > head]
    if not len(prose) or prose[0] > head + _STORY_WITHIN:
        found[_brief(page, scores, head)] = True
        return found
    ends = (prose[1:] - prose[:-1] > _APART).nonzero()[0]
    last = int(prose[ends[0]] if len(ends) else prose[-1])
    found[prose[prose <= last]] = True
    return found


def _brief(page: Page, scores: Floats, head: int) -> range:
    """The short sentences in a row close under a signed headline: a story of a few lines, as some scripts have it."""
    near = range(head + 1, min(head + 1 + _SIGNED_WITHIN, len(scores)))
    start = next((at for at in near if _is_of_brief(page, scores, at)), len(scores))
    end = start
    while end < len(scores) and _is_of_brief(page, scores, end):
        end += 1
    is_story = end - start >= _LEAST_OF_BRIEF and int(page.widths[start:end].sum()) >= _SHORTEST_BRIEF
    return range(start, end if is_story else start)


def _is_of_brief(page: Page, scores: Floats, at: int) -> bool:
    is_sentence = page.widths[at] >= _OF_BRIEF and page.texts[at].endswith(ENDS) and page.link_chars[at] == 0
    return bool(is_sentence and np.delete(scores[at], TEXT).max() <= _SURE_OF_BRIEF)


def _between(page: Page, scores: Floats, shares: Floats, is_text: Mask) -> Mask:
    """Which fragments are of a stretch of prose between two paragraphs of the story.

    The scorer loses the thread of long stories and takes runs of their paragraphs for one thing and another, none of
    which it is sure of. On 1,343 unseen pages as HTML and four dumps this gave the words of the story an F1 that is
    higher by 0.0017, and on no set and input lower by more than 0.0002.
    """
    is_between = none_of(is_text)
    text = is_text.nonzero()[0]
    first, end = text[:-1] + 1, text[1:]
    lengths = page.widths
    chars = _sums(lengths, first, end)
    is_wide = chars >= _LEAST_BETWEEN
    first, end, chars = first[is_wide], end[is_wide], chars[is_wide]
    if not len(first):
        return is_between
    prose, is_likely = is_prose(page), shares >= _LEAST_LIKELY
    is_it = _sums(lengths * prose, first, end) >= _PROSE_SHARE * chars
    is_it &= _sums(lengths * shares, first, end) >= _LEAST_LIKELY * chars
    may_be = (prose & (shares > 0)) | is_likely
    for start, stop in zip(first[is_it].tolist(), end[is_it].tolist(), strict=True):
        others = np.delete(scores[start:stop], TEXT, axis=1)
        is_between[start:stop] = may_be[start:stop] & (others.max(axis=1) < _SURE)
    return is_between


def _without_islands(is_text: Mask, lengths: Ints, shares: Floats) -> Mask:
    """`is_text` without what stands far from most of the story and is doubted: teasers, comments, other stories.

    On the same pages the F1 of the words is higher by 0.0020, on one set and input of fifteen lower, by 0.0002.
    """
    text = is_text.nonzero()[0]
    cuts = (text[1:] - text[:-1] > _FAR).nonzero()[0] + 1
    if not len(cuts):
        return is_text
    first = np.concatenate(([0], cuts))
    chars = np.add.reduceat(lengths[text], first)
    most = int(chars.argmax())
    if chars[most] * 2 < chars.sum():  # a page of several stories: no piece is most of it
        return is_text
    trusted = np.where(np.arange(len(first)) < most, _TRUSTED_ABOVE, _TRUSTED_BELOW)
    means = np.add.reduceat((lengths * shares)[text], first) / chars
    stays = means >= trusted
    stays[most] = True
    found = none_of(is_text)
    found[text[stays.repeat(np.diff(first, append=len(text)))]] = True
    return found


def _sums(values: NDArray[Any], first: NDArray[np.intp], end: NDArray[np.intp]) -> NDArray[Any]:
    """The sum of the values of each stretch."""
    sums = np.concatenate(([0], values.cumsum()))
    return np.asarray(sums[end] - sums[first])


def _shares(page: Page, scores: Floats) -> Floats:
    """How likely each fragment is the story's text: none where it goes on without a sentence, or is stray markup.

    Of the first kind are the countries of a form. Of those of over 3,000 characters none of 28 in the development data
    is the story's, and one that is taken for it may be longer than the story. Markup that a page shows as text, and
    filler ("Lorem ipsum"), are none of 195 the story's. What a certain claim says stays.
    """
    shares = text_shares(scores)
    lengths, classes = page.tokens.lengths, page.tokens.classes
    may_be = ((lengths >= _LEAST_STRAY) & (shares < CERTAIN_SHARE)).nonzero()[0].tolist()
    shares[[index for index in may_be if page.texts[index].startswith(STRAY)]] = 0
    if lengths.max() > _ENDLESS:
        few = classes[:, Class.TERMINAL] * _PER_SENTENCE < lengths
        is_spaced = classes[:, Class.UNSPACED] * 2 < lengths
        shares[(lengths > _ENDLESS) & few & is_spaced & (shares < CERTAIN_SHARE)] = 0
    return shares


def _unless_scraps(page: Page, shares: Floats) -> Mask:
    """Which fragments are the story's text; none, where they are scraps of a wall or an error page.

    Scraps are short, a small part of the page, and doubted: no story of the 537 unseen pages that this was tried on has
    under 350 characters.
    """
    is_text = _going_on(page, shares)
    lengths = page.widths
    length = int(lengths[is_text].sum())
    is_little = length < _LITTLE and length * 3 < int(lengths.sum())
    if is_little and float((lengths * shares)[is_text].sum()) < _TRUSTED * length:
        return none_of(is_text)
    return is_text


def _going_on(page: Page, shares: Floats) -> Mask:
    """Which fragments are the story's text by their share of it, and which go on with one that is.

    Those are the marks that a dump cut off a paragraph, a line of ")." under it, and whole sentences that the scorer
    doubts: on 282 unseen pages two in five of them were the story's; F1 stays the same, and fewer paragraphs are lost.
    """
    is_text: list[bool] = (shares >= _BODY_SHARE).tolist()
    may_go_on: list[bool] = (shares >= _DOUBTED).tolist()
    for index in range(1, len(is_text)):
        if is_text[index - 1] and not is_text[index]:
            is_text[index] = page.texts[index] in _CUT_OFF or (may_go_on[index] and _is_like(page, index))
    return np.array(is_text, bool)


def _is_like(page: Page, index: int) -> bool:
    """Whether a fragment is a sentence, not a link, in the same element as the fragment before."""
    before, fragment = page.fragments[index - 1 : index + 1]
    is_sentence = page.widths[index] >= _SENTENCE and fragment.text.endswith(ENDS)
    return is_sentence and fragment.tag == before.tag and fragment.link_chars * 2 < len(fragment.text)
