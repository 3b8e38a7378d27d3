"""Footer: copyright, contact, legal links, sister sites.

For example:

    takes   All rights reserved
    leaves  She has no contact with the firm.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page


def find_footer(page: Page) -> Iterator[Claim]:
    """Claims for label lines."""
    return claim_labels(page, Role.FOOTER)
