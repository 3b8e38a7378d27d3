"""What lines say of a name on them: whether it is credited, a label, the story's subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsclean.decide.decide import Decision
from newsclean.extractors.caption import CREDITED
from newsclean.lexicon.label_rows import is_label_row
from newsclean.lexicon.loader import BOILERPLATE_BITS, WHOLE
from newsclean.lexicon.word_lists import word_list
from newsclean.model import Role
from newsclean.names.openers import is_opener
from newsclean.page import Page
from newsclean.text.characters import is_small
from newsclean.text.titles import WORD

LONGEST = 60  # characters of a name alone
TEXT_SIZE = "AA"  # a button more often than Anadolu Agency
_PARAGRAPH = 80  # characters of what is the story's text, and no signature
_INFLECTED, _ENDING = 6, 4  # letters of a name that an ending may change, and of the ending
_FEW = 5  # names: each is looked for on the whole page
_LEAST_WITH_OUTLET = 4  # words of a name that may have an outlet behind it: "Ana Lima Harbour Courier-Post"
_COLONS = (":", "：")
_APOSTROPHE = re.compile("['’]")


def is_uncredited(page: Page, index: int) -> bool:
    """Whether a line is a label ("Latest news"), or the one before says that those named here wrote nothing.

    "Reviewed by" and "Photos:" say so.
    """
    if int(page.cues.masks[WHOLE, index]) & BOILERPLATE_BITS:
        return True
    first = index - 1
    is_picture = page.fragments[first].tag == "img"  # one without a word is "image" in some dumps
    if not index or is_picture or len(page.texts[first]) > LONGEST:
        return False
    if is_opener(page.texts[first]) and first:  # "Medically reviewed" / "by" / "Ana Lima"
        first -= 1
    end = index + is_opener(page.texts[index])
    if sum(map(len, page.texts[first:end])) > LONGEST:
        return False
    lines = " ".join(page.texts[first:end])
    before = lines.casefold().strip(" :|–-")
    if before in word_list("no_credit"):
        return True
    phrases = uncrediting() if lines.rstrip()[-1:] in _COLONS else _no_credit_phrases()
    return end == first + 1 and before.endswith(phrases)


@lru_cache(maxsize=1)
def uncrediting() -> tuple[str, ...]:
    """Words for what is no authorship: "photos", "reviewed by"."""
    return tuple(word_list("no_credit"))


def is_credited_otherwise(line: str) -> bool:
    """Whether a line says at its begin that whom it names did something else: "Photography by Ana Lima"."""
    low = line.casefold()
    label, colon, _ = low.partition(":")
    return low.startswith(tuple(f"{phrase.strip()} " for phrase in _no_credit_phrases())) or bool(
        colon and label.strip() in word_list("no_credit")
    )


@lru_cache(maxsize=1)
def _no_credit_phrases() -> tuple[str, ...]:
    """Those that end in a preposition: "Words by Ana Lima, photos by"."""
    return tuple(f" {entry}" for entry in word_list("no_credit") if " " in entry)


def is_captioned(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line is a caption with its picture's credit under it: "Ana Lima" / "Photo: Harbour Images"."""
    if decision.roles[index] is not Role.CAPTION or index + 1 == len(page.texts):
        return False
    is_picture = page.tags[index + 1] == "img"  # "image", in some dumps
    return not is_picture and page.texts[index + 1].casefold().startswith(uncrediting())


def is_credit(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line is a picture's credit: "Photo: Harbour Images", "© Harbour Images"."""
    if index >= len(page.texts) or decision.roles[index] is not Role.CAPTION:
        return False
    return decision.rules[index] == CREDITED or page.texts[index].casefold().startswith(uncrediting())


def is_beside_date(decision: Decision, index: int) -> bool:
    """Whether the line of a date stands next to a line, or next but one: a mark may part them."""
    return Role.DATELINE in decision.roles[max(index - 2, 0) : index + 3]


def without_labels(page: Page, names: list[str]) -> list[str]:
    """Names without rows of buttons, and without those whose words all stand on the page in lower case too.

    "Show Caption" and "Set Goals" are such.
    """
    names = [name for name in names if not is_label_row(name)]
    asked = frozenset(WORD.findall(" ".join(names).lower()))
    texts = (text for text in page.texts if any(map(text.__contains__, asked)))
    low = {word for text in texts for word in WORD.findall(text) if word.islower()}
    return [name for name in names if not low.issuperset(WORD.findall(name.lower()))]


def is_capital(name: str) -> bool:
    """Whether no word of a name is in small letters."""
    return not any(map(is_small, name.split()))


def story_texts(page: Page, decision: Decision) -> list[str]:
    """The story's paragraphs, without regard to case."""
    texts = (page.texts[index] for index in decision.places[Role.BODY])
    return [text.casefold() for text in texts if len(text) >= _PARAGRAPH]


def are_spoken_of(names: Iterable[str], story: Iterable[str]) -> bool:
    """Whether some texts of a story have the last word of a name, with an ending or without.

    So they have those whom it is about; its author is seldom one of them.
    """
    ends = [_APOSTROPHE.split(name.split()[-1].casefold().strip(".,'’"))[-1] for name in names]
    stems = tuple(end[:-1] if len(end) >= _INFLECTED else end for end in ends)
    words = (word for text in story if any(map(text.__contains__, stems)) for word in WORD.findall(text))
    return any(word.startswith(stem) and len(word) <= len(stem) + _ENDING for word in words for stem in stems)


def without_outlets(page: Page, names: Sequence[str]) -> list[str]:
    """A few names, a long one without the outlet behind it, if the page has what is before it by itself: in a note."""
    return [_without_outlet(page, name) for name in names] if len(names) <= _FEW else list(names)


def _without_outlet(page: Page, name: str) -> str:
    words = name.split()
    if len(words) < _LEAST_WITH_OUTLET:
        return name
    others = [text for text in page.texts if name not in text]
    for size in (2, 3):
        short, following = " ".join(words[:size]), words[size]
        ends = [text.partition(short)[2] for text in others if short in text]
        if ends and not any(end.startswith(f" {following}") for end in ends):
            return short
    return name
