"""The byline: who wrote the article, over it or at its end.

On a page it is a short line with a byline word ("By Ana Lima, Science Editor"), a lone byline word with the name on the
next lines (dumps cut a line at every link), a bare name beside the date or in an element of class "author", or the
agency's last line ("Reporting by Ana Lima; Editing by Tom Reed").

    takes   By Ana Lima and Tom Reed | 4 March 2024
    leaves  By clicking "Sign up" you agree to our terms
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from newsclean.arrays import Ints
from newsclean.extractors._author_contexts import in_author_context
from newsclean.extractors._byline_hints import hinted
from newsclean.extractors._byline_weights import BY_WORD, CROWD_REACH, TAIL_REACH, Line, is_likely_name, weights_of
from newsclean.extractors._story import PROSE, near_story, prose_before
from newsclean.fragments import FragmentsOfPage
from newsclean.lexicon.loader import BITS, WHOLE
from newsclean.lexicon.word_lists import word_list
from newsclean.model import Role
from newsclean.names.asides import names_with_asides, parse_dated_name
from newsclean.names.byline import parse_byline, parse_organisation
from newsclean.names.house import is_house_byline, is_role_line
from newsclean.names.noise import prepare
from newsclean.names.openers import is_opener
from newsclean.names.person import has_given_name, is_person_name, leading_name, mentions_given_name
from newsclean.names.pieces import strip_joiners
from newsclean.names.words import is_agency
from newsclean.page import Claim, Fragment, Page
from newsclean.text.characters import is_small

# Rules that others ask for.
OPENED, SPLIT, HOUSE = "byline", "byline-split", "byline-house"
DATED, TWICE, SIGNATURE = "byline-dated", "byline-twice", "byline-signature"
BESIDE_DATE, BESIDE_ROLE = "byline-beside-date", "byline-beside-role"

_LONGEST_NAME_LINE = 90  # characters; a name with its role and a date beside it
# Nats of what no byline word opens.
_IN_AUTHOR_CONTEXT, _KNOWN, _HOUSE, _DATED, _ORGANISATION, _SIGNED = 3.0, 3.0, 2.5, 2.0, 1.5, 1.0
_LONGEST_OPENER = 40  # characters of a lone byline word: "With additional reporting by"
_LONGEST_DATE, _LONGEST_DATES = 60, 110  # characters of a line that is a date; of one that is two, with their times
_MARKS_OF_DATES = 3  # years, times, words of publishing in the latter
_MOST_PIECES = 20  # fragments of one byline cut at its links
_MOST_NAMES = 5  # bare names one under the other that are still a byline, not a list of columnists
_NAME_SHARE = 0.8  # of a line's characters; the rest is commas and "and"
_TITLE_WORDS = 4  # in which the job is named
_CORRESPONDENTS = ("corres", "corris", "korres", "корресп", "кореспонд", "envoy", "enviad", "inviat", "muhabir")
_DIGIT = re.compile(r"\d")
_HANDLE_LINE = re.compile(r"@\w{2,30}")
_DATE_LINE = re.compile(
    r"(?:19|20)\d\d|\d{1,2}[:.]\d\d"
    r"|\b\d{1,2}\s?(?:mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|[hd]|Std|Stunden)\b ?(?:read|ago)?"
    r"|^(?:Published|Updated|Posted|Veröffentlicht|Publié|Publicado|Pubblicato|Offentliggjort|Publicerad|Опубліковано)",
    re.IGNORECASE,
)


class _Sheet(NamedTuple):
    """A page as this extractor reads it."""

    fragments: FragmentsOfPage
    texts: list[str]
    hinted: list[int]  # the fragments that can be a byline
    opens: list[bool]  # whether a fragment may have a byline word
    in_author_context: list[bool]
    known: frozenset[str]  # the authors that the metadata states, casefolded
    cued: frozenset[int]  # fragments that are a cue of something else, and so no name


def find_byline(page: Page) -> Iterator[Claim]:
    """Claims for every fragment of a byline; the first of each has the authors as its value, if it names any."""
    prose = prose_before(page)
    sheet = _sheet(page, prose)
    lines = list(_find_lines(sheet))
    weights = weights_of(lines, sheet.texts, prose.tolist(), sheet.known)
    for line, weight in zip(lines, weights, strict=True):
        yield Claim(line.start, Role.BYLINE, weight, line.rule, line.names or None)
        for index in range(line.start + 1, line.end):
            yield Claim(index, Role.BYLINE, min(weight, BY_WORD), line.rule)


def _sheet(page: Page, prose: Ints) -> _Sheet:
    near = near_story(prose, TAIL_REACH + CROWD_REACH)  # or tells that a byline near the story is a teaser's
    short = near & (page.tokens.lengths > 0) & (page.tokens.lengths <= _LONGEST_NAME_LINE)
    named_for_author = in_author_context(page, short)
    known = frozenset(name.casefold() for name in page.authors)
    opens, named = hinted(page, near, short, known)
    cues = page.cues.masks[WHOLE]
    return _Sheet(
        page.fragments,
        page.texts,
        (opens | named | named_for_author).nonzero()[0].tolist(),
        opens.tolist(),
        named_for_author.tolist(),
        known,
        frozenset(map(int, ((cues != 0) & (cues != BITS[Role.BYLINE])).nonzero()[0])),
    )


def _find_lines(sheet: _Sheet) -> Iterator[Line]:
    end = 0
    for index in sheet.hinted:
        if index >= end and (line := _read_line(sheet, index)):
            yield line
            end = line.end


def _read_line(sheet: _Sheet, index: int) -> Line | None:
    text = sheet.texts[index]
    line = _opened_line(sheet, index, text) if sheet.opens[index] else None
    if line or len(text) > _LONGEST_NAME_LINE or index in sheet.cued:
        return line
    return _bare_line(sheet, index)


def _opened_line(sheet: _Sheet, index: int, text: str) -> Line | None:
    """A line with a byline word: names behind it, or on the next fragments, or an outlet."""
    if len(text) <= _LONGEST_OPENER and is_opener(text):
        return _split_line(sheet, index)
    names = parse_byline(text)
    if names:
        return Line(index, _with_role(sheet.texts, index + 1), names, BY_WORD, OPENED, is_opened=True)
    if len(text) > _LONGEST_NAME_LINE or index in sheet.cued:
        return None
    return _house_line(text, index) or _organisation_line(sheet, index)


def _organisation_line(sheet: _Sheet, index: int, end: int = 0) -> Line | None:
    """A byline that credits an organisation: only beside a date, since menus have lines such as "By Industry"."""
    end = end or index + 1
    text = " ".join(sheet.texts[index:end])
    beside = sheet.texts[max(index - 1, 0) : index] + sheet.texts[end : end + 1]
    if not (_DIGIT.search(text) or any(map(_is_date, beside))):
        return None
    name = parse_organisation(text)
    return Line(index, end, (name,), _ORGANISATION, "byline-organisation") if name else None


def _house_line(text: str, index: int) -> Line | None:
    return Line(index, index + 1, (), _HOUSE, HOUSE) if is_house_byline(text) else None


def _split_line(sheet: _Sheet, start: int) -> Line | None:
    """A lone byline word and the names on the next fragments, with the "and", the commas and the roles between them."""
    names: list[str] = []
    index, joined, follows = start + 1, True, False  # whether an "and" before it says that another name follows
    is_list = _has_post(_text_at(sheet, start + 1))  # "Ana Lima, Science Editor": others may follow so
    while index < min(len(sheet.texts), start + _MOST_PIECES) and index not in sheet.cued:
        text = sheet.texts[index]
        bare = "" if names and is_opener(text) else strip_joiners(text) if len(text) <= _LONGEST_NAME_LINE else text
        is_listed = is_list and _has_post(text)
        is_role = bool(names) and not is_listed and (is_role_line(bare) or text == sheet.texts[index - 1])
        may_be = joined or bare != text or is_listed
        found = _split_names(bare, not names, follows or is_listed) if may_be and not is_role else ()
        if bare and not found and not is_role:
            break
        names += found
        joined = is_role or not bare or text.endswith(("&", ",", " and"))
        follows = text.endswith(" and") or (not bare and text.casefold() in word_list("joiner"))
        index += 1
    if not names:
        return _house_split(sheet, start)
    return Line(start, _with_role(sheet.texts, index), tuple(dict.fromkeys(names)), BY_WORD, SPLIT, is_opened=True)


def _has_post(text: str) -> bool:
    """Whether a line is a name with its bearer's post, as lists of them have: "Ana Lima, Science Editor"."""
    if len(text) > _LONGEST_NAME_LINE:
        return False
    name, comma, post = prepare(text).partition(",")
    return bool(comma) and is_role_line(post) and is_person_name(name)


def _split_names(text: str, first: bool, follows: bool) -> tuple[str, ...]:
    """The names of a piece: any if it is the `first`, those that read like one if an "and" says that it `follows`."""
    if not text or len(text) > _LONGEST_NAME_LINE:
        return ()
    names = parse_byline(text, marked=True)
    return tuple(
        name for name in names if first or is_agency(name) or is_likely_name(name) or (follows and is_person_name(name))
    )


def _house_split(sheet: _Sheet, start: int) -> Line | None:
    following = sheet.texts[start + 1 : start + 2]
    if following and is_house_byline(f"By {following[0]}"):
        return Line(start, start + 2, (), _HOUSE, HOUSE)
    return _organisation_line(sheet, start, start + 2) if following else None


def _with_role(texts: list[str], end: int) -> int:
    """The end of a byline whose next fragment states the author's role ("Science Editor")."""
    return end + 1 if end < len(texts) and is_role_line(texts[end]) else end


def _bare_line(sheet: _Sheet, index: int) -> Line | None:
    """A line without a byline word that other evidence makes one."""
    text = sheet.texts[index]
    if sheet.in_author_context[index] or _mentions(text, sheet.known):
        names = _without_outlet(parse_byline(text, marked=True), sheet.fragments[index])
        if names and sheet.known.issuperset(name.casefold() for name in names):
            return Line(index, index + 1, names, _KNOWN, "byline-metadata")
        if names and sheet.in_author_context[index] and all(map(is_person_name, names)):
            weight = _IN_AUTHOR_CONTEXT if all(map(is_likely_name, names)) else _IN_AUTHOR_CONTEXT / 2
            return Line(index, index + 1, names, weight, "byline-context")
    dated = parse_dated_name(text)
    if dated and all(map(has_given_name, dated)):
        return Line(index, index + 1, dated, _DATED, DATED)
    return _titled_line(sheet, index, text) or _lone_names(sheet, index)


def _titled_line(sheet: _Sheet, index: int, text: str) -> Line | None:
    """A correspondent: "Ana Lima, envoyée spéciale à Sund". Editors and writers, often a round table's, need a date.

    So does a post without a comma: "Ana Lima Wales correspondent".
    """
    if text[-1] in ".:!?" or _DIGIT.search(text):
        return None
    name, comma, rest = text.partition(",")
    if not comma:
        name, rest = leading_name(text) if _is_beside_date(sheet, index) else (text, "")
    told = [word.strip(".,:()").casefold() for word in rest.split(maxsplit=_TITLE_WORDS)[:_TITLE_WORDS]]
    is_told = bool(comma) and not _correspondents().isdisjoint(told)
    if not (is_told or (is_role_line(rest) and _is_beside_date(sheet, index))):
        return None
    if mentions_given_name(rest):  # another correspondent's
        return None
    names = _names_alone(name)
    return Line(index, index + 1, names, _DATED, "byline-titled") if len(names) == 1 and is_likely_name(name) else None


def _is_beside_date(sheet: _Sheet, index: int) -> bool:
    return _is_date(_text_at(sheet, index - 1)) or _is_date(_text_at(sheet, index + 1))


@lru_cache(maxsize=1)
def _correspondents() -> frozenset[str]:
    return frozenset(word for word in word_list("job") | word_list("post") if word.startswith(_CORRESPONDENTS))


def _without_outlet(names: tuple[str, ...], fragment: Fragment) -> tuple[str, ...]:
    """The name of a line without the outlet beside its link: of "Ana Lima Ellmouth Courier-Post" what is linked."""
    at = fragment.link_chars
    if len(names) != 1 or not 0 < at < len(names[0]) or names[0][at] != " ":
        return names
    linked = names[0][:at]
    return (linked,) if is_person_name(linked) and has_given_name(linked) else names


def _mentions(text: str, known: frozenset[str]) -> bool:
    low = text.casefold()
    return any(name in low for name in known)


def _lone_names(sheet: _Sheet, index: int) -> Line | None:
    """Lines that are a name alone: beside a date, or right under the story."""
    text, before = sheet.texts[index], _text_at(sheet, index - 1)
    may_be = " " in text and text[-1] not in ".:!?" and _may_be_names(text)
    if not may_be or not _may_stand_alone(before, _text_at(sheet, index + 1)):
        return None
    names = _names_from(sheet, index)
    if not names:
        return None
    end = index + len(names)
    after = _text_at(sheet, end)
    authors = tuple(dict.fromkeys(chain.from_iterable(names)))
    if _is_date(before) or _is_date(after):
        several = len(names[0]) > 1 and all(map(has_given_name, names[0]))  # no standfirst has names alone
        return Line(index, end, authors, BY_WORD if several else _DATED, BESIDE_DATE)
    if _is_of_author(after):
        return Line(index, end + 1, authors, _DATED, BESIDE_ROLE)
    if end > index + 1 and len(authors) == 1:
        return Line(index, end, authors, _DATED, TWICE)
    return _signature(sheet, index, authors) if end == index + 1 else None


def _may_stand_alone(before: str, after: str) -> bool:
    """Whether the lines beside a name allow it to be a byline: the quick look spares most names the parsing."""
    beside = len(before) >= PROSE or _is_date(before) or _is_date(after)
    return beside or _is_of_author(after) or (len(after) <= _LONGEST_NAME_LINE and mentions_given_name(after))


def _is_of_author(text: str) -> bool:
    """Whether a line under a name goes with it: a role, an account's name."""
    return is_role_line(text) or _HANDLE_LINE.fullmatch(text) is not None


def _text_at(sheet: _Sheet, index: int) -> str:
    """The text of a fragment, '' over the first and under the last one."""
    return sheet.texts[index] if 0 <= index < len(sheet.texts) else ""


def _signature(sheet: _Sheet, index: int, authors: tuple[str, ...]) -> Line | None:
    """A name right under the story's last paragraph."""
    before = _text_at(sheet, index - 1)
    ahead = sheet.texts[index + 1 : index + 1 + TAIL_REACH * 2]
    if len(before) < PROSE or any(len(text) >= PROSE for text in ahead):
        return None
    return Line(index, index + 1, authors, _SIGNED, SIGNATURE)


def _names_from(sheet: _Sheet, start: int) -> list[tuple[str, ...]]:
    """The names of each of the fragments from `start` that are persons' names and nothing else."""
    found: list[tuple[str, ...]] = []
    for index in range(start, min(len(sheet.texts), start + _MOST_NAMES)):
        names = () if index in sheet.cued else _names_alone(sheet.texts[index])
        if not names:
            break
        found.append(names)
    return found


def _names_alone(text: str) -> tuple[str, ...]:
    """The names of a line that is names of people and nothing else: "Ana Lima og Tom Reed"."""
    if len(text) > _LONGEST_NAME_LINE or not _may_be_names(text):
        return ()
    names = parse_byline(text, marked=True)
    if sum(map(len, names)) < len(text) * _NAME_SHARE or not any(map(has_given_name, names)):
        return names_with_asides(text)
    return names if all(map(is_person_name, names)) else ()


def _may_be_names(text: str) -> bool:
    """Whether a text can be names and nothing else: one is common, and words in small letters are few."""
    if not mentions_given_name(text) or _DIGIT.search(text):
        return False
    small = [word for word in text.split()[1:] if is_small(word) and word.isalpha() and word not in _small_words()]
    return sum(map(len, small)) <= len(text) * (1 - _NAME_SHARE)


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    """The words in small letters that are part of names, or stand for authors that are not named ("and agencies")."""
    return word_list("particle") | word_list("suffix") | word_list("generic")


def _is_date(text: str) -> bool:
    if len(text) > _LONGEST_DATE:
        return len(text) <= _LONGEST_DATES and len(_DATE_LINE.findall(text)) >= _MARKS_OF_DATES
    return bool(_DATE_LINE.search(text))
