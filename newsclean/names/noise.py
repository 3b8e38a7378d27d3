"""Noise out of a line, before names are looked for in it: addresses, brackets, posts, words that a dump glued on.

By our Europe correspondent Ana LimaStaff Writer (@analima) → By Ana Lima, Staff Writer
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newsclean.dates.timestamp import parse_timestamp
from newsclean.dates.words import kind_of, weekday_of
from newsclean.lexicon.word_lists import word_list
from newsclean.names.words import (
    DATE,
    given_names,
    has_digit,
    is_agency,
    is_month,
    is_of_date,
    is_of_publishing,
)
from newsclean.text.cjk import REPORTERS
from newsclean.text.patterns import lazily

LONGEST_LINE = 600  # characters; the longest contributor lines of agencies are about 500
_EMAIL = re.compile(r"(?<![^\s@,;:<>()|])[^\s@,;:<>()|]++@[^\s@,;<>()|]{1,80}\.[^\s@,;<>()|]{2,24}")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_HANDLE = re.compile(r"(?:\b[Xx] ?:? ?|\b[Tt]witter ?:? ?)?@\w+")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{0,80})[)\]]")
_IN_WORD = r"^\x00-@\[-`{-¿\d"  # letters, and the signs on them of Indian scripts
_GLUED = lazily(
    rf"(?<=[{_IN_WORD}])(?=(?:Published|Updated|Posted|Follow|View)\b)"
    r"|(?<=[^\W\d_])(?=(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.? \d)"
    # "Lima14.03.2024", "Lima3 min read", "Lima14 March", but not "Web3 Harbour"
    rf"|(?<=[{_IN_WORD}]{{2}})(?=\d{{1,4}}([./-])\d\d?\1\d|(?:19|20)\d\d\. |\d{{1,2}}\.? (?:[^\W\d_A-ZÀ-ÞА-ЯІЇЄҐ]"
    r"|Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz]))"
)
_SCRIPTS_MEET = re.compile(r"(?<=[\u0900-\u0eff])(?=[A-Z][a-z])")  # letters without case, and a Latin word
_TIGHT_DOT = re.compile(r"(?<=[^\W_])·(?=\d)|(?<=[a-zà-ÿ\d])·(?=[A-ZÀ-Þ])")  # no dot of a word: Catalan has "col·lega"
_GLUE_SIGN = re.compile(  # what every match of _GLUED has; by the second character, which few are
    rf"[DFJMNOPSAUV\d](?:(?<=[{_IN_WORD}][PUFV])|(?<=[^\W\d_][JFMASOND])(?=[aceopu])|(?<=[{_IN_WORD}]\d))"
)
# A run of spaces is entered at its first one alone, here and in pieces.py: else a long one would cost its square.
_CHUNKS = lazily(r"(?:(?<!\s)\s+)?[|•●∙⋅▪■►»«✍—…;\t\n]+\s*|(?<!\s)\s+[-–·/]+\s+(?=[-–\d\W])|(?<!\s)\s+[-–·]+\s+")
_CHUNK_SIGN = re.compile(r"[|•●∙⋅▪■►»«✍—…;\t\n–·/-]")
EDGES = '*_#>|-–—•·~:՝;/,."“”„()'  # what may stand around a word
MARKS = '*_#>|-–—•·~"“”„ '  # what may stand around a line
GLUED_OPENER = re.compile(  # "byAna Lima", "Scritto daAna Lima"
    r"^((?i:by|von|par|por)|[A-ZÉ][a-zé]{3,11} (?:by|von|par|por|da|door|av|af|oleh))(?=[A-Z][a-z]+ [A-Z])"
)
_CAMEL = re.compile(r"[A-ZА-ЯІЇЄҐ](?:(?<=[a-zß-ɏ][A-Z])(?=[a-zß-ɏ])|(?<=[а-яіїєґ][А-ЯІЇЄҐ])(?=[а-яіїєґ]))")
_LEAST_WORD = 5  # letters of a word for publishing: shorter ones are parts of names
_PREFIXES = ("mc", "mac", "de", "di", "da", "du", "la", "le", "van", "von", "fitz", "o", "st")


@lru_cache(maxsize=16)
def prepare(line: str) -> str:
    """A line without what is no part of a name, its letters composed, and a space where a dump glued words together."""
    text = line if line.isascii() else _composed(line)
    text = (
        _HANDLE.sub(" ", _URL.sub(" ", _EMAIL.sub(" ", text))) if "@" in text or "/" in text or "www" in text else text
    )
    text = _BRACKET.sub(_bracketed, text) if "(" in text or "[" in text else text
    text = _ICON.sub(" ", text) if "chevron" in text else text
    text = _TIGHT_DOT.sub(" · ", text) if "·" in text else text
    text = text if text.isascii() else _SCRIPTS_MEET.sub(" ", text)
    text = _GLUED().sub(" ", text) if _GLUE_SIGN.search(text) else text
    text = text.strip(MARKS)
    text = f"{opener[0]} {text[opener.end() :]}" if (opener := GLUED_OPENER.match(text)) else text
    tokens = _without_post(text.split())
    tokens = _without_day(tokens) if DATE.search(text) else tokens
    if _CAMEL.search(text):
        around = zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False)
        tokens = [part for before, token, following in around for part in _unglued(before, token, following)]
    return " ".join(tokens).strip(MARKS)


_ICON = re.compile(r"chevron[-_ ]?(?:right|left|up|down)")  # its name stands for it in dumps, glued to what is before
_ARMENIAN_COLON = "՝"  # between a label and what it says


def _composed(line: str) -> str:
    """A line with composed letters and plain colons, and without invisible characters."""
    plain = unicodedata.normalize("NFC", line).replace("：", ": ").replace("\u200b", "").replace("\ufeff", "")
    return plain.replace(_ARMENIAN_COLON, ": ")


def _bracketed(found: re.Match[str]) -> str:
    """What stands for a bracket: nothing, but for an agency, and for a reporter or a credit that is all of the line."""
    if len(found[0]) == len(found.string.strip()) and _is_credit(found[1].strip()):
        return found[1]
    return f" / {found[1]} " if is_agency(found[1].strip()) else " "


def _is_credit(text: str) -> bool:
    """Whether a bracket holds a reporter ("홍길산 기자"), or opens as agencies' last lines do ("Reporting by")."""
    low = text.casefold()
    return low.endswith(REPORTERS) or any(low.startswith(f"{phrase} ") for phrase in word_list("phrase"))


def _without_post(tokens: list[str]) -> list[str]:
    """A line without what an outlet calls its author: "Von unserer Korrespondentin Ana Lima", "Our Correspondent"."""
    at = next((index for index, token in enumerate(tokens[:2]) if token.casefold() in word_list("our")), -1)
    if at < 0:
        return tokens
    low = [token.casefold().strip(".,:") for token in tokens[: _MOST_POST + 2]]
    if at and low[0] not in _before_our():
        return tokens
    first = next((index for index in range(at + 1, len(low)) if _is_post(low[index])), 0)
    end = next((index for index in range(first, len(low)) if not _is_post(low[index])), len(low))
    if word_list("team").issuperset(low[first:end]) or not given_names().isdisjoint(low[at:first]):
        return tokens  # "Our Editors" are the outlet; "our friend Ana Lima, Reporter"
    rest = tokens[end:]
    if rest and rest[0] in word_list("after"):  # "à Londres, Tom Reed"
        rest = " ".join(rest).partition(",")[2].split()
    opener = tokens[:at] if low[0] in word_list("preposition") else []
    return opener + rest if rest else []


_MOST_POST = 4  # words of a post: "our chief Europe correspondent"


def _is_post(word: str) -> bool:
    return word in word_list("post") or word in word_list("job") or word in word_list("team")


@lru_cache(maxsize=1)
def _before_our() -> frozenset[str]:
    return word_list("preposition") | word_list("soft_preposition") | word_list("after")


def _without_day(tokens: list[str]) -> list[str]:
    """A line without the weekday or "today" between a name and a date: "Ana Lima Domingo, 14 de junio 2026"."""
    for at in range(2, min(len(tokens), _LATEST_DAY)):
        word = tokens[at].strip(".,:")
        is_day = len(word) >= _LEAST_DAY and kind_of(word) in ("W", "D") and _ends_name(tokens[at - 2 : at])
        if is_day and any(map(has_digit, tokens[at + 1 : at + 3])) and _may_fall_on(word, tokens[at + 1 :]):
            return [*tokens[: at - 1], f"{tokens[at - 1].rstrip(',')},", *tokens[at + 1 :]]
    return tokens


def _may_fall_on(word: str, date: list[str]) -> bool:
    """Whether a date may be on the weekday that a word names: Martí, Petek and Domingo are also surnames."""
    stamp = parse_timestamp(" ".join(date))
    weekday = weekday_of(word)
    return not (stamp and stamp.published) or weekday is None or stamp.published.weekday() == weekday


_LATEST_DAY = 8  # words before it: a byline word, and a name
_LEAST_DAY = 4  # letters: shorter ones are parts of names


def _ends_name(tokens: list[str]) -> bool:
    """Whether two words before a day may be a name's."""
    words = [token.strip(EDGES) for token in tokens]
    return all(
        word and word == word.title() and word.casefold() not in word_list("preposition") and not is_of_date(word)
        for word in words
    )


def _unglued(before: str, token: str, following: str) -> list[str]:
    """A name's last word with the role or outlet that a dump glued to it: "LimaStaff", "LimaBugle" before "Writer"."""
    cut = _CAMEL.search(token)
    is_first = before.strip(EDGES).casefold() in {"", *word_list("preposition")}
    if not cut or is_first or token[: cut.start()].casefold() in _PREFIXES:
        return [token]
    tail = token[cut.start() :].casefold().strip(".,:")
    is_role = tail in word_list("role") or tail in word_list("organisation") or tail in word_list("glued")
    is_dated = is_month(tail) or (len(tail) >= _LEAST_WORD and is_of_publishing(tail))  # "LimaPublié"
    is_label = token.endswith(":") and (has_digit(following) or tail in word_list("no_credit"))  # "LimaGiriş: 02.03."
    if is_role or is_dated or is_label or following.casefold().strip(".,") in word_list("role"):
        return [f"{token[: cut.start()]},", token[cut.start() :]]
    return [token]


def chunks_of(text: str) -> list[str]:
    """The parts of a line between its marks; the quick look spares most lines the pattern."""
    return _CHUNKS().split(text) if _CHUNK_SIGN.search(text) else [text]
