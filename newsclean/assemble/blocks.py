"""Runs of boilerplate → blocks: a heading and its entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsclean.assemble.block_headings import LISTS, Labels, buttons, is_heading, may_head, parts_block
from newsclean.assemble.entries import entries_of
from newsclean.model import BOILERPLATE_ROLES, Block, Item, Role, instances, made
from newsclean.page import Page

_BARE_IMAGE = "image"  # text of a picture without a word: it is no entry


def blocks_of(page: Page, roles: tuple[Role, ...]) -> tuple[Block, ...]:
    """The blocks of a page whose fragments have `roles`, in page order."""
    texts: list[str] = []
    authors: list[str | None] = []
    urls: list[str | None] = []
    blocks: list[tuple[Role, str | None, slice]] = []
    for role, part, has_heading in _parts(page, roles):
        first, entries = len(texts), entries_of(page, role, _said(page, role, part[has_heading:]), len(texts))
        texts += entries.titles
        authors += entries.authors
        urls += entries.urls
        if entries.titles or _said(page, Role.OTHER, part):
            heading = page.texts[part[0]].rstrip("| ") if has_heading else None
            blocks.append((role, heading, slice(first, len(texts))))
    items = tuple(instances(Item, (texts, authors, urls), len(texts)))
    return made(Block, [(role, heading, items[own]) for role, heading, own in blocks])


def _parts(page: Page, roles: tuple[Role, ...]) -> Iterator[tuple[Role, Sequence[int], bool]]:
    """(role, indices, whether the first is a heading) of each block: a run, parted before each heading in it.

    Right under a heading none is looked for.
    """
    labels = Labels.of(page)
    heads = may_head(page)
    for role, run in _runs(page, roles):
        again = buttons(page, run, heads)
        below = run[1] if len(run) > 1 else None
        start, has_heading = 0, run[0] not in again and is_heading(labels, role, run[0], below)
        for at in range(1, len(run)):
            may_part = heads[run[at]] and run[at] not in again and not (has_heading and at == start + 1)
            if may_part and parts_block(labels, role, run[at], run[at + 1] if at + 1 < len(run) else None):
                yield role, run[start:at], has_heading
                start, has_heading = at, True
        yield role, run[start:], has_heading


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


def _said(page: Page, role: Role, part: Sequence[int]) -> list[int]:
    """Those that are more than a stray mark or a picture without words."""
    is_said = str.isalpha if role in LISTS else str.isalnum  # a number alone is a list's rank, but a menu's page
    texts, tags = page.texts, page.tags
    return [
        index
        for index in part
        if (is_said((text := texts[index])[:1]) or any(map(is_said, text)))
        and not (tags[index] == "img" and text == _BARE_IMAGE)
    ]
