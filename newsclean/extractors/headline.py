"""The headline: the article's own title, over the story.

takes   <h1>Bridge over the Harrow opens after nine years</h1>
leaves  a teaser in a Related list, the site's name in the masthead
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from newsclean.metadata.titles import stated_titles
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.titles import MOST_APART, TRAIL_MARK, title_heads, words_of

UNDER_TRAIL, WITHIN, AROUND = "headline-under-trail", "headline-within", "headline-around"
_STATED = 3.0  # nats: the page's metadata says that this is the title
_H1 = 1.0  # nats: a first-level heading, of whatever story
_REPEATED = 1.5  # nats: in a dump, the line that the page's first line (its <title>) begins with
_WITHIN = 6.0  # nats: a sentence near the top that the first line repeats among other things, a date or "Read more"
_AROUND = 5.0  # nats: a line that repeats the sentence under it among other things
_UNDER_TRAIL = 3.0  # nats: a line with which the trail over it ends, "News / Politics / …": 22 of 23 on unseen pages
_TRAIL_REACH = 4  # lines
_TOP = 8  # lines
_LONGEST_REST = 40  # characters of the first line besides it
_SHORTEST = 20  # characters; a shorter line may be a section's name
_LEAST_WORDS = 5  # of a first line that stands again as a whole; site names have fewer
_SHORTEST_MARKED = 12  # characters of a line with which a trail with marks ends
_LONGEST_TRAIL = 80  # characters of a trail over it
_SHORTEST_AFTER = 12  # characters after the sentence: "Read More" has fewer, a photographer's name more
_MARKED = re.compile(rf"{TRAIL_MARK}$")
_FROM_HOME = re.compile(r"(?:Home|HOME|home)(?![^\W\d_])|Home(?=[A-Z])")  # "HomeNews", as dumps run links together
_DATED = re.compile(r"\d\d")
_MANY = 20  # titles that a page states; most state two to six


def find_headline(page: Page) -> Iterator[Claim]:
    """Claims for what the metadata calls the title, for first-level headings, in a dump for what is told twice."""
    titles = stated_titles(page.metadata)
    stated = _saying_any(page, titles)
    headings = [index for index in page.headings if page.tags[index] == "h1"]
    for index in sorted(stated.union(headings)):
        if index in stated:
            yield Claim(index, Role.HEADLINE, _STATED, "headline-metadata")
        else:
            yield Claim(index, Role.HEADLINE, _H1, "headline-h1")
    if page.format == "text":
        yield from _told_twice(page)


def _told_twice(page: Page) -> Iterator[Claim]:
    """Claims for the lines of a dump that its first line or a line beside them repeats."""
    texts = page.texts
    heads = [words_of(head) for head in title_heads(texts[0])] if texts else []
    for index in _may_be_twice(page):
        text = texts[index]
        if len(text) >= _SHORTEST and texts[0].startswith(text) and _heads(heads, text):
            yield Claim(index, Role.HEADLINE, _REPEATED, "headline-repeated")
        elif index <= _TOP and _is_within(text, texts[0]):
            yield Claim(index, Role.HEADLINE, _WITHIN, WITHIN)
        elif len(text) >= _SHORTEST_MARKED and _is_under_trail(texts, index):
            yield Claim(index, Role.HEADLINE, _UNDER_TRAIL, UNDER_TRAIL)
        elif len(text) > 2 * _SHORTEST and _is_around(texts, index):
            yield Claim(index, Role.HEADLINE, _AROUND, AROUND)


def _may_be_twice(page: Page) -> list[int]:
    """The lines but the first with which it begins, or that a near line ends with or that holds a near line."""
    tokens, texts = page.tokens, page.texts
    lengths, last = tokens.lengths, tokens.first + tokens.counts - 1
    ends = np.zeros(len(texts), np.uint64)
    ends[last >= 0] = tokens.hashes[last[last >= 0]]
    found = np.zeros(len(texts), bool)
    near = ((lengths >= _SHORTEST) & (lengths <= lengths[:1])).nonzero()[0].tolist()
    found[[index for index in near if texts[0].startswith(texts[index])]] = True
    found[: _TOP + 1] = True
    for apart in range(1, _TRAIL_REACH):
        longer = lengths[:-apart] - lengths[apart:]
        trails = (longer > 0) & (ends[apart:] == ends[:-apart]) & (lengths[apart:] >= _SHORTEST_MARKED)
        frames = (longer > 0) & (longer <= _LONGEST_REST) & (lengths[apart:] >= 2 * _SHORTEST)
        found[[at + apart for at in trails.nonzero()[0].tolist() if texts[at].endswith(texts[at + apart])]] = True
        found[[at for at in frames.nonzero()[0].tolist() if texts[at + apart] in texts[at]]] = True
    return (found[1:].nonzero()[0] + 1).tolist()


def _saying_any(page: Page, titles: Sequence[str]) -> frozenset[int]:
    """The fragments that have the words of one of some titles and no others.

    Of many titles, which a page may state of others' stories without end, the words are looked up.
    """
    if len(titles) <= _MANY:
        return frozenset(index for title in titles for index in lines_saying(page, title))
    lengths: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)  # of the titles that have some words
    for title in titles:
        if own := tuple(words_of(title)):
            lengths[own].add(len(title))
    longest = max(map(len, titles)) + MOST_APART
    may_be = ((page.tokens.lengths > 0) & (page.tokens.lengths <= longest)).nonzero()[0].tolist()
    exact = frozenset(titles)
    return frozenset(at for at in may_be if page.texts[at] in exact or _is_one(page.texts[at], lengths))


def _is_one(text: str, lengths: Mapping[tuple[str, ...], set[int]]) -> bool:
    """Whether a text has the words of a title, and is about as long."""
    words, size = tuple(words_of(text)), len(text)
    return words in lengths and not lengths[words].isdisjoint(range(size - MOST_APART, size + MOST_APART + 1))


def lines_saying(page: Page, title: str) -> Iterator[int]:
    """The fragments that have a title's words and no others, in page order."""
    tokens, own = page.tokens, words_of(title)
    near = (abs(tokens.lengths - len(title)) <= MOST_APART) & (tokens.lengths > 0)
    for index in near.nonzero()[0].tolist():
        text = page.texts[index]
        if text == title or (own and own[0] in text.lower() and words_of(text) == own):
            yield index


def _heads(heads: list[list[str]], text: str) -> bool:
    """Whether a dump's first line is `text` and a site's name, as a page's title is, or a title of some words."""
    own = words_of(text)
    return own in heads[:-1] or (own == heads[-1] and (len(own) >= _LEAST_WORDS or " " not in text))


def _is_under_trail(texts: list[str], index: int) -> bool:
    """Whether a line near over one is a trail that ends with it; behind a bar the first line has the site's name."""
    text = texts[index]
    for at in range(max(0, index - _TRAIL_REACH + 1), index):
        before = texts[at][: -len(text)].rstrip()
        if texts[at].endswith(text) and _is_trail(before, text) and not (at == 0 and before.endswith("|")):
            return True
    return False


def _is_trail(before: str, text: str) -> bool:
    """Whether what stands before a title is a trail of sections: "News / Politics /", "Home Politics Parliament"."""
    if not before or len(before) > _LONGEST_TRAIL or _DATED.search(before):
        return False
    if _MARKED.search(before) or (_FROM_HOME.match(before) and len(text) >= _SHORTEST):
        return True
    return len(text) >= 2 * _SHORTEST and before[-1].isalnum() and before[0].isupper() and " " in before


def _is_around(texts: list[str], index: int) -> bool:
    """Whether one of the next lines is this one without a date or a "Read more"."""
    line = texts[index]
    return any(
        _is_within(below, line) and _frames(*line.split(below, 1)) for below in texts[index + 1 : index + _TRAIL_REACH]
    )


def _frames(before: str, after: str) -> bool:
    """Whether a sentence stands between a date and a "Read more", or has one of them."""
    if after:
        return bool(before) or len(after) < _SHORTEST_AFTER
    return _DATED.search(before) is not None


def _is_within(text: str, first: str) -> bool:
    """Whether the first line is `text` between a few words."""
    return len(text) >= 2 * _SHORTEST and 0 < len(first) - len(text) <= _LONGEST_REST and text in first
