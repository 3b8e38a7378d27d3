"""Share buttons that were taken for text, by their repetition: what differs from one to the next is the network.

    Klik untuk berbagi pada X(Membuka di jendela yang baru)
    Klik untuk membagikan di Facebook(Membuka di jendela yang baru)

Themes of blogs have them in some sixty languages, right under the last paragraph.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsclean.arrays import Mask, none_of
from newsclean.decide.story.lines import ENDS
from newsclean.lexicon.word_lists import word_list
from newsclean.page import Page

_LONGEST = 120  # characters
_LEAST_SHARED = 0.5  # of the words of the longer of two, the network's left out
_LEAST_WORDS = 4  # that both have: "Facebook: 3 billion users" is a list's
_LAST = 12  # lines of the text
_SHORT_NETWORK = frozenset("x")  # named where another network stands over or under it
_WORD = re.compile(r"\w[\w\u0900-\u0dff]*")
_LONGEST_LABEL = 30  # characters: "Bagikan ini:"
_BRACKET = (".)", "。）")


def share_rows(page: Page, is_text: Mask) -> Mask:
    """Which of the last lines of the text are buttons that follow each other, and a label with a colon over them."""
    found = none_of(is_text)
    text = is_text.nonzero()[0].tolist()
    words = {at: _words(page.texts[at]) for at in text[1:][-_LAST:]}
    if not any(map(word_list("network").__and__, words.values())):
        return found
    for before, at in pairwise(words):
        if _are_buttons(words[before], words[at]):
            found[[before, at]] = True
    first = int(found.argmax())
    over = text[text.index(first) - 1] if found.any() else -1
    found[over] |= over > text[0] and page.texts[over].endswith((":", "：")) and len(page.texts[over]) <= _LONGEST_LABEL
    return found


def _are_buttons(before: frozenset[str], after: frozenset[str]) -> bool:
    """Whether two lines name different networks in nearly the same words."""
    networks = word_list("network")
    named = [words & networks or words & _SHORT_NETWORK for words in (before, after)]
    if not all(named) or named[0] == named[1]:
        return False
    bare = [words - networks - _SHORT_NETWORK for words in (before, after)]
    return len(bare[0] & bare[1]) >= max(_LEAST_WORDS, _LEAST_SHARED * max(map(len, bare)))


def _words(text: str) -> frozenset[str]:
    """The words of a line; none of a paragraph or a sentence."""
    is_prose = len(text) > _LONGEST or (text.endswith(ENDS) and not text.endswith(_BRACKET))
    return frozenset() if is_prose else frozenset(_WORD.findall(text.casefold()))
