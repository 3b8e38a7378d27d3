"""The entries of a list of stories: titles, each with its author and its link.

What stands beside a title says something of its entry and is none itself: a byline, a day, "Read more", "12 comments".

    Ten soups for fog                 Ten soups for fog, by Ana Lima
    By Ana Lima | 3 hours ago   →     Who pays for the pier
    Who pays for the pier
    3 min read
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newsclean.dates.timestamp import Timestamp, parse_timestamp
from newsclean.dates.words import lex, may_have
from newsclean.decide.reading_on import reading_labels, reads_on
from newsclean.model import STORY_LISTS, Role
from newsclean.names.asides import names_beside_date
from newsclean.names.byline import parse_byline
from newsclean.names.noise import EDGES
from newsclean.names.openers import is_opener, opening_words
from newsclean.names.person import has_given_name, is_person_name, mentions_given_name
from newsclean.page import Page
from newsclean.text.patterns import lazily

MOST = 10_000  # entries of a page that are looked at for what says something of another: up to 100 µs each
_LONGEST_NOTE = 60  # characters of what says something of an entry: a section, a name and a day
_LONGEST_OPENER = 20  # characters of "Written by"
_SECTION = 2  # words of a section beside a day
_LONGEST_NAME = 16  # characters of a name, which stands beside a time or under "By"
_MOST_WORDS = 9  # of what says something of an entry
_DIGIT = re.compile(r"\d")
_RANK = re.compile(r"^[^\W\d]{2,6}\. (?:\([^()]{1,20}\) )?")
_LAST_DAY = date(2999, 12, 31)  # what "3 hours ago" is counted from, where only that it is a time matters
_COUNT = re.compile(
    r"\(?[0-9][0-9.,]{0,8}[KkMm]? ?(?:[smhdwy]|min|mins?\.? read|minutes? read|min\.? Lesezeit|comments?|Kommentare?|"
    r"commentaires?|comentarios?|views?|shares?|likes?|replies)\)?"
)
# What may still stand before an entry, where its list had marks of two kinds or was parted by <br>.
# Possessive, as a million of them would take seventy bytes each to go back over.
_BULLETS = lazily("(?:[•·‣▪] ?|[-–—*»›▸►→] )++")
_MARKS = frozenset("•·‣▪-–—*»›▸►→")
_WORD = re.compile(r"[^\W\d_]+")
_KINDS_OF_TIME = frozenset("MBJWDPUpZfthaobE")  # of words that may stand with a day


class Entries(NamedTuple):
    """The titles of a list, and the author and the link of each."""

    titles: list[str]
    authors: list[str | None]
    urls: list[str | None]


def entries_of(page: Page, role: Role, at: Sequence[int], looked_at: int = 0) -> Entries:
    """The entries of a block, which are the fragments `at`; of a list of stories its titles, or all where none is one.

    `looked_at` are the entries of the page so far: no list is as long as `MOST`, beyond which all count as titles.
    """
    texts: list[str] = [page.texts[index] for index in at]
    authors: list[str | None] = [None] * len(texts)
    if role is Role.OPINION:
        links = page.column("link_chars")
        for place, index in enumerate(at):
            texts[place], authors[place] = _parted(texts[place], links[index])
    texts = [_without_bullet(text) if text[0] in _MARKS else text for text in texts]
    urls = page.column("url")
    lines = Entries(texts, authors, [urls[index] for index in at])
    return (_titles(role, lines, looked_at) if role in STORY_LISTS and looked_at < MOST else None) or lines


def _titles(role: Role, lines: Entries, looked_at: int) -> Entries | None:
    notes = list(_notes(role, lines.titles[: MOST - looked_at]))
    notes += [None] * (len(lines.titles) - len(notes))
    told = [note for note in notes if note != ""]  # titles and signatures
    if not any(note is None for note in told):
        return None
    is_over = told[0] is not None and told[-1] is None  # a signature stands over its title
    found, over = Entries([], [], []), None
    for text, author, url, note in zip(*lines, notes, strict=True):
        if note is None or (note and not is_over and _is_title(found, text, note)):
            found.titles.append(text)
            found.authors.append(author or over)
            found.urls.append(url)
            over = None
        elif is_over:
            over = note or over
        elif found.titles:
            found.authors[-1] = found.authors[-1] or note or None
            found.urls[-1] = found.urls[-1] or url
    return found


def _is_title(found: Entries, text: str, signature: str) -> bool:
    """Whether what reads like a signature is a title: over all others, or a name under a title that is signed."""
    return not found.titles or (signature == text and found.authors[-1] not in (None, signature))


def _notes(role: Role, texts: list[str]) -> Iterator[str | None]:
    """Of each line None if it is a title, else who signs by it, '' where it says something else of an entry."""
    texts = [text if _may_be_note(text, role) else "" for text in texts]
    stamps = [_stamp(text) if text else None for text in texts]
    times = [False, *map(_is_time, texts, stamps), False]
    names = _names_of_columns(texts) if role is Role.OPINION else range(0)
    is_opened = False
    for at, (text, stamp) in enumerate(zip(texts, stamps, strict=True)):
        is_named = at in names or is_opened or ((times[at] or times[at + 2]) and has_given_name(text))
        signature = _signature(text, stamp, is_named=is_named) if text else ""
        is_opened = 0 < len(text) <= _LONGEST_OPENER and is_opener(text)
        yield signature if signature or is_opened or times[at + 1] or _is_note(text) else None


def _names_of_columns(texts: list[str]) -> range:
    """Where a name alone signs: on every second line, if all of these read like one, else anywhere.

    In scripts without capitals titles do so too: there given names tell which lines are the names, or their order.
    """
    turns = [range(first, len(texts), 2) for first in (1, 0)]  # a title stands over its author mostly
    named = [turn for turn in turns if all(_is_columnist(texts[at]) for at in turn)] if len(texts) % 2 == 0 else []
    known = [sum(mentions_given_name(texts[at]) for at in turn) for turn in named]
    are_names = len(named) == len(turns) and min(known) * len(turns) >= len(turns[0])  # of columnists, in a row
    return named[known.index(max(known))] if named and not are_names else range(len(texts))


def _may_be_note(text: str, role: Role) -> bool:
    """Whether to look closer at a line: one of few words, with a digit, very short, or opening as bylines do."""
    words = text.split(None, _MOST_WORDS) if len(text) <= _LONGEST_NOTE else ()
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    return (
        len(text) <= _LONGEST_NAME
        or role is Role.OPINION
        or _DIGIT.search(text) is not None
        or words[0].strip(EDGES).casefold() in _first_words()
    )


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """The first words of bylines and of what reads on."""
    return opening_words() | {label.partition(" ")[0] for label in reading_labels()}


def _stamp(text: str) -> Timestamp | None:
    """The time that a line says, for those that are likely to."""
    is_likely = _DIGIT.search(text) or (len(text) <= _LONGEST_NAME and (not text.isascii() or may_have(text, "D")))
    return parse_timestamp(text, today=_LAST_DAY) if is_likely else None


def _signature(text: str, stamp: Timestamp | None, *, is_named: bool) -> str:
    """Who a line signs a title with, '' where it is no byline; `is_named`: a name alone is one."""
    if is_named and _is_columnist(text):
        return text
    return ", ".join(parse_byline(text) or (names_beside_date(text) if stamp else ()))


def _parted(text: str, link_chars: int) -> tuple[str, str | None]:
    """A column's title and its author, where the title is a link and behind it stands the name: `<a>…</a> Ana Lima`."""
    name = text[link_chars:].strip()
    if not (link_chars and name and text[link_chars].isspace() and _is_columnist(name)):
        return text, None
    return text[:link_chars], name


def _is_columnist(text: str) -> bool:
    """Whether a text is a person's name, a rank before it or not: "Col. (ret.) Jon Vasser"."""
    return is_person_name(text) or is_person_name(_RANK.sub("", text, count=1))


def _is_note(text: str) -> bool:
    """Whether a line says how long the entry beside it is, how many comments it has, or that there is more."""
    return reads_on(text) or _COUNT.fullmatch(text) is not None


def _is_time(text: str, stamp: Timestamp | None) -> bool:
    """Whether a line is a time, or a time with a section beside it: "World | 2 hours ago", not "Cup draw 3 May"."""
    if stamp is None:
        return False
    before, behind = text[: stamp.span[0]].rstrip(), text[stamp.span[1] :].lstrip()
    words = [word for word in _WORD.findall(f"{before} {behind}") if lex(word).skeleton not in _KINDS_OF_TIME]
    is_parted = not (before[-1:].isalnum() or behind[:1].isalnum())
    return not words or (is_parted and len(words) <= _SECTION)


def _without_bullet(text: str) -> str:
    bullet = _BULLETS().match(text)
    return text[bullet.end() :] if bullet and bullet.end() < len(text) else text
