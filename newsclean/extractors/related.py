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
_UNDER = 3.0  # nats for the line under such a label: 56 of 61 in annotated dumps are related


def find_related(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for what stands behind a label and its colon."""
    yield from claim_list(page, Role.RELATED)
    for index in page.cues.find(Role.RELATED, BEGINS, WHOLE):
        rest = _behind_label(page.texts[index])
        if rest and _is_short(page, index):
            yield Claim(index, Role.RELATED, ITEM, "related-line")
        elif rest == "" and page.format == "text" and index + 1 < len(page.texts) and _is_short(page, index + 1):
            yield Claim(index + 1, Role.RELATED, _UNDER, "related-under-label")


def _is_short(page: Page, index: int) -> bool:
    return len(page.texts[index]) <= _LONGEST_LINE and bool(page.tokens.classes[index, _END] <= _MOST_ENDS)


def _behind_label(text: str) -> str | None:
    """What else to read stands behind the colon of a text that opens with a label's words; None without a colon."""
    label, colon, rest = text[:_LABEL_ENDS_WITHIN].replace("：", ":").replace(" | ", ": ").partition(":")
    is_label = sum(any(map(str.isalnum, word)) for word in label.split()) <= _MOST_WORDS
    return rest.strip() if colon and is_label else None
