"""What a page calls its site: by its metadata, at the end of its title, as the holder of its copyright.

Ten soups for fog | Ana Lima        © 2021-2024 Harbour Post. All rights reserved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.decide.decide import Decision
from newsclean.extractors.footer import COPYRIGHT
from newsclean.metadata.sites import site_names
from newsclean.names.person import is_person_name
from newsclean.names.pieces import key_of
from newsclean.names.words import given_names
from newsclean.page import Page

_SHORTEST, _LONGEST = 3, 40  # characters of a site's name
_LONGEST_TITLE, _LONGEST_NOTICE = 400, 120
_OVER_PAGE = 3  # lines of a dump that may name its site
_MARKS = " /|·-–—"  # around a site's name
_TITLE_PARTS = re.compile(r" [|–—•·»:-]+ ")
_SIGNS = re.compile(r"©|ⓒ|\(c\)|\bcopyright\b|(?:19|20)\d\d", re.IGNORECASE)
_NOTICE_END = re.compile(r"[.,|•·]| - |\ball rights\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s(?: |$)")  # "Ana Lima's Garden"
_INITIAL = re.compile(r"[A-Z]\.?")
_EDGES = " ,.–-|:"


def outlet_names(page: Page, decision: Decision) -> Iterator[str]:
    """The names that a page calls its site."""
    yield from site_names(page.metadata)
    title = page.metadata.title or (page.texts[0] if page.texts else "")
    parts = _TITLE_PARTS.split(title) if len(title) <= _LONGEST_TITLE else [title]
    notices = [page.texts[index] for index, rule in enumerate(decision.rules) if rule == COPYRIGHT]
    found = (*parts[1:][-1:], *map(_holder, notices))
    yield from (name for name in found if _SHORTEST <= len(name) <= _LONGEST)


def _holder(notice: str) -> str:
    """Whom a notice of copyright names."""
    text = " ".join(_SIGNS.sub(" ", notice[:_LONGEST_NOTICE]).split()).strip(_EDGES)
    return _NOTICE_END.split(text, maxsplit=1)[0].strip(_EDGES)


def outlet_keys(page: Page, decision: Decision) -> frozenset[str]:
    """The names that a page calls its site, as they are compared."""
    return frozenset(filter(None, map(key_of, outlet_names(page, decision))))


def owner_of(page: Page, decision: Decision) -> tuple[str, ...]:
    """The person whom the site is called after: the author of a page that names nobody else.

    A dump may say so in its first lines.
    """
    for name in dict.fromkeys(_POSSESSIVE.split(name)[0] for name in outlet_names(page, decision)):
        if _is_owner(page, name):
            return (name,)
    return next(((name,) for name in _over_page(page, decision.head) if _is_owner(page, name)), ())


def _over_page(page: Page, head: int) -> Iterator[str]:
    """What a dump's first lines may call its site: "Ana Lima //", "Ana Lima's blog"; no one whom its headline names."""
    for text in page.texts[: min(head, _OVER_PAGE)] if head > 0 and page.format != "html" else ():
        name = _POSSESSIVE.split(text[:_LONGEST_NOTICE], maxsplit=1)[0].strip(_MARKS)
        if name and name.rsplit(maxsplit=1)[-1] not in page.texts[head]:
            yield name


def _is_owner(page: Page, name: str) -> bool:
    return _is_own_name(name) and not _is_word(page, name.rsplit(maxsplit=1)[-1])


def _is_own_name(name: str) -> bool:
    """Whether a site's name is a given name and a family name: "Ana Lima", not "Ana Lima Coffee" or "ELLE Harbour"."""
    parts = name.split()
    middle = parts[1:-1]
    is_short = len(parts) == 2 or (len(parts) == 3 and bool(_INITIAL.fullmatch(middle[0])))
    return is_short and parts[0].istitle() and parts[0].casefold() in given_names() and is_person_name(name)


def _is_word(page: Page, name: str) -> bool:
    """Whether a page has a name in small letters: "Heather Handmade"."""
    low = f" {name.lower()} "
    return any(low in f" {text} " for text in page.texts)
