"""`Summary`: how a batch went."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True, kw_only=True)
class Summary:
    """How a batch went.

    - `cleaned`, `failed`: pages in the output, and pages in the errors file, those of runs before a `resume` included.
    - `unreadable`: inputs, or rests of inputs, that could not be read at all. They are in the errors file too.
    - `skipped`: files in folders that are no pages, by their ending.
    - `resumed`: how many of the pages were done before this run; seconds: how long this run took.
    - `complete`: whether the output is there, whole; existed: whether it was so before.
    """

    output: Path
    errors: Path
    cleaned: int = 0
    failed: int = 0
    unreadable: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    resumed: int = 0
    seconds: float = 0.0
    complete: bool = False
    existed: bool = False

    @property
    def pages(self) -> int:
        """All pages, cleaned or failed."""
        return self.cleaned + self.failed

    @property
    def ok(self) -> bool:
        """Whether every page was cleaned and every input read."""
        return self.complete and not self.failed and not self.unreadable

    def __str__(self) -> str:
        if self.existed:
            return "it is there, whole: nothing to do"
        parts = [f"{_counted(self.cleaned, 'page')} cleaned, {self.failed:,} failed"]
        if self.unreadable:
            parts.append(f"{_counted(self.unreadable, 'input')} unreadable")
        if self.resumed:
            parts.append(f"{self.resumed:,} of them before")
        rate = (self.pages - self.resumed) / max(self.seconds, 1e-9)
        parts.append(f"{self.seconds:.1f} s, {rate:,.1f} pages/s")
        if self.skipped:
            kinds = ", ".join(f"{count:,} {ending}" for ending, count in self.skipped.most_common(5))
            parts.append(f"skipped in folders: {kinds}")
        if self.failed or self.unreadable:
            parts.append(f"reasons in {self.errors}")
        return "; ".join(parts)


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
