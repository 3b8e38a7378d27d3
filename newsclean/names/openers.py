"""The words that open a byline or a part of one: "By", "Von", "Автор:", "文/"; "Photos:", which names no author.

There are hundreds, and one pattern of them all is slow to compile and to search: each is looked for by its first word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from newsclean.lexicon.word_lists import either, word_list
from newsclean.names.cjk import is_cjk_opener
from newsclean.names.noise import EDGES, GLUED_OPENER, MARKS
from newsclean.names.person import leading_name
from newsclean.names.pieces import first_piece
from newsclean.names.words import given_names
from newsclean.text.cjk import has_cjk

LETTERS = re.compile(r"[^\W\d_]+")
LONGEST_PLAIN = 200  # characters; a longer line must open with its byline word


@lru_cache(maxsize=16)
def is_opener(text: str) -> bool:
    """Whether a line is a byline word and nothing else ("By", "Von", "Text:"): the name stands on the next line."""
    if has_cjk(text) and is_cjk_opener(text):
        return True
    bare = " ".join(text.split()).strip(":/|-–— ").casefold()
    labelled = text.rstrip().endswith((":", "：", "/"))
    return (
        bare in word_list("lone_label")
        or bare in word_list("phrase")
        or bare in word_list("preposition")
        or (labelled and bare in word_list("label"))
    )


def may_open(line: str) -> bool:
    """Whether an unmarked line can be a byline at all: cheap, to spare most lines of a page the work."""
    head = line[:LONGEST_PLAIN].casefold()
    if opening_words().isdisjoint(LETTERS.findall(head)):
        return has_cjk(line) or _opens_glued(line)
    tokens = head.split(None, _MOST_LEADING)[:_MOST_LEADING]
    if len(line) > LONGEST_PLAIN:
        tokens = tokens[:4]
    starts = _opener_starts()
    for token, following in pairwise([*tokens, ""]):
        found = starts.get(token.strip(EDGES))
        if found and ("" in found or following.strip(EDGES) in found):
            return True
    is_labelled = _MARKED_LABEL.match(line) is not None and tokens[0].strip(EDGES) in _label_starts()
    is_labelled = is_labelled or (":" in head and any(map(_is_labelled, tokens, tokens[1:])))
    # "김민수 기자 kim@post.example" has a Latin word that may open a byline
    return is_labelled or has_cjk(line) or _opens_glued(line)


def _is_labelled(before: str, token: str) -> bool:
    """Whether a label stands behind a date or a mark: "4.3.2024 | Author: …", "12:40 Text: …"."""
    return token.endswith(":") and token[:-1] in _label_starts() and not before.isalpha()


def _opens_glued(line: str) -> bool:
    """Whether a byline word opens a line with a name glued to it: "byAna Lima", "Written byAna Lima"."""
    return GLUED_OPENER.match(line.lstrip(MARKS)) is not None


_MARKED_LABEL = re.compile(r"[^:՝/–—-]{2,24}\s?[:՝/–—-]")
_MOST_LEADING = 14  # words before a byline word: a date with its time and zone


@lru_cache(maxsize=1)
def opening_words() -> frozenset[str]:
    """The words of which one stands in every line that opens as a byline does."""
    return frozenset(LETTERS.findall(" ".join([*_opener_starts(), *_label_starts()])))


@lru_cache(maxsize=1)
def _label_starts() -> frozenset[str]:
    labels = word_list("label") | word_list("no_credit")
    return frozenset(re.split(r"[\s(/:,]", label)[0] for label in labels)


@lru_cache(maxsize=1)
def _opener_starts() -> Mapping[str, frozenset[str]]:
    """The first word of every phrase that opens a byline → the words that may follow it, '' where it is whole."""
    starts: dict[str, set[str]] = {}
    for entry in sorted(word_list("phrase") | word_list("preposition")):
        first, _, rest = entry.partition(" ")
        starts.setdefault(first.strip(EDGES), set()).add(rest.split(" ")[0].strip(EDGES))
    return {first: frozenset(following) for first, following in starts.items()}


def find_marks(text: str) -> Iterator[re.Match[str]]:
    """The part openers of a line: `yes` names authors, `no` names none (photos, editing, translation).

    They are looked for only at words that begin one, by a pattern for that word: a tenth of the time of a search.
    """
    starts, end = _openers_by_word(), 0
    if starts.keys().isdisjoint(LETTERS.findall(_key(text))):
        return
    for word in LETTERS.finditer(text):
        if word.start() >= end and (mark := match_mark(text, word)):
            yield mark
            end = mark.end()


def match_mark(text: str, word: re.Match[str]) -> re.Match[str] | None:
    """The part opener that begins with a word of the line."""
    first = _key(word[0])
    return _mark(first).match(text, word.start()) if first in _openers_by_word() else None


@lru_cache(maxsize=1024)
def _mark(first: str) -> re.Pattern[str]:
    """The part openers that begin with one word."""
    openers = _openers_by_word()[first]
    silent = [entry for entry in openers["no_credit"] if " " in entry]
    no_credit, phrase, label = (either(openers[name]) for name in _OPENER_LISTS)
    return re.compile(
        rf"(?<![^\W\d])(?:(?P<no>(?:{either(silent)})\b:?|(?:{no_credit})\s?:)"
        rf"|(?P<yes>(?:{phrase})(?!\w):?|(?:{label})\s?(?::|/(?=\s)|\s[-–—]\s)))",
        re.IGNORECASE,
    )


_OPENER_LISTS = ("no_credit", "phrase", "label")


@lru_cache(maxsize=1)
def _openers_by_word() -> dict[str, dict[str, list[str]]]:
    """The entries of the lists of part openers, by their first word and the list."""
    return _by_first_word(_OPENER_LISTS)


@lru_cache(maxsize=1)
def prepositions() -> re.Pattern[str]:
    """The prepositions that open a byline, as one pattern: "by", "von", "por"."""
    return re.compile(rf"(?<![^\W\d])(?:{either(word_list('preposition'))})\s+(?=\S)", re.IGNORECASE)


@lru_cache(maxsize=16)
def strip_opener(text: str) -> str:
    """A text without the byline word that it begins with."""
    text = text.strip(" :/|-–—")
    key = _first_key(text)
    opener = _any_opener(key).match(text) if key in _any_openers() else None
    if not opener or (key in given_names() and len(leading_name(first_piece(text))[0].split()) == 2):
        return text  # "Theo Hill", where "theo" is "after"
    return text[opener.end() :]


_ANY_OPENER = ("phrase", "preposition", "label", "soft_preposition")


@lru_cache(maxsize=256)
def _any_opener(key: str) -> re.Pattern[str]:
    """The openers of any kind whose first word has this key: one pattern of all takes 6 ms to compile."""
    openers = _any_openers()[key]
    lists = "|".join(either(openers[name]) for name in _ANY_OPENER if openers[name])
    return re.compile(rf"(?:{lists})(?:\s?:\s?|\s+)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _any_openers() -> dict[str, dict[str, list[str]]]:
    return _by_first_word(_ANY_OPENER)


def _by_first_word(names: Sequence[str]) -> dict[str, dict[str, list[str]]]:
    """The entries of some lists, by the key of their first word and the list."""
    found: dict[str, dict[str, list[str]]] = {}
    for name in names:
        for entry in sorted(word_list(name)):
            lists = found.setdefault(_first_key(entry), {name: [] for name in names})
            lists[name].append(entry)
    return found


def _first_key(text: str) -> str:
    """The key of the first word; '' where there is none."""
    first = LETTERS.search(text)
    return _key(first[0]) if first else ""


def _key(word: str) -> str:
    """A word without regard to case, nor to the dot of an i."""
    return word.casefold().replace("ı", "i")
