"""Footer: copyright, contact, legal links, sister sites.

For example:

    takes   All rights reserved
    leaves  She has no contact with the firm.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.characters import Class
from newsclean.text.notices import is_notice

COPYRIGHT = "copyright-year"
_YEAR = 4  # digits
_LONGEST = 200  # characters


def find_footer(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for notices of copyright that name a year."""
    yield from claim_labels(page, Role.FOOTER)
    for index in _with_year(page):
        if is_notice(page.texts[index]):
            yield Claim(index, Role.FOOTER, ITEM, COPYRIGHT)


def _with_year(page: Page) -> list[int]:
    """The lines with the digits of a year that are short enough: it spares most lines the pattern."""
    tokens = page.tokens
    found: list[int] = ((tokens.classes[:, Class.DIGIT] >= _YEAR) & (tokens.lengths <= _LONGEST)).nonzero()[0].tolist()
    return found
