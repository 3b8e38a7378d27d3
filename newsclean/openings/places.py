"""Names of places as the openings of stories write them: "LA CROSSE, Wis.", "New Delhi", "रायपुर"."""

from __future__ import annotations

from functools import lru_cache

from newsclean.lexicon import sections_of
from newsclean.text.characters import is_small
from newsclean.text.patterns import lazily

MAX_PLACE = 48  # characters, as "SAN FRANCISCO DE MACORÍS, Dominican Republic" with room
_MAX_WORDS = 6
_PARTICLES = frozenset(
    "de del della di da do das dos la le les los las el al am an der den im in of the sur sous zu zur op aan upon y e "
    "und and".split()
)
_LABELS = frozenset(  # words that a label before a colon or a dash has, and a place has not
    "update updated updates breaking exclusive watch live video photo photos gallery opinion analysis review quiz "
    "correction corrected clarification editorial note warning read listen now news just sponsored explainer "
    "explained interview recap preview poll podcast report reports factbox timeline q a faq urgent alert spoiler "
    "spoilers what why how who when where this that is are was sur point best top here inside more related see "
    "also eilmeldung exklusiv kommentar analyse urgente última hora exclusiva opinión vídeo esclusiva срочно "
    "видео фото обновлено мнение son dakika özel foto pros cons verdict score summary key tl dr tldr by from tip "
    "tips step rule fact myth question answer for your our my with".split()
)
_NO_PLACE = lazily(r"[\d\"“”„?!:;|@#$%&*_+<>()\[\]]")


def is_place(place: str) -> bool:
    """Whether words are written as places are: few, capitalised, no digits, no label among them."""
    words = place.split()
    if not words or len(place) > MAX_PLACE or len(words) > _MAX_WORDS or _NO_PLACE().search(place):
        return False
    if _LABELS.intersection(word.strip(".,'’").lower() for word in words):
        return False
    return all(not is_small(word) or word in _PARTICLES for word in words) and not is_small(words[0])


def is_capitals(place: str) -> bool:
    """Whether all letters before the first comma are capitals, in a script that has them."""
    letters = [char for char in place.split(",", 1)[0] if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def is_city(place: str) -> bool:
    """Whether a name is that of a city that stories often open with."""
    return place.casefold() in _places("cities")


def is_region(name: str) -> bool:
    """Whether a name is that of a state or a country."""
    return name.casefold() in _places("regions")


@lru_cache(maxsize=2)
def _places(section: str) -> frozenset[str]:
    """The casefolded names of one section of places.txt."""
    return frozenset("|".join(sections_of("places.txt")[section]).casefold().split("|"))
