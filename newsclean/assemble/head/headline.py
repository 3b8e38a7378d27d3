"""The headline of an article, and the line that shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from newsclean.assemble.head.shown_headline import is_signed
from newsclean.assemble.head.split_headline import broken_at
from newsclean.dates.timestamp import parse_timestamp
from newsclean.decide.decide import Decision
from newsclean.extractors.headline import lines_saying
from newsclean.extractors.kicker import IN_HEADING
from newsclean.metadata.sites import site_keys
from newsclean.metadata.titles import json_headlines
from newsclean.model import COLUMN, Role
from newsclean.page import Page
from newsclean.text.notices import is_notice
from newsclean.text.patterns import lazily
from newsclean.text.titles import clean_title, squeezed, title_heads, words_of

# How much a source of titles counts where they disagree, tuned on half of the development sites.
_SHOWN, _H1 = 3.0, 1.2
_SITE_SHARE = 0.1  # of a title that is the site's name
_JSON_LD, _OPEN_GRAPH, _TWITTER, _TITLE = 1.5, 1.2, 0.6, 0.8
_LEAST_WORDS = 3  # of a title behind a label
_LONGEST_SECTION = 40  # characters
_HEADINGS = ("h2", "h3", "h4")
_PART_END = lazily(r"\w[:.?!](?=\s)|\s[–—|-]+(?=\s)")


def headline_of(page: Page, decision: Decision) -> str | None:
    """The title that most of the page's sources agree on: what heads the story, JSON-LD, Open Graph, <title>.

    Of a dump the line that heads the story, or the title of its front matter.
    """
    if page.format != "html":
        return _title_of_dump(page, decision)
    sources = list(_sources(page, decision))
    sites = site_keys(page.metadata, page.options.url) | frozenset(_blogs(page))
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
    if not best or _is_house(page, decision, spelled[best]):
        told = _opening_heading(page, decision) or _signed_line(page, decision)
        if told or not best:
            return told
    whole = next((kicker + best for kicker in _heading_kickers(page, decision) if kicker + best in votes), best)
    title = _without_label(spelled[whole], (spelled[key] for key, vote in votes.items() if vote >= _OPEN_GRAPH))
    return _without_section(page, title, spelled.values())


def _is_house(page: Page, decision: Decision, title: str) -> bool:
    """Whether a title is the site's name: the page's notice of copyright has it ("© 2024 Harbour Courier")."""
    notices = (page.texts[at] for at in decision.places[Role.FOOTER] if title in page.texts[at])
    return any(map(is_notice, notices))


def _without_label(title: str, stated: Iterable[str]) -> str:
    """A title without what its heading has before what the page states as title: a day, or a label glued to it.

    "18 Dec 2025 Ten soups for fog"; "Title:Ten soups for fog" from <h1><span>Title:</span>Ten soups for fog</h1>.
    """
    for end in stated:
        before = title.removesuffix(end)
        if before != title and len(words_of(end)) >= _LEAST_WORDS and (before[-1:] == ":" or parse_timestamp(before)):
            return end
    return title


def _without_section(page: Page, title: str, stated: Iterable[str]) -> str:
    """A title without the section that its heading has before what the page states as title, if a link says it too.

    "World Ten soups for fog" from <h1><span>World</span> Ten soups for fog</h1>.
    """
    for end in chain.from_iterable(map(title_heads, stated)):
        section = title.removesuffix(end).strip()
        if 0 < len(section) <= _LONGEST_SECTION and title.endswith(f" {end}") and len(words_of(end)) >= _LEAST_WORDS:
            links = (page.texts[at] for at in page.link_chars.nonzero()[0].tolist())
            if any(section.casefold() == link.casefold() for link in links):
                return end
    return title


def _blogs(page: Page) -> Iterator[str]:
    """The first-level headings that the <title> begins with, before what Open Graph and another heading say, squeezed.

    Blogs have it so: "Harbour Notes: Ten soups for fog" over <h1>Harbour Notes</h1> and <h3>Ten soups for fog</h3>.
    """
    title, stated = page.metadata.title or "", "".join(page.metadata.meta.get("og:title", ())[:1])
    told = squeezed(stated)
    ends = stated and any(squeezed(page.texts[at]) == told for at in page.headings)
    for at in page.headings if ends and title.endswith(stated) else ():
        name = page.texts[at]
        if page.tags[at] == "h1" and title.startswith(name) and len(name) + len(stated) < len(title):
            yield squeezed(name)


def _signed_line(page: Page, decision: Decision) -> str | None:
    """The line with the most signs of a headline, if the byline or the day is beside it: a piece of a page has none."""
    line = _line_over_story(page, decision)
    return line if line and any(is_signed(decision, at) for at in lines_saying(page, line)) else None


def _line_over_story(page: Page, decision: Decision) -> str | None:
    """The line with the most signs of a headline."""
    from newsclean.assemble.head.dump_headline import headline_of_dump  # which few pages of HTML need

    return headline_of_dump(page, decision)


def _title_of_dump(page: Page, decision: Decision) -> str | None:
    """The line that heads a dump's story, if a heading or its front matter says so; else the title of that."""
    title, shown = page.metadata.title, _line_over_story(page, decision)
    if shown and title:
        said, stated = set(words_of(shown)), set(words_of(title))
        is_heading = any(page.texts[at] == shown for at in page.headings if page.tags[at] == "h1")
        shown = shown if is_heading or 2 * len(said & stated) >= len(said) else None
    return shown or clean_title(title, site_keys(page.metadata, page.options.url)) or None


def _opening_heading(page: Page, decision: Decision) -> str | None:
    """The heading over the story's first paragraph of a page that states no title: mails, pieces of pages."""
    over = decision.places[Role.SUBHEADING][:1]
    if not over or over[0] > decision.story or page.tags[over[0]] not in _HEADINGS:
        return None
    return page.texts[over[0]]


def _heading_kickers(page: Page, decision: Decision) -> Iterator[str]:
    """The kickers that are parts of headings, squeezed: the metadata's title may begin with one."""
    for claim in decision.claims:
        if claim.role is Role.KICKER and claim.rule == IN_HEADING:
            yield squeezed(page.texts[claim.index])


def _parting(title: str) -> tuple[int, int]:
    """How many words and parts a spelling of a title shows: of the same letters, the one that parts more is whole."""
    return len(words_of(title)), len(_PART_END().findall(title))


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
        best = max(over, key=lambda at: (at in stated, round(float(decision.scores[at, COLUMN[Role.HEADLINE]]), 1), at))
        yield page.texts[best], _SHOWN
    headings = dict.fromkeys(page.texts[at] for at in page.headings if at <= first and page.tags[at] == "h1")
    if not over and len(headings) == 1:
        yield next(iter(headings)), _SHOWN
    for text in headings:
        yield text, _H1 / len(headings)


def headline_index(page: Page, decision: Decision, headline: str | None) -> int:
    """The fragment that shows the headline, the one nearest over the story if there are several; -1 if none does.

    Where a dump broke it, the longest of its parts goes before what says the whole elsewhere.
    """
    if not headline:
        return -1
    shown = list(lines_saying(page, headline)) or decision.places[Role.HEADLINE]
    over = [index for index in shown if index <= decision.story]
    if page.format != "html" and all(decision.roles[index] is not Role.HEADLINE for index in over):
        over = [at] if (at := broken_at(page.texts[: decision.story + 1], headline)) >= 0 else over
    return over[-1] if over else shown[0] if shown else -1
