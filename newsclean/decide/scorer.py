"""The learned scorer: features of a page → probabilities of roles, in numpy alone.

Several networks of one shape, as `newsclean.training.network` describes it; the weights are a file of this package,
each array with those of all networks. What the story's text is the mean of all decides, which other role a fragment has
the last one: training makes it the one that listens most to annotated roles.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Floats, Hashes, Ints
from newsclean.decide.features import HEAD_WORDS, Features
from newsclean.decide.network import REACH, Network
from newsclean.decide.weights import load_weights
from newsclean.model import COLUMN, ROLES, SIGNATURE_ROLES, TEXT_ROLES
from newsclean.text.hash_index import HashIndex

TEXT = [COLUMN[role] for role in TEXT_ROLES]
_BODY, _SUBHEADING = TEXT
SIGNATURE = [COLUMN[role] for role in SIGNATURE_ROLES]
CERTAIN_SHARE = 0.9999  # probability of what a certain claim says
WORDS_KEPT = 0.75  # share of a text's words that training leaves in
_A_WORD = np.float32(WORDS_KEPT / 3)  # what each of all of them counts: together as much as those that were left in
LEVELS = 3  # class words of the fragment's own element, of its parent, and of those above together
ABOVE = 8  # elements looked at from a fragment up
DECAY = 0.7  # of the weight of class words, by element further up
_FADING = DECAY ** np.arange(ABOVE - LEVELS + 1, dtype=np.float32)
_STRETCH = 1000  # fragments scored at once: few real pages have more, and training saw 400


class Scorer:
    """Weights, and the networks that they belong to. Reading only, so one serves many threads."""

    __slots__ = ("_context", "_network", "_text")

    def __init__(self, weights: dict[str, NDArray[Any]]) -> None:
        singles = {
            name: value.astype(np.float32, copy=False) for name, value in weights.items() if value.dtype.kind == "f"
        }
        networks = len(singles["enter.bias"])
        self._text = _Embedding(weights["text.words"], singles["text.weight"], networks)
        self._context = _Embedding(weights["context.words"], singles["context.weight"], networks)
        self._network = Network(singles)

    @classmethod
    def load(cls, path: Path) -> Scorer:
        """The scorer of a weights file (`.npy`)."""
        return cls(load_weights(path))

    def score(self, features: Features) -> tuple[Floats, Floats]:
        """((n, roles) probabilities, (n,) probability that a fragment goes on with the paragraph before it).

        Claims are inputs, and are added to the networks' logits: a certain one settles the role. A long page is scored
        stretch by stretch, each seen with what the convolutions reach beyond it, so that memory stays bounded.
        """
        n = len(features)
        own, words = self._own_names(features), self._known_words(features)
        scores, joins = np.zeros((n, len(ROLES)), np.float32), np.zeros(n, np.float32)
        for start in range(0, n, _STRETCH):
            stop = min(start + _STRETCH, n)
            first, last = max(start - REACH, 0), min(stop + REACH, n)
            found, joined = self._score(features.stretch(first, last), words[first:last], own)
            kept = slice(start - first, stop - first)
            scores[start:stop], joins[start:stop] = found[kept], joined[kept]
        return scores, joins

    def _known_words(self, features: Features) -> NDArray[Any]:
        """(n, 9): the place of each word in the vocabulary. The hashes of a large page's tokens are let go of."""
        n = len(features)
        if n <= _STRETCH:
            return self._text.places(features.words)
        stretches = (features.stretch(start, min(start + _STRETCH, n)) for start in range(0, n, _STRETCH))
        narrow = np.min_scalar_type(len(self._text.weight))
        known = np.concatenate([self._text.places(stretch.words).astype(narrow) for stretch in stretches])
        features.tokens.words.let_go()
        return known

    def _score(self, features: Features, places: NDArray[Any], own: Floats) -> tuple[Floats, Floats]:
        logits = self._network.logits(words=self._words(features, places, own), numbers=features.numeric)
        joins = np.asarray(1 / (1 + np.exp(-logits[:, :, -1].mean(axis=0))), np.float32)
        return _combined(logits[:, :, :-1] + features.claims), joins

    def _words(self, features: Features, places: NDArray[Any], own: Floats) -> Floats:
        """(networks, n, inputs): what the first words, the last words, and three levels of class words are worth."""
        words = self._text.weight.take(places, axis=0)
        edges = words[:, :HEAD_WORDS], words[:, HEAD_WORDS:]
        head, tail = (np.einsum("nwmk->mnk", part) * _A_WORD for part in edges)
        levels = _context_levels(features, own) if len(features.parents) else [np.zeros_like(head)] * LEVELS
        return np.concatenate((head, tail, *levels), axis=2)

    def _own_names(self, features: Features) -> Floats:
        """(names of contexts + 1, networks, size): the mean of each one's known words, zeros where there are none."""
        known = self._context.places(features.name_words)
        at = known.nonzero()[0]
        first = at.searchsorted(features.name_first)
        counts = np.concatenate((first[1:], [len(at)])) - first
        has_words = counts.nonzero()[0]
        own = np.zeros((len(counts) + 1, *self._context.weight.shape[1:]), np.float32)
        if len(has_words):
            sums = np.add.reduceat(self._context.weight.take(known[at], axis=0), first[has_words], axis=0)
            own[has_words] = sums / counts[has_words, None, None].astype(np.float32)
        return own


class _Embedding:
    """The words that the networks know, and what each is worth: `weight` (words + 1, networks, size), first no word."""

    __slots__ = ("_words", "weight")

    def __init__(self, words: Hashes, weight: Floats, networks: int) -> None:
        self._words = HashIndex(words)
        self.weight = weight.reshape(len(weight), networks, -1)

    def places(self, hashes: Hashes) -> Ints:
        """The place of each word, counted from 1; 0 for a word that is not known."""
        return self._words.places(hashes)


def text_shares(scores: Floats) -> Floats:
    """(n,) of (n, roles): how likely each fragment is the story's text."""
    shares: Floats = scores[..., _BODY] + scores[..., _SUBHEADING]
    return shares


def without_text(scores: Floats) -> Floats:
    """A copy of probabilities in which nothing is the story's text: what a fragment is, if it is none of that."""
    others = scores.copy()
    others[:, TEXT] = 0
    return others


def _combined(logits: Floats) -> Floats:
    """(networks, n, roles) → (n, roles): the share of the story's text by all, what is left by the last one's roles."""
    shares = np.exp(logits - logits.max(axis=2, keepdims=True))
    text = (shares[:, :, TEXT] / np.einsum("mij->mi", shares)[:, :, None]).mean(axis=0)
    combined = shares[-1]
    combined[:, TEXT] = 0
    combined *= ((1 - text.sum(axis=1)) / np.maximum(np.einsum("ij->i", combined), np.float32(1e-12)))[:, None]
    combined[:, TEXT] = text
    return np.asarray(combined)


def _context_levels(features: Features, own: Floats) -> list[Floats]:
    """(networks, n, size) for each level: what the class words of the elements around a fragment are worth."""
    parents = np.append(features.parents, len(features.parents))
    nodes = np.empty((ABOVE, len(features.context)), np.int64)
    nodes[0] = features.context
    for level in range(1, ABOVE):
        nodes[level] = parents[nodes[level - 1]]
    names = np.append(features.names, len(features.name_first))
    words = own.take(names[nodes], axis=0)
    return [*words[: LEVELS - 1].swapaxes(1, 2), np.einsum("lnmk,l->mnk", words[LEVELS - 1 :], _FADING)]


@lru_cache(maxsize=1)
def default_scorer() -> Scorer:
    """The scorer with the weights of the package."""
    return Scorer.load(Path(__file__).with_name("weights.npy"))
