"""Opinion: lists of columns and editorials, with their authors.

For example:

    takes   Opinion
    leaves  Public opinion turned against the bridge.

Under a label without a mark, lines that are by turns a title and a person's name are columns, with marks or without.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_list
from newsclean.labelled import ENTRY, is_label
from newsclean.lexicon.loader import WHOLE
from newsclean.model import Role
from newsclean.names.person import has_given_name, is_person_name
from newsclean.page import ENTRY_TAGS, HEADINGS, Claim, Page

_LONGEST = 120  # characters of a column's title
_LEAST_SIGNED = 2  # columns: one name under a title may be anything
_MOST_SIGNED = 40  # columns under one label


def find_opinion(page: Page) -> Iterator[Claim]:
    """Claims for label lines, and for the list under each."""
    yield from claim_list(page, Role.OPINION)
    for label in page.cues.find(Role.OPINION, WHOLE):
        signed = _signed_under(page, label) if _may_head(page, label) else []
        if len(signed) >= _LEAST_SIGNED:
            yield Claim(label, Role.OPINION, ITEM, f"{Role.OPINION}-label")
            for title in signed:
                yield Claim(title, Role.OPINION, ITEM, f"{Role.OPINION}{ENTRY}")
                yield Claim(title + 1, Role.OPINION, ITEM, f"{Role.OPINION}{ENTRY}")


def _may_head(page: Page, label: int) -> bool:
    """Whether a label is a heading, or in a dump stands without a mark."""
    return page.tags[label] in HEADINGS or (page.format != "html" and page.tags[label] not in ENTRY_TAGS)


def _signed_under(page: Page, label: int) -> list[int]:
    """The indices of the titles under a label that have a person's name each on the next line."""
    signed: list[int] = []
    for title in range(label + 1, min(label + 1 + 2 * _MOST_SIGNED, len(page.texts) - 1), 2):
        text, name = page.texts[title], page.texts[title + 1]
        if is_label(page, title) or is_label(page, title + 1) or not (_is_title(text) and is_person_name(name)):
            break
        signed.append(title)
    return signed


def _is_title(text: str) -> bool:
    """Whether a text may be a column's title, and not a columnist in a menu: titles too may look like names."""
    return len(text) <= _LONGEST and not (is_person_name(text) and has_given_name(text))
