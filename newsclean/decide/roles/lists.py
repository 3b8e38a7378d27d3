"""Lists under their labels: what stands under "Most read" is most read.

On 26 annotated dumps of sites that the scorer had not seen, this took the lines with the right role from 76.0 to
77.8 %, and macro F1 over roles from 0.51 to 0.56. Labels of comments, share bars, menus and sign-ups are left out: what
stands under those is as often something else.

A list ends with the next label or heading, but for those that the scorer takes for an entry: "12 comments", "Watch", a
title that is a heading. On the annotated dumps of unseen sites 276 lines are right by it, and 55 wrong, where labels
need 0.65 to be entries. Nor does one that stands there again and again ("Read more" under each entry, "Sponsored" over
each): by that 177 more are right on such dumps, and 47 wrong.

Where a label stands first in an element of HTML, its list is what that holds, whatever stands between, and nothing
beyond; in text dumps that is what stands deeper than a label alone on its line (`opened.py`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, pairwise

import numpy as np

from newsclean.arrays import Floats, Mask
from newsclean.decide.reading_on import reads_on
from newsclean.decide.roles.opened import opened_by
from newsclean.labels.linked import is_in_menu, links_under, list_under
from newsclean.labels.listed import entries_under
from newsclean.lexicon.loader import BEGINS, BITS, WHOLE, bits_of
from newsclean.model import BOILERPLATE_ROLES, COLUMN, ROLES, STORY_LISTS, TEXT_ROLES, Role
from newsclean.page import HEADINGS, Page
from newsclean.text.labels import is_module_name, module_names, without_numbers

_LABEL = math.exp(1.0)  # for a label to head its list: as many nats as an extractor's claim
_RARE_LABEL = math.exp(2.0)  # likewise of a role that the scorer has seen too seldom to name; 2.5 and 3 do as well
_BARE_LABEL = math.exp(5.0)  # for one alone on its line in a text dump, among entries of another list of stories
_ENTRY = math.exp(5.0)  # 3 nats gave 0.3 points less on the dumps above, 6 and 7 the same
_CLEAR = math.exp(8.0)  # one that looks like another list's, as an extractor's claim on one
_MARKED = math.exp(20.0)  # one with the list's mark
_MOST = 1e30  # what lists within lists may raise an entry to, which is short of what an array holds
_ENTRIES = 60  # under one label; with 30 some 20 lines more of all annotated dumps are wrong
_ENTRIES_AMONG = 20  # likewise of a text dump among another list's, which goes on below without a label
_SURE = 0.9  # probability of another role that ends a list: a heading without cue words
_LIKELY = 0.5  # probability of a list, from which a label of none is its entry; with 0.65 half of the gain is lost
_LIKELY_COMMENTS = 0.65  # likewise of readers' comments, which have entries of their own
_LINK = 0.4  # share of a heading that is link, above which it is a title; some dumps have its words twice, linked once
_NEAR = 20  # fragments to the same label above and below; with 10 half of the gain is lost, with 30 more get worse
_AGAIN = 3  # times that a page says "Read more", for each to be a link to the rest of what stands over it
_SHORT = 30  # characters of a label that only opens with a label's words
_MARKS = frozenset(("- ", "– ", "• ", "· ", "* "))  # left in texts behind the edge of a table: one list has one
_LISTED = (*STORY_LISTS, Role.PROMO, Role.TAGS, Role.DONATION, Role.WIDGET)
_SURE_OF_STORIES = 0.99  # likewise of another list of stories: they look alike, and the label says which one it is
_STORIES = frozenset(COLUMN[role] for role in STORY_LISTS)
_OPINION = COLUMN[Role.OPINION]
_NAMED = _STORIES - {_OPINION}  # by a label alone on its line; "Opinion" names sections as well
_ALIKE = _STORIES | {COLUMN[Role.PROMO]}
_RARE = frozenset((_OPINION, COLUMN[Role.DONATION]))
_TEXT = -1  # in place of a role: the story's
_LONGEST_TAG = 60  # characters
_LISTED_BITS, _LABEL_BITS = bits_of(_LISTED), bits_of(BOILERPLATE_ROLES)
_OTHERS = [index for index, role in enumerate(ROLES) if role not in TEXT_ROLES]
_ROLES = {BITS[role]: COLUMN[role] for role in _LISTED}
_DEEP = 32  # elements around a fragment that are looked at
_PARTS = frozenset(("article", "main"))


def pull_lists(page: Page, scores: Floats, is_text: Mask) -> Floats:
    """`scores`, those of labels and of what stands under them raised; the story's text ends a list."""
    raised = scores.copy()
    best: list[int] = np.where(is_text, _TEXT, scores.argmax(axis=1)).tolist()
    for index, role, factor in _raises(page, scores, best):
        raised[index, role] = min(float(raised[index, role]) * factor, _MOST)
    return raised


def _raises(page: Page, scores: Floats, best: list[int]) -> Iterator[tuple[int, int, float]]:
    """(index, role, factor) of each score to raise; `best` are the likeliest roles."""
    labels = _labels(page)
    buttons = _buttons(page, labels)
    contexts = page.context_of.tolist() if page.contexts else ()
    bounds = [
        index
        for index in sorted(labels)
        if index not in buttons and (labels[index] or not _is_entry(page, index, scores, best[index]))
    ]
    heads = [(index, end) for index, end in pairwise((*bounds, len(best))) if labels[index] and best[index] != _TEXT]
    others = scores[[index for index, _ in heads]][:, _OTHERS].max(axis=1, initial=0)
    for (index, end), other in zip(heads, others, strict=True):
        role, factor = max(
            ((role, _weight_of(page, index, role, best[index])) for role in labels[index]),
            key=lambda raised: scores[index, raised[0]] * raised[1],
        )
        yield index, role, factor
        if scores[index, role] * factor >= other:
            if _may_open(page, index, role) and (entries := opened_by(page, contexts, best, index)):
                yield from _opened(page, best, role, index, entries)
            else:
                is_among = best[index] in _STORIES - {role} and _is_bare(page, index)
                most = _ENTRIES_AMONG if is_among else _ENTRIES
                yield from _below(page, scores, best, role, range(index, min(end, index + most + 1)))


def _opened(page: Page, best: list[int], role: int, label: int, entries: list[int]) -> Iterator[tuple[int, int, float]]:
    """The scores to raise of what a label opens."""
    is_named = _names_stories(page, label, role)
    listed = links_under(page, label) if is_named and page.format == "html" else ()
    clear = _CLEAR if is_named and page.tags[label] in HEADINGS else _ENTRY
    for entry in entries:
        if _may_be(page, entry, role):
            yield entry, role, _MARKED if entry in listed else clear if best[entry] in _STORIES else _ENTRY


def _weight_of(page: Page, label: int, role: int, best: int) -> float:
    """What a label weighs: a clear one tells which list of stories begins, where the scorer takes it for another's."""
    if role in _RARE:
        return _RARE_LABEL
    if not _names_stories(page, label, role):
        return _LABEL
    if _has_clear_list(page, label, best):
        return _CLEAR
    return _BARE_LABEL if best in _STORIES and _is_bare(page, label) else _LABEL


def _has_clear_list(page: Page, label: int, best: int) -> bool:
    """Whether a label has links or titles under it; a heading need not.

    In a menu, and in Markdown, which shows none, only another list's counts.
    """
    is_list = len(list_under(page, label)) > 0
    is_sure = is_list and page.format != "markdown" and not is_in_menu(page, label)
    return is_sure or (best in _STORIES and (is_list or page.tags[label] in HEADINGS))


def _names_stories(page: Page, label: int, role: int) -> bool:
    """Whether a label names a list of stories, as a whole."""
    return role in _NAMED and page.cues.has(label, ROLES[role], WHOLE)


def _is_bare(page: Page, label: int) -> bool:
    """Whether a label stands in a text dump without a mark."""
    return page.format == "text" and not page.tags[label]


def _may_open(page: Page, label: int, role: int) -> bool:
    """Whether elements tell what a label opens, or in a text dump what stands deeper, if it is a label alone."""
    if page.format == "text":
        return role != COLUMN[Role.TAGS] and page.cues.has(label, ROLES[role], WHOLE)
    return bool(page.contexts)


def _is_in_footer(page: Page, index: int) -> bool:
    """Whether a fragment stands in a `<footer>` of the page: that of an `<article>` may hold the story's lists."""
    around = page.around(page.fragments[index].context) if page.contexts else iter(())
    tags = [page.contexts[context].tag for context in islice(around, _DEEP)]
    return "footer" in tags and not _PARTS.intersection(tags[tags.index("footer") :])


def _below(page: Page, scores: Floats, best: list[int], role: int, lines: range) -> Iterator[tuple[int, int, float]]:
    """The scores to raise of the lines under a label, the first of `lines`: up to one that is something else."""
    label, *entries = lines
    mark = page.texts[label + 1][:2] if entries else ""
    is_named = _names_stories(page, label, role)
    listed = _listed(page, label) if is_named else ()
    is_footed = _is_in_footer(page, label)
    for entry in entries:
        if not is_footed and _is_in_footer(page, entry):
            break
        is_marked = entry in listed or (mark in _MARKS and page.texts[entry].startswith(mark))
        if best[entry] == _TEXT or (not is_marked and _is_else(scores[entry], best[entry], role)):
            break
        if _may_be(page, entry, role):
            is_clear = is_named and best[entry] in _ALIKE
            yield entry, role, _MARKED if is_marked else _CLEAR if is_clear else _ENTRY


def _listed(page: Page, label: int) -> range:
    """The lines that are a label's list for sure: titles up to the next label in a dump, items under a heading."""
    found = list_under(page, label)
    if found or page.format == "text":
        return found
    items = len(list(entries_under(page, label))) if page.tags[label] in HEADINGS else 0
    return range(label + 1, label + 1 + items)


def _may_be(page: Page, entry: int, role: int) -> bool:
    """Whether a text is short enough for an entry of a list: of tags few are long."""
    return role != COLUMN[Role.TAGS] or len(page.texts[entry]) <= _LONGEST_TAG


def _buttons(page: Page, labels: dict[int, list[int]]) -> set[int]:
    """The labels that are part of entries: no headings, and said again, but for numbers, a little above and below.

    "Opinion" names the section over each entry of its own list. "Read more" is a link to each, the first and last too.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for index in sorted(labels):
        if page.tags[index] not in HEADINGS and _OPINION not in labels[index]:
            places[without_numbers(page.texts[index])].append(index)
    links = {at for text, own in places.items() if len(own) >= _AGAIN and reads_on(text) for at in own}
    return links | {
        index
        for at in places.values()
        for above, index, below in zip(at, at[1:], at[2:], strict=False)
        if max(index - above, below - index) <= _NEAR
    }


def _is_entry(page: Page, index: int, scores: Floats, best: int) -> bool:
    """Whether a heading, or a label of no list, is an entry of one: the scorer says so, and a heading is a link."""
    if best not in _ALIKE or is_module_name(page.texts[index]):
        return False
    if page.tags[index] in HEADINGS:
        return bool(page.link_chars[index] > _LINK * len(page.texts[index]))
    is_comments = page.cues.has(index, Role.COMMENTS, WHOLE)
    return bool(scores[index, best] >= (_LIKELY_COMMENTS if is_comments else _LIKELY))


def _is_else(scores: Floats, best: int, role: int) -> bool:
    """Whether the scorer takes a fragment for a headline, or is sure that it has another role than a list's."""
    least = _SURE_OF_STORIES if best in _STORIES else _SURE
    return best == COLUMN[Role.HEADLINE] or bool(scores[role] < 1 - _SURE and scores[best] >= least)


def _labels(page: Page) -> dict[int, list[int]]:
    """The labels and headings of a page, and the roles of lists that each may head.

    "More from" is said of an author, of a section, and of the site itself.
    """
    whole, begins = page.cues.masks[WHOLE], page.cues.masks[BEGINS] & np.uint32(_LISTED_BITS)
    bits = whole | np.where(page.tokens.lengths <= _SHORT, begins, np.uint32(0))
    bits[bits & ~whole & np.uint32(BITS[Role.FEATURED_AUTHOR]) > 0] |= np.uint32(BITS[Role.LATEST])
    found: dict[int, list[int]] = {index: [] for index in page.headings}
    found.update((index, []) for index in module_names(page.texts, page.tokens))
    at = (bits & np.uint32(_LABEL_BITS)).nonzero()[0]
    for index, own in zip(at.tolist(), bits[at].tolist(), strict=True):
        found[index] = [column for bit, column in _ROLES.items() if own & bit] if own & _LISTED_BITS else []
    return found
