"""`python -m newsclean.training DATA`: the weights of the package, or with `--folds` those of a cross-validation.

DATA is the folder of the development data. The weights depend on nothing but it, the code and the seed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newsclean.training.dataset import FOLDS, load_examples

try:
    from newsclean.training.train import save, train
except ModuleNotFoundError as error:
    raise SystemExit(f"training needs torch: pip install 'newsclean[train]' ({error})") from None

_WEIGHTS = Path(__file__).parents[1] / "decide" / "weights.npy"


def main() -> None:
    """Train and save."""
    parser = argparse.ArgumentParser(prog="python -m newsclean.training", description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the development data")
    parser.add_argument("--epochs", type=int, default=18)
    parser.add_argument(
        "--folds", type=Path, metavar="DIR", help="write DIR/fold-N.npy, each trained without its sites"
    )
    parser.add_argument("--fold", type=int, action="append", help="with --folds: this fold alone (may be repeated)")
    parser.add_argument("--cache", type=Path, help="a file that keeps the examples from one call to the next")
    args = parser.parse_args()
    if not args.data.is_dir():
        parser.error(f"{args.data} is no folder")
    examples = load_examples(args.data, args.cache)
    if not args.folds:
        save(train(examples, epochs=args.epochs), _WEIGHTS)
        return
    args.folds.mkdir(parents=True, exist_ok=True)
    for fold in args.fold or range(FOLDS):
        kept = [example for example in examples if example.fold != fold]
        save(train(kept, epochs=args.epochs), args.folds / f"fold-{fold}.npy")


if __name__ == "__main__":
    main()
