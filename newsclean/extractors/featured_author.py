"""Featured author: promotion of one author or columnist of the site.

For example:

    takes   Featured_Author
    leaves  The featured author read for an hour.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_list, entries_under, is_label
from newsclean.lexicon.loader import BEGINS, WHOLE
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.names import is_person_name

_LONGEST = 60  # characters, as of any label
_NAMED_WITHIN = 6  # fragments under a label without a name
_APART = 9  # fragments from one mention of the author to the next: a story's picture, section, title, summary, date…
_MOST = 120  # fragments of a list


def find_featured_author(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for "More from" a person, not a section."""
    yield from claim_list(page, Role.FEATURED_AUTHOR)
    for label in page.cues.find(Role.FEATURED_AUTHOR, BEGINS, WHOLE):
        is_named = page.cues.has(label, Role.FEATURED_AUTHOR, BEGINS) and bool(_name_at_end(page.texts[label]))
        entries = list(_entries(page, label, is_named=is_named))
        if is_named or entries:
            yield Claim(label, Role.FEATURED_AUTHOR, ITEM, "featured_author-name")
        for entry in entries:
            yield Claim(entry, Role.FEATURED_AUTHOR, ITEM, "featured_author-entry")


def _entries(page: Page, label: int, *, is_named: bool) -> Iterator[int]:
    """The indices of the list under a label: what mentions its author again and again, or has marks of its own."""
    texts = page.texts
    if len(texts[label]) > _LONGEST:
        return
    below = range(label + 1, min(label + 1 + _MOST, len(texts)))
    names = (_name_at_end(texts[index]) for index in (label, *below[:_NAMED_WITHIN]))
    name = next(filter(None, names), "")
    mentions = []
    last = label
    for index in below:
        is_end = bool(mentions) and is_label(page, index) and not page.cues.has(index, Role.FEATURED_AUTHOR)
        if not name or is_end or index - last > _APART:
            break
        if name in texts[index] and len(texts[index]) < len(name) + _LONGEST:
            mentions.append(index)
            last = index
    if len(mentions) > 1:
        yield from range(label + 1, last + 1)
    elif is_named:
        yield from entries_under(page, label)


def _name_at_end(text: str) -> str:
    """The person's name of two or three words that ends a short text; what follows in brackets are initials."""
    if len(text) > _LONGEST:
        return ""
    words = text.partition(" (")[0].rstrip(" :»").split()
    names = (" ".join(words[-size:]) for size in (3, 2) if len(words) >= size)
    return next(filter(is_person_name, names), "")
