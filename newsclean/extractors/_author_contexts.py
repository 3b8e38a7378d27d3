"""Which lines stand in an HTML element that is named for the author: "article-author", "byline", "c-autor__nombre"."""

from __future__ import annotations

import re

import numpy as np

from newsclean.arrays import Ints, Mask
from newsclean.page import Page

_AUTHOR = re.compile(
    r"(?<![a-z])(?:author|byline|by-line|autor|auteur|autore|autori|auteurs|autores|författare|forfatter|writer|"
    r"contributor|creator|journalist|p-author|entry-author|verfasser|redakteur|szerzo|yazar|penulis)s?(?![a-z])",
)
_OTHER = re.compile(
    r"comment|related|recirc|recommend|teaser|sidebar|footer|most-?read|popular|trending|newsletter|bio|about|promo|nav\b",
)
_PAGE = ("html", "body")  # whose classes say what the page has besides: "no-sidebar", "tdc-footer-template"
_DEPTH = 3  # elements from the one that is named for the author down to the name
_PARTS = (  # one of which every name that the pattern takes has
    "author", "autor", "auteur", "byline", "by-line", "författ", "forfatter", "writer", "contributor", "creator",
    "journalist", "verfasser", "redakteur", "szerzo", "yazar", "penulis",
)  # fmt: skip


def in_author_context(page: Page, short: Mask) -> Mask:
    """Which short lines' elements or their near parents are named for the author, and none for something else."""
    found = np.zeros(len(page.fragments), bool)
    at = short.nonzero()[0]
    levels = np.empty((_DEPTH + 1, len(at)), np.int64)
    levels[0] = page.context_of[at]
    for depth in range(_DEPTH):
        levels[depth + 1] = page.outer[levels[depth]]
    near = np.zeros(len(page.outer), bool)
    near[levels] = True
    if named := _named_for_author(page, near[:-1].nonzero()[0]):
        fits = np.zeros(len(page.outer), bool)
        fits[_without_others(page, named)] = True
        found[at] = fits[levels].any(axis=0)
    return found


def _named_for_author(page: Page, contexts: Ints) -> list[int]:
    """Those of the contexts that are named for the author; the quick look spares most of them the pattern."""
    kinds: list[int] = page.kinds.of[contexts].tolist()
    distinct = list(set(kinds))
    joined = "\n".join(map(page.kinds.words.__getitem__, distinct)).lower()
    parts = [part for part in _PARTS if part in joined]
    lows = joined.split("\n") if parts else []
    found = {kind for part in parts for kind, low in zip(distinct, lows, strict=True) if part in low}
    found = {kind for kind in found if _is_name(page.kinds.words[kind].casefold())}
    return [at for at, kind in zip(contexts.tolist(), kinds, strict=True) if kind in found] if found else []


def _is_name(words: str) -> bool:
    """Whether an element is named for the author, and not for what is said of them: "author-description"."""
    return _AUTHOR.search(words) is not None and "descr" not in words


def _without_others(page: Page, named: list[int]) -> list[int]:
    """Those of the contexts `named` that neither are named for something else nor have a parent that is."""
    others: dict[int, bool] = {-1: False}
    for index in named:
        chain, at = [], index
        while at not in others:
            chain.append(at)
            at = page.contexts[at].parent
        is_other = others[at]
        for at in reversed(chain):
            own = page.contexts[at]
            is_other = is_other or (own.tag not in _PAGE and _OTHER.search(own.words.casefold()) is not None)
            others[at] = is_other
    return [index for index in named if not others[index]]
