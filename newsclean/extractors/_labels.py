"""What the extractors of boilerplate share: claims for a label line, and for the list that stands under it."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.labels.listed import ENTRY, entries_under, is_label
from newsclean.lexicon.loader import WHOLE, bits_of
from newsclean.model import STORY_LISTS, Role
from newsclean.page import ENTRY_TAGS, Claim, Page
from newsclean.text.labels import LONGEST_LABEL

LABEL = 1.0  # nats for a label line: the scorer knows cue words too, so this only tips the scale
ITEM = 8.0  # nats for a marked entry under a label without a mark, which hardly anything else looks like
_EMPTY = (Role.DONATION, Role.NEWSLETTER)  # boxes that are a picture or a form
_LISTED = bits_of((*STORY_LISTS, Role.DONATION))
_LABELS_IN_A_ROW = 4  # looked at for the list over them


def claim_labels(page: Page, role: Role) -> Iterator[Claim]:
    """Claims for every line that is or opens with a label of `role`."""
    rule = f"{role}-label"
    for index in page.labels.get(role, ()):
        if len(page.texts[index]) <= LONGEST_LABEL:
            yield Claim(index, role, LABEL, rule)


def claim_list(page: Page, role: Role) -> Iterator[Claim]:
    """Claims for every label of `role`, and for the marked entries right under one that has no mark itself."""
    rule = f"{role}{ENTRY}"
    for claim in claim_labels(page, role):
        entries = list(entries_under(page, claim.index)) if page.format == "text" else []
        is_sure = entries or claim.index in page.labels_of_lists or stands_alone(page, claim.index)
        is_sure = is_sure or (role in _EMPTY and is_beside_label(page, claim.index))
        yield claim._replace(weight=ITEM) if is_sure else claim
        for index in entries:
            yield Claim(index, role, ITEM, rule)


def stands_alone(page: Page, label: int) -> bool:
    """Whether a line without a mark stands under a marked list, or under other labels that do: an empty label."""
    if page.format != "text" or page.tags[label] in ENTRY_TAGS:
        return False
    above = line_over(page, label)
    return above >= 0 and page.tags[above] in ENTRY_TAGS


def line_over(page: Page, label: int) -> int:
    """The line over a label, and over other labels without a mark that stand there; -1 over the first line."""
    above = label - 1
    while above > max(0, label - _LABELS_IN_A_ROW) and page.tags[above] == "" and is_label(page, above):
        above -= 1
    return above


def is_beside_label(page: Page, label: int) -> bool:
    """Whether in HTML a label that is no link stands right over or under one of a list: a box without any text."""
    if page.format != "html" or not _is_bare(page, label):
        return False
    masks = page.cues.masks
    beside = [at for at in (label - 1, label + 1) if 0 <= at < len(page.texts)]
    return any(_is_bare(page, at) and int(masks[WHOLE, at]) & _LISTED for at in beside)


def _is_bare(page: Page, index: int) -> bool:
    return not page.link_chars[index] and is_label(page, index)
