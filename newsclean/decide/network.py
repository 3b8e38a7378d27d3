"""The scorer's networks in numpy, as `newsclean.training.network` has one in torch: a page's inputs → logits.

All networks run at once, each array has theirs in turn. What would be done for each fragment again is done once, with
the weights: scale, shift and mean of a layer normalization are part of the linear layer behind it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Weights = dict[str, NDArray[Any]]

DILATIONS = (1, 2, 4, 8, 16, 1)
REACH = sum(DILATIONS)  # rows to each side that bear on a logit, the page's mean apart
_POOL_BEFORE = 3  # the convolution before which the page's mean comes in
_PRODUCT = 1 << 19  # multiplications of a matrix product: from there on OpenBLAS shares one between cores, which wait
_STEP = 4  # rows that it likes best to have a multiple of


class Network:
    """The layers of all networks. Reading only, so one serves many threads."""

    __slots__ = ("_convolutions", "_enter", "_leave", "_mean", "_pool", "_scale", "_words", "_zero")

    def __init__(self, weights: Weights) -> None:
        self._mean, self._scale = weights["mean"][:, None], weights["scale"][:, None]
        self._zero = _clipped(-self._mean * self._scale)
        (weight, bias), numbers = _linear(weights, "enter"), len(self._mean)
        self._enter = _Linear(weight[:, :numbers], bias + self._zero.T @ weight[:, :numbers])
        self._words = weight[:, numbers:]
        self._convolutions = [_convolution(weights, index) for index in range(len(DILATIONS))]
        self._pool = _linear(weights, "pool")
        self._leave = _behind_norm(_linear(weights, "leave"), weights, "last")

    def logits(self, numbers: Floats, words: Floats) -> Floats:
        """(networks, n, roles + 1) of (n, numbers), which all networks share, and (networks, n, words)."""
        hidden = self._entered(numbers)
        hidden += _product(words, self._words)
        del numbers, words  # as large as all that follows
        hidden = _rectified(hidden)
        for index, convolution in enumerate(self._convolutions):
            if index == _POOL_BEFORE:
                hidden += _rectified(self._pool(hidden.mean(axis=1, keepdims=True)))
            hidden += convolution(hidden)
        return self._leave(_evened(hidden))

    def _entered(self, numbers: Floats) -> Floats:
        """What the first layer makes of the numbers: half of them are zero all over a page, which is in the bias."""
        used = np.flatnonzero(numbers.any(axis=0))
        columns = _clipped((numbers.T[used] - self._mean[used]) * self._scale[used]) - self._zero[used]
        return self._enter._replace(weight=self._enter.weight.take(used, axis=1))(columns.T[None])


class _Linear(NamedTuple):
    """A linear layer: `weight` is (networks, inputs, outputs), `bias` (networks, 1, outputs)."""

    weight: Floats
    bias: Floats

    def __call__(self, inputs: Floats) -> Floats:
        """(networks, n, outputs) of (networks, n, inputs)."""
        outputs = _product(inputs, self.weight)
        outputs += self.bias
        return outputs


class _Convolution(NamedTuple):
    """A convolution three rows wide: what a row gives the one `dilation` behind it, itself, and the one before it."""

    dilation: int
    gives: _Linear  # three times the inner channels
    out: _Linear

    def __call__(self, inputs: Floats) -> Floats:
        """(networks, n, width) of as many."""
        given, dilation, reached = self.gives(_evened(inputs)), self.dilation, max(inputs.shape[1] - self.dilation, 0)
        width = self.out.weight.shape[1]
        inner = given[:, :, width:-width].copy()
        inner[:, dilation:] += given[:, :reached, :width]
        inner[:, :reached] += given[:, dilation:, -width:]
        return self.out(_rectified(inner))


def _linear(weights: Weights, name: str) -> _Linear:
    """A linear layer as training wrote it."""
    return _Linear(np.ascontiguousarray(weights[f"{name}.weight"].swapaxes(1, 2)), weights[f"{name}.bias"][:, None])


def _convolution(weights: Weights, index: int) -> _Convolution:
    """A convolution whose weights training wrote for all three rows above one another."""
    out, (weight, bias) = _linear(weights, f"outs.{index}"), _linear(weights, f"convs.{index}")
    none = np.zeros_like(bias)
    biases: Floats = np.concatenate((none, bias, none), axis=2)
    gives = _Linear(np.concatenate(np.split(weight, 3, axis=1), axis=2), biases)
    return _Convolution(DILATIONS[index], _behind_norm(gives, weights, f"norms.{index}"), out)


def _behind_norm(layer: _Linear, weights: Weights, norm: str) -> _Linear:
    """A layer of what `_evened` gives: all that a layer normalization before it does beyond that is in its weights."""
    scale, shift = weights[f"{norm}.weight"][:, :, None], weights[f"{norm}.bias"][:, None]
    weight = scale * layer.weight
    return _Linear(weight - weight.mean(axis=1, keepdims=True), np.asarray(layer.bias + shift @ layer.weight))


def _clipped(numbers: Floats) -> Floats:
    """Numbers in standard deviations, odd ones as the nearest that is not."""
    return np.clip(numbers, -5, 5, out=numbers)


def _rectified(inputs: Floats) -> Floats:
    """Zero in place of what is less. By as many zeros: numpy takes four times as long by one."""
    return np.maximum(inputs, np.zeros_like(inputs), out=inputs)


def _evened(inputs: Floats) -> Floats:
    """Each row divided by its spread. Sums of rows by `einsum`: a fourth of the time of `mean`."""
    width = np.float32(inputs.shape[2])
    mean = np.einsum("mij->mi", inputs) / width
    variance = np.maximum(np.einsum("mij,mij->mi", inputs, inputs) / width - mean * mean, 0)
    return np.asarray(inputs * (1 / np.sqrt(variance + np.float32(1e-5)))[:, :, None])


def _product(inputs: Floats, weight: Floats) -> Floats:
    """(networks, n, outputs) of (networks, n, inputs) and (networks, inputs, outputs), some rows at a time."""
    networks, width, outputs = weight.shape
    rows, some = inputs.shape[1], max(_PRODUCT // (width * outputs * _STEP), 1) * _STEP
    found = np.empty((networks, rows, outputs), np.float32)
    parts, whole = rows // some, rows - rows % some
    stacked = inputs[:, :whole].reshape(len(inputs), parts, some, width)
    np.matmul(stacked, weight[:, None], out=found[:, :whole].reshape(networks, parts, some, outputs))
    np.matmul(inputs[:, whole:], weight, out=found[:, whole:])
    return found
