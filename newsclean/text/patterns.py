"""Patterns that few pages need, compiled for the first that does: at import a third of all would take 15 ms."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import AnyStr


def lazily(pattern: AnyStr, flags: int = 0) -> Callable[[], re.Pattern[AnyStr]]:
    """What gives the compiled pattern."""
    return cache(lambda: re.compile(pattern, flags))
