"""Captions that were taken for text: lines with their picture's credit, and in dumps those right over one."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import text_shares
from newsclean.decide.story.lines import ENDS, unless_most
from newsclean.extractors.caption import CREDITED
from newsclean.model import COLUMN, Role
from newsclean.names.picture_credits import ends_with_source, is_credit_alone, names_credit
from newsclean.page import Claim, Page
from newsclean.text.characters import Class, is_small

_DOUBTED = 0.7  # probability of text, up to which the line over a credit is its caption; 0.5 and 0.9 do worse
_LONGEST, _LONGEST_CREDIT = 200, 70  # characters
_LEAST_WORDS = 5  # of a caption over its credit
_OPEN = ("(", "|")
_SURE = 0.9  # probability of text, up to which a line over such a mark is a caption; 0.8 and 1 do as well
_LAST = 2  # lines of the text, which a source may sign
_MOST = 0.34  # of the text in lines with a source: where more is, each tells of something else


def credited_captions(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which lines of a text are captions: those that name a credit, and doubted sentences over one.

    By the first 72 dumps and pages of unseen sites gain, and 2 lose. The first paragraph is none of the second kind;
    with `series` and `contents` those won 61 of 2,685 dumps, and lost 11.
    """
    is_caption = none_of(is_text)
    is_caption[[at for at in is_text.nonzero()[0].tolist() if names_credit(page.texts[at])]] = True
    is_caption |= _with_source(page, is_text)
    if page.format == "html" or not is_text.any():
        return is_caption
    is_caption |= _over_open_bracket(page, scores, is_text)
    story, tokens = int(is_text.argmax()), page.tokens
    for claim in claims:
        at = claim.index - 1
        if claim.rule != CREDITED or at <= story or not is_text[at] or is_text[at + 1]:
            continue
        is_credit = tokens.lengths[at + 1] <= _LONGEST_CREDIT and scores[at + 1].argmax() == COLUMN[Role.CAPTION]
        is_sentence = tokens.edges[at, 1] in (Class.TERMINAL, Class.QUOTE) and _may_begin(page.texts[at])
        is_short = tokens.lengths[at] <= _LONGEST and tokens.counts[at] >= _LEAST_WORDS
        if is_credit and is_sentence and is_short and text_shares(scores[at]) <= _DOUBTED:
            is_caption[at] = is_credit_alone(page.texts[at + 1])
    return is_caption


def _may_begin(text: str) -> bool:
    """Whether a text begins with a letter that can open a sentence: a capital, where the script has any."""
    return text[:1].isalpha() and not is_small(text)


def _over_open_bracket(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Unfinished lines over a mark that opens a credit, which a dump gave a line of its own, or left at their end.

    "Ivy is easy to grow", "(", "Image:", "Harbour Press)". On unseen sites 11 dumps gain by it; 3 lose 0.001.
    """
    found = none_of(is_text)
    may_be = is_text[:-1] & ~is_text[1:] & (page.tokens.counts[:-1] >= _LEAST_WORDS)
    may_be[: int(is_text.argmax()) + 1] = False
    for at in may_be.nonzero()[0].tolist():
        text, under = page.texts[at], page.texts[at + 1]
        is_cut = text.endswith(" (") or (under in _OPEN and not text.endswith(ENDS))
        found[at] = is_cut and len(text) <= _LONGEST and _may_begin(text) and text_shares(scores[at]) <= _SURE
    return found


def _with_source(page: Page, is_text: Mask) -> Mask:
    """The lines within a text that end with a source: on unseen sites 11 dumps gain by it, and none loses."""
    found = none_of(is_text)
    within = is_text.nonzero()[0][:-_LAST].tolist()
    found[[at for at in within if ends_with_source(page.texts[at])]] = True
    return unless_most(page, found, is_text, _MOST)
