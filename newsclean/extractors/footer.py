"""Footer: copyright, contact, legal links, sister sites.

For example:

    takes   All rights reserved
    leaves  She has no contact with the firm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.characters import Class

COPYRIGHT = "copyright-year"
_YEAR = 4  # digits
_LONGEST = 200  # characters
_STARTS = frozenset("©ⓒⒸ(cC")  # of a notice, in either case
_NOTICE = re.compile(r"(?:copyright ?)?(?:©|ⓒ|\(c\)|copyright)[^\n]{0,30}?\b(?:19|20)[0-9]{2}\b", re.IGNORECASE)


def find_footer(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for notices of copyright that name a year."""
    yield from claim_labels(page, Role.FOOTER)
    for index in _with_year(page):
        text = page.texts[index]
        if text[:1] in _STARTS and _NOTICE.match(text):
            yield Claim(index, Role.FOOTER, ITEM, COPYRIGHT)


def _with_year(page: Page) -> list[int]:
    """The lines with the digits of a year that are short enough: it spares most lines the pattern."""
    tokens = page.tokens
    found: list[int] = ((tokens.classes[:, Class.DIGIT] >= _YEAR) & (tokens.lengths <= _LONGEST)).nonzero()[0].tolist()
    return found
