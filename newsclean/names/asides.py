"""People whom no byline word opens, told by what stands beside their names: a date, a place, agencies, a verb.

Ana Lima | 4 March 2024, 10:54 → Ana Lima
Ana Lima in London and Tom Reed in New York → Ana Lima, Tom Reed
Ana Lima 2012 Games → nobody
"""

from __future__ import annotations

import re
from datetime import date

from newsclean.dates.days import Context
from newsclean.dates.stamps import Stamp, find_stamps
from newsclean.dates.words import Lexed, lex
from newsclean.lexicon.word_lists import word_list
from newsclean.names.cjk import japanese_names
from newsclean.names.noise import EDGES, chunks_of, prepare
from newsclean.names.openers import find_marks, strip_opener
from newsclean.names.person import (
    LONGEST_VALUE,
    UNCASED,
    has_given_name,
    is_person,
    is_person_name,
    is_single_name,
    leading_name,
)
from newsclean.names.pieces import pieces_of, unique
from newsclean.names.words import DATE, has_digit, is_agency, is_month, is_of_date
from newsclean.text.cjk import has_cjk


def parse_dated_name(line: str) -> tuple[str, ...]:
    """The people of a line that is names and a date and little else: "Ana Lima, Tom Reed | 4 March 2024, 10:54"."""
    if line[:1] in _DASHES or len(line) > LONGEST_VALUE * 2 or not DATE.search(line) or _begins_with_date(line):
        return ()
    chunks = re.split(r"\s/\s", " / ".join(chunks_of(prepare(line))))
    text = strip_opener(chunks[0])
    names, tail = _names_and_rest(text)
    if not _are_authors(names, is_behind_opener=text != chunks[0]):
        return ()
    is_dated = _is_date_tail(tail) if tail else any(_has_date(chunk, names[0]) for chunk in chunks[1:])
    return tuple(names) if is_dated else ()


def _has_date(chunk: str, name: str) -> bool:
    """Whether a chunk behind a name has a sign of a date; a date where the script has no capitals to tell a name by."""
    return DATE.search(chunk) is not None and (
        not UNCASED.match(name) or bool(find_stamps(lex(chunk), Context(_ANY_DAY))) or ":" in chunk
    )


def _names_and_rest(text: str) -> tuple[list[str], str]:
    """The names that a list begins with, and what follows the last of them: a date."""
    names = []
    for _, piece in pieces_of(text):
        name, rest = leading_name(piece)
        names += [name] if name else []
        if rest:
            return names, text[text.index(rest) :]
    return names, ""


def _are_authors(names: list[str], *, is_behind_opener: bool) -> bool:
    """Whether names are of people, given ones where there are several: else they are sections."""
    if is_behind_opener and len(names) == 1 and is_single_name(names[0]) and has_given_name(names[0]):
        return True  # "By AnaMarch 4, 2024"
    is_list = len(names) == 1 or (bool(names) and all(map(has_given_name, names)))
    return is_list and all(is_person(name.split()) and not has_cjk(name) for name in names)


def _begins_with_date(line: str) -> bool:
    """Whether a line begins with a number, and so with no name; an address may begin with one, and is left out."""
    return line[:1].isdecimal() and "@" not in line


_DASHES = ("—", "–", "-")  # a quoted post is signed so: "— Ana Lima (@analima) 4 March 2024"
_ANY_DAY = date(2000, 1, 1)  # what "3 hours ago" is counted from where only that it is a time matters
_AGE = re.compile(r"\d+ (?:hours?|days?|weeks?|months?|minutes?|mins?)\b")  # without "ago"
_LONGEST_AGO = 30  # characters of a time past that no word of dates begins: "il y a 3 heures"
_BEGINS_DATE = frozenset("dYnMBJWDPUfhtE")  # kinds of words that dates begin with


def _is_date_tail(text: str) -> bool:
    """Whether a text begins as a date does, and has one: "on 4 March 2024", "vor 3 Stunden"."""
    begins = lex(text.split(maxsplit=1)[0]).skeleton[:1] in _BEGINS_DATE
    if not begins and len(text) > _LONGEST_AGO:
        return False
    stamps = find_stamps(lex(text), Context(_ANY_DAY))
    return (bool(stamps) and (begins or stamps[0].first == 0)) or _AGE.match(text) is not None


def names_beside_date(line: str) -> tuple[str, ...]:
    """The people of a line that a date opens or parts from them: "4 March 2024 • Ana Lima • 3 min read"."""
    if len(line) > LONGEST_VALUE * 2 or not DATE.search(line):
        return ()
    if has_cjk(line):
        return unique(japanese_names(line))
    chunks = re.split(r"\s/\s", " / ".join(chunks_of(prepare(line))))
    chunks = [strip_opener(_without_leading_date(_before_other_hands(chunk))) for chunk in chunks]
    pieces = [piece for chunk in chunks if chunk.strip(EDGES) for _, piece in pieces_of(chunk)]
    agencies = [name for piece in pieces if len(name := before_date(piece)) > _STATE and is_agency(name)]
    found = (leading_name(piece)[0] for piece in pieces)
    people = (name for name in found if is_person_name(name) and has_given_name(name) and not _is_dated(name, line))
    return unique([*people, *agencies])


def _before_other_hands(chunk: str) -> str:
    """A chunk up to what credits someone with something else: "Ana Lima Translated by: Tom Reed 4 March 2024"."""
    at = next((mark.start() for mark in find_marks(chunk) if mark["no"]), 0)
    return chunk[:at] if at else chunk


_STATE = 2  # letters, as of "PA" behind a place


def before_date(piece: str) -> str:
    """A piece without the date that ends it: "dpa 30.04.2024", "Associated Press April 28, 2023"."""
    tokens = piece.split()
    end = next((at for at, token in enumerate(tokens) if at and (token[0].isdigit() or is_month(token))), len(tokens))
    return " ".join(tokens[:end])


def _is_dated(name: str, line: str) -> bool:
    """Whether what reads like a name is a word before a month: "Edited April 2024", not "Theresa May 4 March"."""
    before, _, last = name.rpartition(" ")
    is_before_number = line.partition(name)[2].lstrip()[:1].isdecimal()
    return is_before_number and is_month(last.casefold()) and not has_given_name(before)


def _without_leading_date(chunk: str) -> str:
    """A chunk without the date that it begins with: "4 March 2024 Ana Lima", "14.3.2024 klo 8.35 Ana Lima"."""
    if not any(map(has_digit, chunk.split(maxsplit=_LATEST_DIGIT)[:_LATEST_DIGIT])):
        return chunk
    line = lex(chunk)
    stamp = next(iter(find_stamps(line, Context())), None)
    rest = _behind(chunk, line, stamp) if stamp else chunk
    tokens = rest.split()
    begin = next((at for at, token in enumerate(tokens) if not (is_of_date(token) or _is_of_clock(token))), len(tokens))
    return " ".join(tokens[begin:]) if stamp or any(map(has_digit, tokens[:begin])) else chunk


def _behind(chunk: str, line: Lexed, stamp: Stamp) -> str:
    """What stands behind a chunk's date; all of it, where words do before it that no date has.

    But few words there are those of publishing, in whatever language, if a byline word stands right behind the date:
    "Diposting pada 13 Januari 2026 oleh Ana Lima".
    """
    rest = chunk[line.starts[stamp.last] :]
    if _BEFORE_DATE.fullmatch(line.skeleton[: stamp.first]):
        return rest
    before = chunk[: line.starts[stamp.first]]
    words = before.casefold().split()
    may_publish = len(words) <= _MOST_BEFORE and before[:1].isupper() and words[0] not in word_list("no_credit")
    return rest if may_publish and strip_opener(rest) != rest.strip() else chunk


_MOST_BEFORE = 2  # words for publishing that no language's list has
_LATEST_DIGIT = 5  # words that a date begins within: "Published on Saturday, the 4"
_BEFORE_DATE = re.compile(r"[^x?]*")  # no other word stands before it


def _is_of_clock(token: str) -> bool:
    """Whether a word goes with a time of day: its zone or a small word ("WIB", "Uhr", "ч."), or is a mark."""
    return not token.strip(EDGES) or lex(token).skeleton.strip(".,:()|-+") in ("Z", "t", "f", "h", "o", "p")


def names_with_asides(line: str) -> tuple[str, ...]:
    """The people of a line that is their names, and where or when each wrote or agencies: "Ana Lima and agencies".

    Of asides in brackets and of places ("in London") two must be named, since a headline's words read like one.
    """
    if len(line) > LONGEST_VALUE * 2 or has_cjk(line):
        return ()
    bare, agencies = _AND_AGENCIES.subn("", line.strip())
    bare, asides = _ASIDE.subn(" ", bare)
    if not (agencies or asides):
        return ()
    pieces = [leading_name(piece) for _, piece in pieces_of(bare)]
    names = [name for name, rest in pieces if not rest and is_person_name(name)]
    is_sure = len(names) == len(pieces) and len(names) >= (1 if agencies else 2)
    return unique(names) if is_sure and all(map(has_given_name, names)) else ()


_AND_AGENCIES = re.compile(r"(?:,| and| with| und| mit) (?:news )?(?:agencies|wires|Agenturen)$", re.IGNORECASE)
_ASIDE = re.compile(r" \([^()\d]{1,30}\)| in [A-Z][\w.'-]{2,20}(?: (?:[A-Z][\w.'-]{2,20}|D\.C\.))?(?![\w.'-])")


def subject_of(note: str) -> tuple[str, ...]:
    """The person whom a note is about, by how it begins: "Ana Lima is a reporter in Ellmouth."; () for no one known."""
    if has_cjk(note[:LONGEST_VALUE]):
        return ()
    name, rest = leading_name(prepare(note[: 2 * LONGEST_VALUE]))
    verb = rest.split(" ", maxsplit=1)[0].casefold()
    return (name,) if verb in word_list("note_verb") and is_person_name(name) else ()
