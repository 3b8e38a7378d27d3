"""Authors in metadata values, which say that they are authors: so single names and organisations count, too.

Lima, Ana → Ana Lima
Ana Lima and Tom Reed, The Daily Bugle → Ana Lima, Tom Reed
admin, @analima, https://social.example.com/analima → nobody
"""

from __future__ import annotations

from collections.abc import Iterable

from newsclean.lexicon.word_lists import word_list
from newsclean.names.cjk import cjk_byline, is_cjk_uncredited
from newsclean.names.house import is_generic, is_handle, is_office, is_role_of, is_unfit
from newsclean.names.noise import LONGEST_LINE, chunks_of, prepare
from newsclean.names.openers import LETTERS, find_marks, match_mark, strip_opener
from newsclean.names.person import has_given_name, is_person, is_person_name, is_single_name, leading_name
from newsclean.names.pieces import key_of, pieces_of, unique
from newsclean.names.words import is_agency
from newsclean.text.cjk import has_cjk
from newsclean.text.entities import unescape


def clean_authors(values: Iterable[str], *, site: str | Iterable[str] | None = None) -> tuple[str, ...]:
    """The authors of metadata values, split, cleaned, without repeats, in order.

    URLs, handles, generic words ("Staff", "Admin") and the site's own name (`site`: names or hosts) are left out.
    Values may be single names and organisations, since metadata says that they are authors.
    """
    names = [site] if isinstance(site, str) else site or ()
    sites = frozenset().union(*map(_site_keys, names))
    found = [name for value in values for name in _value_names(value[:LONGEST_LINE], sites)]
    return unique(name for name in found if not is_generic(name, frozenset() if _is_known_person(name) else sites))


def _is_known_person(name: str) -> bool:
    """Whether a name is a person's beyond doubt, and so counts even where the site is called after them."""
    return " " in name and is_person_name(name) and has_given_name(name)


def _value_names(value: str, sites: frozenset[str]) -> list[str]:
    text = prepare(unescape(value))
    if is_agency(text):
        return [text]
    if not text or is_handle(text):
        return []
    if has_cjk(text):
        return list(cjk_byline(text, marked=True)) or ([] if is_cjk_uncredited(text) else [text])
    word = LETTERS.match(text)
    mark = match_mark(text, word) if word else None
    if mark and mark["no"]:
        return []
    marks = [found for found in find_marks(text) if found["no"]]
    text = strip_opener(text[: marks[0].start()] if marks else text)
    found: list[str] = []
    for chunk in chunks_of(text):
        found += _chunk_names(chunk, sites, first=not found)
    return found


def _chunk_names(chunk: str, sites: frozenset[str], *, first: bool) -> list[str]:
    if key_of(chunk) in sites and not _is_known_person(chunk):
        return []
    pieces = _uninverted(pieces_of(chunk))
    found: list[str] = []
    for mark, piece in pieces:
        after_single = len(found) == 1 and " " not in found[0] and is_single_name(piece)
        name = _value_name(piece, first=first and (not found or after_single), joined=mark != ",")
        found += [name] if name and (key_of(name) not in sites or _is_known_person(name)) else []
    return found


def _uninverted(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Lima, Ana → Ana Lima."""
    if len(pieces) != 2 or pieces[1][0] != ",":
        return pieces
    last, given = pieces[0][1], pieces[1][1]
    single = is_single_name(last) and is_single_name(given.split()[0]) and len(given.split()) <= 2
    degrees = given.casefold() in word_list("degree") or is_agency(last) or is_agency(given)
    return [("", f"{given} {last}")] if single and not degrees else pieces


def _value_name(piece: str, *, first: bool, joined: bool) -> str:
    """The author that a piece of a metadata value names; after the first one, only people and agencies."""
    if is_agency(piece):
        return piece if first or joined else ""
    name, rest = leading_name(piece.title() if piece.islower() else piece)
    if is_person(name.split()) and not is_office(rest):
        return name if first or has_given_name(name) or not is_role_of(rest) else ""
    return piece if first and not is_unfit(piece) else ""


def _site_keys(site: str) -> frozenset[str]:
    """The forms of a site's name or host that an author's name is compared with."""
    keys = {site, site.removeprefix("www.")}
    if " " not in site and "." in site:
        keys.update(
            label for label in site.casefold().split(".") if label not in word_list("host_label") and len(label) > 2
        )
    return frozenset(filter(None, map(key_of, keys)))
