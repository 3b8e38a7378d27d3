"""A page as numbers: what the scorer sees of each fragment, little of it tied to a language or a format.

Shape, punctuation, links, position, repetition, the company a fragment keeps in the element tree, cue words by
role, agreement with the page's own metadata. Words themselves come in as hashes, of which the scorer knows some: the
first and last ones of the text, and the id and class words of the elements around it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Floats, Hashes, Ints, Mask
from newsclean.decide.shared_words import count_words
from newsclean.decide.starts_within import GRAM, starts_within
from newsclean.fragments import MANY
from newsclean.lexicon.loader import Masks
from newsclean.model import COLUMN, ROLES
from newsclean.options import FORMATS
from newsclean.page import Claim, Page
from newsclean.text.characters import Class
from newsclean.text.tokens import Tokens, words_of_names, words_of_texts

Rows = NDArray[Any]  # one or more features of n fragments, (n,) or (features, n): numbers or truth values
HEAD_WORDS, _TAIL_WORDS = 6, 3  # words of a text that are looked at: boilerplate shows at the edges
_TAGS = (*"p h1 h2 h3 h4 li td blockquote figcaption button div pre img tr dd".split(), "")
_TAG_INDEX = {tag: index for index, tag in enumerate(_TAGS)}
_TAG_PLACES = np.arange(len(_TAGS))[:, None]
_CLAIM_CAP = 5.0  # nats from which a claim counts as an input in full
_PROSE = 80  # characters of a fragment that counts as prose, if few of them are links
_LEVELS = 4  # elements above a fragment's own whose company it is seen in
_INLINE_CONTEXTS = frozenset(("span", "a", "time", "strong", "b", "em", "i", "small", "label", "font", "cite", "u"))
_SINGLE = 4  # bytes of a number in single precision
_NUMBERS = ("strong_chars", "is_break", "indent")
_LAST = np.array([[Class[name]] for name in "TERMINAL COMMA QUOTE BRACKET DIGIT OTHER".split()], np.uint8)
_FIRST = np.array(
    [[Class[name]] for name in "LOWER UPPER DIGIT QUOTE BRACKET DASH COMMA TERMINAL MARK_SIGN".split()], np.uint8
)
_LOOKED_AT = 1_000_000_000  # characters of the stated body compared on one page: 0.3 s; 200,000 for 5,000 fragments
_LONGEST_TITLE = 500  # words of a dump's first line: some dumps are one line


@dataclass(frozen=True)
class Features:
    """The n fragments and m contexts of a page as arrays.

    `tokens` are those of the fragments' texts; `rows` further numbers of each fragment, (n,) or (features, n);
    `claimed` the strongest claims, as (fragment, role, nats) by fragment; `cues` (3, n) the masks of the roles of which
    its text shows a cue, by form; `context` (n,) indexes the contexts, m where there is none; `parents` (m,) likewise.
    Contexts of the same tag, id, class… share a name: `names` (m,) indexes the names, of which `name_words` are the
    hashes of all words, one after the other, and `name_first` where each name's begin.

    What is ten times the text's size is made of these when it is asked for: ask for it of stretches.
    """

    tokens: Tokens
    rows: tuple[Rows, ...]
    claimed: tuple[Ints, Ints, Floats]
    cues: Masks
    context: Ints
    parents: Ints
    names: Ints
    name_words: Hashes
    name_first: Ints

    def __len__(self) -> int:
        return len(self.context)

    @property
    def numeric(self) -> Floats:
        """(n, features): the texts' shapes, the rows, what is claimed, the cues."""
        claimed = np.minimum(self.claims.T, _CLAIM_CAP) / _CLAIM_CAP
        rows = (*_shape(self.tokens), *self.rows, claimed, _cue_bits(self.cues))
        tables = [row if row.ndim > 1 else row[None] for row in rows]  # what `np.vstack` does, in fewer calls
        return np.concatenate(tables, dtype=np.float32, casting="same_kind").T

    @cached_property
    def claims(self) -> Floats:
        """(n, roles): the strongest claim on each fragment, in nats, 0 where there is none."""
        strongest = np.zeros((len(self), len(ROLES)), np.float32)
        fragments, roles, nats = self.claimed
        strongest[fragments, roles] = nats
        return strongest

    @cached_property
    def words(self) -> Hashes:
        """(n, 9): hashes of the first six and last three words of each text, 0 for none; a short text's words once."""
        hashes, first, counts = self.tokens.hashes, self.tokens.first, self.tokens.counts
        at = first[:, None] + np.arange(HEAD_WORDS + _TAIL_WORDS)
        at[:, HEAD_WORDS:] = (first + counts)[:, None] - np.arange(1, _TAIL_WORDS + 1)
        is_there = counts[:, None] > np.arange(HEAD_WORDS + _TAIL_WORDS)
        if not len(hashes):
            return np.zeros(at.shape, np.uint64)
        words = hashes.take(at, mode="clip")
        words *= is_there
        return words

    def stretch(self, start: int, stop: int) -> Features:
        """The features of the fragments from `start` to `stop`; the contexts are the whole page's."""
        if stop - start == len(self):
            return self
        fragments, roles, nats = self.claimed
        claimed = slice(*fragments.searchsorted((start, stop)))
        return replace(
            self,
            tokens=self.tokens.stretch(start, stop),
            rows=tuple(row[..., start:stop] for row in self.rows),
            claimed=(fragments[claimed] - start, roles[claimed], nats[claimed]),
            cues=self.cues[:, start:stop],
            context=self.context[start:stop],
        )

    def words_of_contexts(self) -> tuple[Hashes, Ints]:
        """(the hashes of all contexts' words, one after the other, where each context's begin)."""
        counts = np.diff(self.name_first, append=len(self.name_words))[self.names]
        first = counts.cumsum() - counts
        return self.name_words[(self.name_first[self.names] - first).repeat(counts) + np.arange(counts.sum())], first


def featurize(page: Page, claims: Sequence[Claim]) -> Features:
    """The features of a page's fragments, of which some are what extractors claim."""
    numbers, parents = _numbers(page), _parents(page)
    rows = (row if row.itemsize <= _SINGLE else row.astype(np.float32) for row in _rows(page, numbers, parents))
    return Features(
        page.tokens,
        tuple(rows),
        _strongest(claims),
        page.cues.masks,
        numbers[-1],
        parents,
        *_names(page),
    )


def _rows(page: Page, numbers: NDArray[np.int32], parents: Ints) -> Iterator[Rows]:
    """The rows of a page, a group at a time: in double precision they are larger than what is kept of them."""
    tokens = page.tokens
    links, strong, is_break, indent, context = numbers
    titles = _titles(page, tokens)
    words = count_words(tokens, titles, _PROSE)
    yield from _markup(page, tokens, (links, strong, is_break, indent))
    yield from _position(tokens)
    yield from _repetition(page)
    yield from words.shared / np.maximum(words.total, 1)
    yield from _company(page, tokens.lengths - links, context, parents)
    yield from _metadata(page, tokens, _overlap(tokens, titles, words.of_title))
    yield _page_level(page, tokens, indent)


def _numbers(page: Page) -> NDArray[np.int32]:
    """(5, n): link and strong characters of each fragment, whether a break parts it, its indent and its context."""
    own = map(page.numbers, _NUMBERS)
    numbers = np.array([page.link_chars, *own, page.context_of], np.int32)
    numbers[-1, numbers[-1] < 0] = len(page.contexts)
    return numbers


def _parents(page: Page) -> Ints:
    """(m,): the parent of each context."""
    parents = page.outer[:-1].copy()
    parents[parents < 0] = len(parents)
    return parents


def _strongest(claims: Sequence[Claim]) -> tuple[Ints, Ints, Floats]:
    """(fragments, roles, nats), by fragment: the weight of the strongest claim for each fragment and role."""
    strongest: dict[int, float] = {}
    for index, role, weight, _, _ in claims:
        key = index * len(ROLES) + COLUMN[role]
        strongest[key] = max(strongest.get(key, 0.0), weight)
    keys = np.fromiter(strongest, np.int64, len(strongest))
    order = keys.argsort()
    nats = np.fromiter(strongest.values(), np.float32, len(strongest))[order]
    fragments, roles = np.divmod(keys[order], len(ROLES))
    return fragments, roles, nats


def _shape(tokens: Tokens) -> list[Rows]:
    """Length, mix of character classes, how the text begins and ends."""
    classes = np.ascontiguousarray(tokens.classes.T, np.float32)
    length = np.maximum(tokens.lengths, 1).astype(np.float32)
    words = tokens.counts.astype(np.float32)
    letters = np.maximum(classes[Class.LOWER : Class.UNSPACED + 1].sum(axis=0), 1)
    first, last, before = tokens.edges.T
    is_first, is_last = first == _FIRST, last == _LAST
    is_terminal, _, is_quote, is_bracket, *_ = is_last
    ends = is_terminal | ((is_quote | is_bracket) & (before == _LAST[0]))
    is_unspaced = classes[Class.UNSPACED] > np.float32(0.3) * letters
    is_long = length > _PROSE
    return [
        np.log1p((np.where(is_unspaced, 3 * length, length), words)) / 4,
        classes / length,
        classes[Class.UPPER] / letters,
        np.minimum(length / (words + 1), 20) / 10,
        np.log1p(classes[[Class.TERMINAL, Class.COMMA, Class.DIGIT, Class.QUOTE]]),
        ends,
        is_last,
        is_first[:-2],
        is_first[-2] | is_first[-1],
        is_long,
        is_long & ends,
        words <= 3,
    ]


def _markup(page: Page, tokens: Tokens, numbers: tuple[Ints, Ints, Ints, Ints]) -> list[Rows]:
    """What the format says of the fragment: tag, links, bold, indent."""
    length = np.maximum(tokens.lengths, 1).astype(np.float32)
    links, strong, is_break, indent = numbers
    share = links / length
    tags = np.array([_TAG_INDEX.get(tag, _TAG_INDEX["div"]) for tag in page.tags], np.int64)
    is_tag = tags == _TAG_PLACES
    step = np.zeros(len(indent), np.int64)
    step[1:] = indent[1:] - indent[:-1]
    return [
        is_tag,
        share,
        share > 0.9,
        (share > 0) & (share < 0.5),
        strong / length > 0.8,
        is_break,
        np.minimum(indent, 40) / 20,
        np.minimum(is_tag[_TAG_INDEX["h1"]].cumsum(), 3) / 3,
        np.sign(step),
        step == 0,
    ]


def _position(tokens: Tokens) -> list[Rows]:
    """Where on the page the fragment stands, by count and by characters."""
    n = len(tokens.counts)
    at = np.arange(n, dtype=np.float32)
    chars = tokens.lengths.cumsum().astype(np.float32)
    total = max(1.0, float(chars[-1])) if n else 1.0
    is_prose = tokens.lengths > _PROSE
    prose = is_prose.cumsum()
    return [
        at / max(1, n),
        np.log1p((at, n - at)) / 4,
        (chars - tokens.lengths) / total,
        np.minimum(at, 10) / 10,
        np.log1p((prose - is_prose, (prose[-1] if n else 0) - prose), dtype=np.float32) / 3,
    ]


def _repetition(page: Page) -> list[Rows]:
    """Whether the text stands elsewhere too."""
    times, n = Counter(page.texts), len(page.texts)
    others = np.fromiter(map(times.__getitem__, page.texts), np.int64, n) - 1
    earlier, seen = np.zeros(n, np.int64), Counter[str]()
    for index in others.nonzero()[0].tolist():  # few texts stand there again
        earlier[index] = before = seen[text := page.texts[index]]
        seen[text] = before + 1
    return [np.minimum(earlier, 3), np.minimum(others - earlier, 3)]


def _company(page: Page, plain: Ints, context: Ints, parents: Ints) -> list[Rows]:
    """How much plain text the fragments under the same parent, grandparent and so on hold."""
    n, m = len(page.fragments), len(page.contexts)
    if not m:
        return [np.broadcast_to(np.float32(0), (3 * _LEVELS + 2, n))]
    padded = np.append(parents, m)
    is_inline = page.kinds.having([tag in _INLINE_CONTEXTS for tag in page.kinds.tags])
    node = np.where(np.append(is_inline, False)[context], padded[context], context)
    prose = np.where(plain > _PROSE, plain, 0)
    rows, stays = np.empty((_LEVELS, 3, n), np.float32), np.zeros((2, n), bool)
    at_once = _LEVELS if n < MANY else 1  # what is made of all levels of a large page takes more than its text
    for first in range(0, _LEVELS, at_once):
        nodes = np.empty((at_once, n), np.int64)
        for level in range(at_once):
            node = nodes[level] = padded[node]
        if not first:
            stays[0, 1:] = stays[1, :-1] = nodes[0, 1:] == nodes[0, :-1]
        rows[first : first + at_once] = _held(nodes, prose, m + 1).swapaxes(0, 1)
    return [rows[0], stays, rows[1:].reshape(3 * _LEVELS - 3, n)]


def _held(nodes: NDArray[np.int64], prose: Ints, m: int) -> Floats:
    """(3, levels, n): how many fragments stand under each one's node, of `m`, and two measures of their plain text."""
    nodes += np.arange(len(nodes))[:, None] * m  # each level's are counted apart, in one call
    count = np.bincount(nodes.ravel()).take(nodes).astype(np.float32)
    text = np.bincount(nodes.ravel(), weights=np.concatenate([prose] * len(nodes))).take(nodes)
    held = np.empty((3, *nodes.shape), np.float32)
    held[0], held[1], held[2] = np.log1p(count) / 3, text / max(1, prose.sum()), text / (count * 200 + 1)
    return held


def _metadata(page: Page, tokens: Tokens, overlap: NDArray[np.floating]) -> list[Rows]:
    """Agreement with what the page says of itself; in a dump the first line stands for the title."""
    of_title, title_in = overlap
    is_title = (of_title > 0.6) & (title_in > 0.6)
    at = np.arange(len(page.texts))
    since = at - np.maximum.accumulate(np.where(is_title, at, -1))
    return [
        of_title,
        title_in,
        is_title,
        since > at,
        np.log1p(since, dtype=np.float32) / 4,
        _stated(page, tokens),
    ]


def _stated(page: Page, tokens: Tokens) -> Mask:
    """(3, n): whether the page states its body, whether a text's start is in it, whether it is the description's."""
    body = page.metadata.folded_body[: _LOOKED_AT // (len(page.texts) + 1)]
    meta = page.metadata.meta
    description = " ".join(meta.get("og:description", meta.get("description", ("",)))[:1])
    summary = " ".join(description.split())[:60]
    stated = np.zeros((3, len(page.texts)), bool)
    stated[0] = bool(body)
    if not (body or summary):
        return stated
    at = (tokens.lengths >= 20).nonzero()[0]
    starts = [page.texts[index][:60] for index in at.tolist()]
    if len(body) >= GRAM:
        stated[1, at] = starts_within(body, starts)
    if summary:
        stated[2, at] = [start.startswith(summary) or summary.startswith(start) for start in starts]
    return stated


def _titles(page: Page, tokens: Tokens) -> list[Hashes]:
    """The words of each title that the page states, sorted and each once."""
    title = page.metadata.title
    titles = [title] if title else []
    titles += [other for other in page.metadata.meta.get("og:title", ())[:1] if other and other != title]
    stated = words_of_texts(titles) if titles else []
    if not title:
        stated.insert(0, tokens.hashes[: min(int(tokens.counts[:1].sum()), _LONGEST_TITLE)])
    return [np.array(sorted(set(words.tolist())), np.uint64) for words in stated if len(words)]


def _overlap(tokens: Tokens, titles: list[Hashes], hits: NDArray[np.int32]) -> NDArray[np.floating]:
    """(2, n): the share of each text's words that a title has, of the best matching title's that the text has."""
    best = np.zeros((2, len(tokens.counts)))
    for title, of_title in zip(titles, hits, strict=True):
        np.maximum(best, (of_title / np.maximum(tokens.counts, 1), np.minimum(1, of_title / len(title))), out=best)
    return best


def _page_level(page: Page, tokens: Tokens, indent: Ints) -> Rows:
    """What holds for the whole page: its format, size, and how it is cut."""
    n = len(page.fragments)
    total = max(1, int(tokens.lengths.sum()))
    values = [
        *(page.format == name for name in FORMATS),
        math.log1p(n) / 6,
        math.log1p(total) / 8,
        int(tokens.lengths[tokens.lengths > _PROSE].sum()) / total,
        np.count_nonzero(tokens.edges[:, 0] == _FIRST[0]) / max(1, n),
        page.tags.count("li") / max(1, n),
        np.count_nonzero(indent > 0) / max(1, n),
        int(tokens.classes[:, Class.UNSPACED].sum()) / total,
    ]
    return np.broadcast_to(np.array(values, np.float32)[:, None], (len(values), n))  # of a large page 44 bytes each


def _cue_bits(masks: Masks) -> Rows:
    """(3 * roles, n): which cues a text shows, by form and role."""
    bits = (masks[:, None, :] >> np.arange(len(ROLES), dtype=np.uint32)[:, None]) & np.uint32(1)
    return bits.reshape(3 * len(ROLES), masks.shape[1])


def _names(page: Page) -> tuple[Ints, Hashes, Ints]:
    """(name of each context, hashes of the names' words, where each name's begin): each name is looked at once."""
    tags, words, names = page.kinds
    return names, *words_of_names(list(map("{} {}".format, tags, words)))
