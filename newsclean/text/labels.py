"""What a label line looks like by its letters alone, and its words as phrases are looked for in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsclean.text.characters import Class
from newsclean.text.tokens import Tokens

LONGEST_LABEL = 60  # characters; the longest label of the annotated dumps has 54


def is_module_name(text: str) -> bool:
    """Whether a line is what a site's editor called a box, words joined by low lines: "Global_News"."""
    return len(text) <= LONGEST_LABEL and "_" in text[1:-1] and text.replace("_", "").isalpha()


def module_names(texts: Sequence[str], tokens: Tokens) -> list[int]:
    """The places of the texts, of which `tokens` are, that are such names; low lines, which few have, tell where."""
    marked = tokens.classes[:, Class.MARK_SIGN].nonzero()[0].tolist()
    return [index for index in marked if is_module_name(texts[index])]


def without_numbers(text: str) -> str:
    """What labels have in common that differ in case and numbers alone: "12 comments" and "25 Comments" are one."""
    return (_NUMBER.sub("0", text) if _NUMBER.search(text) else text).casefold()


def texts_without_numbers(texts: Sequence[str], tokens: Tokens) -> Iterator[str]:
    """What `without_numbers` makes of each of the texts, of which `tokens` are: few have any."""
    has_digits = (tokens.classes[:, Class.DIGIT] > 0).tolist()
    return (without_numbers(text) if has else text.casefold() for text, has in zip(texts, has_digits, strict=True))


_NUMBER = re.compile(r"[0-9]+")


PLAIN_WORD = re.compile(r"[^\W\d][^\W\d\u0900-\u0dff]*[\w\u0900-\u0dff]*")  # with the vowel signs of Indian scripts


def padded_words(text: str) -> str:
    """A line's words in small letters, without marks and numbers, a space around each: so a phrase is looked for."""
    return padded(PLAIN_WORD.findall(text.casefold()))


def padded(words: Sequence[str]) -> str:
    """Words with a space around each."""
    return " ".join(("", *words, ""))


def is_glued(text: str) -> bool:
    """Whether a word of a text is three that a dump glued: "NewsSportCulture", of a menu or a row of buttons.

    Capitals tell, if small letters go on: those of "#BringBackOurGirls" and "NextGenerationEU" do not.
    """
    words = [word for word in text.split() if len(word) >= _GLUED and word[0] not in "#@"]
    return any(sum(map(_meets, word, word[1:], word[2:])) > 1 for word in words)


_GLUED = 19  # letters: names such as "PlayStationNetwork" are shorter


def _meets(before: str, after: str, following: str) -> bool:
    return before.islower() and after.isupper() and following.islower()
