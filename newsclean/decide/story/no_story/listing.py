"""Pages that list stories and hold none: a section, a blog's first page, an author's archive, results of a search.

    Crane sold for scrap
    The crane that stood over the harbour for ninety years was sold on Monday to a dealer from …
    Fog closes the harbour
    For a third day eleven ships wait outside the bay, and no pilot goes out before the …

Their teasers read like a story of many parts; but they break off, or a link to the rest stands under each, or they
stand under titles that are links. Of 1,343 real pages, as HTML and in four dumps, it takes the text of none but a dump
of four teasers; of 405 listings made of unseen stories' titles and leads it tells 155 to 204 more than the scorer.
What a byline stands over, with none farther down, is one story, and so is what JSON-LD states by the page's own title.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from newsclean.arrays import Ints, Mask
from newsclean.decide.reading_on import LONGEST, reads_on
from newsclean.decide.story.lines import ELLIPSES, ENDS, is_sentence
from newsclean.decide.story.no_story.linked_titles import under_linked_titles
from newsclean.labels.listed import is_day
from newsclean.metadata.titles import json_headlines
from newsclean.model import Role
from newsclean.page import Claim, Page
from newsclean.text.titles import reads_like_title, squeezed

RULE = "listing"
_LEAST = 3  # teasers
_MOST_CUT = 0.7  # of the paragraphs; by 0.5 a list of conferences is a listing in two dumps
_SHARE = 0.5  # of their characters; and of those that break off, which are apart
_SHORTEST = 60  # characters of a paragraph
_LONGEST_ENTRY = 1_800  # characters of what stands over each label
_MOST_FIRST = 2.0  # times as much over the first label as over one in the middle: else a story stands there
_LEAST_TURNS = 6  # teasers
_LONGEST_TEASER = 300  # characters
_MOST_BROKEN = 0.2  # of the turns; of real stories the nearest has 0.37
_MOST_BEHIND = 0.1  # of the characters, behind the last label


def is_listing(page: Page, is_text: Mask, claims: Sequence[Claim]) -> bool:
    """Whether what would be the text are teasers of many stories. `is_text` is settled."""
    paragraphs = (is_text & (page.widths >= _SHORTEST)).nonzero()[0]
    if len(paragraphs) < _LEAST or _is_signed(is_text, claims):
        return False
    is_it = _are_cut(page, paragraphs) or _is_parted(page, is_text) or under_linked_titles(page, is_text)
    return (is_it or _are_turns(page, is_text)) and not _states_one(page)


def _states_one(page: Page) -> bool:
    """Whether the page's JSON-LD states one story, of the page's own title: a briefing, a roundup."""
    stated = set(map(squeezed, json_headlines(page.metadata)))
    titles = " ".join(map(squeezed, page.metadata.titles))
    return len(stated) == 1 and bool(headline := stated.pop()) and headline in titles


def _is_signed(is_text: Mask, claims: Sequence[Claim]) -> bool:
    """Whether bylines stand over the text, and none in it: it is one story, though its parts have links to more."""
    text = is_text.nonzero()[0]
    lines = [claim.index for claim in claims if claim.role is Role.BYLINE and claim.index <= text[-1]]
    return bool(lines) and max(lines) < text[0]


def _are_cut(page: Page, paragraphs: Ints) -> bool:
    """Whether most of the paragraphs break off, each apart from the next: those of a story that trails off follow.

    Titles, which end as no sentence, do not count, but have less than half of the characters.
    """
    texts = [page.texts[at] for at in paragraphs.tolist()]
    is_cut = np.array([_is_cut(text) for text in texts])
    number = sum(cut or text.endswith(ENDS) for cut, text in zip(is_cut.tolist(), texts, strict=True))
    lengths = page.tokens.lengths[paragraphs]
    if is_cut.sum() < max(_LEAST, _MOST_CUT * number) or lengths[is_cut].sum() < _SHARE * lengths.sum():
        return False
    return bool((np.diff(paragraphs[is_cut]) > 1).mean() >= _SHARE)


def _is_cut(text: str) -> bool:
    """Whether a paragraph breaks off, or ends with a link to the rest: "… to a dealer from […] Read more"."""
    tail = text[-LONGEST:]
    if "…" not in tail and "..." not in tail:
        return False
    return tail.endswith(ELLIPSES) or any(reads_on(tail.rpartition(mark)[2]) for mark in ELLIPSES if mark in tail)


def _is_parted(page: Page, is_text: Mask) -> bool:
    """Whether labels such as "Read more" part the text into entries, and stand under the last one too."""
    under = (is_text[:-1] & ~is_text[1:]).nonzero()[0] + 1
    if len(under) < _LEAST:
        return False
    labels = [at for at in under.tolist() if any(map(reads_on, page.texts[at : at + 2]))]
    if len(labels) < _LEAST:
        return False
    lengths = np.where(is_text, page.tokens.lengths, 0)
    first, *others, behind = (int(part.sum()) for part in np.split(lengths, labels))
    middle = sorted(others)[len(others) // 2]
    return middle <= _LONGEST_ENTRY and first <= _MOST_FIRST * middle and behind <= _MOST_BEHIND * lengths.sum()


def _are_turns(page: Page, is_text: Mask) -> bool:
    """Whether titles and short sentences stand by turns, one of each, from the text's first line to its last.

    The parts of a list have more to say. Days, and short lines as an author's name, do not count.
    """
    text = is_text.nonzero()[0]
    lines = page.texts[max(0, int(text[0]) - 1) : int(text[-1]) + 1]
    turns, broken, is_under_title = 0, 0, False
    for line in lines:
        if reads_like_title(line):
            if is_day(line):
                continue
            broken += is_under_title
            is_under_title = True
        elif is_sentence(line):
            is_turn = is_under_title and len(line) <= _LONGEST_TEASER
            turns, broken, is_under_title = turns + is_turn, broken + (not is_turn), False
        if broken > _MOST_BROKEN * len(lines) / 2:  # as in nearly all stories, after a few paragraphs
            return False
    return turns >= _LEAST_TURNS and broken <= _MOST_BROKEN * turns
