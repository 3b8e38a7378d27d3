"""A lead that is taken for a caption, though it opens as stories do: "[서울=항구뉴스] …", "BERLIN (dpa) - …".

Or for the standfirst, or for the boilerplate around a box under it, though its element has the class of the story's
paragraphs, which these have not.
"""

from __future__ import annotations

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import CERTAIN_SHARE
from newsclean.decide.story.lines import ENDS
from newsclean.decide.story.paths import paths_of
from newsclean.decide.story.regained.siblings import LINKS
from newsclean.model import ROLES, Role
from newsclean.openings.opening import parse_opening
from newsclean.page import Page

_BRACKETS = ("[", "【", "(", "（", "〔")
_LEAST = 40  # characters; those of a script without spaces count as two
_GAP = 7  # fragments from one to the next: a box with links may part them
_OTHERS = frozenset(  # what stands over a story too, in a `<p>` as well
    (Role.HEADLINE, Role.KICKER, Role.BYLINE, Role.DATELINE, Role.CAPTION, Role.AUTHOR_BIO)
)
_ALIKE = 4  # paragraphs of the story with a lead's class: fewer may be in a box of their own


def opened_lead(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which fragments right above the story's first one are its lead.

    The one right above opens with more than a place: an agency, a date, a reporter. Or each has the class of the
    paragraphs, or is set in an element as they are: of three such standfirsts on unseen sites all are in the truths.
    """
    found = none_of(is_text)
    above = int(is_text.argmax()) - 1 if len(is_text) else -1
    if _may_be(page, scores, above) and _is_opened(page.texts[above]):
        found[above] = True
        return found
    lowest = above - _GAP
    while above > lowest:
        if _is_lead(page, scores, above, is_text):
            found[above], lowest = True, above - _GAP
        above -= 1
    return found


def _may_be(page: Page, scores: Floats, above: int) -> bool:
    return above >= 0 and bool(page.widths[above] >= _LEAST and scores[above].max() < CERTAIN_SHARE)


def _is_lead(page: Page, scores: Floats, above: int, is_text: Mask) -> bool:
    """Whether what was taken for the standfirst, or a sentence for boilerplate, looks like the story's paragraphs."""
    if not _may_be(page, scores, above):
        return False
    role, text = ROLES[int(scores[above].argmax())], page.texts[above]
    is_sentence = text.endswith(ENDS) and page.link_chars[above] <= LINKS * len(text)
    return (role is Role.DECK or (role not in _OTHERS and is_sentence)) and _is_alike(page, above, is_text)


def _is_opened(text: str) -> bool:
    opening = parse_opening(text)
    return opening is not None and bool(opening.agency or opening.date or text.startswith(_BRACKETS))


def _is_alike(page: Page, above: int, is_text: Mask) -> bool:
    """Whether a `<p>` has a class, or a `<div>` a path, and several of the story's have the same."""
    text = is_text.nonzero()[0].tolist()
    if page.tags[above] == "div":
        paths = paths_of(page, (above, *text))
        return above in paths and sum(paths.get(at) == paths[above] for at in text) >= _ALIKE
    words = _class_of(page, above)
    return bool(words) and sum(_class_of(page, at) == words for at in text) >= _ALIKE


def _class_of(page: Page, at: int) -> str:
    context = page.fragments[at].context
    return page.contexts[context].words if context >= 0 and page.tags[at] == "p" else ""
