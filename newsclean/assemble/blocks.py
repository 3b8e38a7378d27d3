"""Runs of boilerplate → blocks: a label and its entries."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.decide.decide import Decision
from newsclean.extractors._labels import is_module_name
from newsclean.lexicon.loader import BEGINS, WHOLE
from newsclean.model import BOILERPLATE_ROLES, Block, Item, Role
from newsclean.page import Fragment, Page
from newsclean.text.names import is_person_name

# In these a label word is an entry like the others: "Share", "Home", "Contact".
_UNLABELLED = frozenset((Role.NAVIGATION, Role.SOCIAL, Role.FOOTER, Role.SUBSCRIPTION, Role.CONSENT, Role.OTHER))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "legend", "dt", "caption"))
_MARKED = frozenset(("li", "td"))


def blocks_of(page: Page, decision: Decision) -> tuple[Block, ...]:
    """The blocks of a page, in page order."""
    return tuple(
        _block(page, role, indices) for role, run in _runs(page, decision.roles) for indices in _part(page, role, run)
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


def _part(page: Page, role: Role, run: list[int]) -> Iterator[list[int]]:
    """A run parted before each label in it."""
    part: list[int] = []
    for index in run:
        if part and _is_label(page, role, index):
            yield part
            part = []
        part.append(index)
    yield part


def _is_label(page: Page, role: Role, index: int) -> bool:
    fragment = page.fragments[index]
    if fragment.tag in _MARKED:
        return False
    if fragment.tag in _HEADINGS and not fragment.link_chars:
        return True
    if role in _UNLABELLED:
        return False
    if is_module_name(fragment.text):
        return True
    return page.cues.has(index, role, WHOLE) or (page.cues.has(index, role, BEGINS) and len(fragment.text) <= _SHORT)


_SHORT = 30  # characters of a line that opens with a label's words and is a label: "Most read in Sport"


def _block(page: Page, role: Role, indices: list[int]) -> Block:
    fragments = [page.fragments[index] for index in indices]
    has_label = _is_label(page, role, indices[0])
    heading = fragments[0].text if has_label else None
    entries = [fragment for fragment in fragments[has_label:] if any(map(str.isalpha, fragment.text))]
    return Block(role=role, heading=heading, items=_items(role, entries))


def _items(role: Role, entries: list[Fragment]) -> tuple[Item, ...]:
    """One item an entry; in opinion lists a title and the columnist's name after it are one."""
    items: list[Item] = []
    for fragment in entries:
        is_author = bool(items) and items[-1].author is None and is_person_name(fragment.text)
        if role is Role.OPINION and is_author:
            items[-1] = Item(text=items[-1].text, author=fragment.text, url=items[-1].url)
        else:
            items.append(Item(text=fragment.text, url=fragment.url))
    return tuple(items)
