"""How far a batch is: a bar with pages/s and errors on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsclean.batch.journal import Checkpoint

Report = Callable[[Checkpoint], None]


@contextmanager
def reporter(wanted: bool | None, total: Callable[[], int | None]) -> Iterator[Report]:
    """A function to be called after each page. `wanted` None means: on a terminal."""
    if wanted is False or (wanted is None and not sys.stderr.isatty()):
        yield lambda _: None
        return
    try:
        from tqdm import tqdm
    except ImportError:  # it comes with the extra; a batch of plain files works without
        yield lambda _: None
        return
    with tqdm(total=total(), unit=" pages", dynamic_ncols=True, file=sys.stderr) as bar:

        def report(now: Checkpoint) -> None:
            bar.set_postfix(errors=now.failed, refresh=False)
            bar.update(now.cleaned + now.failed - bar.n)

        yield report
