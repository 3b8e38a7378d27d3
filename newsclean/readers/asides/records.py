r"""An article as a database of newspapers exports it, without the labels of its record, and what these state.

Fog closes harbour
BYLINE: Ana Lima
SECTION: NEWS; Pg. 4
LENGTH: 215 words
A bank of fog …
LOAD-DATE: March 2, 2021

A number of words with its label, or a label that no page but such a record has, tells it. Others have fields of two
letters, "HD  Fog closes harbour", "WC  215 words", "LP  A bank of fog …". A text that somebody saved may begin with
labels as well: "Title: Fog closes harbour", "Author: Ana Lima", "URL: https://…", "Text: A bank of fog …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsclean.lexicon import sections_of
from newsclean.lexicon.word_lists import either
from newsclean.metadata import Metadata
from newsclean.model import Problem
from newsclean.names.person import has_given_name
from newsclean.page import Page
from newsclean.readers.asides.aside import Aside

_EDGE = 3_000  # characters at the head and at the end in which a record has its marks
_LEAST = 3  # labels
_SEVERAL = 2  # numbers of words, of which each article has one
_LONGEST = 500  # characters of a value that is stated
_PARAGRAPH = 90  # characters
_MOST_OF_LIST = 5_000  # characters
_COLON = r"[ \xa0\u202f]?:"  # with a space before it, as in French
_INVERTED = re.compile(r"[^\W\d][\w.'’ -]{0,40}, [^\W\d][\w.'’ -]{0,40}")  # "Lima, Ana"
_LABELLED = re.compile(
    rf"^[\ufeff\s]{{0,20}}(?:\*\*)?([^\W\d][\w ]{{0,20}}\w){_COLON}(?:\*\*)?[ \t\xa0]*", re.MULTILINE
)
_LEAST_OF_HEAD = 2  # kinds
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_CODED = re.compile(r"^WC[ \t\r\n]{1,4}[0-9]", re.MULTILINE)
_LISTED = re.compile(r"\[\s*[\"']")
_IN_LIST = re.compile(r"(?<=[\"'])(?![,\s\]])[^\"']{2,80}(?=[\"'])")
_INITIAL = re.compile(r"[^\W\d_]\.")


class _Field(NamedTuple):
    """A label in a text: its kind, where its line begins, where what it says does, and where that ends."""

    kind: str
    begin: int
    value: int
    end: int


class Record(Aside):
    """An article, and the fields of its record."""

    rule = "record-field"

    def __init__(self, given: str, fields: list[_Field]) -> None:
        """`fields` are all of the record's, in order; what is left stays on its line."""
        self._said = [(field.kind, " ".join(given[field.value : field.end].split())) for field in fields]
        lines = frozenset(map(str.strip, given.splitlines()))
        kept = zip(fields, self._said, strict=True)
        stretches = [stretch for field, (_, said) in kept if (stretch := _set_aside(field, said, lines))]
        super().__init__(given, stretches, ["\n" * given.count("\n", *stretch) for stretch in stretches])
        labels = [given[field.begin : field.value].strip("\ufeff* :\xa0\u202f\t\r\n").casefold() for field in fields]
        counted = frozenset(sections_of("records.txt")["counted"])
        self._number = sum(map(counted.__contains__, labels))

    def restored(self, page: Page) -> Page:
        """The page with the fields; that the text holds several articles is a problem."""
        page = super().restored(page)
        if self._number < _SEVERAL:
            return page
        message = f"The text holds {self._number} articles of a database; each is best cleaned by itself."
        return replace(page, problems=(Problem(kind="feed", message=message), *page.problems))

    def stated(self, metadata: Metadata) -> Metadata:
        """What the page states, with the record's title, authors and date."""
        first: dict[str, str] = {}
        for kind, said in self._said:
            if said and len(said) <= _LONGEST:
                first.setdefault(kind, said)
        meta: dict[str, tuple[str, ...]] = {"date": (first["date"],)} if "date" in first else {}
        if "author" in first:
            meta["author"] = _authors(first["author"])
        return replace(
            metadata,
            title=metadata.title or first.get("title", ""),
            canonical=metadata.canonical or first.get("url"),
            meta=meta | metadata.meta,
        )


def without_record(given: str) -> Record | None:
    """An article without the fields of its record, or of the head that it was saved with; None of any other text."""
    if head := _head(given):
        return Record(given, head)
    form = _marks()
    if not (form.search(given[:_EDGE]) or (len(given) > _EDGE and form.search(given[-_EDGE:]))):
        return None
    fields = list(_but_within_story(given, list(_fields(given))))
    labels = {given[field.begin : field.value] for field in fields}
    return Record(given, fields) if len(labels) >= _LEAST else None


def _head(given: str) -> list[_Field]:
    """The fields that a text begins with, one a line, if they are two or more and the title is one of them.

    What other labels among them say may be part of the page: "Subtitle: …".
    """
    if not _LABELLED.match(given):
        return []
    kinds, fields, behind = _head_labels(), list[_Field](), 0
    for match in _LABELLED.finditer(given):
        kind = kinds.get(match[1].casefold())
        if given[behind : match.start()].strip() or not (kind or fields):
            break
        end = given.find("\n", match.end())
        behind = len(given) if end < 0 else end
        if kind:
            fields.append(_Field(kind, match.start(), match.end(), behind))
        if kind == "text":
            break
    told = [field.kind for field in fields]
    return fields if "title" in told and len(set(told) - {"field"}) >= _LEAST_OF_HEAD else []


@lru_cache(maxsize=1)
def _head_labels() -> dict[str, str]:
    lists = sections_of("records.txt")
    kinds = {label: kind for kind in ("field", "text", "date", "author", "title") for label in lists[kind]}
    return kinds | dict(line.rsplit(" ", 1) for line in lists["head"])


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    lists = sections_of("records.txt")
    mark, counted, word = (either(lists[name]) for name in ("mark", "counted", "word"))
    form = rf"^(?:{mark}(?:{_COLON}|[\r\n]|\Z)|{counted}(?:{_COLON})?\s{{1,4}}[0-9][0-9.,]{{0,8}}\s{word}\s*$)"
    return re.compile(form, re.MULTILINE | re.IGNORECASE)


@lru_cache(maxsize=1)
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    """(what finds labels, the kinds of labels)."""
    lists = sections_of("records.txt")
    kinds = {label: kind for kind in ("list", "field", "text", "date", "author", "title") for label in lists[kind]}
    codes = dict(line.split() for line in lists["code"])
    label, alone, code = either(kinds), either(lists["alone"]), either(codes)
    form = rf"^\ufeff?(?:(?i:({label}){_COLON}[ \t\xa0]*|({alone})[ \t\r]*$)|({code})(?:[ \t]{{1,4}}|[ \t\r]*\n)(?=\S))"
    return re.compile(form, re.MULTILINE), kinds | codes


def _fields(given: str) -> Iterator[_Field]:
    """The fields of a record, each up to the next; those of two letters only where one has the number of words."""
    form, kinds = _labels()
    has_codes = _CODED.search(given) is not None
    found = [match for match in form.finditer(given) if has_codes or not match[3]]
    for match, following in pairwise([*found, None]):
        if match is None:
            continue
        kind = kinds[match[3] or match[1].casefold()] if match[3] or match[1] else "alone"
        end = match.end() if kind == "alone" else given.find("\n", match.end())
        blank = given.find("\n\n", match.end(), match.end() + _MOST_OF_LIST) if kind == "list" else -1
        ends = [end if blank < 0 else blank, following.start() if following else len(given)]
        yield _Field(kind, match.start(), match.end(), max(match.end(), min(at for at in ends if at >= 0)))


def _but_within_story(given: str, fields: list[_Field]) -> Iterator[_Field]:
    """The fields but those between two paragraphs, which are the story's: "Update: The bay is open again."."""
    for before, field, following in zip([None, *fields], fields, [*fields[1:], None], strict=False):
        over = given[_behind(before) : field.begin]
        under = given[field.end : following.begin if following else len(given)]
        if field.kind not in ("field", "list") or not (_has_paragraph(over) and _has_paragraph(under)):
            yield field


def _behind(field: _Field | None) -> int:
    """Where what is no field begins behind one; a text begins on the line of its label."""
    return 0 if field is None else field.value if field.kind == "text" else field.end


def _has_paragraph(text: str) -> bool:
    return any(len(block.strip()) >= _PARAGRAPH for block in _BLANK_LINE.split(text))


def _set_aside(field: _Field, said: str, lines: frozenset[str]) -> tuple[int, int] | None:
    """Where a field stands that is no part of the page, or its label; None where it is a line of the page as it is."""
    if field.kind == "text" or (field.kind == "title" and said not in lines):
        return field.begin, field.value
    if field.kind == "author" and not (_LISTED.match(said) or _is_inverted(said.partition(";")[0])):
        return None
    return field.begin, field.end


def _authors(said: str) -> tuple[str, ...]:
    """The names in a field: a list as Python shows it, or parted by semicolons."""
    return tuple(map(_in_order, _IN_LIST.findall(said) if _LISTED.match(said) else said.split(";")))


def _in_order(name: str) -> str:
    """A name as it is said: "Lima, Ana" is Ana Lima."""
    family, _, given = name.strip().partition(", ")
    return f"{given} {family}" if _is_inverted(name) else name.strip()


def _is_inverted(name: str) -> bool:
    """Whether the family's name stands first; of "Ana Lima, Staff Writer" and "Ana Lima, Jo Marsh" it does not."""
    if not _INVERTED.fullmatch(name.strip()):
        return False
    family, given = (part.split() for part in name.strip().split(", "))
    is_given = has_given_name(given[0]) or _INITIAL.match(given[0]) is not None
    return is_given and not any(map(has_given_name, family[:-1]))
