"""What the tests of the decision share: scorers with weights of our own."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import numpy as np
import pytest
from numpy.typing import NDArray

from newsclean.arrays import Floats
from newsclean.decide.features import featurize
from newsclean.decide.network import DILATIONS
from newsclean.decide.scorer import LEVELS, Scorer
from newsclean.model import ROLES, Role
from newsclean.page import Page
from newsclean.text.tokens import tokenize

ScorerOf: TypeAlias = Callable[..., Scorer]

_NETWORKS = 2
_WIDTH, _INNER = 8, 4
_TABLE = 4  # columns of a network's tables of words
_KNOWN = np.sort(tokenize(["the river rose most read related share menu main div p story"]).hashes)


@pytest.fixture
def random_scorer() -> Scorer:
    """A scorer whose weights are any."""
    return Scorer(random_weights())


def random_weights() -> dict[str, NDArray[Any]]:
    """The weights of `random_scorer`."""
    random = np.random.default_rng(7)
    weights = {name: random.normal(0, 0.3, shape).astype(np.float32) for name, shape in _shapes().items()}
    return _with_words(weights)


def _with_words(weights: dict[str, Floats]) -> dict[str, NDArray[Any]]:
    """Weights with the words that the scorer knows; the first row of each table is no word's."""
    weights["text.weight"][0] = weights["context.weight"][0] = 0
    return {**weights, "text.words": _KNOWN, "context.words": _KNOWN}


@pytest.fixture
def scorer_of() -> ScorerOf:
    """A scorer that gives every fragment the probabilities that it is made of, and joins all or none."""
    return _scorer_of


def _scorer_of(*probabilities: Mapping[Role, float], joins: bool = False) -> Scorer:
    """Of one mapping all networks say the same; of several, each says what its own does."""
    weights: dict[str, Floats] = {name: np.zeros(shape, np.float32) for name, shape in _shapes().items()}
    for network, said in enumerate(probabilities * (_NETWORKS // len(probabilities))):
        rest = (1 - sum(said.values())) / (len(ROLES) - len(said))
        logits = [np.log(max(said.get(role, rest), 1e-6)) for role in ROLES]
        weights["leave.bias"][network] = np.array([*logits, 5 if joins else -5], np.float32)
    return Scorer(_with_words(weights))


def _shapes() -> dict[str, tuple[int, ...]]:
    numeric = featurize(Page("text", ()), ()).numeric.shape[1]
    shapes: dict[str, tuple[int, ...]] = {
        "mean": (numeric,),
        "scale": (numeric,),
        "text.weight": (len(_KNOWN) + 1, _NETWORKS * _TABLE),
        "context.weight": (len(_KNOWN) + 1, _NETWORKS * _TABLE),
        **_norm("last"),
        **_linear("enter", numeric + (2 + LEVELS) * _TABLE, _WIDTH),
        **_linear("pool", _WIDTH, _WIDTH),
        **_linear("leave", _WIDTH, len(ROLES) + 1),
    }
    for index in range(len(DILATIONS)):
        shapes |= _norm(f"norms.{index}")
        shapes |= _linear(f"convs.{index}", 3 * _WIDTH, _INNER) | _linear(f"outs.{index}", _INNER, _WIDTH)
    return shapes


def _norm(name: str) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (_NETWORKS, _WIDTH), f"{name}.bias": (_NETWORKS, _WIDTH)}


def _linear(name: str, inputs: int, outputs: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (_NETWORKS, outputs, inputs), f"{name}.bias": (_NETWORKS, outputs)}
