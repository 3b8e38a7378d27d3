"""What stands in an author's place and is no person: an outlet, its staff, an organisation, a role, an account.

By Harbour Staff, Mit Agenturmaterial → a house
Science Editor → a role
Admin, Editorial Team → no one
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsclean.lexicon.word_lists import word_list
from newsclean.names.noise import LONGEST_LINE, chunks_of, prepare
from newsclean.names.openers import prepositions, strip_opener
from newsclean.names.person import LONGEST_VALUE, MOST_TOKENS
from newsclean.names.pieces import key_of
from newsclean.names.words import has_digit, is_agency, is_of_date
from newsclean.text.cjk import has_cjk
from newsclean.text.entities import unescape
from newsclean.text.labels import is_glued


def is_generic(text: str, sites: frozenset[str] = frozenset()) -> bool:
    """Whether an author's name stands for no one: "Staff", "Admin", "Editorial Team", a role, the site itself."""
    tokens = [token.strip(".,:()") for token in text.casefold().split()]
    if not tokens or key_of(text) in sites or text.casefold() in word_list("generic"):
        return True
    if is_agency(text):
        return False
    return all(token in _empty_words() for token in tokens) or bool(word_list("team").intersection(tokens))


@lru_cache(maxsize=1)
def _empty_words() -> frozenset[str]:
    return (
        word_list("generic")
        | word_list("role")
        | word_list("organisation")
        | word_list("not_first")
        | word_list("joiner")
    )


def clean_house(values: Iterable[str]) -> tuple[str, ...]:
    """The first value that `clean_authors` leaves out but that still names an outlet: its name, "Harbour Staff"."""
    for value in values:
        name = chunks_of(strip_opener(prepare(unescape(value[:LONGEST_LINE]))))[0]
        if name and not _is_unfit_house(name):
            return (name,)
    return ()


def _is_unfit_house(name: str) -> bool:
    low = [token.strip(".,:()") for token in name.casefold().split()]
    empty = word_list("generic") | word_list("role") | word_list("team") | word_list("article") | word_list("after")
    few = len(name) <= (_LONGEST_CJK if has_cjk(name) else LONGEST_VALUE) and len(low) <= MOST_TOKENS
    is_word = any(map(str.isalpha, name)) and not is_glued(name)
    return not (few and is_word) or all(token in empty for token in low) or any(char in "{}<>=\\@/©" for char in name)


_LONGEST_CJK = 20  # characters of a house's name in Chinese, Japanese or Korean; a standfirst has more


def is_house_byline(line: str) -> bool:
    """Whether a line is a byline that names nobody: "By Daily Bugle Staff", "Mit Agenturmaterial"."""
    if len(line) > LONGEST_VALUE or not _HOUSE.search(line):
        return False
    text = chunks_of(prepare(line))[0]
    opener = prepositions().match(text)
    named = (text[opener.end() :] if opener else text).split()
    named = named[1:] if opener and named and named[0] in word_list("article") else named  # "by the Harbour Team"
    tokens = [token.strip(".,:()|").casefold() for token in named]
    if not 0 < len(tokens) <= _LONGEST_ROLE or not named[0][0].isupper() or any(map(has_digit, tokens)):
        return False
    house = word_list("team") if opener else NEWSROOMS
    return bool(house.intersection(tokens)) or (len(tokens) == 1 and tokens[0].split("-")[-1] in NEWSROOMS)


_HOUSE = re.compile(r"staff|team|desk|redak|redac|redaz|rédac|newsroom|editor|admin|agentur|редак|डेस्क", re.IGNORECASE)
NEWSROOMS = frozenset(["redaktion", "redacción", "redazione", "redactie", "rédaction", "agenturmaterial", "редакция"])


def is_unfit(piece: str) -> bool:
    """Whether a value that is no person's name is no pen name or organisation either."""
    low = piece.casefold().split()
    return (
        len(piece) > LONGEST_VALUE
        or len(low) > MOST_TOKENS
        or is_handle(piece)
        or (len(low) > 1 and piece.islower())
        or (low[0] in word_list("not_first") - word_list("article") or low[0] in word_list("generic"))
        or any(char in "{}<>=:\\" for char in piece)
        or bool(_DOMAIN.search(piece))
        or not any(map(str.isalpha, piece))
        or all(map(is_of_date, low))
        or piece[0].isdecimal()
    )


_DOMAIN = re.compile(
    r"\w\.(?:com|net|org|co|info|de|fr|es|it|nl|tv|news|io|in|uk|ru|ua|jp|cn|br|ag|at|ch)\b", re.IGNORECASE
)


def is_handle(text: str) -> bool:
    """Whether a value is an account's name: one lower-case word, or one with digits, dots or underscores in it."""
    return " " not in text and text.isascii() and (text[0].islower() or bool(re.search(r"[\d_]|\w\.\w{3}", text)))


def is_role_line(text: str) -> bool:
    """Whether a line states what an author is and nothing else: "Science Editor", ", Redakteurin für Finanzen"."""
    parts = text.split()
    if len(parts) > _MOST_PARTS:
        return False
    tokens = [token for part in parts if (token := part.strip(".,:()").casefold())]
    if not 0 < len(tokens) <= _LONGEST_ROLE or any(map(str.isdigit, text)):
        return False
    jobs = word_list("job").intersection(tokens)
    return bool(jobs) and (
        tokens[-1] in jobs or tokens[0] in jobs or all(token in word_list("role") for token in tokens)
    )


_MOST_PARTS = 21  # of a role, marks among them
_LONGEST_ROLE = 7  # words; "Deputy head of the politics desk"


def is_role_of(rest: str) -> bool:
    """Whether what follows makes a role of what seemed a name: "Digital Security" before "Expert"."""
    return rest.split(" ", maxsplit=1)[0].casefold().strip(".,") in word_list("role")


def is_office(rest: str) -> bool:
    """Whether what follows makes an organisation of a name: "Advance Media", "Lifestyle Desk", no "Media editor"."""
    words = [word.casefold().strip(".,") for word in rest.split(maxsplit=2)[:2]]
    return words[:1] != [] and words[0] in word_list("office") and not word_list("job").intersection(words[1:])
