"""The kicker of an article: the label over its headline."""

from __future__ import annotations

from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import WHOLE, bits_of
from newsclean.model import COLUMN, Role
from newsclean.page import Page
from newsclean.text.titles import squeezed, words_of


def kicker_of(page: Page, decision: Decision, head: int = -1) -> str | None:
    """The kicker next over the headline; where none is told by its role, the section's name that stands there."""
    found = [
        index
        for index in decision.places[Role.KICKER]
        if index < decision.story and (head < 0 or abs(index - head) <= _NEAR) and _is_label(page, index)
    ]
    found = [index for index in found if not _is_in_menu(page, decision, index)]
    if found:
        return page.texts[max(found, key=lambda index: (index < head, index))]
    return _likely_kicker(page, decision, head) if 0 < head <= decision.story else None


def _likely_kicker(page: Page, decision: Decision, head: int) -> str | None:
    """The line right over the headline, if it may be a kicker: the scorer thinks so too, or it names the section."""
    text, role = page.texts[head - 1], decision.roles[head - 1]
    if len(text) > _LONGEST_KICKER or role in _OTHER_HEAD or not _is_label(page, head - 1):
        return None
    sections = [squeezed(section) for section in page.metadata.meta.get("article:section", ())]
    is_section = page.format == "html" and squeezed(text) in sections
    if page.format == "html" and not is_section and _ends_menu(page, decision, head - 1):
        return None
    likely = float(decision.scores[head - 1, COLUMN[Role.KICKER]])
    return text if is_section or likely >= (_LIKELY if role is Role.NAVIGATION else _LIKELY_ELSE) else None


def _ends_menu(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line is the last entry of a list that is a menu: three above it, of its element, are navigation."""
    above = range(index - _MENU, index)
    is_list = index >= _MENU and all(page.tags[at] == page.tags[index] == "li" for at in above)
    is_menu = is_list and all(decision.roles[at] is Role.NAVIGATION for at in above)
    return is_menu or _is_in_menu(page, decision, index)


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


_MENU = 3  # entries; a trail from the home page to the section has fewer


def _is_label(page: Page, index: int) -> bool:
    """Whether a line may be a kicker: letters, no trail from the home page, no "3 min read", "(EN)" or "Updated"."""
    text = page.texts[index]
    own, said = words_of(text), int(page.cues.masks[WHOLE, index])
    return (
        text.lstrip(_QUOTES)[:1].isalpha()
        and sum(map(len, own)) >= _SHORTEST_KICKER
        and own[0] != "home"
        and not (said & _BUTTON and not said & _SECTION)
    )


_BUTTONS = (  # whose labels are no kickers, unless they name a section or a kind of text as well
    Role.DATELINE, Role.BYLINE, Role.CAPTION, Role.DONATION, Role.SUBSCRIPTION, Role.NEWSLETTER, Role.SOCIAL,
    Role.ADVERTISEMENT, Role.CONSENT, Role.COMMENTS, Role.RELATED,
)  # fmt: skip
_BUTTON = bits_of(_BUTTONS)
_SECTION = bits_of((Role.KICKER, Role.NAVIGATION, Role.OPINION))
_OTHER_HEAD = frozenset((Role.HEADLINE, Role.BYLINE, Role.DATELINE, Role.DECK, Role.BODY))
_LONGEST_KICKER = 40  # characters
_SHORTEST_KICKER = 2  # letters
_QUOTES = "„“”\"'«»‚‘’「『"
_LIKELY = 0.2  # probability, from which a menu's line right over the headline is a kicker: two in three are, of 24
_LIKELY_ELSE = 0.35  # likewise, for one of another role
_NEAR = 4  # fragments between a kicker and its headline
