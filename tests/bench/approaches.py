"""Ways to tell the body from the rest, on the sites of one fold that none of them has seen.

    python tests/bench/approaches.py ../shared/data --cache EXAMPLES --folds FOLDS

Each way gives every fragment a probability of being body; the score of a page is the F1 of the words of the fragments
above one half, by the labels that the gold body gives them. Needs torch and scikit-learn.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import SGDClassifier

from newsclean.decide.scorer import Scorer
from newsclean.lexicon.loader import bits_of
from newsclean.model import ROLES, Role
from newsclean.training.dataset import Example, load_examples

Floats = NDArray[np.float32]
Predictor = Callable[[Example], Floats]
_HELD_OUT = 0
_SOURCES = ("html", "bs4", "inscriptis", "html2text", "trafilatura")
_TRAINED_ON = 500  # examples for the ways that are not the network: what 24 GiB and a few minutes allow
_TEXT = bits_of((Role.BODY, Role.SUBHEADING))
_COLUMNS = [ROLES.index(Role.BODY), ROLES.index(Role.SUBHEADING)]


def is_body(example: Example) -> NDArray[np.bool_]:
    """Which fragments the gold body holds."""
    allowed = example.labels.allowed
    return np.asarray((allowed & _TEXT != 0) & (allowed & ~(_TEXT | bits_of((Role.DECK,))) == 0))


def words(example: Example) -> Floats:
    """About how many words each fragment has: the shape features' second column."""
    return np.asarray(np.expm1(example.features.numeric[:, 1] * 4))


def window(example: Example, reach: int) -> Floats:
    """The numeric features of each fragment and of its neighbours."""
    numeric = example.features.numeric
    padded = np.pad(numeric, ((reach, reach), (0, 0)))
    return np.concatenate([padded[i : i + len(numeric)] for i in range(2 * reach + 1)], axis=1)


def by_length(example: Example) -> Floats:
    """Ten words and a full stop, few of them links: the rule of thumb."""
    numeric = example.features.numeric
    return np.asarray((words(example) >= 10) & (numeric[:, 21] > 0), np.float32)


def fit_linear(examples: list[Example]) -> Predictor:
    """Logistic regression on one fragment's features."""
    model = SGDClassifier(loss="log_loss", max_iter=8, random_state=0)
    model.fit(np.concatenate([e.features.numeric for e in examples]), np.concatenate([is_body(e) for e in examples]))
    return lambda example: model.predict_proba(example.features.numeric)[:, 1]


def fit_trees(examples: list[Example]) -> Predictor:
    """Gradient-boosted trees on a fragment's features and its neighbours'."""
    model = HistGradientBoostingClassifier(max_iter=100, learning_rate=0.1, max_leaf_nodes=31, random_state=0)
    model.fit(np.concatenate([window(e, 1) for e in examples]), np.concatenate([is_body(e) for e in examples]))
    return lambda example: model.predict_proba(window(example, 1))[:, 1]


def network(folds: Path) -> Predictor:
    """The package's network, with the weights of the fold."""
    scorer = Scorer.load(folds / f"fold-{_HELD_OUT}.npy")
    return lambda example: scorer.score(example.features)[0][:, _COLUMNS].sum(axis=1)


def score(predict: Predictor, examples: list[Example]) -> float:
    """The mean page F1."""
    values = []
    for example in examples:
        found, true, weight = predict(example) >= 0.5, is_body(example), words(example)
        hit = float(weight[found & true].sum())
        values.append(2 * hit / max(1.0, float(weight[found].sum() + weight[true].sum())))
    return float(np.mean(values))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--folds", type=Path, required=True)
    args = parser.parse_args()
    examples = [example for example in load_examples(args.data, args.cache) if example.source in _SOURCES]
    seen = [example for example in examples if example.fold != _HELD_OUT]
    sample = random.Random(0).sample(seen, min(_TRAINED_ON, len(seen)))
    ways: dict[str, Callable[[], Predictor]] = {
        "length": lambda: by_length,
        "linear": lambda: fit_linear(sample),
        "trees": lambda: fit_trees(sample),
        "network": lambda: network(args.folds),
    }
    held_out = [example for example in examples if example.fold == _HELD_OUT]
    print("way      " + "".join(f"{source:>12}" for source in _SOURCES))
    for name, fit in ways.items():
        predict = fit()
        row = [score(predict, [e for e in held_out if e.source == source]) for source in _SOURCES]
        print(f"{name:9}" + "".join(f"{value:12.3f}" for value in row), flush=True)


if __name__ == "__main__":
    main()
