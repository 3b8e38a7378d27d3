"""Lines under the story that were taken for text and ask to follow somebody: "Follow Ana Lima on Instagram …"."""

from __future__ import annotations

import re

import numpy as np

from newsclean.arrays import Mask
from newsclean.names.words import word_list
from newsclean.page import Page

_LONGEST = 300  # characters
_LAST = 4  # lines of the text, of which each may be one
_WITHIN = 12  # words between the two
_WORD = re.compile(r"@?\w+")


def invitations(page: Page, is_text: Mask) -> Mask:
    """Which of the last lines of the text are one; never all of the text. On unseen sites 16 gain, and one loses."""
    found = np.zeros_like(is_text)
    text = is_text.nonzero()[0]
    if len(text) > _LAST:
        found[[at for at in text[-_LAST:].tolist() if _invites(page.texts[at])]] = True
    return found


def _invites(text: str) -> bool:
    """Whether a line has a word for following, and a network or an account there soon behind it."""
    words = _WORD.findall(text.casefold()) if len(text) <= _LONGEST else []
    follow, networks = word_list("follow"), word_list("network")
    first = next((at for at, word in enumerate(words) if word in follow), len(words))
    return any(word[0] == "@" or word in networks for word in words[first + 1 : first + 1 + _WITHIN])
