"""The kicker of an article: the label over its headline."""

from __future__ import annotations

import re
from functools import cache

from newsclean.dates.timestamp import parse_timestamp
from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import WHOLE, bits_of
from newsclean.lexicon.word_lists import word_list
from newsclean.model import COLUMN, Role
from newsclean.page import Page
from newsclean.text.stops import OPENING_QUOTES
from newsclean.text.titles import TRAIL_MARK, squeezed, words_of

RULE = "kicker-over-headline"
_BEFORE_DAY = " /|·•,–—-"
_TRAIL = 3  # lines with the home page's over the last of a trail
_MENU = 3  # entries; a trail from the home page to the section has fewer
_TRAIL_MARK = re.compile(rf"(?:^|\s){TRAIL_MARK}(?:\s|$)")
_TRAIL_MARKS = 2  # of a trail: one may part a section from its kind
_BUTTONS = (  # whose labels are no kickers, unless they name a section or a kind of text as well
    Role.DATELINE, Role.BYLINE, Role.CAPTION, Role.DONATION, Role.SUBSCRIPTION, Role.NEWSLETTER, Role.SOCIAL,
    Role.ADVERTISEMENT, Role.CONSENT, Role.COMMENTS, Role.RELATED,
)  # fmt: skip
_BUTTON = bits_of(_BUTTONS)
_SECTION = bits_of((Role.KICKER, Role.NAVIGATION, Role.OPINION))
_OTHER_HEAD = frozenset((Role.HEADLINE, Role.BYLINE, Role.DATELINE, Role.DECK, Role.BODY))
_LONGEST_KICKER = 40  # characters
_SHORTEST_KICKER = 2  # letters
_LEAST_LIKELY = 0.05  # probability; with 0.2 a third fewer are found
_NEAR = 4  # fragments between a kicker and its headline


def kicker_of(page: Page, decision: Decision) -> str | None:
    """The kicker next over the headline."""
    best = max(_kickers(page, decision), key=lambda index: (index < decision.head, index), default=-1)
    return _own_label(page, decision, page.texts[best]) if best >= 0 else None


def _own_label(page: Page, decision: Decision, text: str) -> str | None:
    """A kicker without a day behind it; None of what says the headline, or names an author."""
    head = decision.head
    stamp = parse_timestamp(text, today=page.options.today, anywhere=True)
    label = text[: stamp.span[0]].strip(_BEFORE_DAY) if stamp and stamp.span[1] == len(text) else text
    key, title = squeezed(label), squeezed(page.texts[head]) if head >= 0 else ""
    bylines = (claim.value or () for claim in decision.claims if claim.role is Role.BYLINE)
    named = {squeezed(name) for names in bylines for name in names}
    return label if len(key) >= _SHORTEST_KICKER and key not in named and not (title and title in key) else None


def with_kicker(page: Page, decision: Decision) -> Decision:
    """`decision`, with the role of kicker for the line right over the headline if none is told and it names one.

    In HTML that is the section which the metadata states. In a dump it is an entry of the menu, by its role, that the
    page says again below: topics, and the labels of other stories, name a section, where menus alone name pages.
    """
    if not 0 < decision.head <= decision.story or _kickers(page, decision):
        return decision
    over = decision.head - 1
    if len(page.texts[over]) > _LONGEST_KICKER or decision.roles[over] in _OTHER_HEAD or not _is_label(page, over):
        return decision
    is_kicker = _is_section(page, over) if page.format == "html" else _is_named_below(page, decision, over)
    return decision.with_role([over], Role.KICKER, RULE) if is_kicker else decision


def _kickers(page: Page, decision: Decision) -> list[int]:
    """The fragments by the headline, if it has a line, that have the role of kicker and may be one."""
    head = decision.head
    found = (index for index in decision.places[Role.KICKER] if index < decision.story and _is_label(page, index))
    return [
        index for index in found if (head < 0 or abs(index - head) <= _NEAR) and not _is_in_menu(page, decision, index)
    ]


@cache
def _home() -> frozenset[str]:
    """What home pages are called, squeezed."""
    return frozenset(map(squeezed, word_list("home")))


@cache
def _controls() -> frozenset[str]:
    """The labels of buttons, squeezed: the signs for vowels of Hindi and Thai are no part of words."""
    return frozenset(map(squeezed, word_list("control")))


def _is_section(page: Page, index: int) -> bool:
    return squeezed(page.texts[index]) in map(squeezed, page.metadata.meta.get("article:section", ()))


def _is_named_below(page: Page, decision: Decision, index: int) -> bool:
    """Whether a menu's line, or one under a list's last entry, stands below too, and the scorer allows it.

    It is no entry of a list, nor of a trail from the home page.
    """
    trail = map(squeezed, page.texts[max(0, index - _TRAIL) : index])
    is_apart = decision.roles[index] is Role.NAVIGATION or page.tags[index - 1 : index] == ["li"]
    if not is_apart or page.tags[index] == "li" or not _home().isdisjoint(trail):
        return False
    name = page.texts[index].casefold()
    is_named = any(text.casefold() == name for text in page.texts[index + 2 :])
    return is_named and bool(decision.scores[index, COLUMN[Role.KICKER]] >= _LEAST_LIKELY)


def _is_in_menu(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line stands in a `<nav>` with three lines of navigation above it, which is no trail."""
    menu = _menu_around(page, index) if page.contexts and index >= _MENU else -1
    above = range(index - _MENU, index)
    return (
        menu >= 0
        and all(decision.roles[at] is Role.NAVIGATION and _menu_around(page, at) == menu for at in above)
        and "breadcrumb" not in page.contexts[menu].words.lower()
    )


def _menu_around(page: Page, index: int) -> int:
    """The innermost `<nav>` around a line; -1 where there is none."""
    around = page.around(page.fragments[index].context)
    return next((context for context in around if page.contexts[context].tag == "nav"), -1)


def _is_label(page: Page, index: int) -> bool:
    """Whether a line may be a kicker: letters, and no trail, button, "3 min read", "(EN)" or "Updated"."""
    text = page.texts[index]
    key, said = squeezed(text), int(page.cues.masks[WHOLE, index])
    return (
        text.lstrip(OPENING_QUOTES)[:1].isalpha()
        and len(key) >= _SHORTEST_KICKER
        and words_of(text)[0] != "home"
        and key not in _home()
        and key not in _controls()
        and len(_TRAIL_MARK.findall(text)) < _TRAIL_MARKS
        and not (said & _BUTTON and not said & _SECTION)
    )
