"""Whether a text is teasers under the titles of their stories, which are links to other pages of the site.

A guide's parts and a roundup's things have linked titles too, but the links lead to shops and makers, or the parts are
longer.
"""

from __future__ import annotations

import re
from collections import Counter
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from newsclean.arrays import Mask
from newsclean.page import Page

_LEAST = 4  # teasers
_SHORTEST, _LONGEST = 15, 200  # characters of a title
_LINK = 0.9  # of its characters
_GAP = 4  # fragments from a title to its teaser: its date, its section, its author
_MIDDLE_TEASER, _LONGEST_TEASER = 450, 800  # characters
_MOST_PARAGRAPHS = 2  # of a teaser
_MIDDLE_TITLE = 28  # characters, each of East Asia counted twice; things have shorter names
_SHARE = 0.75  # of the text's characters under such titles
_SHORT, _OWN, _APART = 0.7, 0.8, 0.9  # of the teasers: of few paragraphs, on the site, each with a target of its own
_HOST = re.compile(r"https?://(?:www\.)?([^/?#:]+)")
_TIMES = itemgetter(1)


class Teaser(NamedTuple):
    """What stands under a title: its characters and paragraphs; where and how long the title is, where it leads."""

    at: int
    title: int
    size: int
    paragraphs: int
    url: str


def under_linked_titles(page: Page, is_text: Mask) -> bool:
    """Whether nearly all of the text, which is some, are such teasers. Only HTML and Markdown show links."""
    lengths, text, is_title = page.tokens.lengths, is_text.nonzero()[0], linked_titles(page)
    if np.count_nonzero(is_title[max(0, text[0] - 1 - _GAP) : text[-1]]) < _LEAST:  # as in most stories
        return False
    teasers = teasers_under(page, is_text, is_title)
    sizes = [teaser.size for teaser in teasers]
    if len(sizes) < _LEAST or max(sizes) > _LONGEST_TEASER or np.median(sizes) > _MIDDLE_TEASER:
        return False
    if np.median([teaser.title for teaser in teasers]) < _MIDDLE_TITLE:
        return False
    return sum(sizes) >= _SHARE * int(lengths[is_text & ~is_title].sum()) and lead_into_site(page, teasers)


def linked_titles(page: Page) -> Mask:
    """Which lines are links that may be a story's title."""
    lengths = page.tokens.lengths
    return np.asarray((page.link_chars >= _LINK * lengths) & (page.widths >= _SHORTEST) & (lengths <= _LONGEST))


def teasers_under(page: Page, is_text: Mask, is_title: Mask) -> list[Teaser]:
    """The text under each title, up to the next one."""
    titles = is_title.nonzero()[0].tolist()
    text, lengths = is_text & ~is_title, page.tokens.lengths
    found = []
    for at, following in zip(titles, [*titles[1:], len(text)], strict=True):
        own = at + 1 + text[at + 1 : following].nonzero()[0]
        if len(own) and own[0] <= at + 1 + _GAP:
            url = page.fragments[at].url or ""
            found.append(Teaser(at, int(page.widths[at]), int(lengths[own].sum()), len(own), url))
    return found


def lead_into_site(page: Page, teasers: list[Teaser]) -> bool:
    """Whether the titles lead to pages of the site, of which most links of the page are, and each to another one."""
    hosts = [match[1] for fragment in page.fragments if (match := _HOST.match(fragment.url or ""))]
    own = max(Counter(hosts).items(), key=_TIMES, default=("", 0))[0]
    inside = [teaser.url.partition("#")[0] for teaser in teasers if _is_inside(teaser.url, own)]
    short = sum(teaser.paragraphs <= _MOST_PARAGRAPHS for teaser in teasers)
    is_inside = len(inside) >= _OWN * len(teasers) and len(set(inside)) >= _APART * len(inside)
    return is_inside and short >= _SHORT * len(teasers)


def _is_inside(url: str, own: str) -> bool:
    """Whether an address is one of the site's, whose host is `own`."""
    host = _HOST.match(url)
    return host[1] == own if host else url[:1] not in ("", "#")
