"""What a person's name looks like, and how far it goes in a text that goes on with a role, a place or a date.

Ana M. de la Cruz Senior Reporter → Ana M. de la Cruz
Harbour University, Most Read, Staff Writer → nobody
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.lexicon.word_lists import word_list
from newsclean.names.burmese import is_burmese, is_burmese_name
from newsclean.names.cjk import is_cjk_name
from newsclean.names.words import given_names, is_agency, is_month, is_of_publishing
from newsclean.text.cjk import has_cjk

LONGEST_VALUE = 70  # characters of one author in metadata; longer ones are descriptions
MOST_TOKENS = 6  # of a name; "Maria de los Angeles Pérez Ruiz"
_LETTERS = (  # or vowel signs: nothing is given back, else a word that is no name would take exponential time
    r"(?:[^\W\d_]++|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    r"\u200c\u200d]++)"
)
NAME_TOKEN = re.compile(rf"{_LETTERS}++(?:['’ʼ`.\-‐‑׳״]{_LETTERS}*+)*+|ד\"ר|עו\"ד|ח\"כ")
_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,3}")
UNCASED = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff\u1200-\u137f\u1780-\u17ff]")
_GLUED_INITIAL = re.compile(r"^([\u0400-\u052f]\.)(?=[\u0400-\u052f]{3})")  # "Б.Болормаа", as Mongolian has all names


@lru_cache(maxsize=16)
def is_person_name(text: str) -> bool:
    """Whether the text, and all of it, looks like a person's name, in any script."""
    text = " ".join(text.split())
    if len(text) > LONGEST_VALUE:
        return False
    if has_cjk(text):
        return is_cjk_name(text)
    if is_burmese(text):
        return is_burmese_name(text)
    name, rest = leading_name(_GLUED_INITIAL.sub(r"\1 ", text))
    return not rest and is_person(name.split())


@lru_cache(maxsize=16)
def has_given_name(name: str) -> bool:
    """Whether a name begins or ends with a common given name: evidence where nothing else marks it as a person's."""
    if has_cjk(name):
        return True
    parts = [part.strip(".,'’") for part in name.casefold().split()]
    parts = parts[1:] if len(parts) > 2 and parts[0] in word_list("title") else parts
    return bool(parts) and not given_names().isdisjoint(
        (parts[0], parts[-1], parts[0].split("-")[0], parts[-1].split("-")[0])
    )


def is_common_name(text: str) -> bool:
    """Whether a text is a person's name of several words with a given name that is known."""
    return " " in text and is_person_name(text) and has_given_name(text)


def mentions_given_name(text: str) -> bool:
    """Whether any word of a text is a common given name: cheap, to spare most lines the look for a name."""
    return has_cjk(text) or not given_names().isdisjoint(text.casefold().replace("-", " ").split())


def is_single_name(text: str) -> bool:
    """Whether the text is one word that can be a person's or a byline's short name ("Kristin", "amw")."""
    low = text.casefold()
    lists = ("role", "generic", "organisation", "not_first", "joiner", "after")
    known = is_month(low) or any(low in word_list(name) for name in lists)
    return bool(NAME_TOKEN.fullmatch(text)) and len(text) > 1 and not text.islower() and not known


def is_person(tokens: list[str]) -> bool:
    """Whether all tokens of a name that is cut out make a person's: two to six, of which none is an organisation's."""
    low = [token.casefold().strip(".,") for token in tokens]
    if not 2 <= len(tokens) <= MOST_TOKENS or (_begins_no_name(low[0]) and not _CAPITAL_INITIAL.match(tokens[0])):
        return False
    if low[:2] == ["sri", "lanka"] or not word_list("organisation").isdisjoint(low) or _job_words().issuperset(low):
        return False
    return _has_weight(tokens) and low[-1] not in word_list("job") and not {low[0], low[-1]} <= word_list("role")


_CAPITAL_INITIAL = re.compile(r"[A-Z]\.")  # "A. B. Lima" begins with no article


def _begins_no_name(word: str) -> bool:
    if word in given_names():  # "Per" and "Dan" are names where they begin one
        return False
    return word in word_list("not_first") or word in word_list("joiner") or word in word_list("generic")


@lru_cache(maxsize=1)
def _job_words() -> frozenset[str]:
    return word_list("role") | word_list("suffix") | word_list("title")


def _has_weight(tokens: list[str]) -> bool:
    """Whether two words or more are names in full or initials, with one of at least two letters."""
    particles, titles = word_list("particle"), _titles()
    own = [token for token in tokens if token not in particles]
    named = [token for token in own if token.casefold() not in titles]
    return len(own) > 1 and bool(named) and any(sum(map(str.isalpha, token)) > 1 for token in named)


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return word_list("title") | word_list("suffix")


@lru_cache(maxsize=16)
def leading_name(piece: str) -> tuple[str, str]:
    """The name that a piece begins with, and the rest of the piece."""
    tokens = _once(piece.split())
    size = _name_length(tokens[: _agency_at(tokens)])
    while size > 1 and _is_month(tokens, size - 1):
        size -= 1
    while size > 1 and (tokens[size - 1] in word_list("particle") or _is_published(tokens, size - 1)):
        size -= 1
    while size > 2 and _is_letters(tokens[size - 1]) and not tokens[0].isupper():
        size -= 1
    if size > 2 and (_is_news(tokens[size:]) or _is_post(tokens[size:])):  # "Ana Lima Harbour News"
        size -= 2 if size > 3 and tokens[size - 2] in _REGIONS else 1
    return " ".join(tokens[:size]).rstrip(",:;" if size and _INITIAL.fullmatch(tokens[size - 1]) else ",:;."), " ".join(
        tokens[size:]
    )


def _agency_at(tokens: list[str]) -> int:
    """Where the agency begins that ends a name ("Ana Lima Associated Press"); the number of tokens where none does."""
    ends = range(max(2, len(tokens) - _AGENCY_WORDS), len(tokens))
    return next((at for at in ends if is_agency(" ".join(tokens[at:]))), len(tokens))


_AGENCY_WORDS = 3  # of its name


def _is_news(tokens: list[str]) -> bool:
    """Whether an outlet's last word follows, and no "News Editor"."""
    return [token.strip(".,") for token in tokens[:1]] == ["News"] and not (
        tokens[1:] and tokens[1].casefold().strip(".,") in word_list("role")
    )


def _is_post(tokens: list[str]) -> bool:
    """Whether a post goes on whose first word has the capital: "Ana Lima Scotland | correspondent"."""
    words = [token.strip(".,") for token in tokens[:_POST_WORDS]]
    at = next((at for at, word in enumerate(words) if word in _POSTS), -1)
    if at < 0 or not words[0].islower() or words[0] in _RANKS:  # "Ana Maria Lima | staff reporter"
        return False
    return all(word.islower() or words[0] == "of" for word in words[:at])


_RANKS = frozenset("staff senior chief deputy contributing freelance associate assistant managing special".split())
_POSTS = frozenset("correspondent correspondents editor editors reporter reporters columnist".split())
_POST_WORDS = 4  # of "and home affairs editor"


_REGIONS = frozenset(
    "Middle Latin North South East West Central Northern Southern Eastern Western Asia New Saudi".split()
)


def _once(tokens: list[str]) -> list[str]:
    """A name that a page shows twice, as a link and beside it: "Ana Lima Ana Lima"."""
    for size in range(2, min(MOST_TOKENS, len(tokens) // 2) + 1):
        if tokens[:size] == tokens[size : 2 * size]:
            return tokens[size:]
    return tokens


def _is_letters(token: str) -> bool:
    """Whether a token is an outlet's or a degree's letters: BBC, CPP."""
    return len(token) in (3, 4) and token.isupper() and token.isalpha() and token.casefold() not in word_list("suffix")


def _is_month(tokens: list[str], index: int) -> bool:
    """Whether the token that ends a name begins the date behind it instead: "Ana Lima March 4"."""
    low = tokens[index].casefold().strip(".,")
    following = tokens[index + 2 : index + 3] if is_month(_bare(tokens, index + 1)) else tokens[index + 1 : index + 2]
    dated = any(token[0].isdigit() for token in following)  # "Ana Lima Sun Mar 4" too
    if low in word_list("month_also_name"):
        return dated and index > 1 and is_month(low)
    is_apart = index > 1 and (len(low) > _SHORT_DAY or tokens[index - 1] in _BEFORE_DAY)
    return is_month(low) and (dated or is_apart)


def _bare(tokens: list[str], index: int) -> str:
    """The token at a place, without case and marks; '' behind the last."""
    return tokens[index].casefold().strip(".,:") if index < len(tokens) else ""


_BEFORE_DAY = frozenset("el le il on em op am".split())  # "Ana Lima el Vie, 4/3/2024"; "del Mar" is a name's
_SHORT_DAY = 3  # letters of a weekday or month that may be a name: "Lah" is Sunday in Hausa, and a Malay name


def _is_published(tokens: list[str], index: int) -> bool:
    """Whether the token that ends a name says of the date behind it what it is of: "Ana Lima Publié le 4 mars"."""
    dated = any(token[0].isdigit() for token in tokens[index + 1 : index + 3])
    return index > 1 and dated and is_of_publishing(_bare(tokens, index))


def _name_length(tokens: list[str]) -> int:
    for index, token in enumerate(tokens):
        if not _goes_on(tokens, index):
            return index
        if token.endswith(".") and not _abbreviates(token):
            return index + 1
    return len(tokens)


def _abbreviates(token: str) -> bool:
    low = token.casefold()
    return (
        bool(_INITIAL.fullmatch(token))
        or low in word_list("title")
        or low in word_list("suffix")
        or low in word_list("particle")
    )


def _goes_on(tokens: list[str], index: int) -> bool:
    """Whether the token at `index` can be one more word of a name."""
    token, low = tokens[index], tokens[index].casefold().strip(".,:")
    if not NAME_TOKEN.fullmatch(token) or (index > 1 and (_OUTLET.match(token) or _HOST.fullmatch(token))):
        return False
    if not index and token.rstrip(".") in _SHORT_GIVEN and len(tokens) > 1:
        return True
    if low in _enders(min(index, 2)) or (index and token in _CAPITAL_DEGREES):
        return low in word_list("suffix")
    if token[0].islower() and not UNCASED.match(token):
        return _is_particle(tokens, index)
    return True


@lru_cache(maxsize=3)
def _enders(index: int) -> frozenset[str]:
    """The words that end a name before its first, its second, or a later word."""
    second = word_list("organisation") if index else frozenset()
    return word_list("degree") | second | (word_list("role") | word_list("break") if index > 1 else frozenset())


_SHORT_GIVEN = frozenset(("Md", "Mohd"))  # Muhammad, where a name begins with it; "MD" is a degree
_CAPITAL_DEGREES = frozenset(("MS", "MA", "BA", "BS"))  # as written otherwise they are titles and names: "Ms", "Ma"
_OUTLET = re.compile(r"[A-Z]{2,}[a-z]{2}")  # FOXBusiness
_HOST = re.compile(r"[^\W\d_]{4,}\.[a-z]{2,3}")  # Herald.lt: initials are shorter, and what follows a dot is a capital


def _is_particle(tokens: list[str], index: int) -> bool:
    """Whether a lower-case token belongs to a name: "de" before "Souza", "al-Masri", "d'Amico"."""
    token = tokens[index]
    head = re.split(r"['’\-‐]", token.casefold(), maxsplit=1)
    if len(head) > 1 and head[0] in word_list("elided") and len(head[1]) > 1:
        return True
    rest = tokens[index + 1 : index + 4]
    return token in word_list("particle") and any(word[0].isupper() for word in rest)
