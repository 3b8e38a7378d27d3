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

_LONGEST = 200  # characters
_STARTS = frozenset("©ⓒⒸ(cC")  # of a notice, in either case
_NOTICE = re.compile(r"(?:copyright ?)?(?:©|ⓒ|\(c\)|copyright)[^\n]{0,30}?\b(?:19|20)[0-9]{2}\b", re.IGNORECASE)


def find_footer(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for notices of copyright that name a year."""
    yield from claim_labels(page, Role.FOOTER)
    for index, text in enumerate(page.texts):
        if text[:1] in _STARTS and len(text) <= _LONGEST and _NOTICE.match(text):
            yield Claim(index, Role.FOOTER, ITEM, "copyright-year")
