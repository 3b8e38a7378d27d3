"""Related: lists of stories on the same matter, and the "read also" lines between paragraphs.

For example:

    takes   You may also like
    leaves  He related the story to his brother.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_list
from newsclean.lexicon.loader import BEGINS, WHOLE
from newsclean.model import Role
from newsclean.page import Claim, Page

# Up to four words, a colon, and what else to read: "Read also: Crane sold".
_LABELLED = re.compile(r"[^\w\s]*\s?(?:[^\s:：]+\s){0,3}[^\s:：]+\s?[:：]\s*\w")


def find_related(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for lines that have the label in front."""
    yield from claim_list(page, Role.RELATED)
    for index in page.cues.find(Role.RELATED, BEGINS, WHOLE):
        if _LABELLED.match(page.texts[index]):
            yield Claim(index, Role.RELATED, ITEM, "related-line")
