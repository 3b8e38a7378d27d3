"""The house that a page names where it names nobody: an outlet, its staff, a pen name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from newsclean.assemble.authors.author_lines import LONGEST, is_beside_date, is_capital, is_uncredited, uncrediting
from newsclean.assemble.authors.outlet import outlet_keys
from newsclean.assemble.layout import Layout, headline_lines
from newsclean.decide.decide import Decision
from newsclean.extractors.byline import HOUSE
from newsclean.extractors.footer import COPYRIGHT
from newsclean.lexicon.loader import BITS, WHOLE
from newsclean.lexicon.word_lists import word_list
from newsclean.model import COLUMN, SIGNATURE_ROLES, Role
from newsclean.names.byline import parse_byline, parse_organisation
from newsclean.names.cjk import is_button_row
from newsclean.names.house import clean_house, is_house_byline
from newsclean.names.noise import EDGES, LONGEST_LINE, prepare
from newsclean.names.openers import is_opener, strip_opener
from newsclean.names.pieces import key_of
from newsclean.names.values import clean_authors
from newsclean.names.words import DATE, is_of_date
from newsclean.page import Page
from newsclean.text.patterns import lazily

_SURE = 0.6  # probability of a byline that names a house
_HALF_SURE = 0.3  # likewise, where the page's other lines say that it is a name
_NO_HOUSE = lazily(r"[\d:：#]")
_NO_TEAM = frozenset(":&")  # of pictures' credits, and of menus
_SHORT_NAME = 30  # characters of what may be a house's name
_PROSE = frozenset((Role.BODY, Role.DECK, Role.CAPTION))  # where a date must stand beside a house
_SURELY_ELSE = 0.9  # probability of a role, likewise: menus have "By Category"
_UNDER_HEAD = 5  # lines from the headline down to an outlet's staff
_BY = "by "
_LONGEST_DATED = 120  # characters of a line with a pen name and a date or two
_OWN_SHARE = 0.5  # of a site's name: "Harbour Post" of "Harbour Post News"


def house_of(page: Page, decision: Decision) -> tuple[str, ...]:
    """The staff under the headline, or what the surest byline says that names no person: an outlet, a pen name.

    On unseen pages whose dumps gave no author it finds 91 of those that the truth has, 30 others, and 27 where the
    truth has none; with a bar of 0.4 102, 44 and 35, with 0.8 67, 22 and 17.
    """
    if found := _team(page, decision) or _of_title(page):
        return found
    layout = Layout.of(decision)
    likely = {index: float(decision.scores[index, COLUMN[Role.BYLINE]]) for index in decision.places[Role.BYLINE]}
    for index in sorted(likely, key=lambda index: -likely[index]):
        is_it = likely[index] >= _SURE and layout.is_head(index) and _may_be_house(page, decision, index)
        if is_it and (house := clean_house([page.texts[index]])):
            return house
    if found := _behind_opener(page, decision):
        return found
    signed = (claim.index for claim in decision.claims if claim.rule == HOUSE and layout.is_tail(claim.index))
    found = next((house for index in signed if (house := clean_house([page.texts[index]]))), ())
    return found or _under_head(page, decision)


def _of_title(page: Page) -> tuple[str, ...]:
    """Whom the first line of a dump credits behind its headline, as hosts of blogs do: "Knots | by inkpot | 2024"."""
    title = page.texts[0] if page.texts and page.format != "html" else ""
    credits = (part[len(_BY) :] for part in title[:LONGEST_LINE].split(" | ")[1:] if part.startswith(_BY))
    return next((house for name in credits if (house := clean_house((name,)))), ())


def likely_house_of(page: Page, decision: Decision) -> tuple[str, ...]:
    """What a less sure byline beside a date says, where it is the name of something by the page's other lines."""
    head = decision.head
    layout = Layout.of(decision)
    headline = page.texts[head] if head >= 0 else ""
    for index in filter(layout.is_head, decision.places[Role.BYLINE]):
        is_likely = float(decision.scores[index, COLUMN[Role.BYLINE]]) >= _HALF_SURE
        if (
            is_likely
            and page.texts[index] not in headline
            and _may_be_house(page, decision, index)
            and _is_proper(page, index)
        ):
            return clean_house([page.texts[index]])
    return ()


def _is_proper(page: Page, index: int) -> bool:
    """Whether what a line says stands within several others, and nowhere in small letters: a name, and no section."""
    name = page.texts[index]
    low = re.compile(rf"\b{re.escape(name.lower())}\b")
    others = [text for text in page.texts if name in text and text != name]
    return len(others) > 1 and not any(map(low.search, page.texts))


def _may_be_house(page: Page, decision: Decision, index: int) -> bool:
    """Whether a byline stands where one does, beside a date or behind a byline word, and says nothing else."""
    text = page.texts[index]
    if len(text) > LONGEST or _NO_HOUSE().search(text) or is_opener(text) or text.casefold().startswith(uncrediting()):
        return False
    before = page.texts[index - 1] if index else ""
    is_placed = is_beside_date(decision, index) or (len(before) <= LONGEST and is_opener(before))
    is_label = int(page.cues.masks[WHOLE, index]) & ~BITS[Role.BYLINE] or text.casefold() in word_list("control")
    return is_placed and not is_label and not is_uncredited(page, index) and not is_button_row(text)


def _under_head(page: Page, decision: Decision) -> tuple[str, ...]:
    """The house that a line right under the headline credits ("By Harbour Post"), or the site's name beside a date.

    One word without a date may be anything: "By Land and Sea", "By Design".
    """
    keys = outlet_keys(page, decision)
    for index in _under_headings(page, decision):
        text = page.texts[index]
        is_open = decision.roles[index] not in _PROSE and decision.scores[index].max() < _SURELY_ELSE
        may_be = len(text) <= LONGEST and (is_open or DATE.search(text))
        name = parse_organisation(text, staff=True) if may_be and not is_uncredited(page, index) else ""
        name = name if " " in name or DATE.search(text) else ""
        name = name or (_pen_name(page, index) if decision.roles[index] in SIGNATURE_ROLES else "")
        if name or _is_own(page, decision, index, keys):
            return clean_house((name or _without_date(text),))
    return ()


def _pen_name(page: Page, index: int) -> str:
    """The word or few that stand between a byline word and a date, and that the page says again by themselves.

    "By harbourpost February 16, 2026", "Posted by Harbour on December 20, 2024"
    """
    text = page.texts[index]
    line = prepare(text) if len(text) <= _LONGEST_DATED and DATE.search(text) else ""
    bare = strip_opener(strip_opener(line))
    if bare == line:
        return ""
    tokens = bare.split()
    name = " ".join(tokens[: next((at for at, token in enumerate(tokens) if _ends_name(token)), 0)])
    return name if name and len(name) <= _SHORT_NAME and _is_said_again(page, index, name) else ""


def _ends_name(token: str) -> bool:
    """Whether a word behind a pen name is a date's, or no word at all."""
    return is_of_date(token) or token.casefold() in word_list("after") or not any(map(str.isalpha, token))


def _is_said_again(page: Page, index: int, name: str) -> bool:
    """Whether a page has a name on another line alone, or with its capitals on several."""
    others = [text for at, text in enumerate(page.texts) if at != index and name in text]
    return name in others or len(others) > 1


def _is_own(page: Page, decision: Decision, index: int, keys: frozenset[str]) -> bool:
    """Whether a line is the site's own name, with a date or beside one; its copyright is none."""
    text = page.texts[index]
    is_short = len(text) <= LONGEST and decision.rules[index] != COPYRIGHT
    key = key_of(_without_date(text)) if is_short else ""
    if not key or not any(site.startswith(key) and len(key) > _OWN_SHARE * len(site) for site in keys):
        return False
    return bool(DATE.search(text)) or is_beside_date(decision, index)


def _without_date(text: str) -> str:
    return " ".join(token for token in text.split() if not is_of_date(token)).strip(f"{EDGES} ")


def _under_headings(page: Page, decision: Decision) -> Iterator[int]:
    """The lines right under the headline, wherever it stands."""
    for start in headline_lines(page, decision) if decision.head >= 0 else ():
        yield from range(start + 1, min(start + 1 + _UNDER_HEAD, len(page.texts)))


def _team(page: Page, decision: Decision) -> tuple[str, ...]:
    """The outlet's staff that a line right under the headline names: "Harbour Post Team"."""
    for text in map(page.texts.__getitem__, _under_headings(page, decision)):
        is_name = len(text) <= LONGEST and _NO_TEAM.isdisjoint(text) and is_capital(text)
        if is_name and is_house_byline(f"By {text}"):
            return clean_house((text,))
    return ()


def _behind_opener(page: Page, decision: Decision) -> tuple[str, ...]:
    """Whom the line behind a byline word alone names, in the head or under the story: "Written by" / "Melissa"."""
    layout = Layout.of(decision)
    last = len(page.texts) - 1
    for index in chain(layout.head_range(), layout.tail_range()):
        if 0 <= index < last and is_opener(page.texts[index]) and not is_uncredited(page, index + 1):
            text = page.texts[index + 1]
            may_be = len(text) <= _SHORT_NAME and not _NO_HOUSE().search(text) and not page.cues.masks[WHOLE, index + 1]
            names = clean_authors(parse_byline(text, marked=True)) or clean_house((text,)) if may_be else ()
            if names:
                return names
    return ()
