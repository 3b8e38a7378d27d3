"""Patterns made when they are asked for."""

from __future__ import annotations

import re

import pytest

from newsclean.text.patterns import lazily


def test_is_compiled_once_and_when_asked_for() -> None:
    """What is wrong shows when a page needs the pattern, and what is right is the same one each time."""
    pattern, wrong = lazily("By |Von ", re.IGNORECASE), lazily("(")
    assert pattern() is pattern()
    assert pattern().match("BY Ana Lima")
    with pytest.raises(re.error):
        wrong()
