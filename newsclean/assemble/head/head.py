"""Headline, deck and kicker of an article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from newsclean.assemble.authors.author_lines import is_credit
from newsclean.assemble.head.dump_title import headline_of_dump
from newsclean.decide.decide import Decision
from newsclean.extractors.kicker import IN_HEADING
from newsclean.lexicon.loader import WHOLE, bits_of
from newsclean.metadata.sites import site_keys
from newsclean.metadata.titles import json_headlines
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.runs import runs
from newsclean.text.titles import MOST_APART, clean_title, squeezed, words_of

_HEADLINE = ROLES.index(Role.HEADLINE)
# How much a source of titles counts where they disagree, tuned on half of the development sites.
_SHOWN, _H1 = 3.0, 1.2
_SITE_SHARE = 0.1  # of a title that is the site's name
_JSON_LD, _OPEN_GRAPH, _TWITTER, _TITLE = 1.5, 1.2, 0.6, 0.8


def headline_of(page: Page, decision: Decision) -> str | None:
    """The title that most of the page's sources agree on: what heads the story, JSON-LD, Open Graph, <title>.

    Of a dump the line that heads the story, or the title of its front matter.
    """
    if page.format != "html":
        return _title_of_dump(page, decision)
    sources = list(_sources(page, decision))
    sites = site_keys(page.metadata, page.options.url)
    cleaned = {title: clean_title(title, sites) for title in {title for title, _ in sources}}
    votes: defaultdict[str, float] = defaultdict(float)
    spelled: dict[str, str] = {}
    for title, weight in sources:
        clean = cleaned[title]
        if key := squeezed(clean):
            votes[key] += weight * (_SITE_SHARE if key in sites else 1)
            if spelled.setdefault(key, clean) != clean:
                spelled[key] = max(spelled[key], clean, key=_parting)
    best = max(votes, key=lambda key: votes[key], default="")
    if not best:
        return _opening_heading(page, decision)
    whole = next((kicker + best for kicker in _heading_kickers(page, decision) if kicker + best in votes), best)
    return spelled[whole]


def _title_of_dump(page: Page, decision: Decision) -> str | None:
    """The line that heads a dump's story, if a heading or its front matter says so; else the title of that."""
    title, shown = page.metadata.title, headline_of_dump(page, decision)
    if shown and title:
        said, stated = set(words_of(shown)), set(words_of(title))
        is_heading = any(fragment.tag == "h1" and fragment.text == shown for fragment in page.fragments)
        shown = shown if is_heading or 2 * len(said & stated) >= len(said) else None
    return shown or clean_title(title, site_keys(page.metadata, page.options.url)) or None


def _opening_heading(page: Page, decision: Decision) -> str | None:
    """The heading over the story's first paragraph of a page that states no title: mails, pieces of pages."""
    over = decision.places[Role.SUBHEADING][:1]
    if not over or over[0] > decision.story or page.tags[over[0]] not in _HEADINGS:
        return None
    return page.texts[over[0]]


_HEADINGS = ("h2", "h3", "h4")


def _heading_kickers(page: Page, decision: Decision) -> Iterator[str]:
    """The kickers that are parts of headings, squeezed: the metadata's title may begin with one."""
    for claim in decision.claims:
        if claim.role is Role.KICKER and claim.rule == IN_HEADING:
            yield squeezed(page.texts[claim.index])


def _parting(title: str) -> tuple[int, int]:
    """How many words and parts a spelling of a title shows: of the same letters, the one that parts more is whole."""
    return len(words_of(title)), len(_PART_END.findall(title))


_PART_END = re.compile(r"\w[:.?!](?=\s)|\s[–—|-]+(?=\s)")


def _sources(page: Page, decision: Decision) -> Iterator[tuple[str, float]]:
    """(title, weight) of every source, the visible ones first; none of a page that shows neither title nor story."""
    shown = list(_shown(page, decision))
    yield from shown
    if not shown and not decision.places[Role.BODY]:
        return
    metadata = page.metadata
    yield from ((headline, _JSON_LD) for headline in json_headlines(metadata)[:1])
    for name, weight in (("og:title", _OPEN_GRAPH), ("twitter:title", _TWITTER)):
        yield from ((value, weight) for value in metadata.meta.get(name, ())[:1])
    if metadata.title:
        yield metadata.title, _TITLE


def _shown(page: Page, decision: Decision) -> Iterator[tuple[str, float]]:
    """The headline by its role, nearest to the story where several are likely; and the first-level headings."""
    first, found = decision.story, decision.places[Role.HEADLINE]
    over = [index for index in found if index < first] or found
    if over:
        stated = frozenset(claim.index for claim in decision.claims if claim.role is Role.HEADLINE)
        best = max(over, key=lambda at: (at in stated, round(float(decision.scores[at, _HEADLINE]), 1), at))
        yield page.texts[best], _SHOWN
    headings = dict.fromkeys(fragment.text for fragment in page.fragments[: first + 1] if fragment.tag == "h1")
    if not over and len(headings) == 1:
        yield next(iter(headings)), _SHOWN
    for text in headings:
        yield text, _H1 / len(headings)


def headline_index(page: Page, decision: Decision, headline: str | None) -> int:
    """The fragment that shows the headline, the one nearest over the story if there are several; -1 if none does."""
    if not headline:
        return -1
    shown = list(_saying(page, headline)) or decision.places[Role.HEADLINE]
    over = [index for index in shown if index <= decision.story]
    return over[-1] if over else shown[0] if shown else -1


def _saying(page: Page, headline: str) -> Iterator[int]:
    """The fragments that have the headline's words and no others."""
    own = words_of(headline)
    first = own[0] if own else ""
    for index in (abs(page.tokens.lengths - len(headline)) <= MOST_APART).nonzero()[0].tolist():
        text = page.texts[index].lower()
        if first in text and words_of(text) == own:
            yield index


def deck_of(page: Page, decision: Decision, headline: str | None = None, head: int = -1) -> str | None:
    """The longest run of deck fragments over the story; the parts of a key-points box stand on lines of their own.

    A run right under the headline goes before longer ones farther down, unless it is a few words. Shorter ones are
    mostly captions and teasers beside it: on 54 unseen pages of fundus-dev the longest holds the first paragraph of one
    to two more than the first does, in each input. Where there is none, the second headline right under the first.
    """
    found = list(runs(decision.places[Role.DECK]))
    if not found:
        return _second_headline(page, decision, headline, head) if headline else None
    best = min(found, key=lambda run: _deck_rank(page, decision, run, head))
    if len(best) > 1 and is_credit(page, decision, best.stop):
        best = best[:-1]  # the last is the picture's caption
    parts = page.fragments[best.start : best.stop]
    return ("\n" if any(part.tag == "li" for part in parts) else " ").join(part.text for part in parts)


def _second_headline(page: Page, decision: Decision, headline: str, head: int) -> str | None:
    """The line right under the headline that the scorer takes for one too, if it says something else."""
    under = head + 1
    if not 0 < under < decision.story or decision.roles[under] is not Role.HEADLINE:
        return None
    text, own = page.texts[under], frozenset(words_of(page.texts[under]))
    return text if len(text) >= _SHORTEST_DECK and len(own.intersection(words_of(headline))) * 2 < len(own) else None


_SHORTEST_DECK, _LONG_DECK = 25, 50  # characters


def _deck_rank(page: Page, decision: Decision, run: range, head: int) -> tuple[bool, bool, bool, int]:
    """What the best deck has least of: one right under the headline is it, unless it is short."""
    length = _length(page, run)
    is_apart = head < 0 or run[0] != head + 1 or length < _LONG_DECK
    return run[0] > decision.story, is_apart, _is_key_points(page, run), -length


def _length(page: Page, run: range) -> int:
    """The characters of a run."""
    return sum(len(part.text) for part in page.fragments[run.start : run.stop])


def _is_key_points(page: Page, run: range) -> bool:
    """Whether a deck is a list, which stands behind a standfirst where there are both."""
    return any(part.tag == "li" for part in page.fragments[run.start : run.stop])


def kicker_of(page: Page, decision: Decision, head: int = -1) -> str | None:
    """The kicker next over the headline; where none is told by its role, the section's name that stands there."""
    found = [
        index
        for index in decision.places[Role.KICKER]
        if index < decision.story and (head < 0 or abs(index - head) <= _NEAR) and _is_label(page, index)
    ]
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
    likely = float(decision.scores[head - 1, _KICKER])
    return text if is_section or likely >= (_LIKELY if role is Role.NAVIGATION else _LIKELY_ELSE) else None


def _ends_menu(page: Page, decision: Decision, index: int) -> bool:
    """Whether a line is the last entry of a list that is a menu: three above it, of its element, are navigation."""
    above = range(index - _MENU, index)
    is_list = index >= _MENU and all(page.tags[at] == page.tags[index] == "li" for at in above)
    return is_list and all(decision.roles[at] is Role.NAVIGATION for at in above)


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


_KICKER = ROLES.index(Role.KICKER)
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
