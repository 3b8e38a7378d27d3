"""What is known of each fragment's role, as sets of roles that it may have and a weight.

Three sources: the gold body (certain for body or not), roles annotated by line (certain), and the class and id words
of HTML pages, which name many a boilerplate block (a hint: they are often wrong or stand for something else).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsclean.lexicon.loader import BITS, bits_of
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.training.align import Alignment, align, tokens_of

EVERY_ROLE = (1 << len(ROLES)) - 1  # the set of roles of a fragment of which nothing is known
_HEAD = 25  # fragments before the body that may be its head
_HINTS: tuple[tuple[str, tuple[Role, ...]], ...] = (
    (r"most-?_?(read|popular|viewed|shared)|popular|trending|topviewed", (Role.MOST_READ,)),
    (r"cookie|consent|gdpr|onetrust|didomi|cmp", (Role.CONSENT,)),
    (r"newsletter|mailing-?list|email-?signup", (Role.NEWSLETTER,)),
    (r"donat|support-?us|contribute|appeal", (Role.DONATION,)),
    (r"paywall|subscri|sign-?in|log-?in|regwall|premium-offer", (Role.SUBSCRIPTION, Role.NAVIGATION)),
    (r"taboola|outbrain|sponsor|promoted|partner|affiliate|shop|product|deal", (Role.PROMO,)),
    (r"related|recommend|read-?more|more-?stories|you-?may|see-?also|further-reading|onward", (Role.RELATED,)),
    (r"opinion|columnist", (Role.OPINION,)),
    (
        r"author-?bio|about-?author|author-?box|authorbox|author-?card",
        (Role.AUTHOR_BIO, Role.FEATURED_AUTHOR, Role.BYLINE),
    ),
    (r"share|sharing|social|follow", (Role.SOCIAL,)),
    (r"comment|disqus|respond", (Role.COMMENTS,)),
    (r"breadcrumb|navbar|main-?nav|nav-?menu|menu|pagination|skip-?link|navigation", (Role.NAVIGATION,)),
    (r"tags?\b|topics?\b|keywords?|tag-?list", (Role.TAGS, Role.KICKER, Role.NAVIGATION)),
    (r"weather|market|horoscope|poll\b|quiz|scoreboard|lottery", (Role.WIDGET,)),
    (r"caption|figcaption|credit", (Role.CAPTION,)),
    (r"latest|top-?stories|more-?news|headlines|most-?recent", (Role.LATEST, Role.MOST_READ, Role.RELATED)),
    (r"advert|\bads?\b|ad-?slot|\bdfp\b|google_ads", (Role.ADVERTISEMENT, Role.PROMO)),
    (r"player|gallery|video|slideshow", (Role.MEDIA, Role.CAPTION, Role.LATEST, Role.RELATED)),
    (
        r"footer|copyright|colophon|legal",
        (Role.FOOTER, Role.NAVIGATION, Role.SOCIAL, Role.NEWSLETTER, Role.SUBSCRIPTION),
    ),
    (r"\bnav\b|header|masthead", (Role.NAVIGATION, Role.SUBSCRIPTION, Role.SOCIAL, Role.WIDGET)),
    (r"kicker|eyebrow|overline|article-?section|rubric", (Role.KICKER,)),
    (r"standfirst|\bdek\b|\bdeck\b|sub-?title|sub-?headline|article-?summary", (Role.DECK,)),
    (r"byline|author", (Role.BYLINE, Role.FEATURED_AUTHOR)),
    (r"date\b|time\b|publish|timestamp|posted", (Role.DATELINE, Role.BYLINE)),
)
_HEAD_ROLES = frozenset((Role.KICKER, Role.DECK, Role.BYLINE, Role.DATELINE))
_HINT_PATTERNS = tuple((re.compile(pattern), roles) for pattern, roles in _HINTS)
_BODY = bits_of((Role.BODY, Role.SUBHEADING))
_LEAD = _BODY | bits_of((Role.DECK,))
_NOT_BODY = EVERY_ROLE & ~_BODY
_HEAD_MASK = bits_of(_HEAD_ROLES)
_NEAR = 6  # elements


@dataclass(frozen=True, slots=True)
class Labels:
    """Of n fragments: the roles `allowed` for certain, and those that a `hint` narrows them to, as bit masks.

    No hint is 0. `weight` is how much each counts; `joins` is 1 or 0, or -1 where it is not known.
    """

    allowed: NDArray[np.int64]
    hint: NDArray[np.int64]
    weight: NDArray[np.float32]
    joins: NDArray[np.int8]


def gold_labels(page: Page, gold: dict[str, Any], hints: dict[str, int], annotated: NDArray[np.int64]) -> Labels:
    """The labels of a page with a known body, which where gold has `deck` may begin with the standfirst.

    `hints` are roles by text from the page's HTML (see `hints_of`). `annotated` are those that an annotator gives each
    fragment; where they contradict the truth about the body, the truth counts.
    """
    texts = page.texts
    alignment = align(texts, gold["paragraphs"])
    allowed = np.full(len(texts), _NOT_BODY, np.int64)
    weight = np.ones(len(texts), np.float32)
    hint = _page_hints(page, alignment, hints)
    _mark_body(page, alignment, allowed, _LEAD if gold.get("deck") else _BODY)
    _mark_head(texts, gold, alignment, allowed)
    allowed = np.where(allowed & annotated, allowed & annotated, allowed)
    weight[np.array(alignment.is_echo, bool)] = 0.3
    joins = np.array(
        [int(join) if body else -1 for join, body in zip(alignment.joins, alignment.is_body, strict=True)], np.int8
    )
    return Labels(allowed, hint & allowed, weight, joins)


def _mark_body(page: Page, alignment: Alignment, allowed: NDArray[np.int64], lead: int) -> None:
    """Body fragments; the first two have the roles of a `lead`, short ones may be subheadings."""
    body = [i for i, is_body in enumerate(alignment.is_body) if is_body]
    for rank, index in enumerate(body):
        fragment = page.fragments[index]
        is_heading = fragment.tag[:1] == "h" and fragment.tag[1:].isdigit()
        allowed[index] = bits_of((Role.SUBHEADING,)) if is_heading else (lead if rank < 2 else _BODY)
        if not is_heading and len(fragment.text) > 100 and (rank > 1 or lead == _BODY):
            allowed[index] = bits_of((Role.BODY,))


def _mark_head(texts: Sequence[str], gold: dict[str, Any], alignment: Alignment, allowed: NDArray[np.int64]) -> None:
    """The headline nearest above the body, and short lines near it that name an author."""
    first = next((i for i, is_body in enumerate(alignment.is_body) if is_body), len(texts))
    title = tokens_of(gold["title"] or "")
    names = [set(tokens_of(name)) for name in gold["authors"]]
    for index in range(first - 1, max(-1, first - _HEAD), -1):
        words = tokens_of(texts[index])
        if title and words == title:
            allowed[index] = bits_of((Role.HEADLINE,))
            break
        if len(words) <= 8 and any(name and name <= set(words) for name in names):
            allowed[index] = bits_of((Role.BYLINE, Role.DATELINE))


def hints_of(page: Page) -> dict[str, int]:
    """The roles that class and id words of an HTML page allow each text; a text with two answers has none."""
    found: dict[str, int] = {}
    for fragment in page.fragments:
        if allowed := _hint(page, fragment.context):
            found[fragment.text] = allowed if found.get(fragment.text, allowed) == allowed else EVERY_ROLE
    return found


def _hint(page: Page, context: int) -> int:
    """The roles that the nearest of a fragment's elements allows which says anything; 0 where none does."""
    for at in islice(page.around(context), _NEAR):
        named = f"{page.contexts[at].tag} {page.contexts[at].words}".lower()
        for pattern, roles in _HINT_PATTERNS:
            if pattern.search(named):
                return bits_of(roles)
    return 0


def _page_hints(page: Page, alignment: Alignment, hints: dict[str, int]) -> NDArray[np.int64]:
    """Hints hold only outside the body; those of head roles only near it."""
    first = next((i for i, is_body in enumerate(alignment.is_body) if is_body), 0)
    found = np.zeros(len(page.texts), np.int64)
    for index, text in enumerate(page.texts):
        hint = hints.get(text, 0)
        if hint & _HEAD_MASK and not first - _HEAD <= index <= first + 3:
            continue
        found[index] = hint
    return found


def line_labels(page: Page, text: str, ranges: Sequence[tuple[int, int, str]]) -> Labels:
    """The labels of an annotated dump: `ranges` of (first, last, role) over its non-blank lines."""
    roles = [role for first, last, role in ranges for _ in range(first, last + 1)]
    offsets, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            offsets.append(at + len(line) - len(line.lstrip()))
        at += len(line)
    by_offset = dict(zip(offsets, roles, strict=True))
    allowed = np.full(len(page.fragments), EVERY_ROLE, np.int64)
    for index, fragment in enumerate(page.fragments):
        start, end = fragment.span or (0, 0)
        inside = [by_offset[offset] for offset in offsets if start <= offset < end]
        if inside:
            allowed[index] = BITS[Role(max(set(inside), key=inside.count))]
    _spread(allowed)
    return Labels(
        allowed, np.zeros_like(allowed), np.ones(len(allowed), np.float32), np.full(len(allowed), -1, np.int8)
    )


def roles_by_text(page: Page, labels: Labels) -> dict[str, int]:
    """The annotated roles of each text of a dump, for the same page in other styles."""
    found: dict[str, int] = {}
    for text, allowed in zip(page.texts, labels.allowed.tolist(), strict=True):
        found[text] = found.get(text, 0) | allowed
    return found


def _spread(allowed: NDArray[np.int64]) -> None:
    """Further fragments of a line have the role of its first one."""
    for index in range(1, len(allowed)):
        if allowed[index] == EVERY_ROLE:
            allowed[index] = allowed[index - 1]
