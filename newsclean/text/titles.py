"""Titles as metadata state them: freed of the site's name, compared by their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from newsclean.metadata import Metadata
from newsclean.page import Page
from newsclean.text.entities import unescape
from newsclean.text.sites import site_names

_SEPARATOR = re.compile(  # the first test, of what each begins with, keeps the search quick
    r"(?=[\s|｜┃ㅣ])(?:(?:(?<!\s)\s+)?[|｜┃]\s*|(?<!\s)\s+(?:[-–—·•»:›/]|::)\s+|(?<=\S)ㅣ(?=\S))"
)
_PIPES = frozenset("|｜┃ㅣ")
_WORD = re.compile(r"\w+")
MOST_APART = 20  # characters of punctuation and white space by which two texts of the same words differ
_LEAST_WORDS = 3  # of a title's head, for a tail behind a pipe to be cut off whatever it is
_LEAST_CHARACTERS = 12  # likewise, for scripts without spaces
_LONGEST_TITLE = 1_000  # characters; a longer first line of a dump is no title, and has a thousand separators maybe
_SECOND_LEVEL = frozenset("co com org net gov ac edu ne or go www m amp news blog".split())


def words_of(text: str) -> list[str]:
    """The lower-case words of a text."""
    return _WORD.findall(text.lower())


def stated_titles(page: Page) -> tuple[str, ...]:
    """The titles that a page's metadata give its article, most trusted first, each without its site's name too."""
    metadata = page.metadata
    found = json_headlines(metadata)
    found += [value for name in ("og:title", "twitter:title") for value in metadata.meta.get(name, ())[:1]]
    if metadata.title:
        found.append(metadata.title)
    titles = list(dict.fromkeys(" ".join(title.split()) for title in found))  # most say the same
    titles += [part for title in titles for part in _parts(title)]
    return tuple(dict.fromkeys(title for title in titles if title))


def _parts(title: str) -> list[str]:
    """What stands before a title's first separator, and what behind it where that is longer: "Site - Title"."""
    mark = _SEPARATOR.search(title)
    if mark is None:
        return []
    head, tail = title[: mark.start()], title[mark.end() :]
    return [head, tail] if len(tail) > len(head) else [head]


def json_headlines(metadata: Metadata) -> list[str]:
    """The headlines of a page's JSON-LD, which many sites escape as if it were HTML."""
    return [unescape(item["headline"]) for item in metadata.json_ld if isinstance(item.get("headline"), str)]


def site_keys(metadata: Metadata, url: str | None = None) -> frozenset[str]:
    """What a page calls its site, or who publishes it, each name as its letters and digits run together."""
    names = list(site_names(metadata))
    for item in metadata.json_ld:
        publisher = item.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            names.append(publisher["name"])
    address = url or metadata.canonical or next(iter(metadata.meta.get("og:url", ())), "")
    labels = _host(address).split(".")
    names += [_host(address), *(label for label in labels[:-1] if label not in _SECOND_LEVEL)]
    return frozenset(key for name in names if (key := squeezed(name)))


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def squeezed(text: str) -> str:
    """The letters and digits of a text, lower case, run together."""
    return "".join(words_of(text))


def clean_title(title: str, sites: Iterable[str] = ()) -> str:
    """A title without a trail or the site's name before it, the site's name behind it, and what is behind a pipe."""
    title = _without_trail(" ".join(title.split()))
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
