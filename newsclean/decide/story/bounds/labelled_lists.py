"""Lists of stories under their labels that stand over the headline or under the story.

    Latest news
    Glacier shrinks faster than expected
    Six villages without power after the gale
    Related

Where a page is little else than lists the scorer takes their titles for text. Left alone is a list within the story,
and one between the headline and the first paragraph, which may say what stands in the story.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.arrays import Floats, Mask, none_of
from newsclean.labels.linked import list_under
from newsclean.labels.listed import entries_under
from newsclean.labels.told import is_plea
from newsclean.lexicon.loader import WHOLE
from newsclean.model import COLUMN, Role
from newsclean.page import ENTRY_TAGS, Page

_LISTS = (Role.MOST_READ, Role.RELATED, Role.LATEST, Role.OPINION)
_LIKELY = 0.5  # probability of a headline


def labelled_lists(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """Which of the text is such a list, with its label."""
    found, text = none_of(is_text), is_text.nonzero()[0]
    if not len(text):
        return found
    lists = sorted(_lists(page), key=lambda lines: lines.start)
    heads = (scores[:, COLUMN[Role.HEADLINE]] >= _LIKELY).nonzero()[0]
    head = int(heads[0]) if len(heads) else len(is_text)
    begin, end = 0, len(text)  # of the text that is left
    for lines in lists:
        if begin < end and lines.start < head and lines.start <= text[begin]:
            begin = int(text.searchsorted(lines.stop))
    for lines in reversed(lists):
        if begin < end and text[end - 1] < lines.stop:
            end = int(text.searchsorted(lines.start))
    if begin < end:
        found[text[:begin]] = found[text[end:]] = True
    return found


def _lists(page: Page) -> Iterator[range]:
    """Each label without a mark that has a list under it, and that list; beside them those with a plea or nothing."""
    yield from (range(label, label + 1 + _has_plea(page, label)) for label in page.labels_of_lists)
    for role in _LISTS:
        for label in page.cues.find(role, WHOLE):
            if entries := _entries(page, label):
                yield range(label, label + 1 + entries)


def _has_plea(page: Page, label: int) -> bool:
    """Whether a label of donation has one short line of prose under it, behind which labels of lists go on."""
    below = label + 1
    if below >= len(page.texts) or not page.cues.has(label, Role.DONATION, WHOLE):
        return False
    is_ended = below + 1 == len(page.texts) or below + 1 in page.labels_of_lists
    return is_ended and is_plea(page.texts[below], page.tags[below])


def _entries(page: Page, label: int) -> int:
    """How many entries there are under a label; cells of HTML may hold the story."""
    found = list_under(page, label)
    may_head = page.tags[label] not in ENTRY_TAGS and (
        page.format != "html" or page.tags[label + 1 : label + 2] != ["td"]
    )
    return len(found) or (sum(1 for _ in entries_under(page, label)) if may_head else 0)
