"""A caption: what stands under the story's own pictures, and who took them.

For example:

    takes   Photo: Ana Lima/Harbour Press
    leaves  The photo that she took that day hangs in the hall.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsclean.arrays import Mask
from newsclean.extractors._labels import claim_labels
from newsclean.lexicon.word_lists import word_list
from newsclean.model import Role
from newsclean.names.picture_credits import PICTURES, SOURCES, find_credit
from newsclean.page import Claim, Page
from newsclean.text.characters import Class
from newsclean.text.word_tables import Table, first_hashes, is_in, table_of, texts_with

CREDITED = "caption-credit"
_CREDITED = 4.0  # nats: of 51 lines of the annotated dumps that show one of these, 44 are captions, and none is text
_LONGEST = 250  # characters


def find_caption(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for lines that say whose picture they stand under."""
    yield from claim_labels(page, Role.CAPTION)
    for index in _may_credit(page).nonzero()[0].tolist():
        if find_credit(page.texts[index]):
            yield Claim(index, Role.CAPTION, _CREDITED, CREDITED)


def _may_credit(page: Page) -> Mask:
    """Lines with a word or the mark without which none is a credit: it spares most lines the pattern."""
    tokens = page.tokens
    found = texts_with(tokens, is_in(tokens.hashes, _words()).nonzero()[0])
    marked = tokens.classes[:, Class.OTHER].nonzero()[0].tolist()
    found[[index for index in marked if "©" in page.texts[index]]] = True
    return found & (tokens.lengths <= _LONGEST)


@lru_cache(maxsize=1)
def _words() -> Table:
    fixed = [*PICTURES.split("|"), *SOURCES.split("|"), "fot", "dok", "dokumentasi", "istimewa"]
    return table_of(first_hashes([*fixed, *word_list("picture")]))
