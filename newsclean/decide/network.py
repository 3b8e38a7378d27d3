"""The scorer's networks in numpy, as `newsclean.training.network` has one in torch: a page's inputs → logits.

All networks run at once, each array has theirs in turn. What would be done for each fragment again is done once, with
the weights: scale, shift and mean of a layer normalization are part of the linear layer behind it.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from newsclean.arrays import Floats

Weights = dict[str, NDArray[Any]]

DILATIONS = (1, 2, 4, 8, 16, 1)
REACH = sum(DILATIONS)  # rows to each side that bear on a logit, the page's mean apart
POOL_BEFORE = 3  # the convolution before which the page's mean comes in
_PRODUCT = 1 << 19  # multiplications of a matrix product: from there on OpenBLAS shares one between cores, which wait
_LEAST_VARIANCE = 1e-5  # added to that of each row, as torch does
_STEP = 4  # rows that it likes best to have a multiple of


class Network:
    """The layers of all networks. Reading only, so one serves many threads."""

    __slots__ = ("_convolutions", "_enter", "_leave", "_mean", "_pool", "_scale", "_words", "_zero")

    def __init__(self, weights: Weights) -> None:
        self._mean, self._scale = weights["mean"][:, None], weights["scale"][:, None]
        self._zero = _clipped(-self._mean * self._scale)
        numbers, self._words, bias = np.split(_layer(weights, "enter"), (len(self._mean), -1), axis=1)
        self._enter = np.concatenate((numbers, bias + self._zero.T @ numbers), axis=1)
        self._convolutions = [_convolution(weights, index) for index in range(len(DILATIONS))]
        self._pool = _layer(weights, "pool")
        self._leave = _behind_norm(_layer(weights, "leave"), weights, "last")

    def logits(self, numbers: Floats, words: Floats) -> Floats:
        """(networks, n, roles + 1) of (n, numbers), which all networks share, and (networks, n, words)."""
        hidden = self._entered(numbers)
        hidden += _product(words, self._words)
        del numbers, words  # as large as all that follows
        np.maximum(hidden, np.zeros_like(hidden), out=hidden)  # of two arrays in a third of the time of one and 0
        for index, convolution in enumerate(self._convolutions):
            if index == POOL_BEFORE:
                mean = np.add.reduce(hidden, axis=1, keepdims=True) / np.float32(hidden.shape[1])
                hidden += np.maximum(mean @ self._pool[:, :-1] + self._pool[:, -1:], 0)
            hidden += convolution(hidden)
        logits = _product(_evened(hidden), self._leave[:, :-1])
        logits += self._leave[:, -1:]
        return logits

    def _entered(self, numbers: Floats) -> Floats:
        """What the first layer makes of the numbers: half of them are zero all over a page, which is in the bias."""
        bits = np.bitwise_or.reduce(numbers.T.view(np.uint32), axis=1)  # a zero has none: half of the time of `any`
        used = bits.nonzero()[0]
        own = numbers.T.take(used, axis=0)
        own -= self._mean[used]
        own *= self._scale[used]
        columns = np.ones((len(used) + 1, len(numbers)), np.float32)
        np.subtract(_clipped(own), self._zero[used], out=columns[:-1])
        return _product(columns.T[None], self._enter.take(np.append(used, -1), axis=1))


class _Convolution(NamedTuple):
    """A convolution three rows wide: what a row gives the one `dilation` behind it, itself, and the one before it.

    What it adds to each row stands behind the rectifier, which stops at less it in place of zero: an array has no
    column for it, and rows without one before or behind them get `missed` taken off.
    """

    dilation: int
    gives: Floats  # (networks, 3, width, inner channels)
    missed: Floats  # (3, networks, 1, inner channels)
    least: Floats  # (networks, 1, inner channels)
    out: Floats

    def __call__(self, inputs: Floats) -> Floats:
        """(networks, n, width) of as many."""
        dilation, reached = self.dilation, max(inputs.shape[1] - self.dilation, 0)
        given = _product(_evened(inputs)[:, None], self.gives)
        inner = given[:, 1]
        inner[:, dilation:] += given[:, 0, :reached]
        inner[:, :dilation] -= self.missed[0]
        inner[:, :reached] += given[:, 2, dilation:]
        inner[:, reached:] -= self.missed[2]
        return _product(_rectified(inner, self.least), self.out)


def _layer(weights: Weights, name: str) -> Floats:
    """The weights of a linear layer as training wrote it: (networks, inputs + 1, outputs)."""
    weight = np.ascontiguousarray(weights[f"{name}.weight"].swapaxes(1, 2))
    return np.concatenate((weight, weights[f"{name}.bias"][:, None]), axis=1)


def _convolution(weights: Weights, index: int) -> _Convolution:
    """A convolution whose weights training wrote for all three rows above one another."""
    layer, out = _layer(weights, f"convs.{index}"), _layer(weights, f"outs.{index}")
    bias, none = layer[:, -1:], np.zeros_like(layer[:, -1:])
    rows = zip(np.split(layer[:, :-1], 3, axis=1), (none, bias, none), strict=True)
    gives = [_behind_norm(np.concatenate(row, axis=1), weights, f"norms.{index}") for row in rows]
    added = np.stack([layer[:, -1:] for layer in gives])
    more = added.sum(axis=0)
    out[:, -1:] += more @ out[:, :-1]
    return _Convolution(DILATIONS[index], np.stack([layer[:, :-1] for layer in gives], axis=1), added, -more, out)


def _behind_norm(layer: Floats, weights: Weights, norm: str) -> Floats:
    """A layer of what `_evened` gives: all that a layer normalization before it does beyond that is in its weights."""
    scale, shift = weights[f"{norm}.weight"][:, :, None], weights[f"{norm}.bias"][:, None]
    weight, bias = layer[:, :-1], layer[:, -1:]
    scaled = scale * weight * np.float32(math.sqrt(weight.shape[1]))
    return np.concatenate((scaled - scaled.mean(axis=1, keepdims=True), bias + shift @ weight), axis=1)


def _clipped(numbers: Floats) -> Floats:
    """Numbers in standard deviations, odd ones as the nearest that is not."""
    return np.clip(numbers, -5, 5, out=numbers)


def _rectified(inputs: Floats, least: Floats) -> Floats:
    """The least in place of what is less, and a one behind each row."""
    networks, n, width = inputs.shape
    rows = np.empty((networks, n, width + 1), np.float32)
    rows[:, :, -1] = 1
    np.maximum(inputs, least, out=rows[:, :, :-1])
    return rows


def _evened(inputs: Floats) -> Floats:
    """Each row divided by the length of what it has beside its mean.

    Sums of rows by `einsum`: a fourth of the time of `sum`.
    """
    width = inputs.shape[2]
    sums = np.einsum("mij->mi", inputs)
    squares = np.einsum("mij,mij->mi", inputs, inputs)
    squares -= sums * sums * np.float32(1 / width)
    spread = np.sqrt(np.maximum(squares, 0) + np.float32(width * _LEAST_VARIANCE))
    return np.asarray(inputs / spread[:, :, None])


def _product(inputs: Floats, weight: Floats) -> Floats:
    """(…, n, outputs) of (…, n, inputs) and (…, inputs, outputs), some rows at a time."""
    *layers, width, outputs = weight.shape
    rows, some = inputs.shape[-2], max(_PRODUCT // (width * outputs * _STEP), 1) * _STEP
    found = np.empty((*layers, rows, outputs), np.float32)
    parts, whole = rows // some, rows - rows % some
    stacked = inputs[..., :whole, :].reshape(*inputs.shape[:-2], parts, some, width)
    np.matmul(stacked, weight[..., None, :, :], out=found[..., :whole, :].reshape(*layers, parts, some, outputs))
    np.matmul(inputs[..., whole:, :], weight, out=found[..., whole:, :])
    return found
