"""What joins the names of a list; every name here is invented."""

from __future__ import annotations

import pytest

from newsclean.names.pieces import pieces_of, strip_joiners, unique


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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Lima and Karl von der Heide", ["Ana Lima", "Karl von der Heide"]),
        ("Marijke Odell en Joris van den Berg", ["Marijke Odell", "Joris van den Berg"]),
        ("Ana Lima e João da Silva", ["Ana Lima", "João da Silva"]),
        ("José Ortiz y Vega de Armijo", ["José Ortiz y Vega de Armijo"]),  # no given name behind the joiner
        ("Ana de Souza e Silva", ["Ana de Souza e Silva"]),
        ("Ana Lima and Tom for the paper", ["Ana Lima and Tom for the paper"]),  # no particle
    ],
)
def test_a_joiner_parts_names_with_particles_that_begin_with_a_given_name(text: str, names: list[str]) -> None:
    assert [piece for _, piece in pieces_of(text)] == names
