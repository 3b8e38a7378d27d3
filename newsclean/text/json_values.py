"""JSON as pages have it."""

from __future__ import annotations

import json
from typing import Any

_DECODER = json.JSONDecoder(strict=False)


def json_value(text: str) -> Any:
    """The value of a text that is JSON, with line ends in its strings too; None of any other text."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def json_value_at(text: str, begin: int) -> tuple[Any, int] | None:
    """(the value of the JSON that begins at a place in a text, where it ends); None where none does."""
    try:
        return _DECODER.raw_decode(text, begin)
    except (ValueError, RecursionError):
        return None
