"""Related: lists of stories on the same matter, and the "read also" lines between paragraphs.

For example:

    takes   You may also like
    leaves  He related the story to his brother.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_list
from newsclean.lexicon.loader import BEGINS, WHOLE
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.characters import Class

_LONGEST_LINE = 200  # characters, and two ends of a sentence; the story goes on in a longer one
_MOST_ENDS = 2
_LABEL_ENDS_WITHIN = 40  # characters, and four words: "Read also: Crane sold"; a longer start is a sentence's
_MOST_WORDS = 4
_END = int(Class.TERMINAL)


def find_related(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for lines that have the label in front."""
    yield from claim_list(page, Role.RELATED)
    for index in page.cues.find(Role.RELATED, BEGINS, WHOLE):
        is_short = len(page.texts[index]) <= _LONGEST_LINE and page.tokens.classes[index, _END] <= _MOST_ENDS
        if is_short and _has_label(page.texts[index]):
            yield Claim(index, Role.RELATED, ITEM, "related-line")


def _has_label(text: str) -> bool:
    """Whether a text that opens with a label's words has a colon or a bar behind them, and then what else to read."""
    label, mark, rest = text[:_LABEL_ENDS_WITHIN].replace("：", ":").replace(" | ", ": ").partition(":")
    return bool(mark and rest.strip()) and sum(any(map(str.isalnum, word)) for word in label.split()) <= _MOST_WORDS
