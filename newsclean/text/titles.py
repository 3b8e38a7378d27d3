"""Titles: freed of the site's name, parted at their marks, compared by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsclean.text.spacing import is_unspaced
from newsclean.text.stops import FULL_STOPS

_SEPARATOR = re.compile(  # the first test, of what each begins with, keeps the search quick
    r"(?=[\s|｜┃ㅣ])(?:(?:(?<!\s)\s+)?[|｜┃]\s*|(?<!\s)\s+(?:[-–—·•»:›/]|::)\s+|(?<=\S)ㅣ(?=\S))"
)
TRAIL_MARK = r"(?:[>/»›→▸▶❯➔|]|>>|::)"  # between the steps of a trail from the home page, as a pattern
_PIPES = frozenset("|｜┃ㅣ")
_SIGNS = (  # on and behind letters, in Semitic, Indian, Thai, Lao, Burmese and Khmer script; Python calls none one
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
    "\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u108f\u17b4-\u17d3"
)
WORD = re.compile(rf"[\w{_SIGNS}]+")
MOST_APART = 20  # characters of punctuation and white space by which two texts of the same words differ
_LEAST_WORDS = 3  # of a title's head, for a tail behind a pipe to be cut off whatever it is
_LEAST_CHARACTERS = 12  # likewise, for scripts without spaces
_LONGEST_TITLE = 1_000  # characters; a longer first line of a dump is no title, and has a thousand separators maybe


def words_of(text: str) -> list[str]:
    """The lower-case words of a text."""
    return WORD.findall(text.lower())


def title_parts(title: str) -> list[str]:
    """What stands before a title's first separator, and what behind it where that is longer: "Site - Title"."""
    mark = _SEPARATOR.search(title)
    if mark is None:
        return []
    head, tail = title[: mark.start()], title[mark.end() :]
    return [head, tail] if len(tail) > len(head) else [head]


def squeezed(text: str) -> str:
    """The letters and digits of a text, lower case, run together."""
    return "".join(words_of(text))


def clean_title(title: str, sites: Iterable[str] = ()) -> str:
    """A title without a trail or the site's name before it, the site's name behind it, and what is behind a pipe."""
    title = _without_trail(" ".join(title.split()))
    if len(title) > _LONGEST_TITLE:
        return title
    names = frozenset(sites)
    while cut := _last_cut(title, names):
        title = cut
    head = _SEPARATOR.search(title)
    if head and squeezed(title[: head.start()]) in names and len(words_of(title[head.end() :])) >= _LEAST_WORDS:
        title = title[head.end() :]
    return title


def _without_trail(title: str) -> str:
    """A title without the trail from the home page before it: "Home » Harbour » Crane sold"."""
    home = _HOME.match(title)
    return title[home.end() :].rsplit(f" {home[1]} ", maxsplit=1)[-1] if home else title


_HOME = re.compile(r"home\s*([>/»›→▸▶❯➔])\s*(?=\w)", re.IGNORECASE)


def _last_cut(title: str, sites: frozenset[str]) -> str:
    """The title without its last part, if that is the site's or stands behind a pipe; '' where it stays."""
    marks = list(_SEPARATOR.finditer(title))
    if not marks:
        return ""
    head, mark, tail = title[: marks[-1].start()], marks[-1][0].strip(), squeezed(title[marks[-1].end() :])
    if not head or (tail and is_site(tail, sites)):
        return head
    long = len(words_of(head)) >= _LEAST_WORDS or len(head) >= _LEAST_CHARACTERS
    return head if mark in _PIPES and long and len(tail) < len(head) else ""


_SHORTEST_SITE = 4  # letters of a site's name that another holds


def is_site(name: str, sites: frozenset[str]) -> bool:
    """Whether a squeezed text is one of a site's names, or holds one, or is held by one."""
    if name in sites:
        return True
    return any(
        min(len(name), len(site)) >= _SHORTEST_SITE
        and (name in site or (site in name and len(name) < 2 * len(site) + 4))
        for site in sites
    )


def title_heads(title: str) -> list[str]:
    """A title up to each of its separators, and whole."""
    title = title[:_LONGEST_TITLE]
    return [*(title[: mark.start()] for mark in _SEPARATOR.finditer(title)), title]


def title_tail(title: str) -> str:
    """What stands behind a title's last separator; '' where it has none."""
    parts = _SEPARATOR.split(title[:_LONGEST_TITLE])
    return parts[-1] if len(parts) > 1 else ""


def reads_like_title(text: str) -> bool:
    """Whether a line is long enough for a story's title, no longer than one, and does not end as a sentence."""
    return len(text) <= _LONGEST_IN_LIST and text[-1:] not in FULL_STOPS and size_in_words(text) >= _LEAST_IN_LIST


def size_in_words(text: str) -> int:
    """How many words a line has; of scripts without spaces three letters count as one, if these are more."""
    words = len(text.split())
    return max(words, len(text) // _PER_WORD) if is_unspaced(text) else words


_LEAST_IN_LIST, _LONGEST_IN_LIST = 4, 150  # words, fewer of which a menu's entry has; characters
_PER_WORD = 3  # letters
