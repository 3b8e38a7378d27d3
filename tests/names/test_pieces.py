"""What joins the names of a list; every name here is invented."""

from __future__ import annotations

from newsclean.names.pieces import strip_joiners, unique


def test_joiners_at_the_ends_are_stripped() -> None:
    """A byline cut at its links leaves "and" and commas on the pieces."""
    assert strip_joiners("and Tom Reed") == "Tom Reed"
    assert strip_joiners(", Tom Reed and") == "Tom Reed"
    assert strip_joiners("dan Budi Laut") == "Budi Laut"
    assert strip_joiners("Dan Hill") == "Dan Hill"
    assert strip_joiners("and") == ""
    assert strip_joiners(",") == ""


def test_a_name_with_a_word_behind_it_is_the_name() -> None:
    """A dump glues a picture's or a section's word to one of two; another person's name stays."""
    assert unique(("Ana Lima Photo", "Ana Lima", "Ana Limasol", "Lima")) == ("Ana Lima", "Ana Limasol")
    assert unique(("Ana", "Tom Reed")) == ("Ana", "Tom Reed")
