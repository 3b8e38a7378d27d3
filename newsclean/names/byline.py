"""Authors in a line: people and agencies, split and cleaned.

A byline opens with a byline word ("By", "Von", "Автор:", "文/") and goes on with names; what follows a name is a role,
a place, an outlet or a date, and is left out. Fewer authors are better than bad ones.

    By Ana Lima and Tom Reed, Science Editors | 4 March 2024 → Ana Lima, Tom Reed
    By Royal Appointment → nobody
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsclean.lexicon.word_lists import word_list
from newsclean.names.asides import before_date
from newsclean.names.cjk import cjk_byline
from newsclean.names.house import clean_house, is_generic, is_office, is_role_line, is_role_of, is_unfit
from newsclean.names.noise import EDGES, LONGEST_LINE, chunks_of, prepare
from newsclean.names.openers import find_marks, may_open, prepositions, strip_opener
from newsclean.names.person import LONGEST_VALUE, MOST_TOKENS, UNCASED, has_given_name, is_single_name, leading_name
from newsclean.names.pieces import apart, first_piece, is_author, pieces_of, unique
from newsclean.names.words import DATE, is_agency, is_month
from newsclean.text.cjk import has_cjk

_LONGEST_PREFIX = 45  # characters of a date before the byline word: "Posted on Saturday, 4 November 2017 10:54"
_MOST_WORDS = 24  # of a byline that only a "by" opens: five names and a role each


@lru_cache(maxsize=16)
def parse_byline(line: str, *, marked: bool = False) -> tuple[str, ...]:
    """The authors that one line names, in its order; () where it is no byline.

    An unmarked line needs a byline word. `marked` says that the caller knows by other evidence that the line is a
    byline (rel=author, a lone "By" before it), so that a bare name counts.
    """
    if len(line) > LONGEST_LINE or not (marked or may_open(line)):
        return ()
    text = _without_clock(prepare(_without_other_hands(line) if "(" in line else line))
    if has_cjk(text):
        bare = strip_opener(text) if text[0].isascii() else text  # "Posted by 홍길동 at 8:35 AM"
        is_opened = bare != text and has_cjk(bare[:1])
        return cjk_byline(bare.split(" at ")[0] if is_opened else text, marked=marked or is_opened)
    found: list[str] = []
    text = text if marked else _behind_outlet(text)
    for credit, strong in _credits(text, marked=marked):
        found += _names(credit, strong=strong and not found, strict=not marked)
    return unique(found) if found else ()


def _behind_outlet(text: str) -> str:
    """A line without the outlet or the section before its byline word: "Harbour Radio | By Ana Lima, Tom Reed"."""
    outlet, bar, rest = text.partition("|")
    words = outlet.split()
    may_be = bool(bar) and 0 < len(words) <= _MOST_OF_OUTLET and "|" not in rest
    if not may_be or not words[0][0].isupper() or outlet.strip(" :").casefold() in word_list("no_credit"):
        return text
    named = strip_opener(rest)
    is_opened = named != rest.strip()
    names = [leading_name(piece)[0] for _, piece in pieces_of(named)] if is_opened else []
    return rest.strip() if any(map(has_given_name, names)) else text


_MOST_OF_OUTLET = 5  # words: "Northern Public Radio"


def _without_other_hands(line: str) -> str:
    """A line without those whom a bracket calls something else: "Ana Lima (text) and Tom Reed (photos)"."""
    others = [found for found in _ASIDE.finditer(line) if found[1].strip().casefold() in word_list("no_credit")]
    if not others:
        return line
    ends, bare = tuple(found[0] for found in others), strip_opener(line)
    kept = " & ".join(piece for _, piece in pieces_of(bare) if not piece.endswith(ends))
    return line[: line.rfind(bare)] + kept  # the byline word may stand before one who is left out


_ASIDE = re.compile(r"\(([^()\d]{2,30})\)")


def _without_clock(text: str) -> str:
    """A line without the time that blogs give behind the name: "Postado por Ana Lima às 11:07 2 comentários:"."""
    clock = _CLOCK.search(text) if ":" in text or "." in text else None
    words = text[: clock.start()].split() if clock else []
    if len(words) < _LEAST_BEFORE_CLOCK or strip_opener(text) == text:
        return text
    while len(words) >= _LEAST_BEFORE_CLOCK and _goes_with_clock(words[-1].strip(EDGES)):
        words.pop()
    return " ".join(words)


def _goes_with_clock(word: str) -> bool:
    """Whether a word can stand before a time of day: "às", "zaman", "vào lúc"; in a script without case a short one."""
    return word.islower() or (len(word) <= _SHORT_WORD and word == word.swapcase())


_CLOCK = re.compile(r"(?<=\s)\d{1,2}[:.]\d\d(?![\d.:/-])")
_LEAST_BEFORE_CLOCK = 4  # words: a byline word, a name of two, and "at"
_SHORT_WORD = 2  # letters: "في", "पर"


def parse_organisation(line: str, *, staff: bool = False) -> str:
    """The organisation of a line that credits one and no one else: "By Harbour University"; '' where it does not.

    An outlet's `staff` counts if it is asked for: "4 March 2024 by Harbour Team".
    """
    if len(line) > LONGEST_VALUE or not may_open(line):
        return ""
    credits = list(_credits(prepare(line), marked=False))
    if not credits or not credits[0][0].strip(" ,"):
        return ""
    tokens = first_piece(chunks_of(credits[0][0])[0]).split()
    ends = [at for at, token in enumerate(tokens) if token in word_list("break") and token != "for"]
    tokens = tokens[: ends[0]] if ends else tokens
    name = " ".join(tokens)
    if not 0 < len(tokens) <= MOST_TOKENS or not _is_title(tokens) or is_unfit(name):
        return ""
    return next(iter(clean_house((name,))), "") if staff else "" if is_generic(name) else name


def _is_title(tokens: list[str]) -> bool:
    """Whether all words but "of" and its like have a capital, as an organisation's name has."""
    small = word_list("particle") | word_list("after") | word_list("joiner") | word_list("article")
    return tokens[0][0].isupper() and all(token[0].isupper() or token in small for token in tokens)


def _credits(text: str, *, marked: bool) -> Iterator[tuple[str, bool]]:
    """The stretches of a line in which authors are named, and whether a strong byline word opens them."""
    marks = list(find_marks(text))
    if marks and (marked or _is_prefix(text[: marks[0].start()]) or marks[0][0].casefold() == "as told to"):
        ends = [mark.start() for mark in marks[1:]] + [len(text)]
        for mark, end in zip(marks, ends, strict=True):
            credit = strip_opener(text[mark.end() : end])
            if mark["yes"] and (marked or _may_sign(mark[0], credit)):
                yield credit, True
        return
    yield from _chunk_credits(chunks_of(text), marked=marked)


def _may_sign(opener: str, credit: str) -> bool:
    """Whether one who an opener is before may be an author: not the police of "על ידי המשטרה", "by the police"."""
    is_agent = opener.casefold().strip(" :") in word_list("agent")
    return not is_agent or has_given_name(leading_name(first_piece(credit))[0])


def _chunk_credits(chunks: list[str], *, marked: bool) -> Iterator[tuple[str, bool]]:
    for index, chunk in enumerate(chunks):
        opener = prepositions().search(chunk)
        if opener and _is_prefix(chunk[: opener.start()]):
            if marked or len(chunk[opener.end() :].split()) <= _MOST_WORDS:
                yield chunk[opener.end() :], False
                yield from ((name, False) for name in _behind_addresses(chunks[index + 1 :]))
            return
        if not index and not marked and not _is_prefix(chunk):
            return
    if marked:
        credits = [strip_opener(chunk) for chunk in chunks]
        yield credits[0], True
        has_name = has_given_name(leading_name(credits[0])[0])  # else it is a date, a section or a pen name
        yield from ((credit, True) for credit in credits[1:] if not has_name or _names_one(credit))


def _behind_addresses(chunks: list[str]) -> Iterator[str]:
    """Whom an "and" adds behind an address, which `prepare` has left empty, and an outlet, before an address again.

    "By Ana Lima | ana@post.example | Harbour Post and Tom Reed | tom@post.example | Harbour Post"
    """
    for before, chunk, after in zip(chunks, chunks[1:], chunks[2:], strict=False):
        if not (before or after):
            yield from (piece for _, piece in pieces_of(chunk)[1:][-1:] if is_author(piece))


def _names_one(credit: str) -> bool:
    """Whether a stretch names someone by what it says itself: "Ana Lima - Sund Kurier" has an outlet behind."""
    return any(is_agency(piece) or has_given_name(leading_name(piece)[0]) for _, piece in pieces_of(credit))


def _is_prefix(text: str) -> bool:
    """Whether nothing but a date or a word such as "Posted on" stands before the byline word."""
    tokens = text.casefold().split()
    if len(text) > _LONGEST_PREFIX:
        return False
    unknown = [token for token in tokens if not _is_date_word(token)]
    dated = (bool(DATE.search(text)) and "©" not in text) or not tokens or tokens[0].strip(".,:") in word_list("after")
    is_dated_first = len(tokens) >= _LEAST_DATED and unknown == tokens[:_MOST_UNKNOWN]  # "Diposting pada 4 Maret 2024"
    return dated and (is_dated_first or len(unknown) <= 1) and not (unknown and len(tokens) < 3)


_MOST_UNKNOWN, _LEAST_DATED = 2, 5  # words for publishing that no list has, and of a line with these and a whole date


def _is_date_word(token: str) -> bool:
    bare = token.strip(EDGES)
    return not bare or any(map(str.isdigit, bare)) or len(bare) < 4 or is_month(bare) or bare in word_list("after")


def _names(credit: str, *, strong: bool, strict: bool) -> list[str]:
    """The authors of a credit; none of a `strict` one that goes on like a sentence."""
    found: list[str] = []
    pieces = [own for piece in pieces_of(chunks_of(credit)[0]) for own in apart(*piece)]
    is_list = any(mark[:1].isalpha() or mark == "&" for mark, _ in pieces)
    outlet = ""
    for mark, piece in pieces:
        agency = before_date(piece).rstrip(".")
        if is_agency(agency):
            found += [agency] if mark != "," or not found or is_agency(found[-1]) else []
            continue
        name, rest = leading_name(piece)
        name = "" if is_office(rest) else name
        if strict and not (_may_follow(rest, has_name=bool(name or found)) or (found and is_role_line(piece))):
            is_post = mark == "," and len(piece.split()) <= _LONGEST_POST and len(credit) <= _LONGEST_CREDIT
            return found if is_post else []
        if found and not has_given_name(name) and (is_role_of(rest) or outlet or (mark == "," and not is_list)):
            continue
        if is_author(name) or (strong and not found and not rest and is_single_name(name)):
            found.append(name)
            outlet = ""
        elif not found and not is_generic(piece) and not _is_outlet(piece):
            return []
        else:
            outlet = piece
    return found


_LONGEST_POST = 4  # words of what may be an author's post that no list has: "Ana Lima, horticulture educator"
_LONGEST_CREDIT = 90  # characters of a line that may have one


def _is_outlet(piece: str) -> bool:
    """Whether a piece can be an outlet beside an agency: "Le Figaro et AFP"."""
    tokens = piece.split()
    return len(tokens) <= 4 and all(token[0].isupper() for token in tokens) and bool(tokens)


def _may_follow(rest: str, *, has_name: bool) -> bool:
    """Whether the rest of a piece may stand behind a name: a role, a place, a date; not a sentence."""
    if not rest:
        return True
    first = rest.split(maxsplit=1)[0].strip(".,:'’\"").casefold()
    known = is_month(first) or any(first in word_list(name) for name in ("after", "role", "generic", "degree"))
    if known or rest[0].isdigit():
        return True
    return has_name and not rest[0].islower() and not UNCASED.match(rest[0]) and rest[0] not in "'’?!"
