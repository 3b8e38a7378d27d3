"""Which line of a run of boilerplate is a heading: a heading element, a label, the title over a pitch."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.fragments import FragmentsOfPage
from newsclean.lexicon.loader import BEGINS, BITS, WHOLE, bits_of
from newsclean.model import STORY_LISTS, Role
from newsclean.page import ENTRY_TAGS, HEADINGS, Fragment, Page
from newsclean.text.characters import Class
from newsclean.text.labels import is_module_name, without_numbers
from newsclean.text.stops import FULL_STOPS

# In these a label word is an entry like the others: "Home", "Contact", "Sign in".
_UNLABELLED = frozenset((Role.NAVIGATION, Role.SOCIAL, Role.FOOTER, Role.SUBSCRIPTION, Role.CONSENT, Role.OTHER))
# In these a label inside a run heads a second list; elsewhere it is a button: "Reply", "Sign up", "Give now". A label
# that stands alone is a heading with nothing under it; elsewhere it is an entry: "23 comments".
LISTS = frozenset((*STORY_LISTS, Role.PROMO, Role.TAGS))
_TITLED = LISTS | {Role.DONATION, Role.ADVERTISEMENT}
_PARTED = LISTS | {Role.WIDGET}
_PITCHES = frozenset((Role.CONSENT, Role.NEWSLETTER, Role.DONATION, Role.SUBSCRIPTION, Role.PROMO))
_BLOCK_HEADINGS = HEADINGS | {"legend", "dt", "caption"}
_SOCIAL, _COMMENTS = Role.SOCIAL, Role.COMMENTS
_LIST_BITS = bits_of(LISTS)
_SHORT = 30  # characters of a line that opens with a label's words and is a label: "Most read in Sport"
_TITLE = 60  # characters of the title over a pitch; the longest label of the annotated dumps has 54
_PITCH = 30  # characters of the sentence under it
_AGAIN = 3  # times in a run; two lists may well have one label
_COUNT = re.compile(r"\([0-9]{1,6}\)$")
_STOPS = (*FULL_STOPS, ",", ":")
_NETWORKS = frozenset(
    "facebook twitter x whatsapp telegram instagram youtube linkedin tiktok reddit pinterest threads bluesky viber "
    "вконтакте одноклассники телеграм فيسبوك تويتر واتساب تلغرام فیسبوک توییتر تلگرام פייסבוק טוויטר וואטסאפ".split()
)


class Labels(NamedTuple):
    """A page's fragments, and the roles whose cues they are or begin with."""

    fragments: FragmentsOfPage
    texts: list[str]
    tags: list[str]
    whole: list[int]
    begins: list[int]

    @classmethod
    def of(cls, page: Page) -> Labels:
        """The labels of a page."""
        masks = page.cues.masks
        return cls(page.fragments, page.texts, page.tags, masks[WHOLE].tolist(), masks[BEGINS].tolist())

    def is_label(self, role: Role, index: int) -> bool:
        """Whether a fragment is a label of a role."""
        text = self.texts[index]
        if role in LISTS and "_" in text and is_module_name(text):
            return True
        others = _LIST_BITS if role in LISTS else 0  # "More on this story" over tags
        if self.whole[index] & (BITS[role] | others):
            return True
        return self.begins[index] & BITS[role] > 0 and len(text) <= _SHORT and self.tags[index] not in ENTRY_TAGS


def may_head(page: Page) -> list[bool]:
    """Whether each fragment can be a label of any role, or is a heading element: spares most the closer look."""
    masks = page.cues.masks
    found = (masks[WHOLE] | masks[BEGINS] > 0) | (page.tokens.classes[:, Class.MARK_SIGN] > 0)
    found[[index for index, tag in enumerate(page.tags) if tag in _BLOCK_HEADINGS]] = True
    listed: list[bool] = found.tolist()
    return listed


def buttons(page: Page, run: Sequence[int], heads: list[bool]) -> frozenset[int]:
    """The labels of a run that head nothing, as it says them again and again: "Read more" under each entry."""
    found = [index for index in run if heads[index] and page.tags[index] not in _BLOCK_HEADINGS]
    if len(found) < _AGAIN:
        return frozenset()
    labels = [without_numbers(page.texts[index]) for index in found]
    said = Counter(labels)
    return frozenset(index for index, label in zip(found, labels, strict=True) if said[label] >= _AGAIN)


def is_heading(labels: Labels, role: Role, index: int, below: int | None) -> bool:
    """Whether the first fragment of a block is its heading; `below` is the next one of the block, if there is any."""
    if labels.tags[index] not in _BLOCK_HEADINGS and role in STORY_LISTS and below is not None:
        return labels.is_label(role, index)  # as most are told, by two fields of ten
    fragment = labels.fragments[index]
    under = labels.fragments[below] if below is not None else None
    if fragment.tag in _BLOCK_HEADINGS:
        return _heads(role, fragment, under)
    if under is None or below is None:
        return role in _TITLED and not fragment.link_chars and labels.is_label(role, index)
    if role is _SOCIAL:
        return _is_network(under) and not _is_network(fragment) and not fragment.link_chars
    if role is _COMMENTS:
        return not labels.is_label(role, below) and (labels.is_label(role, index) or _has_count(fragment.text))
    is_title = role in _PITCHES and _is_title(fragment, under)
    return is_title or (role not in _UNLABELLED and labels.is_label(role, index))


def parts_block(labels: Labels, role: Role, index: int, below: int | None) -> bool:
    """Whether a fragment inside a run is the heading of a block of its own."""
    if labels.tags[index] in _BLOCK_HEADINGS:
        return is_heading(labels, role, index, below)
    return role in _PARTED and below is not None and labels.is_label(role, index)


def _heads(role: Role, fragment: Fragment, under: Fragment | None) -> bool:
    """Whether a heading element heads what is under it: one that is a link may be an entry itself."""
    if not fragment.link_chars:
        return True
    if under is None or role not in LISTS or fragment.tag not in HEADINGS:
        return False
    is_over_list = under.tag == "li" and under.indent > fragment.indent  # else the heading stands in an entry itself
    return is_over_list or (under.tag in HEADINGS and under.tag > fragment.tag)


def _is_title(fragment: Fragment, under: Fragment) -> bool:
    """Whether a line is the title of the pitch under it: short and no sentence, over one that is."""
    is_short = len(fragment.text) <= _TITLE and not fragment.text.endswith(_STOPS) and not fragment.link_chars
    return is_short and len(under.text) >= _PITCH and under.text.endswith(tuple(FULL_STOPS))


def _has_count(text: str) -> bool:
    return text.endswith(")") and _COUNT.search(text) is not None


def _is_network(fragment: Fragment) -> bool:
    return fragment.text.casefold() in _NETWORKS
