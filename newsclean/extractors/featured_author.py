"""Featured author: promotion of one author or columnist of the site.

For example:

    takes   Featured_Author
    leaves  The featured author read for an hour.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_list
from newsclean.lexicon.loader import BEGINS
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.names import is_person_name


def find_featured_author(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for "More from" a person, not a section."""
    yield from claim_list(page, Role.FEATURED_AUTHOR)
    for index in page.cues.find(Role.FEATURED_AUTHOR, BEGINS):
        if _ends_in_name(page.texts[index]):
            yield Claim(index, Role.FEATURED_AUTHOR, ITEM, "featured_author-name")


def _ends_in_name(text: str) -> bool:
    words = text.split()
    return len(text) <= _LONGEST and any(is_person_name(" ".join(words[-size:])) for size in (2, 3))


_LONGEST = 60  # characters, as of any label
