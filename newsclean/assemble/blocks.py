"""Runs of boilerplate → blocks: a heading and its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.assemble.block_headings import LISTS, is_heading, parts_block
from newsclean.decide.decide import Decision
from newsclean.model import BOILERPLATE_ROLES, Block, Item, Role
from newsclean.page import Fragment, Page
from newsclean.text.names import is_person_name

# What may still stand before an entry, where its list had marks of two kinds or was parted by <br>.
_BARE_IMAGE = ("img", "image")  # a picture without a word: it is no entry
_LONGEST_NAME = 60  # characters
_RANK = re.compile(r"^[^\W\d]{2,6}\. (?:\([^()]{1,20}\) )?")
_BULLETS = re.compile("(?:[•·‣▪] ?|[-–—*] )+")


def blocks_of(page: Page, decision: Decision) -> tuple[Block, ...]:
    """The blocks of a page, in page order."""
    return tuple(
        _block(page, role, indices)
        for role, run in _runs(page, decision.roles)
        for indices in _part(page, role, run)
        if _says_something(page, indices)
    )


def _runs(page: Page, roles: tuple[Role, ...]) -> Iterator[tuple[Role, list[int]]]:
    """(role, indices) of each run of fragments of one boilerplate role; stray marks that belong to none make none."""
    run: list[int] = []
    for index, role in enumerate(roles):
        if run and roles[run[0]] is not role:
            yield roles[run[0]], run
            run = []
        if role in BOILERPLATE_ROLES and (role is not Role.OTHER or any(map(str.isalnum, page.texts[index]))):
            run.append(index)
    if run:
        yield roles[run[0]], run


def _says_something(page: Page, indices: list[int]) -> bool:
    """Whether there is more than stray marks and pictures without words."""
    fragments = [page.fragments[index] for index in indices]
    return any((item.tag, item.text) != _BARE_IMAGE and any(map(str.isalnum, item.text)) for item in fragments)


def _part(page: Page, role: Role, run: list[int]) -> Iterator[list[int]]:
    """A run parted before each heading in it; right under a heading none is looked for."""
    part: list[int] = []
    has_heading = False
    for index, below in zip(run, (*run[1:], None), strict=True):
        if not part:
            has_heading = is_heading(page, role, index, below)
        elif not (has_heading and len(part) == 1) and parts_block(page, role, index, below):
            yield part
            part, has_heading = [], True
        part.append(index)
    yield part


def _block(page: Page, role: Role, indices: list[int]) -> Block:
    fragments = [page.fragments[index] for index in indices]
    has_heading = is_heading(page, role, indices[0], indices[1] if len(indices) > 1 else None)
    heading = fragments[0].text.rstrip("| ") if has_heading else None
    is_said = str.isalpha if role in LISTS else str.isalnum  # a number alone is a list's rank, but a menu's page
    entries = [
        fragment
        for fragment in fragments[has_heading:]
        if any(map(is_said, fragment.text)) and (fragment.tag, fragment.text) != _BARE_IMAGE
    ]
    return Block(role=role, heading=heading, items=_items(role, entries))


def _items(role: Role, entries: list[Fragment]) -> tuple[Item, ...]:
    """One item an entry; in opinion lists a title and the columnist's name after it are one."""
    items: list[Item] = []
    for fragment in entries:
        may_be_author = role is Role.OPINION and bool(items) and items[-1].author is None
        if may_be_author and _is_columnist(fragment.text):
            items[-1] = Item(text=items[-1].text, author=fragment.text, url=items[-1].url)
        else:
            items.append(Item(text=_without_bullet(fragment.text), url=fragment.url))
    return tuple(items)


def _is_columnist(text: str) -> bool:
    """Whether a text is a person's name, a rank before it or not: "Col. (ret.) Jon Vasser"."""
    return is_person_name(text) or (len(text) <= _LONGEST_NAME and is_person_name(_RANK.sub("", text, count=1)))


def _without_bullet(text: str) -> str:
    bullet = _BULLETS.match(text)
    return text[bullet.end() :] if bullet and bullet.end() < len(text) else text
