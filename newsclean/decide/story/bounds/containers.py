"""Text that stands outside of the element that the page itself gives its story: another story, a box, a form.

An `<article>`, an element named for a story's body, and `<main>` hold the story on most pages that have them: where one
has much of what was taken for text, what follows it is none of the story. Captions, forms, menus and footers hold none,
nor does what a browser does not show, where that is little. Posts of a network that are set into a page are media.

On the development pages with unseen sites this brought the F1 of the text from 0.945 to 0.949 on aed and from 0.955 to
0.958 on wcxb-dev. Elements named for captions, related links, promos, tables of contents or shares were tried too: they
hold the story's text about as often.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from newsclean.arrays import Floats, Mask, none_of
from newsclean.decide.story.bounds.stated_end import parts_stories
from newsclean.model import COLUMN, Role
from newsclean.page import Page
from newsclean.text.patterns import lazily

_LEAST = 1000  # characters of the text within
_LONG = 3000  # likewise, of a story that is whole by itself
_SHORTEST_NAME = 9
_NAMED = re.compile(r"(?<![^ _-])(?:article|story|post|entry)[-_]{0,2}(?:body|content|text)(?![^ _-])")
_NO_STORY = frozenset(("figcaption", "form", "nav", "footer", "dialog"))
_UNSHOWN = re.compile(  # "display-none" is what the reader calls an element that its style hides
    r"(?<![\w-])(?:display-none|d-none|visually-?hidden|sr-only|screen-reader-(?:text|only))(?![\w-])"
)
_SHOWN_WIDE = re.compile(r"(?<![\w-])d-(?:sm|md|lg|xl|xxl)-(?!none)")  # hidden on narrow screens alone
_POST_NAME = lazily(  # what the networks' own code calls a post in a page; the truths have none of some 140
    r"(?<![\w-])(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-(?:post|video)"
    r"|reddit-(?:card|embed-bq)|text-post-media)(?![\w-])"
)


def _is_named(words: str) -> bool:
    """Whether class words name a story's body; the quick looks here and below spare most of them the pattern."""
    low = words.lower() if len(words) >= _SHORTEST_NAME else ""
    return ("body" in low or "content" in low or "text" in low) and _NAMED.search(low) is not None


class _Kind(NamedTuple):
    """A kind of container: its tags or names, and the least share of the text within, against that outside."""

    fits: frozenset[str] | Callable[[str], bool]  # the tags, or whether class words name one
    least_share: float
    share_of_long: float  # likewise, of a long text within
    may_repeat: bool = False  # the next of its kind holds another story, if this one has the headline


_KINDS = (
    _Kind(frozenset(("article",)), 0.5, 0.15, may_repeat=True),
    _Kind(_is_named, 0.7, 0.7),
    _Kind(frozenset(("main",)), 0.8, 0.8),
)


def _is_unshown(words: str) -> bool:
    may_be = "none" in words or "hidden" in words or "sr-only" in words or "screen-" in words
    return may_be and _UNSHOWN.search(words) is not None and not _SHOWN_WIDE.search(words)


_OTHERS = (
    _Kind(_NO_STORY, 0.3, 0.3),
    _Kind(_is_unshown, 0.2, 0.2),  # more may be the story, which a script shows later
)


def _is_post(words: str) -> bool:
    may_be = "embed" in words or "-media" in words or "twitter-" in words or "fb-" in words or "reddit-" in words
    return may_be and _POST_NAME().search(words) is not None


_POST = _Kind(_is_post, 0.3, 0.3)


def outside_containers(page: Page, scores: Floats, is_text: Mask) -> Mask:
    """What of the text stands outside of the story's element, for each kind of element in turn."""
    is_outside = none_of(is_text)
    text = is_text.nonzero()[0].tolist() if page.contexts else []
    if not text:
        return is_outside
    heads = _likelier_heads(scores[: text[-1] + 1, COLUMN[Role.HEADLINE]])
    around = _around(page, text + heads)
    for kind in _KINDS:
        if held := _held(page, around, kind):
            is_outside[_outside(page, scores, text, heads, held)] = True
            text = [at for at in text if not is_outside[at]]
    for kind in _OTHERS:
        if held := _held(page, around, kind):
            is_outside[_inside_others(page, text, held)] = True
    return is_outside


def embedded_posts(page: Page, is_text: Mask) -> Mask:
    """What of the text is a post of a network that is set into the page; nothing, where much of the text is."""
    is_post = none_of(is_text)
    text = is_text.nonzero()[0].tolist() if page.contexts else []
    if held := _held(page, _around(page, text), _POST):
        is_post[_inside_others(page, text, held)] = True
    return is_post


def _likelier_heads(likely: Floats) -> list[int]:
    """The fragments that are likelier a headline than all over them: the last one up to a fragment heads that."""
    before = np.maximum.accumulate(np.append(np.float32(-1), likely[:-1]))
    found: list[int] = (likely > before).nonzero()[0].tolist()
    return found


class _Around(NamedTuple):
    """The contexts of some fragments and all those around them, the outer ones first; and their kinds."""

    contexts: list[int]
    kinds: list[int]


def _around(page: Page, indices: list[int]) -> _Around:
    around: set[int] = set()
    for at in page.context_of[indices].tolist():
        context = at
        while context >= 0 and context not in around:
            around.add(context)
            context = page.parents[context]
    contexts = sorted(around)
    return _Around(contexts, page.kinds.of[contexts].tolist() if contexts else [])


class _Held:
    """The containers of one kind that hold each fragment."""

    def __init__(self, page: Page, around: list[int], kind: _Kind, own: frozenset[int]) -> None:
        self.kind, self._contexts = kind, page.context_of
        self._containers: dict[int, tuple[int, ...]] = {-1: ()}
        for context in around:
            outer = self._containers[page.parents[context]]
            self._containers[context] = (context, *outer) if context in own else outer

    def __call__(self, index: int) -> tuple[int, ...]:
        """From the innermost out."""
        return self._containers[self._contexts[index]]


def _held(page: Page, around: _Around, kind: _Kind) -> _Held | None:
    """The containers of one kind among the contexts `around`; None where there are none."""
    tags, words, _ = page.kinds
    if isinstance(kind.fits, frozenset):
        fits = {at for at in set(around.kinds) if tags[at] in kind.fits}
    else:
        fits = {at for at in set(around.kinds) if kind.fits(words[at])}
    own = frozenset([at for at, which in zip(around.contexts, around.kinds, strict=True) if which in fits])
    return _Held(page, around.contexts, kind, own) if own else None


def _outside(page: Page, scores: Floats, text: list[int], heads: list[int], held: _Held) -> list[int]:
    """The fragments of the text outside of the first container that holds some of it.

    What is more than half the text within, or in another container, is another story only behind a list or the like.
    """
    kind = held.kind
    first = next((at for at in text if held(at)), -1)
    if first < 0:
        return []
    own = held(first)[0 if kind.may_repeat else -1]
    head = next(at for at in reversed(heads) if at <= first)
    is_repeated = kind.may_repeat and own in held(head)
    outside = [at for at in text if at > first and own not in held(at) and (is_repeated or not held(at))]
    if not outside:
        return []
    lengths, inside = page.tokens.lengths, [at for at in text if own in held(at)]
    size, more = int(lengths[inside].sum()), int(lengths[outside].sum())
    is_another = any(map(held, outside))
    share = kind.share_of_long if size >= _LONG or is_another else kind.least_share
    if size < max(_LEAST, share * more):
        return []
    last = max((at for at in inside if at < outside[0]), default=-1)
    is_sure = page.tags[outside[0]] == "h1" if is_another else size >= 2 * more
    return outside if is_sure or parts_stories(scores[last + 1 : outside[0]]) else []


def _inside_others(page: Page, text: list[int], held: _Held) -> list[int]:
    """The fragments of the text in elements that hold no story; none, where much of it is."""
    inside = [at for at in text if held(at)]
    lengths = page.tokens.lengths
    is_little = int(lengths[inside].sum()) <= held.kind.least_share * int(lengths[text].sum())
    return inside if is_little else []
