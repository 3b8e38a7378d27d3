"""Which fragments of a page hold the words of its true body, in order, and where its paragraphs begin."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("([\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff])")
_GRAM = 4  # words; the unit the metrics compare too
_COVERED = 0.5  # share of a fragment's grams that the gold body must have
_CANDIDATES = 6  # places in the gold body tried for one fragment


@dataclass(frozen=True, slots=True)
class Alignment:
    """Per fragment: whether it is body, whether it says (0) or says again (1) what the body has, and joins.

    `joins[i]` is whether fragment i goes on with the paragraph that the body fragment before it began.
    """

    is_body: list[bool]
    is_echo: list[bool]
    joins: list[bool]


def tokens_of(text: str) -> list[str]:
    """The lower-case words of a text; in scripts without spaces, its letters."""
    return _WORD.findall(_UNSPACED.sub(r" \1 ", text).lower())


def align(texts: Sequence[str], paragraphs: Sequence[str]) -> Alignment:
    """The best monotone alignment of `texts` with the gold `paragraphs`."""
    gold: list[str] = []
    starts: list[int] = []
    for paragraph in paragraphs:
        starts.append(len(gold))
        gold += tokens_of(paragraph)
    fragments = [tokens_of(text) for text in texts]
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i in range(max(0, len(gold) - _GRAM + 1)):
        places[tuple(gold[i : i + _GRAM])].append(i)
    spans = _anchors(fragments, places, gold)
    echo = [not span and _coverage(words, places) > _COVERED for span, words in zip(spans, fragments, strict=True)]
    _fill(spans, fragments, gold)
    return Alignment([span is not None for span in spans], echo, _joins(spans, starts))


def _coverage(words: list[str], places: dict[tuple[str, ...], list[int]]) -> float:
    grams = [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]
    return sum(gram in places for gram in grams) / len(grams) if grams else 0.0


def _anchors(
    fragments: list[list[str]], places: dict[tuple[str, ...], list[int]], gold: list[str]
) -> list[tuple[int, int] | None]:
    """The heaviest chain of fragments whose words stand in the gold body, in the same order."""
    candidates: list[tuple[int, int, int]] = []  # (fragment, gold start, gold end)
    for index, words in enumerate(fragments):
        if _coverage(words, places) > _COVERED:
            candidates += [(index, start, min(start + len(words), len(gold))) for start in _starts(words, places)]
    spans: list[tuple[int, int] | None] = [None] * len(fragments)
    for index, start, end in _heaviest_chain(candidates):
        spans[index] = (start, end)
    return spans


def _starts(words: list[str], places: dict[tuple[str, ...], list[int]]) -> list[int]:
    """Where in the gold body a fragment may begin, judged by its first known gram."""
    for i in range(len(words) - _GRAM + 1):
        if found := places.get(tuple(words[i : i + _GRAM])):
            return [max(0, at - i) for at in found[:_CANDIDATES]]
    return []


def _heaviest_chain(candidates: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Weighted longest increasing chain, one candidate a fragment, words as weights; a little overlap is allowed."""
    best: list[tuple[int, float, int]] = []  # (gold end, weight so far, candidate), by both rising
    before: list[int] = [-1] * len(candidates)
    pending: list[tuple[int, float, int]] = []
    last = -1
    for at, (index, start, end) in enumerate(candidates):
        if index != last:
            for entry in pending:
                _insert(best, entry)
            pending, last = [], index
        where = bisect.bisect_right(best, (start + 3, float("inf"), 0)) - 1
        weight = (best[where][1] if where >= 0 else 0.0) + (end - start) - 0.001 * index / 1000
        before[at] = best[where][2] if where >= 0 else -1
        pending.append((end, weight, at))
    for entry in pending:
        _insert(best, entry)
    chain = []
    at = best[-1][2] if best else -1
    while at >= 0:
        chain.append(candidates[at])
        at = before[at]
    return chain[::-1]


def _insert(best: list[tuple[int, float, int]], entry: tuple[int, float, int]) -> None:
    where = bisect.bisect_right(best, (entry[0], float("inf"), 0))
    if where and best[where - 1][1] >= entry[1]:
        return
    while where < len(best) and best[where][1] <= entry[1]:
        del best[where]
    best.insert(where, entry)


def _fill(spans: list[tuple[int, int] | None], fragments: list[list[str]], gold: list[str]) -> None:
    """Short fragments between two anchors, if their words come next in the gold body."""
    anchors = [i for i, span in enumerate(spans) if span]
    for left, right in zip([None, *anchors], [*anchors, None], strict=True):
        low = 0 if left is None else (spans[left] or (0, 0))[1]
        high = len(gold) if right is None else (spans[right] or (0, 0))[0]
        if low >= high:
            continue
        if left is not None or right is not None:
            _fill_gap(spans, fragments, gold, (left, right, low, high))


def _fill_gap(
    spans: list[tuple[int, int] | None],
    fragments: list[list[str]],
    gold: list[str],
    gap: tuple[int | None, int | None, int, int],
) -> None:
    left, right, low, high = gap
    if left is None:
        assert right is not None
        for index in range(right - 1, max(-1, right - 40), -1):
            words = fragments[index]
            if words and gold[high - len(words) : high] == words and high - len(words) >= 0:
                high -= len(words)
                spans[index] = (high, high + len(words))
        return
    end = len(fragments) if right is None else right
    for index in range(left + 1, min(end, left + 60)):
        words = fragments[index]
        limit = min(high, low + 12)
        for start in range(low, limit):
            if words and gold[start : start + len(words)] == words:
                spans[index] = (start, start + len(words))
                low = start + len(words)
                break


def _joins(spans: list[tuple[int, int] | None], starts: list[int]) -> list[bool]:
    joins = [False] * len(spans)
    previous = -1
    for index, span in enumerate(spans):
        if span is None:
            continue
        paragraph = bisect.bisect_right(starts, span[0] + 1) - 1
        joins[index] = paragraph == previous
        previous = bisect.bisect_right(starts, max(span[0], span[1] - 1)) - 1
    return joins
