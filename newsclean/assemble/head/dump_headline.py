"""The headline of a text dump, where no metadata states one: the line that heads the story.

Its signs: the scorer's role, and what it thinks of the lines around; a first-level heading of Markdown; agreement with
the dump's first line, which in many dumps is the page's <title>, or with the page's address; a trail over it that ends
with it; words that the story goes on to use.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container
from heapq import nlargest
from itertools import chain
from typing import NamedTuple, TypeAlias

import numpy as np

from newsclean.arrays import Floats
from newsclean.assemble.head.shown_headline import is_signed
from newsclean.assemble.head.split_headline import whole_title
from newsclean.assemble.head.telling_words import telling_words, used_words
from newsclean.dates.timestamp import parse_timestamp
from newsclean.decide.decide import Decision
from newsclean.decide.scorer import SIGNATURE
from newsclean.extractors.headline import AROUND, UNDER_TRAIL, WITHIN
from newsclean.labels.listed import ENTRY, titles_under
from newsclean.lexicon.label_rows import is_menu_row
from newsclean.lexicon.loader import ANYWHERE, BEGINS, BOILERPLATE_BITS, WHOLE
from newsclean.lexicon.word_lists import word_list
from newsclean.model import COLUMN, STORY_LISTS, TEXT_ROLES, Role
from newsclean.names.picture_credits import begins_with_credit, find_credit, names_credit
from newsclean.names.words import has_digit, is_of_date
from newsclean.page import ENTRY_TAGS, HEADINGS, Page
from newsclean.text.characters import Class, is_small
from newsclean.text.counters import is_counter
from newsclean.text.labels import is_glued
from newsclean.text.stops import FULL_STOPS, QUESTIONS
from newsclean.text.titles import TRAIL_MARK, WORD, clean_title, squeezed, title_heads, title_tail, words_of

_Lines: TypeAlias = dict[int, list[str]]  # the lines that may be the headline, and the words of each
_HEADLINE, _DECK, _BODY = (COLUMN[role] for role in (Role.HEADLINE, Role.DECK, Role.BODY))
# What a sign counts, in nats: a conditional logit on two fifths of the development sites, which the scorer had not
# seen (bs4, inscriptis and html2text dumps together), rounded; what stands in the address and in trails is set by hand,
# what the story's use of words counts, and a less likely headline under a line, by all of the sites.
_BY_ROLE = 0.7  # for each nat of the scorer's log-probability
_H1 = 1.45
_ENTRY = -0.45  # an entry of a list or a table
_HEADS_TITLE, _IS_TITLE = 1.5, 0.4  # the first line is it and a site's name; the first line is it alone
_SHARES_TITLE = 0.8  # all of its words are in the first line
_UNDER_TRAIL = 1.2  # the line over it is a trail that ends with it
_UNDER_MENU = 1.2  # the line over it is surely navigation
_UNDER_HEADLINE = 0.75  # one of the two lines before that is surely a headline, as breadcrumbs and kickers look
_OVER_HEADLINE = 1.0  # the line under it is a headline too, as a standfirst looks, but a less likely one
_SAID_AGAIN = 1.0  # the line over it says the same: the last entry of a trail, and the heading
_OVER_DECK, _OVER_BODY = 1.0, -0.5  # the line under it surely is one
_OVER_BYLINE = 0.65  # the second line under it surely is a byline or a dateline
_BELOW = -0.5  # it stands under the story's first paragraph
_FARTHEST = -0.45  # a screen or more away from the story
_TOLD, _USED = 0.3, 0.8  # all of its long words are in the story; for each e-fold of their uses there
_SENTENCE, _QUESTION = -1.25, 0.5  # it ends with a full stop; with a question mark
_FIRST = -2.0  # it is the dump's first line, a <title> that may be written for search, and the story is elsewhere
_FEW_WORDS, _MANY_WORDS = -0.55, 0.6  # up to three words; six and more
_TOO_LONG = -1.2  # over 120 characters
_CREDITED = -3.0  # "The mill at dusk. Photo: Ana Lima"
_TRAIL = -2.0  # "Home > Politics > …"
_IN_ADDRESS = 2.0  # all words of the address are in it
_FAR = 40  # lines: a screen
_TOP = 5  # lines over the story, from which a first line does not head it; of a page, where banners are told twice
_WINDOW = 60  # lines over the story in which any line may be the headline
_SURE = 0.995  # probability of another role, from which a line is that
_SURELY = 0.9  # probability of body, from which a line is a paragraph and no headline
_LEAST_LIKELY = 0.02  # probability of a line elsewhere that is looked at
_FLOOR = -6.0  # nats: the scorer is not believed beyond it
_SHORTEST, _LONGEST = 8, 250  # characters
_SHORTEST_UNSPACED = 4  # characters of a line in a script without spaces
_STOPS, _QUESTIONS = tuple(FULL_STOPS), tuple(QUESTIONS)  # at the end of a sentence
_SHORTEST_IN_TITLE, _LONGEST_TITLE = 12, 1_000  # of a part of the first line, and of what of that line is a title
_ENOUGH = -4.0  # nats, from which a line is the headline
_TRAIL_MARK = re.compile(rf"\s{TRAIL_MARK}\s")
_LONG_PARAGRAPH = 80  # characters of a first paragraph that is surely one
_READ, _READ_OF_LINE = 30, 2_000  # lines of the story that are read, characters of each
_MOST_USES = 5  # of one word
_LONGEST_SITE = 40  # characters of a site's name
_LONGEST_DATE = 60  # characters of a line that is a day or two
_LEAD = "doubted-lead"  # rule of a first paragraph that the scorer may have taken for the headline
# Probabilities of a headline, below which a line of text is none: of a sentence, and of others under the story's first
# paragraph and at its beginning. Of 172, 135 and 57 such lines of dumps 2, 5 and 7 are the title; of likelier sentences
# that nothing signs one of 13.
_LIKELY_SENTENCE, _LIKELY_BELOW, _LIKELY_OVER = 0.25, 0.1, 0.02
_CLOSE = 2  # lines
_FAR_UNDER, _LEAST_OF_HALF = 10, 2  # lines from a trail to the title; words of its half
_BETWEEN = 0.5  # probability of a headline, from which a line between two others is no kicker
_MOST_LINES = 1_000  # of a page that is a list of titles, as scorers take it
_CORE_SHARE = 0.5  # of the longer line
_NO_TITLE = re.compile(  # "[Forwarded from Ellmouth Harbour]", "Home | News | Sport | Culture | Weather", addresses
    r"\[[^\[\]]*\]|(?:[^|]{1,25}\|){4,}[^|]{1,25}|.*https?://.*|www\.\S+"
)
_FEW, _MANY, _WIDE = 3, 6, 120
_PER_WORD = 3  # characters, in scripts without spaces


def headline_of_dump(page: Page, decision: Decision) -> str | None:
    """The line with the most signs of a headline; None where no line has enough."""
    for claim in decision.claims:
        if claim.rule == WITHIN:
            return page.texts[claim.index]
    start = _story_start(page, decision)
    signs = _foremost(_score_signs(page, decision, _candidates(page, decision, start), start))
    telling = {at: telling_words(page.texts[at]) for at in signs}
    best = _best_title(page, telling, signs, start)
    if best is None or _is_no_headline(page, decision, best):
        return None
    is_around = any(claim.index == best and claim.rule == AROUND for claim in decision.claims)
    if is_around or is_small(page.texts[best]):
        scores = _with_uses(page, telling, signs, start)
        inner = [at for at in scores if _is_core(page.texts[at], page.texts[best]) and scores[at] >= _ENOUGH]
        best = max(inner, key=lambda index: scores[index], default=best)
    best = _behind_copy(page, decision, _without_trail(page.texts, best), start)
    best = _whole_of(page, best)
    return clean_title(whole_title(page.texts, best), _sites(page.texts) if best == 0 else ())


def _is_no_headline(page: Page, decision: Decision, best: int) -> bool:
    """Whether the best line is none, but the story's text: a dump may have no headline.

    So are a sentence, which is mostly the first paragraph or the standfirst, unless it is likely and signed, and a
    subheading, which stands under that. What the dump's first line says is a headline. Where a page has no story, only
    that is one, and what the scorer takes for it.
    """
    role, likely = decision.roles[best], decision.scores[best, _HEADLINE]
    if role is Role.HEADLINE or _is_in_first(page, best):
        return False
    if not decision.places[Role.BODY]:
        return True
    if role not in TEXT_ROLES:
        return False
    if page.texts[best].endswith(_STOPS):
        return bool(likely < _LIKELY_SENTENCE or not is_signed(decision, best))
    if best > decision.story:
        return bool(likely < _LIKELY_BELOW)
    return bool(likely < _LIKELY_OVER and not is_signed(decision, best))


def _without_trail(texts: list[str], best: int) -> int:
    """The line close under the best one that it ends with: a trail that stands on one line with what it leads to.

    "Home Ten soups for fog" / "Ten soups for fog"
    """
    line = texts[best]
    for at in range(best + 1, min(best + 1 + _CLOSE, len(texts))):
        if len(line) * _CORE_SHARE <= len(texts[at]) < len(line) and line.endswith(f" {texts[at]}"):
            return at
    return best


def _whole_of(page: Page, best: int) -> int:
    """The heading close under the best line that begins with its words: a trail may end with half of a title.

    "Home" / "Ten soups" / "Ten soups for fog: how the harbour eats in March"
    """
    text = page.texts[best]
    if page.tags[best] in HEADINGS or len(words_of(text)) < _LEAST_OF_HALF:
        return best
    below = (at for at in page.headings if best < at <= best + _FAR_UNDER)
    return next((at for at in below if page.texts[at].startswith((f"{text}:", f"{text} "))), best)


def _behind_copy(page: Page, decision: Decision, best: int, start: int) -> int:
    """The line that surely heads the story under a kicker, where the best one says what the page's title says.

    That is the end of a trail, and the <title> may be another than readers see; a line that goes on with it is none.
    "Seven signs of fog, explained" / "Weather" / "When the fog comes in"
    """
    own = words_of(page.texts[best])
    if best <= _TOP or own not in map(words_of, title_heads(page.texts[0])):
        return best
    headline, said = decision.scores[:, _HEADLINE], f" {' '.join(own)} "
    for at in range(best + 2, min(best + 2 + _CLOSE, start)):
        is_parted = headline[best + 1 : at].max() < _BETWEEN and headline[at] >= _SURELY
        if is_parted and f" {' '.join(words_of(page.texts[at]))} " not in said:
            return at
    return best


def _best_title(page: Page, telling: _Lines, signs: dict[int, float], start: int) -> int | None:
    """The line with the most signs that is no menu: inline links come out on one line, "News Sport Culture Log in"."""
    best = _best_line(page, telling, signs, start)
    while best is not None and _is_menu(page, best):
        signs = {at: sign for at, sign in signs.items() if at != best}
        best = _best_line(page, {at: telling[at] for at in signs}, signs, start)
    return best


def _is_menu(page: Page, at: int) -> bool:
    """Whether a line is a menu; headings are none, and what the dump's first line says, which is asked first."""
    return not _is_in_first(page, at) and page.tags[at] not in HEADINGS and is_menu_row(page.texts[at])


def _is_in_first(page: Page, at: int) -> bool:
    """Whether the dump's first line, which in many is the page's title, says what another one does."""
    return at > 0 and page.texts[at] in page.texts[0][:_LONGEST_TITLE]


def _best_line(page: Page, telling: _Lines, signs: dict[int, float], start: int) -> int | None:
    """The line with the most signs, if it has enough; the story is read only where its words can make a difference."""
    top = max(signs.values(), default=0.0)
    leading = {at: own for at, own in telling.items() if signs[at] + _most_for_words(own) >= top}
    if len(leading) == 1 and top >= _ENOUGH:
        return next(iter(leading))
    scores = _with_uses(page, leading, signs, start)
    best = max(scores, key=lambda index: scores[index], default=None)
    return best if best is not None and scores[best] >= _ENOUGH else None


def _with_uses(page: Page, telling: _Lines, signs: dict[int, float], start: int) -> dict[int, float]:
    """The signs of each line, and what the story's use of its words comes to."""
    asked = frozenset(chain.from_iterable(telling.values()))
    read = used_words("\n".join([text[:_READ_OF_LINE] for text in page.texts[start : start + _READ]]))
    uses = {word: min(_MOST_USES, count) for word, count in Counter(filter(asked.__contains__, read)).items()}
    return {at: signs[at] + _score_words(own, uses) for at, own in telling.items()}


def _score_signs(page: Page, decision: Decision, lines: list[int], start: int) -> dict[int, float]:
    """What the signs of each line come to, but for the story's use of its words."""
    told, places = _read_told(page, decision), _score_places(decision.scores, start)
    return {at: places[at] + _score(page, at, words_of(page.texts[at]), told) for at in lines}


def _foremost(signs: dict[int, float]) -> dict[int, float]:
    """The lines with the most signs, in page order: their words take twenty times the memory of the lines."""
    if len(signs) <= _MOST_LINES:  # as most pages
        return signs
    return {at: signs[at] for at in sorted(nlargest(_MOST_LINES, signs, key=lambda at: signs[at]))}


def _is_core(text: str, line: str) -> bool:
    """Whether a line is another one without what a teaser puts around a title: "date 2017-11-04 … Read More"."""
    return len(line) * _CORE_SHARE <= len(text) < len(line) and text in line


def _sites(texts: list[str]) -> frozenset[str]:
    """The end of a dump's first line, a <title>, if it stands on a line of its own too: the site's name."""
    tail = title_tail(texts[0])
    key = squeezed(tail)
    is_site = 0 < len(tail) <= _LONGEST_SITE and any(
        abs(len(text) - len(tail)) <= 1 and squeezed(text) == key for text in texts[1:]
    )
    return frozenset((key,)) if is_site else frozenset()


class _Told(NamedTuple):
    """What lines are compared with, beside the story."""

    titles: list[list[str]]  # the words of the dump's first line, in part and whole
    title: frozenset[str]  # its words
    address: list[str]  # the words of the page's address
    trailed: frozenset[int]  # the lines under a trail that ends with them


def _read_told(page: Page, decision: Decision) -> _Told:
    address = words_of((page.options.url or "").rstrip("/").rsplit("/", 1)[-1])
    titles = [words_of(head) for head in title_heads(page.texts[0])] if page.texts else [[]]
    trailed = frozenset(claim.index for claim in decision.claims if claim.rule == UNDER_TRAIL)
    return _Told(titles, frozenset(titles[-1]), address, trailed)


def _story_start(page: Page, decision: Decision) -> int:
    """The index of the story's first paragraph; the number of lines, if there is none."""
    body = decision.places[Role.BODY]
    return next((index for index in body if len(page.texts[index]) >= _LONG_PARAGRAPH), decision.story)


def _candidates(page: Page, decision: Decision, start: int) -> list[int]:
    """The lines over the story, and elsewhere those that the scorer or the format take for a headline."""
    lengths, scores = page.tokens.lengths, decision.scores
    near = slice(max(0, start - _WINDOW), start + 2)
    wanted = scores[:, _HEADLINE] >= _LEAST_LIKELY
    wanted[near] |= scores[near].max(axis=1, initial=0) < _SURE
    title = page.texts[0][:_LONGEST_TITLE] if page.texts else ""
    parts = ((lengths[:start] >= _SHORTEST_IN_TITLE) & (lengths[:start] <= len(title))).nonzero()[0].tolist()
    wanted[[index for index in parts if page.texts[index] in title]] = True
    if page.format == "markdown":
        wanted[[at for at in page.headings if page.tags[at] == "h1"]] = True
    shortest = np.where(page.tokens.classes[:, Class.UNSPACED] * 2 > lengths, _SHORTEST_UNSPACED, _SHORTEST)
    wanted &= (lengths >= shortest) & (lengths <= _LONGEST)
    signed = {claim.index for claim in decision.claims if claim.role is Role.BYLINE}
    labels = (page.cues.masks[WHOLE] & np.uint32(BOILERPLATE_BITS)).nonzero()[0].tolist()
    notices = page.cues.find(Role.CONSENT, BEGINS, ANYWHERE)  # of 78,090 real paragraphs none has their words
    notices += page.cues.find(Role.OTHER, BEGINS, WHOLE)  # "Here's how you know"
    entries = [claim.index for claim in decision.claims if claim.rule.endswith(ENTRY)] + _listed(page, decision)
    leads = [index for index in decision.places[Role.BODY] if decision.rules[index] == _LEAD]
    wanted[[*decision.places[Role.DATELINE], *entries, *labels, *leads, *signed, *notices]] = False
    wanted &= scores[:, _BODY] < _SURELY
    texts = ((index, page.texts[index]) for index in wanted.nonzero()[0].tolist())
    return [index for index, text in texts if not (_is_no_title(text) or _is_date(text) or is_glued(text))]


def _is_no_title(text: str) -> bool:
    """Whether a line is an address, a menu's row, a counter, "Written by" somebody, or a caption with its credit."""
    if _NO_TITLE.fullmatch(text) or is_counter(text) or " ".join(text.casefold().split()[:2]) in word_list("phrase"):
        return True
    return names_credit(text) and not begins_with_credit(text)  # "Photos: New bridge opens"


def _listed(page: Page, decision: Decision) -> list[int]:
    """The lines of a text dump that are a list of titles under a label of stories."""
    if page.format != "text":
        return []
    labels = chain.from_iterable(page.cues.find(role, WHOLE) for role in STORY_LISTS)
    titles = chain.from_iterable(titles_under(page, label) for label in labels)
    return [at for at in titles if decision.roles[at] in STORY_LISTS]


def _is_date(text: str) -> bool:
    """Whether a line is a day or two and nothing else: "March 3, 1944 – April 27, 2026", "March 5, 2024 Tuesday"."""
    words = WORD.findall(text) if len(text) <= _LONGEST_DATE and has_digit(text) else []
    if len(words) > 1 and all(map(is_of_date, words)):
        return True
    stamp = parse_timestamp(text) if len(words) > 1 else None  # "Freitag, 22. Februar 2019, 17:41 Uhr"
    return stamp is not None and stamp.span == (0, len(text))


def _score(page: Page, index: int, own: list[str], told: _Told) -> float:
    """What a line's own signs come to; `own` are its words."""
    fragment = page.fragments[index]
    score = (
        _H1 * (fragment.tag == "h1") + _ENTRY * (fragment.tag in ENTRY_TAGS) + _UNDER_TRAIL * (index in told.trailed)
    )
    score += _SAID_AGAIN * (index > _TOP and page.texts[index - 1].casefold() == fragment.text.casefold())
    score += _IN_ADDRESS * _share(told.address, own) + (_score_title(own, told) if index else 0)
    return score + _score_shape(fragment.text, own)


def _score_places(scores: Floats, start: int) -> list[float]:
    """What the scorer's roles for each line and the lines around it, and its distance from the story come to."""
    places = np.arange(len(scores))
    headline = scores[:, _HEADLINE]
    total = _BY_ROLE * np.maximum(_FLOOR, np.log(headline + 1e-6))
    total += _BELOW * (places > start) + _FARTHEST * np.minimum(1, abs(start - places) / _FAR)
    total[:1] += _FIRST * (start > _TOP)
    total[1:] += _UNDER_MENU * scores[:-1, COLUMN[Role.NAVIGATION]]
    total[3:] += _UNDER_HEADLINE * np.maximum(headline[1:-2], headline[:-3])
    total[2:3] += _UNDER_HEADLINE * headline[:1][: len(total[2:3])]
    total[:-1] += _OVER_HEADLINE * headline[1:] * (headline[1:] < headline[:-1])
    total[:-1] += _OVER_DECK * scores[1:, _DECK] + _OVER_BODY * scores[1:, _BODY]
    total[:-2] += _OVER_BYLINE * scores[2:, SIGNATURE].max(axis=1, initial=0)
    scored: list[float] = total.tolist()
    return scored


def _score_title(own: list[str], told: _Told) -> float:
    """What agreement with the dump's first line comes to."""
    score = _SHARES_TITLE * _share(own, told.title)
    if sum(map(len, own)) >= _SHORTEST_IN_TITLE:
        score += _HEADS_TITLE * (own in told.titles[:-1]) + _IS_TITLE * (own == told.titles[-1])
    return score


def _score_words(own: list[str], uses: dict[str, int]) -> float:
    """What the story's use of a line's words comes to."""
    return _TOLD * _share(own, uses) + _USED * math.log1p(sum([uses.get(word, 0) for word in own]))


def _most_for_words(own: list[str]) -> float:
    """The most that it can come to: the story uses all of the line's words, and each often."""
    return _TOLD + _USED * math.log1p(_MOST_USES * len(own))


def _score_shape(text: str, own: list[str]) -> float:
    """What a line's length and marks come to."""
    size = len(own) if " " in text else max(len(own), len(text) // _PER_WORD)
    score = _FEW_WORDS * (size <= _FEW) + _MANY_WORDS * (size >= _MANY) + _TOO_LONG * (len(text) > _WIDE)
    score += _SENTENCE * text.endswith(_STOPS) + _QUESTION * text.endswith(_QUESTIONS)
    is_credited = names_credit(text) and not (size >= _MANY and begins_with_credit(text))
    is_credited = is_credited or ("/" in text and find_credit(text) is not None)  # "The mill at dusk. Ana Lima/AFP"
    return score + _TRAIL * (len(_TRAIL_MARK.findall(text)) > 1) + _CREDITED * is_credited


def _share(parts: list[str], told: Container[str]) -> float:
    """The share of some words that are among others."""
    return len([part for part in parts if part in told]) / len(parts) if parts else 0
