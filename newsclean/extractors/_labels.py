"""What the extractors of boilerplate share: a label line, and the list that stands under it."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.lexicon.loader import BOILERPLATE_BITS, WHOLE
from newsclean.model import Role
from newsclean.page import ENTRY_TAGS, Claim, Page
from newsclean.text.labels import LONGEST_LABEL, is_module_name

LABEL = 1.0  # nats for a label line: the scorer knows cue words too, so this only tips the scale
ITEM = 8.0  # nats for a marked entry under a label without a mark, which hardly anything else looks like
ENTRY = "-entry"  # what the rules of entries end with
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
        yield claim._replace(weight=ITEM) if entries or stands_alone(page, claim.index) else claim
        for index in entries:
            yield Claim(index, role, ITEM, rule)


def stands_alone(page: Page, label: int) -> bool:
    """Whether a line without a mark stands under a marked list, or under other labels that do: an empty label."""
    tags = page.tags
    if page.format != "text" or tags[label] in ENTRY_TAGS:
        return False
    above = label - 1
    while above > max(0, label - _LABELS_IN_A_ROW) and tags[above] == "" and is_label(page, above):
        above -= 1
    return above >= 0 and tags[above] in ENTRY_TAGS


def entries_under(page: Page, label: int) -> Iterator[int]:
    """The indices of the list under a label: entries of one mark, up to the next label."""
    tags = page.tags
    if tags[label] in ENTRY_TAGS or label + 1 >= len(tags):
        return
    mark = tags[label + 1]
    if mark not in ENTRY_TAGS or (page.format == "text" and _is_inner(page, label)):
        return
    for index in range(label + 1, len(tags)):
        if tags[index] != mark or (index > label + 1 and is_label(page, index)):
            return
        yield index


def _is_inner(page: Page, label: int) -> bool:
    """Whether a line stands deeper than the next. A heading's indent in Markdown is its own mark."""
    return page.fragments[label].indent > page.fragments[label + 1].indent


def is_label(page: Page, index: int) -> bool:
    """Whether the line is, as a whole, a label of some kind of boilerplate."""
    return bool(int(page.cues.masks[WHOLE, index]) & BOILERPLATE_BITS) or is_module_name(page.texts[index])
