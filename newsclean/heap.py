"""Memory that was let go of, given back to the system."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import Any


def give_back() -> None:
    """Give back what a large tree took: glibc keeps what lies below anything that is still used, for itself alone."""
    if trim := _trim():
        trim(0)


@lru_cache(maxsize=1)
def _trim() -> Any:
    """The `malloc_trim` of glibc; None where there is none."""
    if sys.platform != "linux":
        return None
    import ctypes

    return getattr(ctypes.CDLL(None), "malloc_trim", None)
