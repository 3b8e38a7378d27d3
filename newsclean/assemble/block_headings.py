"""Which line of a run of boilerplate is a heading: a heading element, a label, the title over a pitch."""

from __future__ import annotations

import re

from newsclean.extractors._labels import is_module_name
from newsclean.lexicon.loader import BEGINS, BITS, WHOLE
from newsclean.model import Role
from newsclean.page import Fragment, Page

# In these a label word is an entry like the others: "Home", "Contact", "Sign in".
_UNLABELLED = frozenset((Role.NAVIGATION, Role.SOCIAL, Role.FOOTER, Role.SUBSCRIPTION, Role.CONSENT, Role.OTHER))
# In these a label inside a run heads a second list; elsewhere it is a button: "Reply", "Sign up", "Give now". A label
# that stands alone is a heading with nothing under it; elsewhere it is an entry: "23 comments".
LISTS = frozenset(
    (Role.MOST_READ, Role.RELATED, Role.LATEST, Role.OPINION, Role.FEATURED_AUTHOR, Role.PROMO, Role.TAGS)
)
_TITLED = LISTS | {Role.DONATION, Role.ADVERTISEMENT}
_PARTED = LISTS | {Role.WIDGET}
_PITCHES = frozenset((Role.CONSENT, Role.NEWSLETTER, Role.DONATION, Role.SUBSCRIPTION, Role.PROMO))
_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADINGS = frozenset((*_LEVELS, "legend", "dt", "caption"))
_LIST_BITS = sum(BITS[role] for role in LISTS)
_MARKED = frozenset(("li", "td"))
_SHORT = 30  # characters of a line that opens with a label's words and is a label: "Most read in Sport"
_TITLE = 60  # characters of the title over a pitch; the longest label of the annotated dumps has 54
_PITCH = 30  # characters of the sentence under it
_COUNT = re.compile(r"\([0-9]{1,6}\)$")
_STOPS = (".", "。", "।", ",", ":")
_NETWORKS = frozenset(
    "facebook twitter x whatsapp telegram instagram youtube linkedin tiktok reddit pinterest threads bluesky viber "
    "вконтакте одноклассники телеграм فيسبوك تويتر واتساب تلغرام فیسبوک توییتر تلگرام פייסבוק טוויטר וואטסאפ".split()
)


def is_heading(page: Page, role: Role, index: int, below: int | None) -> bool:
    """Whether the first fragment of a block is its heading; `below` is the next one of the block, if there is any."""
    fragment = page.fragments[index]
    under = page.fragments[below] if below is not None else None
    if fragment.tag in _HEADINGS:
        return _heads(role, fragment, under)
    if under is None or below is None:
        return role in _TITLED and not fragment.link_chars and _is_label(page, role, index)
    if role is Role.SOCIAL:
        return _is_network(under) and not _is_network(fragment) and not fragment.link_chars
    if role is Role.COMMENTS:
        return not _is_label(page, role, below) and (_is_label(page, role, index) or _has_count(fragment.text))
    is_title = role in _PITCHES and _is_title(fragment, under)
    return is_title or (role not in _UNLABELLED and _is_label(page, role, index))


def parts_block(page: Page, role: Role, index: int, below: int | None) -> bool:
    """Whether a fragment inside a run is the heading of a block of its own."""
    if page.fragments[index].tag in _HEADINGS:
        return is_heading(page, role, index, below)
    return role in _PARTED and below is not None and _is_label(page, role, index)


def _heads(role: Role, fragment: Fragment, under: Fragment | None) -> bool:
    """Whether a heading element heads what is under it: one that is a link may be an entry itself."""
    if not fragment.link_chars:
        return True
    if under is None or role not in LISTS or fragment.tag not in _LEVELS:
        return False
    return under.tag == "li" or (under.tag in _LEVELS and under.tag > fragment.tag)


def _is_label(page: Page, role: Role, index: int) -> bool:
    text = page.texts[index]
    if role in LISTS and is_module_name(text):
        return True
    is_short = len(text) <= _SHORT and page.fragments[index].tag not in _MARKED
    others = _LIST_BITS if role in LISTS else 0  # "More on this story" over tags
    whole = int(page.cues.masks[WHOLE, index]) & (BITS[role] | others)
    return bool(whole) or (is_short and page.cues.has(index, role, BEGINS))


def _is_title(fragment: Fragment, under: Fragment) -> bool:
    """Whether a line is the title of the pitch under it: short and no sentence, over one that is."""
    is_short = len(fragment.text) <= _TITLE and not fragment.text.endswith(_STOPS) and not fragment.link_chars
    return is_short and len(under.text) >= _PITCH and under.text.endswith((".", "。", "।"))


def _has_count(text: str) -> bool:
    return text.endswith(")") and _COUNT.search(text) is not None


def _is_network(fragment: Fragment) -> bool:
    return fragment.text.casefold() in _NETWORKS
