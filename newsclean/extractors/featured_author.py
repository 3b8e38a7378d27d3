"""Featured author: promotion of one author or columnist of the site.

For example:

    takes   Featured_Author
    leaves  The featured author read for an hour.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.extractors._labels import ITEM, claim_list, line_over
from newsclean.labels.listed import entries_under, is_label
from newsclean.lexicon.loader import BEGINS, WHOLE
from newsclean.model import Role
from newsclean.names.person import is_person_name
from newsclean.page import Claim, Page

_LONGEST = 60  # characters, as of any label
_NAMED_WITHIN = 6  # fragments under a label without a name
_APART = 9  # fragments from one mention of the author to the next: a story's picture, section, title, summary, date…
_MOST = 120  # fragments of a list
_MOST_LABELS = 50  # of a page, whose lists are looked at; a page has some five
_PROSE = 120  # characters of a summary; a list has at most one for each mention, a story has more
_MANY = 3  # mentions
_LISTED = 18.0  # nats for what stands between so many: another label among it ("More articles") weighs seven
_LABEL_RULE = f"{Role.FEATURED_AUTHOR}-label"
_LEAST_WORDS = 3  # of a line that is no entry of a menu


def find_featured_author(page: Page) -> Iterator[Claim]:
    """Claims for label lines, for the list under each, and for "More from" a person, not a section."""
    yield from claim_list(page, Role.FEATURED_AUTHOR)
    yield from (Claim(label, Role.FEATURED_AUTHOR, ITEM, _LABEL_RULE) for label in _bare_labels(page))
    last = -1
    for label in page.cues.find(Role.FEATURED_AUTHOR, BEGINS, WHOLE)[:_MOST_LABELS]:
        if label <= last:  # an entry of the list above
            continue
        is_named = page.cues.has(label, Role.FEATURED_AUTHOR, BEGINS) and bool(_name_at_end(page.texts[label]))
        mentions = _mentions(page, label)
        if is_named or mentions:
            yield Claim(label, Role.FEATURED_AUTHOR, ITEM, "featured_author-name")
        if mentions:
            weight, last = _LISTED if len(mentions) >= _MANY else ITEM, mentions[-1]
            for entry in range(label + 1, last + 1):
                yield Claim(entry, Role.FEATURED_AUTHOR, weight, "featured_author-mentions")
        elif is_named:
            for entry in entries_under(page, label):
                yield Claim(entry, Role.FEATURED_AUTHOR, ITEM, "featured_author-entry")


def _bare_labels(page: Page) -> Iterator[int]:
    """The labels that stand in no menu, whatever is left of the box under them: in HTML those that are no link.

    In a text dump those without a mark, over which, or over other labels that stand there, is a line of more than a
    menu's few words.
    """
    for label in page.cues.find(Role.FEATURED_AUTHOR, WHOLE):
        if page.format != "text":
            if not page.link_chars[label]:
                yield label
            continue
        above = line_over(page, label)
        if not page.tags[label] and above >= 0 and len(page.texts[above].split()) >= _LEAST_WORDS:
            yield label


def _mentions(page: Page, label: int) -> list[int]:
    """The entries under a label that mention its author again and again; none, where there is one or is a story.

    The author is the one named in the label, or the first in the lines under it.
    """
    texts = page.texts
    below = range(label + 1, min(label + 1 + _MOST, len(texts)))
    names = (_name_at_end(texts[index]) for index in (label, *below[:_NAMED_WITHIN]))
    name = next(filter(None, names), "")
    found: list[int] = []
    for index in below:
        is_end = len(found) > 1 and is_label(page, index) and not page.cues.has(index, Role.FEATURED_AUTHOR)
        if not name or is_end or index - (found[-1] if found else label) > _APART:
            break
        if name in texts[index] and len(texts[index]) < len(name) + _LONGEST:
            found.append(index)
    summaries = sum(len(texts[index]) > _PROSE for index in range(label + 1, found[-1] + 1)) if found else 0
    return found if len(found) > 1 and summaries <= len(found) else []


def _name_at_end(text: str) -> str:
    """The person's name (or its last two words) that ends a short text; what follows in brackets are initials."""
    if len(text) > _LONGEST:
        return ""
    words = text.partition(" (")[0].rstrip(" :»").split()
    names = (" ".join(words[-size:]) for size in (2, 3) if len(words) >= size)
    return next(filter(is_person_name, names), "")
