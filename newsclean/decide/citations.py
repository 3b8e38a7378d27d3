"""The study that a story tells of, as papers name it, and that was taken for text: authors, title, journal, DOI.

    More information: Ana Lima et al, Ropes that sing, Journal of Harbours (2024). DOI: 10.1000/jh.2024.17

Dumps cut it at its links, into up to six lines. Where there are more than a few, they are the references of a paper.
"""

from __future__ import annotations

import re

import numpy as np

from newsclean.decide.story import Mask
from newsclean.page import Page

_DOI = re.compile(r"\bdoi(?:\.org/|[:.]? ?)10\.\d", re.IGNORECASE)
_ENDING = 100  # characters of a line, in which it stands: sentences go on
_AUTHORS = "et al"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 500  # characters of a citation
_LONGEST_LABEL = 40
_OVER = 5  # lines of it over that with the DOI
_FEW = 4  # citations


def citations(page: Page, is_text: Mask) -> Mask:
    """Which lines of the text are a citation's. On unseen sites 18 pages and dumps gain by it, and 3 lose 0.0003."""
    found = np.zeros_like(is_text)
    ends = [at for at, text in enumerate(page.texts) if "10." in text and _DOI.search(text[-_ENDING:]) and is_text[at]]
    if len(ends) <= _FEW:
        for last in ends:
            found[_first(page, last) : last + 1] = True
    return found & is_text


def _first(page: Page, last: int) -> int:
    """The first line of the citation that ends with one; the line behind where that is no citation's end."""
    size = 0
    for at in range(last, max(-1, last - _OVER - 1), -1):
        size += len(page.texts[at])
        if size > _LONGEST:
            break
        if _AUTHORS in page.texts[at]:
            return at - (at > 0 and _is_label(page.texts[at - 1]))
    text = page.texts[last]
    is_it = text.startswith("http") or _DOI.match(text) or (len(text) <= _LONGEST and _YEAR.search(text))
    return last if is_it else last + 1


def _is_label(text: str) -> bool:
    return text.endswith(":") and len(text) <= _LONGEST_LABEL
