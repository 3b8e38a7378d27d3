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
from newsclean.text.stops import STOPPED

_LONGEST_LINE = 200  # characters, and two ends of a sentence; the story goes on in a longer one
_MOST_ENDS = 2
_LABEL_ENDS_WITHIN = 40  # characters, and four words: "Read also: Crane sold"; a longer start is a sentence's
_MOST_WORDS = 4
LINE = 14.0  # nats: the scorer is surer of some than of any other prose, as they are sentences among sentences
_BARE_LABELS = ("MORE: ", "ALSO: ", "NEXT: ", "Also: ", "Next: ")  # half of what "More:" or "See:" opens is the story's
_IN_CAPITALS = "MORE: "
_STOPS = (*STOPPED, "…")
_LINKED = 0.6  # of its characters
_UPPER = int(Class.UPPER)  # compared faster


def find_related(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for lines that have the label in front."""
    yield from claim_list(page, Role.RELATED)
    for index in page.cues.find(Role.RELATED, BEGINS, WHOLE):
        if _is_short(page, index) and _has_label(page.texts[index]):
            yield Claim(index, Role.RELATED, ITEM if _is_sentence(page, index) else LINE, "related-line")
    may_be = (page.tokens.edges[:, 0] == _UPPER) & (page.tokens.classes[:, Class.COMMA] > 0)  # as colons are
    for index in may_be.nonzero()[0].tolist():
        is_labelled = page.texts[index].startswith(_BARE_LABELS) and _is_short(page, index)
        if is_labelled and not _is_sentence(page, index) and _is_insert(page, index):
            yield Claim(index, Role.RELATED, LINE, "related-line")


def _is_short(page: Page, index: int) -> bool:
    return len(page.texts[index]) <= _LONGEST_LINE and bool(page.tokens.classes[index, Class.TERMINAL] <= _MOST_ENDS)


def _is_sentence(page: Page, index: int) -> bool:
    """Whether a line ends as a sentence, and is no link: "Read more: that is what they told the pupils to do."."""
    return page.texts[index].endswith(_STOPS) and page.link_chars[index] < _LINKED * len(page.texts[index])


def _is_insert(page: Page, index: int) -> bool:
    """Whether a line that a plain word opens is a link to a story: in capitals, or nearly all link."""
    return page.texts[index].startswith(_IN_CAPITALS) or page.link_chars[index] >= _LINKED * len(page.texts[index])


def _has_label(text: str) -> bool:
    """Whether a text that opens with a label's words has a colon or a bar behind them, and then what else to read."""
    label, mark, rest = text[:_LABEL_ENDS_WITHIN].replace("：", ":").replace(" | ", ": ").partition(":")
    return bool(mark and rest.strip()) and sum(any(map(str.isalnum, word)) for word in label.split()) <= _MOST_WORDS
