"""The story's last sentences right over the label of its comments, which the scorer takes for some of these.

The harbour board will meet again on Friday.
5 comments
Ana Lima: The board has met often enough.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.scorer import without_text
from newsclean.decide.story.lines import ENDS
from newsclean.model import COLUMN, Role
from newsclean.page import Claim, Page

_LEAST = 30  # characters of such a sentence; those of a script without spaces count as two
_MOST = 2  # sentences


def over_comments(page: Page, scores: Floats, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which sentences stand between the text's last line and the first such label, and are comments to the scorer."""
    found = none_of(is_text)
    text = is_text.nonzero()[0]
    labels = [claim.index for claim in claims if claim.role is Role.COMMENTS]
    if not len(text) or not labels or min(labels) < text[0]:
        return found
    between = range(int(text[-1]) + 1, min(labels))
    if 0 < len(between) <= _MOST and all(_is_doubted(page, scores, at) for at in between):
        found[between] = True
    return found


def _is_doubted(page: Page, scores: Floats, at: int) -> bool:
    """Whether a line is a sentence that is a comment, if it is no text."""
    is_sentence = page.widths[at] >= _LEAST and page.texts[at].endswith(ENDS) and not page.link_chars[at]
    return bool(is_sentence) and without_text(scores[at : at + 1])[0].argmax() == COLUMN[Role.COMMENTS]
