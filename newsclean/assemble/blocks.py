"""Runs of boilerplate → blocks: a heading and its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from newsclean.assemble.block_headings import LISTS, Labels, buttons, is_heading, may_head, parts_block
from newsclean.model import BOILERPLATE_ROLES, Block, Item, Role, instances, made
from newsclean.names.person import is_person_name
from newsclean.page import Fragment, Page
from newsclean.text.patterns import lazily

_BARE_IMAGE = "image"  # text of a picture without a word: it is no entry
_LONGEST_NAME = 60  # characters
_RANK = re.compile(r"^[^\W\d]{2,6}\. (?:\([^()]{1,20}\) )?")
# What may still stand before an entry, where its list had marks of two kinds or was parted by <br>.
_BULLETS = lazily("(?:[•·‣▪] ?|[-–—*] )+")
_MARKS = frozenset("•·‣▪-–—*")


def blocks_of(page: Page, roles: tuple[Role, ...]) -> tuple[Block, ...]:
    """The blocks of a page whose fragments have `roles`, in page order."""
    texts: list[str] = []
    authors: list[str | None] = []
    urls: list[str | None] = []
    blocks: list[tuple[Role, str | None, slice]] = []
    for role, part, has_heading in _parts(page, roles):
        first, entries = len(texts), _entries(role, part[has_heading:])
        if role is Role.OPINION:
            entries, signed = _signed(entries)
            authors += signed
        texts += [_without_bullet(item.text) if item.text[0] in _MARKS else item.text for item in entries]
        urls += [item.url for item in entries]
        authors += [None] * (len(texts) - len(authors))
        if entries or _entries(Role.OTHER, part):
            heading = part[0].text.rstrip("| ") if has_heading else None
            blocks.append((role, heading, slice(first, len(texts))))
    items = tuple(instances(Item, (texts, authors, urls), len(texts)))
    return made(Block, [(role, heading, items[own]) for role, heading, own in blocks])


def _parts(page: Page, roles: tuple[Role, ...]) -> Iterator[tuple[Role, Sequence[Fragment], bool]]:
    """(role, fragments, whether the first is a heading) of each block: a run, parted before each heading in it.

    Right under a heading none is looked for.
    """
    labels = Labels.of(page)
    heads = may_head(page)
    for role, run in _runs(page, roles):
        fragments: Sequence[Fragment] = (
            page.fragments[run.start : run.stop] if isinstance(run, range) else [page.fragments[index] for index in run]
        )
        again = buttons(page, run, heads)
        below = run[1] if len(run) > 1 else None
        start, has_heading = 0, run[0] not in again and is_heading(labels, role, run[0], below)
        for at in range(1, len(run)):
            may_part = heads[run[at]] and run[at] not in again and not (has_heading and at == start + 1)
            if may_part and parts_block(labels, role, run[at], run[at + 1] if at + 1 < len(run) else None):
                yield role, fragments[start:at], has_heading
                start, has_heading = at, True
        yield role, fragments[start:], has_heading


def _runs(page: Page, roles: tuple[Role, ...]) -> Iterator[tuple[Role, Sequence[int]]]:
    """(role, indices) of each run of fragments of one boilerplate role; stray marks that belong to none make none."""
    start = 0
    for role, same in groupby(roles):
        end = start + len(list(same))
        run: Sequence[int] = range(start, end)
        if role is Role.OTHER:
            run = [index for index in run if any(map(str.isalnum, page.texts[index]))]
        if run and role in BOILERPLATE_ROLES:
            yield role, run
        start = end


def _entries(role: Role, part: Sequence[Fragment]) -> list[Fragment]:
    """Those that are more than a stray mark or a picture without words."""
    is_said = str.isalpha if role in LISTS else str.isalnum  # a number alone is a list's rank, but a menu's page
    return [
        fragment
        for fragment in part
        if (is_said(fragment.text[:1]) or any(map(is_said, fragment.text)))
        and not (fragment.tag == "img" and fragment.text == _BARE_IMAGE)
    ]


def _signed(entries: list[Fragment]) -> tuple[list[Fragment], list[str | None]]:
    """The titles of an opinion list, and the author of each: a title and the columnist's name after it are one item."""
    titles: list[Fragment] = []
    authors: list[str | None] = []
    for item in entries:
        if titles and authors[-1] is None and _is_columnist(item.text):
            authors[-1] = item.text
        else:
            titles.append(item)
            authors.append(None)
    return titles, authors


def _is_columnist(text: str) -> bool:
    """Whether a text is a person's name, a rank before it or not: "Col. (ret.) Jon Vasser"."""
    return is_person_name(text) or (len(text) <= _LONGEST_NAME and is_person_name(_RANK.sub("", text, count=1)))


def _without_bullet(text: str) -> str:
    bullet = _BULLETS().match(text)
    return text[bullet.end() :] if bullet and bullet.end() < len(text) else text
