"""A caption: what stands under the story's own pictures, and who took them.

For example:

    takes   Photo: Ana Lima/Harbour Press
    leaves  The photo that she took that day hangs in the hall.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.extractors._labels import claim_labels
from newsclean.model import Role
from newsclean.page import Claim, Page

_CREDITED = 4.0  # nats: of 51 lines of the annotated dumps that show one of these, 44 are captions, and none is text
_LONGEST = 250  # characters
_PICTURE = "(?:photo|foto|fotó|image|bild|imagen|imagem|immagine|zdjęcie|фото|صورة|الصورة|תמונה|צילום|写真|사진)"
_CREDIT = re.compile(
    rf"[\s(|/–—-](?:{_PICTURE}|fot\.) ?:"
    rf"|[(|/] ?{_PICTURE} (?:by|di|de|von|van|av|af|od)\b"
    r"|\b[Ff]ot\. [^\W\d]"
    r"|[^\W\d] ?/ ?(?:AFP|Reuters|AP|Getty Images|dpa|EPA|EFE|ANP|Lusa)\b"
    r"|\bGetty Images\b"
    r"|[^\s\d][.!?] ©\s?[^\W\d][^\d]{3,60}$",
    re.IGNORECASE,
)


def find_caption(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for lines that say whose picture they stand under."""
    yield from claim_labels(page, Role.CAPTION)
    for index, text in enumerate(page.texts):
        if len(text) <= _LONGEST and _may_credit(text) and _CREDIT.search(text):
            yield Claim(index, Role.CAPTION, _CREDITED, "caption-credit")


def _may_credit(text: str) -> bool:
    """Whether a line has one of the marks that all of `_CREDIT` needs, as one line in eight does: ten times as fast."""
    if "(" in text or ":" in text or "/" in text or "|" in text or "©" in text:
        return True
    lower = text.lower()
    return "fot. " in lower or "getty " in lower
