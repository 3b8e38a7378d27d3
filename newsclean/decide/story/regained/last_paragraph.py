"""The story's last paragraph under a "Read also:" whose title a dump gives a line of its own.

The scorer takes it for one more title where a list follows. A title seldom ends as a sentence does:

    Read also:
    Crane sold for scrap
    The harbour board will meet again on Friday.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.arrays import Mask, none_of
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.stops import STOPPED

_LEAST = 30  # characters; those of a script without spaces count as two
_COLONS = (":", "：", "՝")
_LAST_FROM_FIRST = 3  # lines from the paragraph over the label, if none is blank
_ARROWS = ("▶", "▷", "►", "☞", "☛", ">>")  # before the label where no colon is behind it


def last_paragraphs(page: Page, claims: Sequence[Claim], is_text: Mask) -> Mask:
    """Which fragments of a dump are sentences under the title of such an insert right under a paragraph."""
    found = none_of(is_text)
    if page.format == "html":
        return found
    claimed, widths = {claim.index for claim in claims}, page.widths
    for claim in claims:
        label, last = claim.index, claim.index + 2
        if claim.role is not Role.RELATED or not 0 < label < len(is_text) - 2 or last in claimed:
            continue
        is_label = page.texts[label].endswith(_COLONS) or page.texts[label].startswith(_ARROWS)
        is_insert = is_label and is_text[label - 1] and not is_text[label + 1]
        is_sentence = widths[last] >= _LEAST and page.texts[last].endswith(STOPPED)
        lines = [fragment.line for fragment in page.fragments[label - 1 : last + 1]]
        is_cut = lines[3] - lines[0] == _LAST_FROM_FIRST  # else lines are blocks, and a box may have a summary
        if is_insert and is_sentence and is_cut and not page.texts[last].endswith(".."):
            found[last] = True
    return found
