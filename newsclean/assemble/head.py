"""Headline, deck and kicker of an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newsclean.assemble.dump_title import headline_of_dump
from newsclean.decide.decide import Decision
from newsclean.lexicon.loader import ROLES
from newsclean.model import Role
from newsclean.page import Page
from newsclean.text.titles import MOST_APART, clean_title, same_words, site_names, squeezed, words

_HEADLINE = ROLES.index(Role.HEADLINE)
# How much a source of titles counts where they disagree, tuned on half of the development sites.
_SHOWN, _H1 = 3.0, 1.0
_SITE_SHARE = 0.1  # of a title that is the site's name
_JSON_LD, _OPEN_GRAPH, _TWITTER, _TITLE = 1.5, 1.2, 0.6, 0.8


def headline_of(page: Page, decision: Decision) -> str | None:
    """The title that most of the page's sources agree on: what heads the story, JSON-LD, Open Graph, <title>."""
    if page.format != "html":
        return headline_of_dump(page, decision)
    sites = site_names(page.metadata, page.options.url)
    votes: defaultdict[str, float] = defaultdict(float)
    spelled: dict[str, str] = {}
    for title, weight in _sources(page, decision):
        clean = clean_title(title, sites)
        key = squeezed(clean)
        if key:
            votes[key] += weight * (_SITE_SHARE if key in sites else 1)
            spelled.setdefault(key, clean)
    best = max(votes, key=lambda key: votes[key], default=None)
    return spelled[best] if best else None


def _sources(page: Page, decision: Decision) -> Iterator[tuple[str, float]]:
    """(title, weight) of every source, those that a reader sees first."""
    yield from _shown(page, decision)
    metadata = page.metadata
    headlines = [item["headline"] for item in metadata.json_ld if isinstance(item.get("headline"), str)]
    yield from ((headline, _JSON_LD) for headline in headlines[:1])
    for name, weight in (("og:title", _OPEN_GRAPH), ("twitter:title", _TWITTER)):
        yield from ((value, weight) for value in metadata.meta.get(name, ())[:1])
    if metadata.title:
        yield metadata.title, _TITLE


def _shown(page: Page, decision: Decision) -> Iterator[tuple[str, float]]:
    """The headline by its role, nearest to the story where several are likely; and the first-level headings."""
    first = first_body(decision)
    found = [index for index, role in enumerate(decision.roles) if role is Role.HEADLINE]
    over = [index for index in found if index < first] or found
    if over:
        best = max(over, key=lambda index: (round(float(decision.scores[index, _HEADLINE]), 1), index))
        yield page.texts[best], _SHOWN
    headings = dict.fromkeys(fragment.text for fragment in page.fragments[: first + 1] if fragment.tag == "h1")
    for text in headings:
        yield text, _H1 / len(headings)


def headline_index(page: Page, decision: Decision, headline: str | None) -> int:
    """The fragment that shows the headline, the one nearest over the story if there are several; -1 if none does."""
    if not headline:
        return -1
    own, first = words(headline), first_body(decision)
    size = len(headline)
    shown = [i for i, text in enumerate(page.texts) if abs(len(text) - size) <= MOST_APART and words(text) == own]
    shown = shown or [i for i, role in enumerate(decision.roles) if role is Role.HEADLINE]
    over = [index for index in shown if index <= first]
    return over[-1] if over else shown[0] if shown else -1


def first_body(decision: Decision) -> int:
    """The index of the story's first paragraph; the number of fragments, if there is none."""
    return next((i for i, role in enumerate(decision.roles) if role is Role.BODY), len(decision.roles))


def deck_of(page: Page, decision: Decision) -> str | None:
    """The first run of deck fragments; the parts of a key-points box stand on lines of their own."""
    first = next((i for i, role in enumerate(decision.roles) if role is Role.DECK), -1)
    if first < 0:
        return None
    last = first
    while last + 1 < len(decision.roles) and decision.roles[last + 1] is Role.DECK:
        last += 1
    parts = page.fragments[first : last + 1]
    return ("\n" if any(part.tag == "li" for part in parts) else " ").join(part.text for part in parts)


def kicker_of(page: Page, decision: Decision, headline: str | None = None) -> str | None:
    """The kicker next over the headline, or the first one there is."""
    found = [index for index, role in enumerate(decision.roles) if role is Role.KICKER]
    if not found:
        return None
    first = first_body(decision)
    heads = [i for i, role in enumerate(decision.roles) if role is Role.HEADLINE and same_words(page.texts[i], headline or "")]
    near = [i for i in found if i < first and (not heads or abs(i - heads[-1]) <= _NEAR)]
    return page.texts[near[-1]] if near else None


_NEAR = 4  # fragments between a kicker and its headline
