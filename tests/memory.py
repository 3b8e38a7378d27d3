"""How much memory a call takes."""

import tracemalloc
from collections.abc import Callable
from typing import Any


def peak_of(function: Callable[[str], Any], text: str) -> int:
    """The most bytes that Python holds at once while `function` reads `text`."""
    tracemalloc.start()
    try:
        function(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
