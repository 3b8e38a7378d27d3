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

from newsclean.decide.features import Features, Floats
from newsclean.decide.weights import load_weights
from newsclean.model import ROLES, Role
from newsclean.text.tokens import Hashes, Ints

DILATIONS = (1, 2, 4, 8, 16, 1)
TEXT = [ROLES.index(Role.BODY), ROLES.index(Role.SUBHEADING)]
LEVELS = 3  # class words of the fragment's own element, of its parent, and of those above together
_ABOVE = 8  # elements looked at from a fragment up
_DECAY = 0.7  # of the weight of class words, by element further up
_FADING = _DECAY ** np.arange(_ABOVE - LEVELS + 1, dtype=np.float32)
_STRIP = 12  # rows of one matrix product: below the size from which BLAS libraries share one between cores
_MARGIN = max(DILATIONS)
_REACH = sum(DILATIONS)  # fragments to each side that bear on a score, the page's mean apart
_STRETCH = 1000  # fragments scored at once: few real pages have more, and training saw 400
_POOL_BEFORE = 3  # the convolution before which the page's mean comes in


class Scorer:
    """Weights, and the networks that they belong to. Reading only, so one serves many threads."""

    __slots__ = ("_context_words", "_text_words", "_weights")

    def __init__(self, weights: dict[str, NDArray[Any]]) -> None:
        self._text_words: Hashes = weights["text.words"]
        self._context_words: Hashes = weights["context.words"]
        self._weights = {name: _as_matrix(value, name) for name, value in weights.items() if value.dtype.kind == "f"}

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
        own = self._own_names(features)
        scores, joins = np.zeros((n, len(ROLES)), np.float32), np.zeros(n, np.float32)
        for start in range(0, n, _STRETCH):
            stop = min(start + _STRETCH, n)
            first, last = max(start - _REACH, 0), min(stop + _REACH, n)
            found, joined = self._score(features.stretch(first, last), own)
            kept = slice(start - first, stop - first)
            scores[start:stop], joins[start:stop] = found[kept], joined[kept]
        return scores, joins

    def _score(self, features: Features, own: Floats) -> tuple[Floats, Floats]:
        n = len(features)
        logits = self._run(self._embed(features, own), n)[:, :n]
        roles = logits[:, :, :-1] + features.claims
        roles = np.exp(roles - roles.max(axis=2, keepdims=True))
        roles /= roles.sum(axis=2, keepdims=True)
        joins = np.asarray(1 / (1 + np.exp(-logits[:, :, -1].mean(axis=0))), np.float32)
        return _combined(roles), joins

    def _embed(self, features: Features, own: Floats) -> Floats:
        """(networks, rows, inputs): rows beyond the fragments fill up the last strip, and are zero."""
        weights = self._weights
        n, size = features.numeric.shape
        networks, _, width, _ = weights["enter.weight"].shape
        inputs = np.zeros((networks, n + -n % _STRIP, width), np.float32)
        numeric = features.numeric.T - weights["mean"][:, None]  # by column, as they lie in memory
        numeric *= weights["scale"][:, None]
        inputs[:, :n, :size] = np.clip(numeric, -5, 5, out=numeric).T
        words = weights["text.weight"].take(known_words(self._text_words, features.words), axis=0)
        head, tail = (np.einsum("nwk->nk", part) / np.float32(3) for part in (words[:, :6], words[:, 6:]))
        parts = [head, tail, *(_context_levels(features, own) if len(features.parents) else ())]
        for part in parts:
            columns = part.reshape(n, networks, -1).transpose(1, 0, 2)
            inputs[:, :n, size : size + columns.shape[2]] = columns
            size += columns.shape[2]
        return inputs

    def _own_names(self, features: Features) -> Floats:
        """(names of contexts + 1, width): the mean of each one's known words, zeros where there are none."""
        table = self._weights["context.weight"]
        own = np.zeros((len(features.name_first) + 1, table.shape[1]), np.float32)
        known = known_words(self._context_words, features.name_words)
        at = np.flatnonzero(known)
        first = np.searchsorted(at, features.name_first)
        counts = np.diff(first, append=len(at))
        has_words = np.flatnonzero(counts)
        if len(has_words):
            sums = np.add.reduceat(table.take(known[at], axis=0), first[has_words], axis=0)
            own[has_words] = sums / counts[has_words, None].astype(np.float32)
        return own

    def _run(self, inputs: Floats, n: int) -> Floats:
        """(networks, rows, roles + 1) logits; rows from `n` on fill up the last strip and stay zero."""
        weights = self._weights
        hidden = _linear(inputs, weights, "enter")
        np.maximum(hidden, 0, out=hidden)
        hidden[:, n:] = 0
        networks, rows, width = hidden.shape
        padded = np.zeros((networks, rows + 2 * _MARGIN, width), np.float32)
        normal = padded[:, _MARGIN:-_MARGIN]
        for index, dilation in enumerate(DILATIONS):
            if index == _POOL_BEFORE:
                mean = np.maximum(_linear(hidden.sum(axis=1, keepdims=True) / n, weights, "pool"), 0)
                hidden += mean
                hidden[:, n:] = 0
            _normalize(hidden, weights, f"norms.{index}", normal)
            normal[:, n:] = 0
            inner = _linear(_windows(padded, dilation), weights, f"convs.{index}")
            np.maximum(inner, 0, out=inner)
            hidden += _linear(inner, weights, f"outs.{index}")
            hidden[:, n:] = 0
        _normalize(hidden, weights, "last", hidden)
        return _linear(hidden, weights, "leave")


def _combined(roles: Floats) -> Floats:
    """(networks, n, roles) → (n, roles): the share of the story's text by all, what is left by the last one's roles."""
    text = roles[:, :, TEXT].mean(axis=0)
    combined = roles[-1]
    combined[:, TEXT] = 0
    left = combined.sum(axis=1)
    combined *= ((1 - text.sum(axis=1)) / np.maximum(left, np.float32(1e-12)))[:, None]
    combined[:, TEXT] = text
    return np.asarray(combined)


def _context_levels(features: Features, own: Floats) -> list[Floats]:
    """(n, width) for each level: what the class words of the elements around a fragment are worth."""
    parents = np.append(features.parents, len(features.parents))
    nodes = np.empty((_ABOVE, len(features.context)), np.int64)
    nodes[0] = features.context
    for level in range(1, _ABOVE):
        nodes[level] = parents[nodes[level - 1]]
    names = np.append(features.names, len(features.name_first))
    words = own.take(names[nodes], axis=0)
    return [*words[: LEVELS - 1], np.einsum("lnw,l->nw", words[LEVELS - 1 :], _FADING)]


def known_words(vocabulary: Hashes, hashes: Hashes) -> Ints:
    """The place of each word in a sorted `vocabulary`, counted from 1; 0 for a word that is not in it."""
    at = np.minimum(np.searchsorted(vocabulary, hashes), len(vocabulary) - 1)
    return np.where(vocabulary[at] == hashes, at + 1, 0)


def _as_matrix(value: NDArray[Any], name: str) -> Floats:
    """Kernels as contiguous (networks, 1, inputs, outputs), vectors as (networks, 1, outputs), tables as they are."""
    value = value.astype(np.float32, copy=False)
    if name in ("mean", "scale", "text.weight", "context.weight"):
        return value
    return np.ascontiguousarray(value.swapaxes(1, 2)[:, None] if value.ndim == 3 else value[:, None])


def _linear(inputs: Floats, weights: dict[str, Floats], name: str) -> Floats:
    """A linear layer, strip by strip: products this small run on one core, so that cores never wait for each other."""
    networks, rows, width = inputs.shape
    strips = inputs.reshape(networks, -1, min(_STRIP, rows), width)
    outputs = np.asarray((strips @ weights[f"{name}.weight"]).reshape(networks, rows, -1))
    outputs += weights[f"{name}.bias"]
    return outputs


def _normalize(inputs: Floats, weights: dict[str, Floats], name: str, outputs: Floats) -> None:
    """Layer normalization of `inputs` into `outputs`. Sums of rows by `einsum`: a fourth of the time of `mean`."""
    width = np.float32(inputs.shape[2])
    np.subtract(inputs, (np.einsum("mij->mi", inputs) / width)[:, :, None], out=outputs)
    spread = np.sqrt(np.einsum("mij,mij->mi", outputs, outputs) / width + np.float32(1e-5))
    outputs /= spread[:, :, None]
    outputs *= weights[f"{name}.weight"]
    outputs += weights[f"{name}.bias"]


def _windows(padded: Floats, dilation: int) -> Floats:
    """Each row with the rows `dilation` before and after it; `padded` has `_MARGIN` rows of zeros at each end."""
    n = padded.shape[1] - 2 * _MARGIN
    starts = (_MARGIN - dilation, _MARGIN, _MARGIN + dilation)
    return np.concatenate([padded[:, start : start + n] for start in starts], axis=2)


@lru_cache(maxsize=1)
def default_scorer() -> Scorer:
    """The scorer with the weights of the package."""
    return Scorer.load(Path(__file__).with_name("weights.npy"))
