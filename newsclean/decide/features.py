"""A page as numbers: what the scorer sees of each fragment, little of it tied to a language or a format.

Shape, punctuation, links, position, repetition, the company a fragment keeps in the element tree, cue words by
role, agreement with the page's own metadata. Words themselves come in as hashes, of which the scorer knows some: the
first and last ones of the text, and the id and class words of the elements around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsclean.lexicon.loader import ROLES
from newsclean.page import Claim, Page
from newsclean.text.tokens import Class, Hashes, Ints, Tokens, tokenize, words_of_names

Floats = NDArray[np.float32]
Column = (
    NDArray[np.floating] | NDArray[np.bool_] | float
)  # one feature of n fragments; a number where all have the same
_HEAD_WORDS, _TAIL_WORDS = 6, 3  # words of a text that are looked at: boilerplate shows at the edges
_TAGS = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "li",
    "td",
    "blockquote",
    "figcaption",
    "button",
    "div",
    "pre",
    "img",
    "tr",
    "dd",
    "",
)
_FORMATS = ("html", "markdown", "text")
_CLAIM_CAP = 5.0  # nats from which a claim counts as an input in full
_PROSE = 80  # characters of a fragment that counts as prose, if few of them are links
_LEVELS = 4  # elements above a fragment's own whose company it is seen in
_INLINE_CONTEXTS = frozenset(("span", "a", "time", "strong", "b", "em", "i", "small", "label", "font", "cite", "u"))


@dataclass(frozen=True, slots=True)
class Features:
    """The n fragments and m contexts of a page as arrays.

    `numeric` is (n, features); `claims` (n, roles) the strongest claim on each, in nats; `words` (n, 9) hashes of text
    words, 0 for none; `context` (n,) indexes the contexts, m where there is none; `parents` (m,) likewise;
    `context_words` are the hashes of all contexts' words, one after the other, and `context_first` (m,) where each
    context's begin.
    """

    numeric: Floats
    claims: Floats
    words: Hashes
    context: Ints
    parents: Ints
    context_words: Hashes
    context_first: Ints


def featurize(page: Page, claims: Sequence[Claim]) -> Features:
    """The features of a page's fragments, of which some are what extractors claim."""
    tokens = page.tokens
    context, parents, context_words, context_first = _contexts(page)
    columns = [
        *_shape(tokens),
        *_markup(page, tokens),
        *_position(tokens),
        *_repetition(page, tokens),
        *_company(page, tokens, context, parents),
        *_metadata(page, tokens),
        *_page_level(page, tokens),
    ]
    claimed = _strongest(claims, len(page.fragments))
    numeric = np.empty((len(page.fragments), len(columns) + 4 * len(ROLES)), np.float32)
    numeric[:, : len(columns)] = _side_by_side(columns, len(page.fragments))
    numeric[:, len(columns) : -3 * len(ROLES)] = np.minimum(claimed, _CLAIM_CAP) / _CLAIM_CAP
    numeric[:, -3 * len(ROLES) :] = _cue_bits(page)
    return Features(numeric, claimed, _edge_words(tokens), context, parents, context_words, context_first)


def _side_by_side(columns: Sequence[Column], n: int) -> Floats:
    """(n, columns); written one after the other and turned, which is faster than column by column."""
    rows = np.empty((len(columns), n), np.float32)
    for row, column in zip(rows, columns, strict=True):
        row[:] = column
    return rows.T


def _strongest(claims: Sequence[Claim], n: int) -> Floats:
    """(n, roles): the weight of the strongest claim for each fragment and role, 0 where there is none."""
    strongest = np.zeros((n, len(ROLES)), np.float32)
    for claim in claims:
        column = _ROLE_INDEX[claim.role]
        strongest[claim.index, column] = max(strongest[claim.index, column], claim.weight)
    return strongest


def _shape(tokens: Tokens) -> list[Column]:
    """Length, mix of character classes, how the text begins and ends."""
    classes = tokens.classes.astype(np.float32)
    length = np.maximum(tokens.lengths, 1).astype(np.float32)
    words = tokens.counts.astype(np.float32)
    letters = np.maximum(
        classes[:, Class.LOWER] + classes[:, Class.UPPER] + classes[:, Class.LETTER] + classes[:, Class.UNSPACED], 1
    )
    first, last, before = tokens.edges[:, 0], tokens.edges[:, 1], tokens.edges[:, 2]
    ends = (last == Class.TERMINAL) | (((last == Class.QUOTE) | (last == Class.BRACKET)) & (before == Class.TERMINAL))
    is_unspaced = classes[:, Class.UNSPACED] > 0.3 * letters
    return [
        np.log1p(length * np.where(is_unspaced, 3, 1)) / 4,
        np.log1p(words) / 4,
        *(classes / length[:, None]).T,
        classes[:, Class.UPPER] / letters,
        np.minimum(length / (words + 1), 20) / 10,
        np.log1p(classes[:, Class.TERMINAL]),
        np.log1p(classes[:, Class.COMMA]),
        np.log1p(classes[:, Class.DIGIT]),
        np.log1p(classes[:, Class.QUOTE]),
        ends,
        *(last == kind for kind in (Class.TERMINAL, Class.COMMA, Class.QUOTE, Class.BRACKET, Class.DIGIT, Class.OTHER)),
        *(
            first == kind
            for kind in (Class.LOWER, Class.UPPER, Class.DIGIT, Class.QUOTE, Class.BRACKET, Class.DASH, Class.COMMA)
        ),
        (first == Class.TERMINAL) | (first == Class.MARK_SIGN),
        length > _PROSE,
        (length > _PROSE) & ends,
        words <= 3,
    ]


def _markup(page: Page, tokens: Tokens) -> list[Column]:
    """What the format says of the fragment: tag, links, bold, indent."""
    fragments = page.fragments
    length = np.maximum(tokens.lengths, 1).astype(np.float32)
    links = np.array([fragment.link_chars for fragment in fragments], np.float32) / length
    tags = [_TAG_INDEX.get(fragment.tag, _TAG_INDEX["div"]) for fragment in fragments]
    titles = np.cumsum([fragment.tag == "h1" for fragment in fragments], dtype=np.float32)
    indent = np.array([fragment.indent for fragment in fragments], np.float32)
    step = np.diff(indent, prepend=indent[:1])
    return [
        *np.eye(len(_TAGS), dtype=np.float32)[tags].T.reshape(len(_TAGS), -1),
        links,
        links > 0.9,
        (links > 0) & (links < 0.5),
        np.array([fragment.strong_chars for fragment in fragments], np.float32) / length > 0.8,
        np.array([fragment.is_break for fragment in fragments], np.float32),
        np.minimum(indent, 40) / 20,
        np.minimum(titles, 3) / 3,
        np.sign(step),
        step == 0,
    ]


def _position(tokens: Tokens) -> list[Column]:
    """Where on the page the fragment stands, by count and by characters."""
    n = len(tokens.counts)
    at = np.arange(n, dtype=np.float32)
    chars = np.cumsum(tokens.lengths).astype(np.float32)
    total = max(1.0, float(chars[-1])) if n else 1.0
    is_prose = tokens.lengths > _PROSE
    prose = np.cumsum(is_prose)
    return [
        at / max(1, n),
        np.log1p(at) / 4,
        np.log1p(n - at) / 4,
        (chars - tokens.lengths) / total,
        np.minimum(at, 10) / 10,
        np.log1p(prose - is_prose) / 3,
        np.log1p((prose[-1] if n else 0) - prose) / 3,
    ]


def _repetition(page: Page, tokens: Tokens) -> list[Column]:
    """Whether the text stands elsewhere too, and how many of its words the page's prose shares."""
    seen: dict[str, int] = {}
    earlier = np.zeros(len(page.texts), np.float32)
    for index, text in enumerate(page.texts):
        if before := seen.get(text, 0):
            earlier[index] = before
        seen[text] = before + 1
    later = np.array([seen[text] for text in page.texts], np.float32) - earlier - 1
    shared, in_prose = _shared_words(tokens)
    return [np.minimum(earlier, 3), np.minimum(later, 3), shared, in_prose]


def _shared_words(tokens: Tokens) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """The share of a text's words that other texts have too, and that prose elsewhere on the page has."""
    n = len(tokens.counts)
    if not len(tokens.hashes):
        return np.zeros(n, np.float32), np.zeros(n, np.float32)
    order = np.argsort(tokens.hashes, kind="stable")  # so that the texts of each word are in order too
    is_new = _changes(tokens.hashes[order])
    text = tokens.texts[order]
    is_pair = is_new | _changes(text)  # a word and a text that has it, once
    word, text = np.cumsum(is_new, dtype=np.int32)[is_pair] - 1, text[is_pair]
    frequency = np.bincount(word)
    is_prose = tokens.lengths > _PROSE
    prose_frequency = np.bincount(word, weights=is_prose[text])
    count = np.maximum(np.bincount(text, minlength=n), 1)
    shared = np.bincount(text, weights=frequency[word] > 1, minlength=n) / count
    in_prose = np.bincount(text, weights=prose_frequency[word] - is_prose[text] > 0, minlength=n) / count
    return shared.astype(np.float32), in_prose.astype(np.float32)


def _changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Whether a value is not the one before it."""
    return np.append(True, values[1:] != values[:-1])


def _company(page: Page, tokens: Tokens, context: Ints, parents: Ints) -> list[Column]:
    """How much plain text the fragments under the same parent, grandparent and so on hold."""
    n, m = len(page.fragments), len(page.contexts)
    if not m:
        return [np.zeros(n, np.float32)] * (3 * _LEVELS + 2)
    inline = np.array([item.tag in _INLINE_CONTEXTS for item in page.contexts] + [False])
    padded = np.append(parents, m)
    block = np.where(inline[context], padded[context], context)
    plain = tokens.lengths - np.array([fragment.link_chars for fragment in page.fragments])
    plain = np.where(plain > _PROSE, plain, 0).astype(np.float32)
    columns: list[Column] = []
    node = block
    for _ in range(_LEVELS):
        node = padded[node]
        count = np.bincount(node, minlength=m + 1)[node].astype(np.float32)
        text = np.bincount(node, weights=plain, minlength=m + 1)[node]
        columns += [np.log1p(count) / 3, text / max(1.0, float(plain.sum())), text / (count * 200 + 1)]
        if len(columns) == 3:
            columns += [np.append(False, node[1:] == node[:-1]), np.append(node[1:] == node[:-1], False)]
    return columns


def _metadata(page: Page, tokens: Tokens) -> list[Column]:
    """Agreement with what the page says of itself; in a dump the first line stands for the title."""
    metadata = page.metadata
    of_title, title_in = _overlap(tokens, _titles(page, tokens))
    body = article_body(page)[: _LOOKED_AT // (len(page.texts) + 1)]
    description = " ".join(
        " ".join(metadata.meta.get("og:description", metadata.meta.get("description", ("",)))[:1]).split()
    )
    summary = description[:60]
    is_title = (of_title > 0.6) & (title_in > 0.6)
    at = np.arange(len(page.texts))
    since = at - np.maximum.accumulate(np.where(is_title, at, -1)) if len(at) else at
    starts = [(index, page.texts[index][:60]) for index in np.flatnonzero(tokens.lengths >= 20).tolist()]
    return [
        of_title,
        title_in,
        is_title,
        since > at,
        np.log1p(since) / 4,
        bool(body),
        _flags(len(at), [index for index, start in starts if start in body] if body else ()),
        _flags(len(at), [i for i, start in starts if _is_same_start(start, summary)] if summary else ()),
    ]


def _is_same_start(start: str, summary: str) -> bool:
    return start.startswith(summary) or summary.startswith(start)


def _flags(n: int, indices: Sequence[int]) -> NDArray[np.bool_]:
    """(n,): whether an index is among `indices`."""
    flags = np.zeros(n, bool)
    flags[list(indices)] = True
    return flags


_LOOKED_AT = 1_000_000_000  # characters of the stated body compared on one page: 0.3 s; 200,000 for 5,000 fragments


def article_body(page: Page) -> str:
    """The longest `articleBody` of the page's JSON-LD, folded; '' if there is none."""
    bodies = [item["articleBody"] for item in page.metadata.json_ld if isinstance(item.get("articleBody"), str)]
    return " ".join(max(bodies, key=len).split()) if bodies else ""


def _titles(page: Page, tokens: Tokens) -> list[Hashes]:
    """The words of each title that the page states."""
    titles = [page.metadata.title, *page.metadata.meta.get("og:title", ())[:1]]
    stated = tokenize([title.replace("\n", " ") for title in titles])
    words = [stated.hashes[stated.texts == index] for index in range(len(titles))]
    return words if titles[0] else [tokens.hashes[: tokens.counts[:1].sum()], *words[1:]]


def _overlap(tokens: Tokens, titles: list[Hashes]) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """The share of each text's words that a title has, and of the best matching title's words that the text has."""
    best = np.zeros((2, len(tokens.counts)), np.float32)
    for words in map(np.unique, titles):
        if len(words):
            is_hit = words[np.minimum(np.searchsorted(words, tokens.hashes), len(words) - 1)] == tokens.hashes
            hits = np.bincount(tokens.texts[is_hit], minlength=len(tokens.counts))
            best = np.maximum(best, (hits / np.maximum(tokens.counts, 1), np.minimum(1, hits / len(words))))
    return best[0], best[1]


def _page_level(page: Page, tokens: Tokens) -> list[Column]:
    """What holds for the whole page: its format, size, and how it is cut."""
    n = len(page.fragments)
    total = max(1, int(tokens.lengths.sum()))
    values = [
        *(page.format == name for name in _FORMATS),
        np.log1p(n) / 6,
        np.log1p(total) / 8,
        float(tokens.lengths[tokens.lengths > _PROSE].sum()) / total,
        float((tokens.edges[:, 0] == Class.LOWER).mean()) if n else 0,
        sum(fragment.tag == "li" for fragment in page.fragments) / max(1, n),
        sum(fragment.indent > 0 for fragment in page.fragments) / max(1, n),
        float(tokens.classes[:, Class.UNSPACED].sum()) / total,
    ]
    return [float(value) for value in values]


def _cue_bits(page: Page) -> NDArray[np.float32]:
    """(n, 3 * roles): which cues the text shows, by form and role."""
    masks = page.cues.masks
    bits = (masks[:, :, None] >> np.arange(len(ROLES), dtype=np.uint32)) & np.uint32(1)
    return bits.transpose(1, 0, 2).reshape(masks.shape[1], 3 * len(ROLES)).astype(np.float32)


def _edge_words(tokens: Tokens) -> Hashes:
    """(n, 9) hashes of the first six and last three words of each text; a short text's words once."""
    hashes = np.append(tokens.hashes, np.uint64(0))
    head = np.arange(_HEAD_WORDS)[None, :]
    tail = np.arange(1, _TAIL_WORDS + 1)[None, :]
    counts = tokens.counts[:, None]
    at_head = np.where(head < counts, tokens.first[:, None] + head, -1)
    at_tail = np.where(counts - tail >= _HEAD_WORDS, tokens.first[:, None] + counts - tail, -1)
    return np.asarray(hashes[np.concatenate((at_head, at_tail), axis=1)])


def _contexts(page: Page) -> tuple[Ints, Ints, Hashes, Ints]:
    """(context of each fragment, parent of each context, hashes of their words, where each one's begin)."""
    m = len(page.contexts)
    context = np.array([fragment.context for fragment in page.fragments], np.int64)
    parents = np.array([item.parent for item in page.contexts], np.int64)
    context[context < 0] = m
    parents[parents < 0] = m
    return context, parents, *words_of_names([f"{item.tag} {item.words}" for item in page.contexts])


_TAG_INDEX = {tag: index for index, tag in enumerate(_TAGS)}
_ROLE_INDEX = {role: index for index, role in enumerate(ROLES)}
