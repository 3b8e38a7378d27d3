"""Noise in lines; every name here is invented."""

from __future__ import annotations

import pytest

from newsclean.names.noise import chunks_of, prepare


@pytest.mark.parametrize("line", ["By Ana Lima", "Ana Lima und Tom McReed", "col·lega", "Our Editors", ""])
def test_a_line_without_noise_is_left_as_it_is(line: str) -> None:
    assert prepare(line) == line


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("By Ana Lima (@analima)", "By Ana Lima"),
        ("By Ana Lima, ana.lima@example.org", "By Ana Lima,"),
        ("Ana LimaStaff Writer", "Ana Lima, Staff Writer"),
        ("Ana Lima5 hours ago", "Ana Lima 5 hours ago"),
        ("byAna Lima", "by Ana Lima"),
        ("By our Europe correspondent Ana Lima", "By Ana Lima"),
        ("Ana Lima (Reuters)", "Ana Lima / Reuters"),
        ("** Ana Lima |", "Ana Lima"),
    ],
)
def test_addresses_brackets_posts_and_glue_go(line: str, rest: str) -> None:
    assert prepare(line) == rest


def test_marks_part_a_line() -> None:
    """A hyphen within a name is no mark."""
    assert chunks_of("Ana Lima | 4 March 2024 • Harbour") == ["Ana Lima", "4 March 2024", "Harbour"]
    assert chunks_of("Jean-Luc Morel - Harbour") == ["Jean-Luc Morel", "Harbour"]
    assert chunks_of("Ana Lima") == ["Ana Lima"]


def test_a_digit_in_a_name_is_no_date() -> None:
    """A number that a name has is left there, a day or a time is not."""
    assert prepare("Web3 Harbour") == "Web3 Harbour"
    assert prepare("ellmouth20-17x") == "ellmouth20-17x"  # an account
    assert prepare("Ana Lima14 March 2024") == "Ana Lima 14 March 2024"
    assert prepare("Ana Lima3 min read") == "Ana Lima 3 min read"
