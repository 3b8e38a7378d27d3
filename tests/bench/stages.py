"""Where the time of a page goes, by stage.

    python tests/bench/stages.py ../shared/data
    python tests/bench/stages.py ../shared/data --pages 30 --rounds 5 --inputs html,inscriptis

CPU milliseconds, the least of the rounds, the mean over the pages.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from speed import parse, sample

from newsclean.assemble.article import assemble
from newsclean.decide.decide import decide
from newsclean.decide.features import featurize
from newsclean.decide.scorer import default_scorer
from newsclean.options import Options
from newsclean.pipeline import extract
from newsclean.readers.read import read

_OPTIONS = Options()


def stages(raw: Any) -> dict[str, float]:
    """Seconds of each stage of one page; features and scores are made once more for themselves."""
    taken: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = work()
        taken[name] = time.process_time() - start
        return result

    if isinstance(raw, bytes):
        timed("bare lxml", lambda: parse(raw))
    page = timed("reading", lambda: read(raw, _OPTIONS))
    timed("tokens and cues", lambda: (page.tokens, page.cues))
    claims = timed("extractors", lambda: extract(page))
    features = timed("features", lambda: featurize(page, claims))
    scorer = default_scorer()
    timed("scorer", lambda: scorer.score(features))
    decision = timed("decision", lambda: decide(page, claims, scorer))
    taken["decision"] = max(taken["decision"] - taken["features"] - taken["scorer"], 0.0)
    timed("assembly", lambda: assemble(page, decision))
    taken["the whole page"] = sum(seconds for name, seconds in taken.items() if name != "bare lxml")
    return taken


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--pages", type=int, default=30, help="pages of each set")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--inputs", default="html,inscriptis,html2text")
    args = parser.parse_args()
    for source in args.inputs.split(","):
        pages = sample(args.data, source, args.pages)
        rounds = [[stages(raw) for raw in pages] for _ in range(args.rounds)]
        print(f"{source}, {len(pages)} pages")
        for name in rounds[0][0]:
            least = np.min([[page.get(name, 0.0) for page in each] for each in rounds], axis=0)
            print(f"  {name:16} {1000 * least.mean():6.2f} ms", flush=True)


if __name__ == "__main__":
    main()
