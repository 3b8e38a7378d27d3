"""Opinion: lists of columns and editorials, with their authors.

For example:

    takes   Opinion
    leaves  Public opinion turned against the bridge.

Under a label without a mark, lines that are by turns a title and a person's name are columns, with marks or without.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import claim_list
from newsclean.labels.listed import ENTRY, is_label
from newsclean.lexicon.loader import BITS, WHOLE
from newsclean.model import BOILERPLATE_ROLES, Role
from newsclean.names.person import has_given_name, is_person_name, mentions_given_name
from newsclean.page import HEADINGS, Claim, Page

_LONGEST = 120  # characters of a column's title
_LEAST_SIGNED = 2  # columns: one name under a title may be anything
_LEAST_WIDTH = 16  # mean of titles: a menu's entries are shorter
_MOST_LINES = 80  # under one label
_SIGNED = 14.0  # nats: short titles between names are what the scorer takes for a menu


def find_opinion(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    yield from claim_list(page, Role.OPINION)
    for label in page.cues.find(Role.OPINION, WHOLE):
        signed = _signed_under(page, label)
        if len(signed) >= 2 * _LEAST_SIGNED:
            yield Claim(label, Role.OPINION, _SIGNED, f"{Role.OPINION}-label")
            for index in signed:
                yield Claim(index, Role.OPINION, _SIGNED, f"{Role.OPINION}{ENTRY}")
            yield from _next_label(page, signed[-1] + 1)


def _next_label(page: Page, index: int) -> Iterator[Claim]:
    """A claim for the label right under columns, if it is no link and of one kind of box: it is no title of theirs."""
    if index == len(page.texts) or page.link_chars[index]:
        return
    mask = int(page.cues.masks[WHOLE, index])
    roles = [role for role in BOILERPLATE_ROLES if mask & BITS[role]]
    if len(roles) == 1:
        yield Claim(index, roles[0], _SIGNED, f"{roles[0]}-label")


def _signed_under(page: Page, label: int) -> list[int]:
    """The lines under a label that are by turns a title and a person's name; none where they may be a menu's entries.

    In HTML and in the tables of Markdown a label that is no heading is no link, and titles under it are.
    """
    tag = page.tags[label]
    is_linked = (page.format == "html" and tag not in HEADINGS) or (page.format == "markdown" and tag == "td")
    if page.link_chars[label] if is_linked else tag == "li" and not _is_over_deeper(page, label):
        return []
    found: list[int] = []
    below = _said(page, label)
    for title, name in zip(below, below, strict=False):
        if is_label(page, title) or is_label(page, name) or not is_person_name(page.texts[name]):
            break
        if len(page.texts[title]) > _LONGEST or (is_linked and not page.link_chars[title]):
            break
        found += (title, name)
    return found if found and _are_columns(page, found[::2], found[1::2]) else []


def _is_over_deeper(page: Page, label: int) -> bool:
    """Whether in a dump what is under an entry stands deeper: a list in it, as blogs have their side bars."""
    return label + 1 < len(page.texts) and bool(page.indents[label + 1] > page.indents[label])


def _are_columns(page: Page, titles: list[int], names: list[int]) -> bool:
    """Whether titles are long enough, and half of the names and more, but fewer of the titles, have a given name."""
    named = sum(mentions_given_name(page.texts[name]) for name in names)
    columnists = sum(is_person_name(text) and has_given_name(text) for text in map(page.texts.__getitem__, titles))
    is_long = page.widths[titles].mean() >= _LEAST_WIDTH
    return bool(is_long and 2 * named >= len(names) and 2 * columnists < len(titles))


def _said(page: Page, label: int) -> Iterator[int]:
    """The lines under a label that say anything: a dump may have a mark on a line of its own."""
    end = min(label + 1 + _MOST_LINES, len(page.texts))
    return (index for index in range(label + 1, end) if any(map(str.isalnum, page.texts[index])))
