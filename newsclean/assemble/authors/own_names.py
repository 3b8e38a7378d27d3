"""Lines that name the article's own authors: by the headline bylines, under the story the beginning of a note on them.

What they name as a label ("More by Jane") heads more of the author's stories.

The scorer does not know who wrote the story, and takes a name under it for a teaser's, a topic or a menu's entry. On
the annotated dumps of unseen sites 146 lines are right by it, and 11 wrong; in HTML 60 and 15.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import BEGINS, BITS, WHOLE, bits_of
from newsclean.model import BOILERPLATE_ROLES, STORY_LISTS, Role
from newsclean.names.openers import strip_opener
from newsclean.page import Page
from newsclean.text.titles import words_of

RULE = "names-author"
_OVER, _UNDER = 2, 12  # lines around the headline
_BESIDE = frozenset((Role.NAVIGATION, Role.SOCIAL, Role.RELATED, Role.KICKER))  # what a byline there is taken for
_NEAR, _FAR = 12, 40  # lines under the story in which a name alone, and one over a note, is the author's
_NOTE = 60  # characters of a sentence
_REACH = 3  # lines from a name to its note
_LISTS = frozenset((*STORY_LISTS, Role.PROMO)) - {Role.FEATURED_AUTHOR}
_LABEL = np.uint32(BITS[Role.FEATURED_AUTHOR])
_OTHER_LABEL = np.uint32(bits_of(_LISTS))
_LONGEST_LABEL = 10  # words
_ENTRIES = 20  # lines of one role under a label; with 60 an HTML page's latest stories go along
_ALONE = BOILERPLATE_ROLES - {Role.ADVERTISEMENT, Role.CONSENT, Role.SOCIAL, Role.COMMENTS, Role.TAGS, Role.MEDIA}
_OVER_NOTE = BOILERPLATE_ROLES | {Role.BYLINE}  # what one over a note may be


def with_own_names(page: Page, decision: Decision, authors: tuple[str, ...]) -> Decision:
    """`decision`, with the roles of byline, author's note and author's other stories for what names the `authors`."""
    names = [words for words in map(words_of, authors) if len(words) > 1]
    if not names or decision.story >= len(decision.roles):
        return decision
    for role, find in ((Role.BYLINE, _bylines), (Role.AUTHOR_BIO, _notes), (Role.FEATURED_AUTHOR, _promos)):
        if found := list(find(page, decision, names)):
            decision = decision.with_role(found, role, RULE)
    return decision


def _bylines(page: Page, decision: Decision, names: list[list[str]]) -> Iterator[int]:
    """The names alone by the headline, and the lines there that say a name before the date."""
    head = decision.head
    near = range(max(0, head - _OVER), min(decision.story, head + _UNDER)) if head >= 0 else range(0)
    for index, words in _naming(page, names, near):
        if decision.roles[index] is Role.DATELINE:
            said = words_of(strip_opener(page.texts[index]))  # "By Jane Pilot, 3 May"
            is_byline = any(said[: len(name)] == name for name in names)
        else:
            is_byline = words in names and decision.roles[index] in _BESIDE
        if is_byline:
            yield index


def _notes(page: Page, decision: Decision, names: list[list[str]]) -> Iterator[int]:
    """The names alone under the story, down to a note under them, and the sentences there that begin with one."""
    first = decision.end + 1
    for index, words in _naming(page, names, range(first, min(len(page.texts), first + _FAR))):
        is_lone = decision.roles[index] in _ALONE
        name = next((name for name in names if words[: len(name)] == name), None)
        if name is None:
            continue
        if words != name:
            stop = index + (is_lone and bool(page.tokens.lengths[index] >= _NOTE))
        elif decision.roles[index] in _OVER_NOTE and (note := _note_under(page, index, name[-1])):
            stop = note + 1
        else:
            stop = index + (is_lone and index - first < _NEAR)
        yield from range(index, stop)


def _naming(page: Page, names: list[list[str]], lines: range) -> Iterator[tuple[int, list[str]]]:
    """The words of each line that may have a name; few hold the first word of one, which spares the others the look."""
    firsts = [name[0] for name in names]
    for index in lines:
        low = page.texts[index].lower()
        if any(first in low for first in firsts):
            yield index, words_of(low)


def _promos(page: Page, decision: Decision, names: list[list[str]]) -> Iterator[int]:
    """The lists of stories under labels that name an author, up to the next label: "More by Jane"."""
    parts = {part for name in names for part in (name[0], name[-1])}
    whole, begins = page.cues.masks[WHOLE], page.cues.masks[BEGINS]
    for label in ((whole | begins) & _LABEL).nonzero()[0].tolist():
        role, words = decision.roles[label], words_of(page.texts[label])
        if role in _LISTS and len(words) <= _LONGEST_LABEL and not parts.isdisjoint(words):
            stop = min(len(decision.roles), label + _ENTRIES)
            others = (at for at in range(label + 1, stop) if decision.roles[at] is not role or whole[at] & _OTHER_LABEL)
            yield from range(label, next(others, stop))


def _note_under(page: Page, index: int, last: str) -> int:
    """The sentence that stands right under a name and has its last word; 0 where there is none."""
    below = range(index + 1, min(len(page.texts), index + 1 + _REACH))
    return next((at for at in below if page.tokens.lengths[at] >= _NOTE and last in words_of(page.texts[at])), 0)
