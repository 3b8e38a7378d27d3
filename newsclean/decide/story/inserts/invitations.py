"""Lines under the story that were taken for text and ask to follow somebody: "Follow Ana Lima on Instagram …".

Many languages write the network with an ending ("Sledujte nás aj na Instagrame"), some have the verb last ("Bizi
Instagram'da takip edin").
"""

from __future__ import annotations

import re

from newsclean.arrays import Mask, none_of
from newsclean.lexicon.word_lists import word_list
from newsclean.page import Page

_LONGEST = 300  # characters
_LAST = 4  # lines of the text, of which each may be one
_WITHIN = 12  # words between the two
_AT_END = 3  # words from such a verb to the line's end
_INFLECTED, _ENDING = 6, 4  # letters of a network that may have an ending, and of the ending
_FIRM = "google"
_AT, _LONGEST_AT = frozenset(("auf", "sur", "via")), 2
_WORD = re.compile(r"@?\w[\w\u0900-\u0dff]*")  # with the vowel signs of Indian scripts


def invitations(page: Page, is_text: Mask) -> Mask:
    """Which of the last lines of the text are one; never all of the text. On unseen sites 16 gain, and one loses."""
    found = none_of(is_text)
    text = is_text.nonzero()[0].tolist()
    if len(text) > 1 and not _invites(page.texts[text[0]]):
        found[[at for at in text[1:][-_LAST:] if _invites(page.texts[at])]] = True
    return found


def _invites(text: str) -> bool:
    """Whether a line has a word for following, and a network or an account there soon behind it."""
    low = text.casefold() if len(text) <= _LONGEST else ""
    if "@" not in low and not any(map(low.__contains__, word_list("network"))):
        return False  # as most lines, which it spares the rest
    words = _WORD.findall(low)
    pairs = list(zip(["", *words], words, strict=False))
    verb = next((at for at, pair in enumerate(pairs) if _asks(*pair)), len(pairs))
    behind = [word for before, word in pairs[verb + 1 : verb + 1 + _WITHIN] if word != _FIRM or _is_at(before)]
    end = f" {' '.join(words[-_AT_END:])} "
    is_last = any(f" {phrase} " in end for phrase in word_list("follow_last"))
    return any(map(_is_network, [*behind, *words[-_AT_END - _WITHIN :]] if is_last else behind))


def _asks(before: str, word: str) -> bool:
    """Whether a word, or it and the one before, asks to follow."""
    return not word_list("follow").isdisjoint((word, f"{before} {word}"))


def _is_at(word: str) -> bool:
    """Whether a word says where: courts, investors and users follow the firm, readers "on Google"."""
    return len(word) <= _LONGEST_AT or word in _AT


def _is_network(word: str) -> bool:
    """Whether a word names an account, or a network, with an ending or without."""
    return word[0] == "@" or any(
        word.startswith(name) and (word == name or (len(name) >= _INFLECTED and len(word) <= len(name) + _ENDING))
        for name in word_list("network")
    )
