"""Elements that a dump ran together, parted again: "NewsSport", "by noon.The council", "4 March 2024Share".

`get_text()` puts nothing between the end of one element and the start of the next, so that a page without line breaks
in its source is one long word after another. No writer ends a word or a sentence so, but some names are written like
that: "PlayStation". A name is one that stands by itself in the page, here and there. Of 15,500 joints that are told so
on pages of the development sites 98 % are where elements meet, and they are three quarters of all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from newsclean.readers.text.endless import has_sentences
from newsclean.readers.text.marks import Row
from newsclean.readers.text.parting import part_row, within
from newsclean.readers.text.said_again import Edges
from newsclean.readers.text.touching import least_joints
from newsclean.text.points import chunks, is_in

_LONGEST = 30  # characters of a word on each side of a joint
_BEFORE, _BEHIND = re.compile(r"[^\W_]{1,30}\Z"), re.compile(r"[^\W_]{0,30}")
_NAMES = (("Linked", "In"), ("You", "Tube"), ("Tik", "Tok"), ("Whats", "App"), ("Pay", "Pal"), ("Java", "Script"),
    ("Word", "Press"), ("Git", "Hub"), ("Open", "AI"), ("i", "Phone"), ("i", "Pad"))  # fmt: skip
_MARKS_BEFORE, _MARKS_BEHIND = frozenset("@#/_=>"), frozenset("(=_<>/")  # of addresses and code
_PLACES = 2  # of a word, by what stands on each side, from which it is a name
_AROUND = 8  # characters
_SEVERAL = 3  # joints of a line that is surely more than one element
_COVER = 0.1  # of a page that such lines hold: of inscriptis' dumps one in a hundred has as much
_LONG, _DENSE = 2_000, 500  # characters of a line without end, and those for each joint of such a one
_LONGEST_MENU = 8_000  # characters of a line without sentences: a form's list has more
_FAR = "\u0100-\u052f\u1e00-\u1fff"  # letters with capitals beyond Latin-1's


def part_glued(rows: list[Row], text: str, edges_of_headline: Edges) -> list[Row]:
    """`rows` of the page `text`, parted where elements meet without a space, if they do all over the page."""
    joints = find_joints(text)
    if not _is_everywhere(rows, joints, len(text)):
        return rows
    joints = _without_names(text, joints)
    if not _is_everywhere(rows, joints, len(text)):
        return rows
    edges = sorted({*joints, *edges_of_headline()})
    parted: list[Row] = []
    for row in rows:
        parted += part_row(row, edges) if _is_glued(row, len(within(row[1], row[2], joints))) else (row,)
    return parted


def find_joints(text: str) -> list[int]:
    """Where elements may meet without a space."""
    is_far = any(is_in(points, _FAR).any() for points in chunks(text))
    return [match.start() for match in _joint(is_far).finditer(text)]


@cache
def _joint(is_far: bool) -> re.Pattern[str]:
    """A joint; without the letters of `_FAR`, which most pages have none of, it takes 2 ms to compile and not 26."""
    cased = list(map(chr, (*range(0x41, 0x530), *range(0x1E00, 0x2000)) if is_far else range(0x41, 0x100)))
    big, small = "".join(filter(str.isupper, cased)), "".join(filter(str.islower, cased))
    return re.compile(
        rf"[{big}0-9\"“„‘«¿¡(\[](?<=\S.)(?:"
        rf"(?<=[{small}]{{3}}[{big}])(?=[{small}{big}])"  # news|Sport, News|UK
        rf"|(?<=[{big}\W\d_][{small}]{{2}}[{big}])(?=[{small}]{{2}})(?<!Mac.)(?<!Van.)"  # Now|Photos
        rf"|(?<=[{big}][{small}][{big}])(?=[{small}]{{2}})(?<!Mc.)(?<![DL][aeiou].)(?<!St.)(?<!Wi.)"  # Us|Contact
        rf"|(?<=[{big}]{{3}})(?=[{small}]{{2}})"  # UK|London
        rf"|(?<=[0-9][{big}])(?=[{small}]{{2}})"  # 2024|Share
        rf"|(?<=[{small}]{{3}}[.!?…:][{big}])(?=[{small} ])(?![\w-]{{0,30}}[./]\w)"  # noon.|The
        rf"|(?<=[.!?…][\"”’»)][{big}])(?=[{small} ])"  # noon.”|The
        rf"|(?<=\)[{big}])"  # (left)|The
        rf"|(?<=[{small}]{{3}}[.!?…][\"“„‘«¿¡(\[])(?=[{big}])"  # noon.|“The
        rf"|(?<=[{small}]{{3}}[0-9])(?=[0-9]{{0,3}}(?:[:./-][0-9]|\.? [^\W\d_]{{3}}))"  # Lima|12 March
        r")"
    )


def _is_everywhere(rows: list[Row], joints: list[int], size: int) -> bool:
    """Whether there are many joints, and lines of several elements hold much of a page of some `size`."""
    if len(joints) < least_joints(size):
        return False
    several = (len(body) for body, start, end, *_ in rows if len(within(start, end, joints)) >= _SEVERAL)
    return sum(several) >= _COVER * size


def _is_glued(row: Row, joints: int) -> bool:
    """Whether a row with some `joints` is more than one element; in a line without end a few may be names."""
    size = len(row[0])
    is_dense = joints * _DENSE >= (size if size >= _LONG else 1)
    return is_dense and (size < _LONGEST_MENU or has_sentences(row[0]))


def _without_names(text: str, joints: list[int]) -> list[int]:
    """The joints but for those within words that are written so: they stand in places that have nothing in common."""
    words = [_word_at(text, joint) for joint in joints]
    places: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for word, start in words:
        places[word].add((text[max(0, start - _AROUND) : start], text[start + len(word) : start + len(word) + _AROUND]))
    names = {
        word for word, found in places.items() if word and min(map(len, map(set, zip(*found, strict=True)))) >= _PLACES
    }
    return [
        joint
        for joint, (word, start) in zip(joints, words, strict=True)
        if word not in names and not (_is_known(text, joint) or _is_code(text, start, start + len(word)))
    ]


def _is_known(text: str, joint: int) -> bool:
    """Whether a joint is that of a name that everybody knows."""
    return any(text.startswith(right, joint) and text.endswith(left, 0, joint) for left, right in _NAMES)


def _is_code(text: str, start: int, end: int) -> bool:
    """Whether a word is part of an address, a handle or of code; where it is none, what ends there."""
    if start == end:
        return "/" in text[max(0, start - _LONGEST) : start].rsplit(None, 1)[-1]
    if text[start - 1 : start] in _MARKS_BEFORE:
        return True
    return text[end : end + 1] in _MARKS_BEHIND or text.startswith("::", end)


def _word_at(text: str, joint: int) -> tuple[str, int]:
    """The word in which a joint is, and where it begins; '' where it is between two."""
    if not (text[joint].isalnum() and text[joint - 1].isalnum()):
        return "", joint
    before = _BEFORE.search(text, max(0, joint - _LONGEST), joint)
    start = before.start() if before else joint
    behind = _BEHIND.match(text, joint)
    return text[start : behind.end() if behind else joint], start
