"""Lines that are a byline word and nothing else."""

from __future__ import annotations

import pytest

from newsclean.names.openers import is_opener


@pytest.mark.parametrize("text", ["By", "by", "Von", "Par", "Text:", "Автор:", "Written by", "Author", "By —", "文/"])
def test_lone_byline_words_open(text: str) -> None:
    """A byline word alone announces the names on the next lines."""
    assert is_opener(text)


@pytest.mark.parametrize("text", ["", "Text", "Story", "By Ana", "Photo:", "Read"])
def test_other_words_do_not_open(text: str) -> None:
    """A label without its colon, a whole byline and other words announce nothing."""
    assert not is_opener(text)
