"""Texts as code points, and classes of characters as tables."""

from __future__ import annotations

import re

import pytest

from newsclean.text.mojibake import is_suspect
from newsclean.text.points import LONG, chunks, code_points, is_in
from newsclean.text.whitespace import has_invisible


def test_code_points_are_those_of_the_characters() -> None:
    """A lone surrogate and a character above U+FFFF are one code point each."""
    assert code_points("a\ud800\U0001f600").tolist() == [0x61, 0xD800, 0x1F600]


def test_chunks_hold_all_of_a_text_once() -> None:
    """Without an overlap, the chunks joined are the text."""
    text = "ab" * 100_000
    assert "".join(chr(point) for points in chunks(text) for point in points.tolist()) == text


def test_an_overlap_shows_the_character_behind_a_chunk() -> None:
    """Pairs of neighbours across two chunks are seen."""
    first, *_ = chunks("a" * 65_536 + "b", overlap=1)
    assert first[-1] == ord("b")


@pytest.mark.parametrize("members", ["a-c", "\x80\ufeff", "\ud800-\udfff", "a\ud800-\udfff\x80-\x81"])
def test_a_class_holds_what_the_regex_holds(members: str) -> None:
    """Characters above U+FFFF are in none."""
    text = "abcd\x80\x81\ufeff\ud912\U0001f600\U0010ffff"
    assert is_in(code_points(text), members).tolist() == [bool(re.match(f"[{members}]", each)) for each in text]


@pytest.mark.parametrize("found", ["\u200b", "\x00", "\ud800", "\u200d", "\x7f"])
@pytest.mark.parametrize("size", [1, LONG, 65_535, 65_536])
def test_long_texts_are_looked_through_as_short_ones_are(found: str, size: int) -> None:
    """The table says what the regex says, at the edges of chunks too."""
    assert not has_invisible("é" * size)
    assert has_invisible("é" * size + found)


@pytest.mark.parametrize("found", ["Ã©", "â€", "\x93", "\x80", "Рџ"])
@pytest.mark.parametrize("size", [1, LONG, 65_535, 65_536])
def test_long_texts_are_suspected_as_short_ones_are(found: str, size: int) -> None:
    """A pair of suspect characters is seen at the edges of chunks too."""
    assert not is_suspect("é" * size + found[0] + "x") or len(found) == 1
    assert is_suspect("é" * size + found)
